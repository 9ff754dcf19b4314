import { useMemo } from "react";
import { useDossiers, useReadings, useSeason } from "#renderer/db/season-context.ts";
import { type ProposalRow, proposalRows } from "./proposal-rows.ts";

/** Every proposal of the season; `undefined` while they are being read. */
export function useProposalRows(): readonly ProposalRow[] | undefined {
  const dossiers = useDossiers();
  const readings = useReadings();
  const { admissions } = useSeason().workspace.status;
  return useMemo(
    () => dossiers && readings && proposalRows(dossiers, admissions, readings),
    [dossiers, admissions, readings],
  );
}
