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
  /** One of many proposals whose titles are of one pattern. */
  readonly isPattern: boolean;
  readonly folded: string;
}

/** Pairs worth reading first, in percent. */
export const HIGH = 80;
const MIDDLE = 55;

/** What a score says in words; the bounds are those of the table in docs/duplicates.md. */
export function levelOf(score: number): "high" | "middle" | "low" {
  if (score * 100 >= HIGH) return "high";
  return score * 100 >= MIDDLE ? "middle" : "low";
}

export interface PairFilter {
  readonly kind: PairRow["kind"] | "any";
  readonly verdict: PairVerdict | "open" | "any";
  /** In percent. */
  readonly least: string;
  readonly search: string;
}

export const NO_FILTER: PairFilter = { kind: "any", verdict: "any", least: String(HIGH), search: "" };

/** A proposal whose title is near to so many others follows a pattern rather than copies one of them. */
const PATTERN_PAIRS = 5;

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
  const near = countNear(pairs);
  const isOften = (id: string): boolean => (near.get(id) ?? 0) >= PATTERN_PAIRS;
  return pairs.flatMap((pair) => {
    const a = sides.get(pair.a);
    const b = sides.get(pair.b);
    if (!a || !b) return [];
    const key = pairKey(pair.a, pair.b);
    const folded = foldText([a.code, a.title, a.agency, b.code, b.title, b.agency].join("\n"));
    const isPattern = pair.kind === "near-title" && (isOften(pair.a) || isOften(pair.b));
    return [{ ...pair, key, a, b, decision: verdicts[key] ?? null, isPattern, folded }];
  });
}

/** Pairs of near titles by proposal. */
function countNear(pairs: readonly PairRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { a, b, kind } of pairs)
    if (kind === "near-title") for (const id of [a, b]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Pairs that would be shown if the score did not matter, less those that are. */
export function countBelow(pairs: readonly ShownPair[], filter: PairFilter, shown: number): number {
  return filterPairs(pairs, { ...filter, least: "0" }).length - shown;
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
