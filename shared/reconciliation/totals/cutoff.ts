import type { Big } from "big.js";
import { type PlainRanks, plainRanks } from "./competition-ranks.ts";

export interface Cutoff {
  /** Places of those surely among the first k, of the equal ones across the line, and of those below; in input order. */
  readonly certain: readonly number[];
  readonly tiedAtCut: readonly number[];
  readonly out: readonly number[];
  /** Without a total: neither in nor out. */
  readonly unranked: readonly number[];
  /** Places of the list left for the tied ones; 0 where there are none. */
  readonly placesLeft: number;
  readonly ranks: PlainRanks;
}

/**
 * Who is among the first `k` by total, then lexicographically by the tie-breaks (each a figure per dossier, higher being
 * better). What is still equal across the line stays undecided: never broken by row order or label. A dossier that lacks a
 * tie-break's figure comes below equal ones that have it.
 */
export function cutAt(
  totals: readonly (Big | null)[],
  k: number,
  tiebreaks: readonly (readonly (Big | null)[])[] = [],
): Cutoff {
  const keys = totals.map((total, place) =>
    total === null ? null : [total, ...tiebreaks.map((figures) => figures[place] ?? null)],
  );
  const ranks = plainRanks(keys, compareKeys);
  const placesWhere = (test: (rank: number) => boolean): readonly number[] =>
    ranks.competition.flatMap((rank, place) => (rank !== null && test(rank) ? [place] : []));
  const inside = placesWhere((rank) => rank <= k);
  const lastRank = inside.reduce((most, place) => Math.max(most, ranks.competition[place] ?? 0), 0);
  const isStraddled = inside.length > k;
  const certain = isStraddled ? placesWhere((rank) => rank < lastRank) : inside;
  return {
    certain,
    tiedAtCut: isStraddled ? placesWhere((rank) => rank === lastRank) : [],
    out: placesWhere((rank) => rank > k),
    unranked: ranks.competition.flatMap((rank, place) => (rank === null ? [place] : [])),
    placesLeft: isStraddled ? k - certain.length : 0,
    ranks,
  };
}

function compareKeys(a: readonly (Big | null)[], b: readonly (Big | null)[]): number {
  for (const [place, left] of a.entries()) {
    const right = b[place] ?? null;
    const order = left && right ? right.cmp(left) : Number(left === null) - Number(right === null);
    if (order !== 0) return order;
  }
  return 0;
}
