import { dossierPrior, readingWeight } from "../ranks/dossier-prior.ts";
import { createNormals } from "../ranks/normal-stream.ts";
import { STREAMS } from "../ranks/streams.ts";
import type { SeverityFit } from "../severity/fit.ts";

/**
 * What is known of scores and severities as far as it can change a rank: what all dossiers share (the level of all judges
 * together) cancels out of every comparison and is left out of the variances.
 */
export interface RankKnowledge {
  /** Posterior mean in points, by place in `Ratings.dossierIds`. */
  readonly score: Float64Array;
  /** Its variance in points squared. */
  readonly dossier: Float64Array;
  /** Variance of the severity, by place in `Ratings.judgeIds`. */
  readonly judge: Float64Array;
}

/** Draws for the shared part, and their stream of random numbers. */
const DRAWS = 400;

/** Crossed: given the level, as the fit states it. Intra-block: less the variance of the judges' mean, by draws. */
export function rankKnowledge(fit: SeverityFit, seed: number): RankKnowledge {
  if (fit.dossierSd)
    return { score: fit.shrunkScore, dossier: square(fit.dossierSd), judge: square(fit.judgeSd) };
  const { residual } = fit.variance;
  const prior = dossierPrior(fit);
  const shared = sharedVariance(fit, seed);
  const readings = (dossier: number): number => Math.max(1, fit.readingsOfDossier[dossier] ?? 1);
  const weight = (dossier: number): number => readingWeight(readings(dossier), prior.variance, residual);
  return {
    score: fit.adjustedMean.map((mean, dossier) => {
      const own = readings(dossier) * weight(dossier);
      return own * mean + (1 - own) * (prior.level ?? 0);
    }),
    dossier: square(fit.scoreSd).map((error, dossier) => {
      const bySeverity = Math.max(0, error - residual / readings(dossier) - shared);
      return weight(dossier) * residual + (readings(dossier) * weight(dossier)) ** 2 * bySeverity;
    }),
    judge: square(fit.judgeSd).map((variance) => Math.max(0, variance - shared)),
  };
}

/** Variance of the mean severity over all readings. */
function sharedVariance({ posterior, readingsOfJudge }: SeverityFit, seed: number): number {
  const normal = createNormals(seed, STREAMS.rankKnowledge);
  const effects = new Float64Array(posterior.judges + posterior.fixed);
  const readings = readingsOfJudge.reduce((sum, count) => sum + count, 0);
  const means = new Float64Array(DRAWS).map(() => {
    posterior.drawInto(effects, normal);
    return readingsOfJudge.reduce((sum, count, judge) => sum + count * (effects[judge] ?? 0), 0) / readings;
  });
  const middle = meanOf(means);
  return meanOf(means.map((mean) => (mean - middle) ** 2));
}

function square(deviations: Float64Array): Float64Array {
  return deviations.map((deviation) => deviation ** 2);
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
