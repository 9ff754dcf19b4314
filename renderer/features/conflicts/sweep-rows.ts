import { type ConflictDeclaration, type DetectedConflict, KIND_OF_RULE } from "#shared/conflict/conflict.ts";
import { type ConflictBasis, explainConflict } from "#shared/conflict/explain-conflict.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { Reading } from "#shared/scoring/reading.ts";

type Home = Pick<PanelMember, "homeAgencyCodes" | "homeRegionCodes"> & Partial<Pick<PanelMember, "id">>;

/** What the season's rules say about a dossier, and the member's code that says it. */
interface CodeMatch {
  readonly kind: DetectedConflict;
  readonly code: string;
}

/** One dossier as it is seen before content opens. */
export interface SweepRow {
  readonly dossier: DossierCard;
  readonly match: CodeMatch | null;
  readonly declared: ConflictDeclaration | null;
}

export function findMatch(
  home: Home,
  dossier: Pick<DossierCard, "agency" | "region"> & Partial<Pick<DossierCard, "id">>,
  basis?: ConflictBasis,
): CodeMatch | null {
  const found = explainConflict(home, dossier, basis);
  return found && { kind: KIND_OF_RULE[found.rule], code: found.memberCode };
}

/** A judge's dossiers with what the codes found on top, so that it is not overlooked; within that by number. */
export function sweepRowsOf(
  dossiers: readonly DossierCard[],
  readings: ReadonlyMap<string, Reading>,
  home: Home,
  basis?: ConflictBasis,
): readonly SweepRow[] {
  const rows = dossiers.flatMap((dossier): SweepRow[] => {
    const reading = readings.get(dossier.id);
    if (!reading) return [];
    return [
      { dossier, match: findMatch(home, dossier, basis), declared: reading.conflict?.declaration ?? null },
    ];
  });
  return rows.toSorted((a, b) => Number(b.match !== null) - Number(a.match !== null));
}

/** Declared conflicts and abstentions, the latest first. */
export function declarationsOf(rows: readonly SweepRow[]): readonly DeclaredRow[] {
  return rows
    .flatMap(({ dossier, declared }) => (declared ? [{ dossier, declared }] : []))
    .toSorted((a, b) => (a.declared.declaredAt < b.declared.declaredAt ? 1 : -1));
}

export interface DeclaredRow {
  readonly dossier: DossierCard;
  readonly declared: ConflictDeclaration;
}

export function isUndeclared({ declared }: SweepRow): boolean {
  return declared === null;
}
