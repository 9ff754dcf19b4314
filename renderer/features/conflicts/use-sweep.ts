import { useMemo } from "react";
import { useDossiers, useMembers, useOwnReadings, useSeason } from "#renderer/db/season-context.ts";
import { parentsOf } from "#shared/conflict/explain-conflict.ts";
import { DEFAULT_PACT, type IntegrityPact, type PactAcceptance } from "#shared/panel/integrity-pact.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { isContentOpen } from "#shared/season/content-open.ts";
import { type SweepRow, sweepRowsOf } from "./sweep-rows.ts";

interface Sweep {
  readonly own: PanelMember;
  readonly rows: readonly SweepRow[];
  /** Those the judge has yet to go through: all before the first sweep, then only what came since. */
  readonly pending: readonly SweepRow[];
}

/** The judge's list without content, with their own codes; `undefined` while it is read. */
export function useSweep(): Sweep | undefined {
  const { workspace } = useSeason();
  const dossiers = useDossiers();
  const members = useMembers();
  const readings = useOwnReadings();
  const { conflictRules: rules, relations } = workspace.season;
  const own = members?.find(({ id }) => id === workspace.status.memberId);
  const { unswept } = workspace.status;
  const hasSwept = isContentOpen(workspace.status);
  return useMemo(() => {
    if (!dossiers || !readings || !own) return undefined;
    const rows = sweepRowsOf(dossiers, readings, own, { rules, relations, parents: parentsOf(dossiers) });
    const added = new Set<string>(unswept);
    return { own, rows, pending: hasSwept ? rows.filter(({ dossier }) => added.has(dossier.id)) : rows };
  }, [dossiers, readings, own, rules, relations, unswept, hasSwept]);
}

export function usePact(): { readonly pact: IntegrityPact; readonly acceptance: PactAcceptance | null } {
  const { season, status } = useSeason().workspace;
  const accepted = status.memberId === null ? undefined : status.pacts[status.memberId];
  return { pact: season.pact ?? DEFAULT_PACT, acceptance: accepted?.acceptance ?? null };
}
