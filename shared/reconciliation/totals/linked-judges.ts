import { factorise, solveLower, solveUpperTransposed } from "../numeric/dense-cholesky.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { findConnections } from "../severity/connections.ts";
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
  const judges = ratings.judgeIds.length;
  const information = contrastInformation(cells);
  for (let a = 0; a < judges; a += 1)
    for (let b = 0; b < judges; b += 1)
      if (componentOfJudge[a] === componentOfJudge[b])
        information[a * judges + b] = (information[a * judges + b] ?? 0) + 1;
  const effect = withinDossiers(ratings);
  if (factorise(information, judges)) {
    solveLower(information, judges, effect);
    solveUpperTransposed(information, judges, effect);
  } else effect.fill(0);
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
