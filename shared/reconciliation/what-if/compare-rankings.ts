import { type FigureRanking, lineTie, listedPlaces } from "./rank-figures.ts";
import type { ComputedWhatIf, WhatIfMove } from "./what-if-outcome.ts";

/** What two rankings of the same dossiers differ in at and above the line. */
export function compareRankings(
  before: FigureRanking,
  after: FigureRanking,
  { ids, k }: { readonly ids: readonly string[]; readonly k: number },
): Omit<ComputedWhatIf, "scenario" | "harms"> {
  const moveOf = (place: number): WhatIfMove => ({
    dossierId: ids[place] ?? "",
    ...positions(before, after, place),
  });
  const isListed = (ranking: FigureRanking, place: number): boolean => {
    const rank = ranking.rank[place] ?? 0;
    return rank > 0 && rank <= k;
  };
  const listedBefore = listedPlaces(before, k);
  const listedAfter = listedPlaces(after, k);
  const entering = byRank(
    after,
    listedAfter.filter((place) => !isListed(before, place)),
  );
  const leaving = byRank(
    before,
    listedBefore.filter((place) => !isListed(after, place)),
  );
  const moved = before.order.filter((place) => isMoved(before, after, place));
  const largest = findLargestMove(before, after, [...listedBefore, ...entering]);
  return {
    state: "computed",
    listedCount: listedBefore.length,
    changed: Math.max(entering.length, leaving.length),
    entering: entering.map(moveOf),
    leaving: leaving.map(moveOf),
    unranked: Array.from(
      before.order.filter((place) => after.rank[place] === 0).toSorted(),
      (place) => ids[place] ?? "",
    ),
    moved: moved.length,
    largestMove: largest === null ? null : moveOf(largest),
    tieBefore: lineTie(before, k, ids),
    tieAfter: lineTie(after, k, ids),
  };
}

function positions(
  before: FigureRanking,
  after: FigureRanking,
  place: number,
): Omit<WhatIfMove, "dossierId"> {
  const rankBefore = before.rank[place] || null;
  const rankAfter = after.rank[place] || null;
  return {
    rankBefore,
    rankAfter,
    meanBefore: rankBefore === null ? null : (before.mean[place] ?? null),
    meanAfter: rankAfter === null ? null : (after.mean[place] ?? null),
  };
}

/** By rank, equal ones by place, which is label order. */
function byRank({ rank }: FigureRanking, places: Int32Array): number[] {
  return [...places].toSorted((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b);
}

/** Places passed over on the way from the one rank to the other; 0 where a dossier has no rank on one side. */
function distanceOf(before: FigureRanking, after: FigureRanking, place: number): number {
  const from = before.rank[place] ?? 0;
  const to = after.rank[place] ?? 0;
  return from === 0 || to === 0 ? 0 : Math.abs(to - from);
}

function isMoved(before: FigureRanking, after: FigureRanking, place: number): boolean {
  return distanceOf(before, after, place) > 0;
}

/** Among dossiers that are or come into the list, the one that moves furthest; of equals the one higher up before. */
function findLargestMove(
  before: FigureRanking,
  after: FigureRanking,
  places: readonly number[],
): number | null {
  const [first] = places.toSorted(
    (a, b) =>
      distanceOf(before, after, b) - distanceOf(before, after, a) ||
      (before.rank[a] ?? 0) - (before.rank[b] ?? 0) ||
      a - b,
  );
  return first !== undefined && isMoved(before, after, first) ? first : null;
}
