import type { Ratings } from "../ratings/ratings.ts";
import type { SeverityFit } from "../severity/fit.ts";
import { dossierPrior, readingWeight } from "./dossier-prior.ts";
import { type GroupedReadings, groupReadings } from "./group-readings.ts";

/**
 * Writes one joint posterior draw of all dossiers' scores, by place in `Ratings.dossierIds`, and gives the judges' effects it
 * rests on, by place in `judgeIds` (the same array each time).
 */
export type ScoreDrawer = (scores: Float64Array, normal: () => number) => Float64Array;

/**
 * Joint draws of the scores given the variances (plug-in REML): judges and fixed effects from their joint posterior, then
 * each dossier given them, for dossiers are independent of each other once the judges are known. With S the sum of a
 * dossier's n scores less judge, level and order effects, and w = va / (n va + ve):
 * the score is level + w S + N(0, w ve) (Robinson 1991; Searle, Casella & McCulloch 1992). Level and va are the fit's, or by
 * {@link dossierPrior} where dossiers are fixed.
 */
export function createScoreDrawer(ratings: Ratings, fit: SeverityFit): ScoreDrawer {
  const readings = groupReadings(ratings);
  const prior = dossierPrior(fit);
  const fixedLevel = prior.level;
  const { pull, deviation, known, levelPart, slopePart } = prepareDossiers(
    readings,
    prior.variance,
    fit.variance.residual,
  );
  const { judges, fixed } = fit.posterior;
  const effects = new Float64Array(judges + fixed);

  return (scores, normal) => {
    fit.posterior.drawInto(effects, normal);
    const level = fixedLevel ?? effects[judges] ?? 0;
    const slope = effects[fixedLevel === null ? judges + 1 : judges] ?? 0;
    for (let dossier = 0; dossier < scores.length; dossier += 1)
      scores[dossier] =
        (known[dossier] ?? 0) +
        (levelPart[dossier] ?? 0) * level -
        (slopePart[dossier] ?? 0) * slope -
        (pull[dossier] ?? 0) * sumEffects(readings, dossier, effects) +
        (deviation[dossier] ?? 0) * normal();
    return effects;
  };
}

/**
 * What stays the same in every draw, per dossier: w, the SD of the score once the judges are known, w times the
 * sum of the scores, and the parts that the level and the order effect have in the score.
 */
function prepareDossiers(readings: GroupedReadings, prior: number, residual: number) {
  const { start, score, order } = readings;
  const counts = Float64Array.from(
    { length: start.length - 1 },
    (_, dossier) => (start[dossier + 1] ?? 0) - (start[dossier] ?? 0),
  );
  const pull = counts.map((count) => readingWeight(count, prior, residual));
  const timesPull = (sums: Float64Array): Float64Array =>
    sums.map((sum, dossier) => (pull[dossier] ?? 0) * sum);
  return {
    pull,
    deviation: pull.map((weight) => Math.sqrt(weight * residual)),
    known: timesPull(sumsOf(readings, score)),
    levelPart: counts.map((count, dossier) => 1 - count * (pull[dossier] ?? 0)),
    slopePart: timesPull(order ? sumsOf(readings, centred(order)) : new Float64Array(counts.length)),
  };
}

function sumEffects({ start, judge }: GroupedReadings, dossier: number, effects: Float64Array): number {
  const end = start[dossier + 1] ?? 0;
  let sum = 0;
  for (let reading = start[dossier] ?? 0; reading < end; reading += 1)
    sum += effects[judge[reading] ?? 0] ?? 0;
  return sum;
}

/** The order effect is fitted on the order less its mean. */
function centred(order: Float64Array): Float64Array {
  const mean = order.reduce((sum, place) => sum + place, 0) / order.length;
  return order.map((place) => place - mean);
}

function sumsOf({ start }: GroupedReadings, values: Float64Array): Float64Array {
  const sums = new Float64Array(start.length - 1);
  for (let dossier = 0; dossier < sums.length; dossier += 1)
    for (let reading = start[dossier] ?? 0; reading < (start[dossier + 1] ?? 0); reading += 1)
      sums[dossier] = (sums[dossier] ?? 0) + (values[reading] ?? 0);
  return sums;
}
