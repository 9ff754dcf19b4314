import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { PairRow } from "#shared/duplicates/pair-report.ts";
import { type PairDecision, type PairVerdict, pairKey } from "#shared/duplicates/verdict.ts";
import { foldText } from "#shared/text/fold-text.ts";
import type { LatestPairs } from "./use-pairs.ts";

export interface PairSide {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly agency: string;
  readonly year: number | null;
  readonly isCatalogue: boolean;
}

export interface ShownPair extends Omit<PairRow, "a" | "b"> {
  readonly key: string;
  readonly a: PairSide;
  readonly b: PairSide;
  readonly decision: PairDecision | null;
  readonly folded: string;
}

export interface PairFilter {
  readonly kind: PairRow["kind"] | "any";
  readonly verdict: PairVerdict | "open" | "any";
  /** In percent. */
  readonly least: string;
  readonly search: string;
}

export const NO_FILTER: PairFilter = { kind: "any", verdict: "any", least: "50", search: "" };

/** Pairs whose proposals are still in the season. */
export function joinPairs(
  { pairs, entries }: LatestPairs,
  dossiers: readonly DossierCard[],
  verdicts: Readonly<Record<string, PairDecision>>,
): readonly ShownPair[] {
  const sides = new Map<string, PairSide>();
  for (const { id, number, title, agency, year } of dossiers)
    sides.set(id, { id, code: number, title, agency: agency.name, year, isCatalogue: false });
  for (const { id, code, title, agency, year } of entries)
    sides.set(id, { id, code, title, agency, year, isCatalogue: true });
  return pairs.flatMap((pair) => {
    const a = sides.get(pair.a);
    const b = sides.get(pair.b);
    if (!a || !b) return [];
    const key = pairKey(pair.a, pair.b);
    const folded = foldText([a.code, a.title, a.agency, b.code, b.title, b.agency].join("\n"));
    return [{ ...pair, key, a, b, decision: verdicts[key] ?? null, folded }];
  });
}

export function filterPairs(pairs: readonly ShownPair[], filter: PairFilter): readonly ShownPair[] {
  const words = foldText(filter.search)
    .split(/\s+/u)
    .filter((word) => word !== "");
  return pairs.filter(
    (pair) =>
      (filter.kind === "any" || pair.kind === filter.kind) &&
      (filter.verdict === "any" || (pair.decision?.verdict ?? "open") === filter.verdict) &&
      pair.score * 100 >= Number(filter.least) &&
      words.every((word) => pair.folded.includes(word)),
  );
}
