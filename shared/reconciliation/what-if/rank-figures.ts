import type { DossierFigures } from "./dossier-figures.ts";
import type { LineTie } from "./what-if-outcome.ts";

/** A ranking, by place in `dossierIds`. */
export interface FigureRanking {
  /** Competition rank from 1; 0 where a dossier has no rank. */
  readonly rank: Int32Array;
  readonly mean: Float64Array;
  /** The ranked dossiers, best first; equal ones by place, unless it was sorted from a ranking near it. */
  readonly order: Int32Array;
}

/**
 * Competition ranks by exact fractions; a rank is shared only where the figure and every tie criterion are equal.
 * `near` is a ranking thought to be much the same, which saves sorting.
 */
export function rankFigures(figures: DossierFigures, near?: FigureRanking): FigureRanking {
  const compare = comparatorOf(figures);
  const start = near ? completeOrder(near, figures.count) : Int32Array.from(figures.count.keys());
  const order = start.filter((place) => (figures.count[place] ?? 0) > 0).toSorted(compare);
  const rank = new Int32Array(figures.count.length);
  for (let index = 0; index < order.length; index += 1) {
    const place = order[index] ?? 0;
    const above = order[index - 1];
    rank[place] = above !== undefined && compare(above, place) === 0 ? (rank[above] ?? 0) : index + 1;
  }
  return { rank, mean: figures.mean, order };
}

/** The dossiers at or above the line; more than `k` where equal ones straddle it. */
export function listedPlaces({ rank, order }: FigureRanking, k: number): Int32Array {
  return order.filter((place) => (rank[place] ?? 0) <= k);
}

/** The equal dossiers that straddle the line; `null` where the list has its size exactly. */
export function lineTie(ranking: FigureRanking, k: number, ids: readonly string[]): LineTie | null {
  const listed = listedPlaces(ranking, k);
  if (listed.length <= k) return null;
  const lastRank = ranking.rank[listed.at(-1) ?? 0] ?? 0;
  const tied = listed.filter((place) => ranking.rank[place] === lastRank).toSorted();
  return { dossierIds: Array.from(tied, (place) => ids[place] ?? ""), placesLeft: k - (lastRank - 1) };
}

function completeOrder({ order, rank }: FigureRanking, count: Int32Array): Int32Array {
  if (order.length === count.length) return order;
  const others = Int32Array.from(count.keys()).filter((place) => rank[place] === 0);
  const all = new Int32Array(order.length + others.length);
  all.set(order);
  all.set(others, order.length);
  return all;
}

type Compare = (a: number, b: number) => number;

/** Below zero where `a` is better. */
function comparatorOf(figures: DossierFigures): Compare {
  const steps = [
    fractionOrder(figures.sum, figures.count),
    ...figures.tieSums.map((sums) => fractionOrder(sums, figures.tieCount)),
  ];
  return (a, b) => {
    for (const step of steps) {
      const order = step(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Compares sums / counts by cross products, which are whole numbers: in doubles as long as those hold them exactly. */
function fractionOrder(sums: Float64Array, counts: Int32Array): Compare {
  const largest = sums.reduce((most, sum) => Math.max(most, Math.abs(sum)), 0);
  const most = counts.reduce((found, count) => Math.max(found, count), 0);
  if (largest * most <= Number.MAX_SAFE_INTEGER)
    return (a, b) => (sums[b] ?? 0) * (counts[a] ?? 0) - (sums[a] ?? 0) * (counts[b] ?? 0);
  return (a, b) => {
    const left = BigInt(sums[b] ?? 0) * BigInt(counts[a] ?? 0);
    const right = BigInt(sums[a] ?? 0) * BigInt(counts[b] ?? 0);
    return left > right ? 1 : left < right ? -1 : 0;
  };
}
