import { createScoreDrawer } from "../ranks/draw-scores.ts";
import { createNormals } from "../ranks/normal-stream.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { SeverityFit } from "../severity/fit.ts";

/**
 * What is not known of scores and severities as far as it can change a rank, in points squared: what all dossiers share
 * (the level of all judges together) cancels out of every comparison.
 */
export interface RankVariance {
  /** By place in `Ratings.dossierIds`. */
  readonly dossier: Float64Array;
  /** By place in `Ratings.judgeIds`. */
  readonly judge: Float64Array;
}

/** Draws for the shared part, and their stream of random numbers. */
const DRAWS = 400;
const STREAM = 1002;

/** Crossed: given the level, as the fit states it. Intra-block: less the variance of the mean of all scores, by draws. */
export function rankVariance(ratings: Ratings, fit: SeverityFit, seed: number): RankVariance {
  if (fit.dossierSd) return { dossier: square(fit.dossierSd), judge: square(fit.judgeSd) };
  const shared = sharedVariance(ratings, fit, seed);
  return {
    dossier: square(fit.scoreSd).map((variance, dossier) =>
      // Noise is nobody else's, so at least this much is the dossier's own.
      Math.max(variance - shared, fit.variance.residual / Math.max(1, fit.readingsOfDossier[dossier] ?? 1)),
    ),
    judge: square(fit.judgeSd).map((variance) => Math.max(0, variance - shared)),
  };
}

function square(deviations: Float64Array): Float64Array {
  return deviations.map((deviation) => deviation ** 2);
}

function sharedVariance(ratings: Ratings, fit: SeverityFit, seed: number): number {
  const draw = createScoreDrawer(ratings, fit);
  const normal = createNormals(seed, STREAM);
  const scores = new Float64Array(ratings.dossierIds.length);
  const means = new Float64Array(DRAWS).map(() => {
    draw(scores, normal);
    return meanOf(scores);
  });
  const middle = meanOf(means);
  return meanOf(means.map((mean) => (mean - middle) ** 2));
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
