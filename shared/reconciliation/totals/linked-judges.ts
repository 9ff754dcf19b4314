import { factoriseBlocks, solveLowerBlocks, solveUpperBlocks } from "../numeric/block-cholesky.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { findConnections } from "../severity/connections.ts";
import { arrangeByPart } from "../severity/linked-levels.ts";
import { contrastInformation, gatherCells } from "../severity/reading-cells.ts";

export interface LinkedJudges {
  /** Points above the mean of the judges of the same part; 0 for a judge who shares no dossier. By place. */
  readonly effect: Float64Array;
  readonly componentOfJudge: Int32Array;
  /** Mean over a dossier's readers of mark - effect. By place. */
  readonly adjustedMean: Float64Array;
}

/**
 * Ordinary least squares of mark = dossier + judge, both fixed: only marks on the same dossier say anything about judges.
 * The judges' effects solve C b = Z'(y - dossier means), summing to zero within each connected part, which keeps C regular
 * when a 1 is added between all judges of a part (Searle 1971, Linear Models, chapter 7).
 */
export function linkJudges(ratings: Ratings): LinkedJudges {
  const cells = gatherCells(ratings);
  const { componentOfJudge } = findConnections(ratings, cells);
  const linked = arrangeByPart(componentOfJudge);
  const information = contrastInformation(cells, linked).map((value) => value + 1);
  const within = withinDossiers(ratings);
  const solved = within.map((_, place) => within[linked.levelOfPlace[place] ?? 0] ?? 0);
  if (factoriseBlocks(information, linked.shape)) {
    solveLowerBlocks(information, linked.shape, solved);
    solveUpperBlocks(information, linked.shape, solved);
  } else solved.fill(0);
  const effect = within.map((_, judge) => solved[linked.placeOfLevel[judge] ?? 0] ?? 0);
  const adjusted = ratings.score.map((score, row) => score - (effect[ratings.judge[row] ?? 0] ?? 0));
  return { effect, componentOfJudge, adjustedMean: meansOfDossiers(ratings, adjusted) };
}

/** Mean of a value per reading over the readings of each dossier; 0 where it has none. */
export function meansOfDossiers({ dossier, dossierIds }: Ratings, values: Float64Array): Float64Array {
  const sums = new Float64Array(dossierIds.length);
  const counts = new Float64Array(dossierIds.length);
  for (const [row, place] of dossier.entries()) {
    sums[place] = (sums[place] ?? 0) + (values[row] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return sums.map((sum, place) => sum / Math.max(1, counts[place] ?? 0));
}

/** Per judge the sum of mark - mean of the dossier. */
function withinDossiers(ratings: Ratings): Float64Array {
  const means = meansOfDossiers(ratings, ratings.score);
  const sums = new Float64Array(ratings.judgeIds.length);
  for (const [row, judge] of ratings.judge.entries())
    sums[judge] = (sums[judge] ?? 0) + (ratings.score[row] ?? 0) - (means[ratings.dossier[row] ?? 0] ?? 0);
  return sums;
}
