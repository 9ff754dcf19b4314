import { useMemo } from "react";
import { useDossiers, useMembers, useOwnReadings, useSeason } from "#renderer/db/season-context.ts";
import { DEFAULT_PACT, type IntegrityPact, type PactAcceptance } from "#shared/panel/integrity-pact.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { type SweepRow, sweepRowsOf } from "./sweep-rows.ts";

interface Sweep {
  readonly own: PanelMember;
  readonly rows: readonly SweepRow[];
}

/** The judge's list without content, with their own codes; `undefined` while it is read. */
export function useSweep(): Sweep | undefined {
  const { workspace } = useSeason();
  const dossiers = useDossiers();
  const members = useMembers();
  const readings = useOwnReadings();
  const own = members?.find(({ id }) => id === workspace.status.memberId);
  return useMemo(
    () => (dossiers && readings && own ? { own, rows: sweepRowsOf(dossiers, readings, own) } : undefined),
    [dossiers, readings, own],
  );
}

export function usePact(): { readonly pact: IntegrityPact; readonly acceptance: PactAcceptance | null } {
  const { season, status } = useSeason().workspace;
  const accepted = status.memberId === null ? undefined : status.pacts[status.memberId];
  return { pact: season.pact ?? DEFAULT_PACT, acceptance: accepted?.acceptance ?? null };
}
