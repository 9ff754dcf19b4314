import type { Ratings } from "../ratings/ratings.ts";
import { findConnections } from "../severity/connections.ts";
import type { NotEstimable, SeverityFit } from "../severity/fit.ts";
import { fitCrossed } from "../severity/fit-crossed.ts";
import { fitIntraBlock } from "../severity/fit-intra-block.ts";
import { fitOneWay } from "../severity/fit-one-way.ts";
import { hausmanCheck } from "../severity/hausman.ts";
import { defineMethod, type StatisticsMethod } from "./method.ts";
import { ReadingsInput, readReadings } from "./readings-input.ts";

export const SEVERITY_METHODS: Readonly<Record<string, StatisticsMethod>> = {
  oneway_reml: defineMethod(ReadingsInput, oneWay),
  crossed_reml: defineMethod(ReadingsInput, crossed),
  crossed_reml_degenerate: defineMethod(ReadingsInput, crossed),
  intrablock_reml: defineMethod(ReadingsInput, intraBlock),
  random_assignment_check: defineMethod(ReadingsInput, randomAssignmentCheck),
};

/** Dossiers and noise only; where judges are told they are taken for exchangeable. */
function oneWay(input: ReadingsInput): object {
  const read = readReadings({ ...input, judge: undefined });
  if (!read.ok) return { status: "not_estimable", reason: read.error };
  const { ratings } = read.value;
  const labels = Array.from(ratings.dossier, (place) => ratings.dossierIds[place] ?? "");
  const fit = fitOneWay(labels, ratings.score);
  if ("status" in fit) return describeObstacle(ratings, fit);
  return {
    status: "ok",
    var: fit.variance,
    reml: fit.remlCriterion,
    fixed: [fit.intercept],
    fixed_se: [fit.interceptSe],
    n_obs: ratings.score.length,
    singular: fit.isSingular,
    dossier_ids: fit.dossierIds,
    dossier_blup: [...fit.dossierEffect],
    dossier_cond_sd: [...fit.dossierSd],
    raw_mean: [...fit.rawMean],
  };
}

function crossed(input: ReadingsInput): object {
  const read = readReadings(input);
  if (!read.ok) return { status: "not_estimable", reason: read.error };
  const { ratings } = read.value;
  const fit = fitCrossed(ratings, { withOrder: ratings.order !== undefined });
  if (!isFit(fit)) return describeObstacle(ratings, fit);
  return {
    ...describeFit(ratings, fit),
    judge_cond_sd: [...fit.judgeSd],
    dossier_blup: [...(fit.dossierEffect ?? [])],
    dossier_cond_sd: [...(fit.dossierSd ?? [])],
    dossier_adjusted_mean: [...fit.adjustedMean],
    dossier_score: [...fit.shrunkScore],
    dossier_score_sd: [...fit.scoreSd],
  };
}

function intraBlock(input: ReadingsInput): object {
  const read = readReadings(input);
  if (!read.ok) return { status: "not_estimable", reason: read.error };
  const { ratings } = read.value;
  const fit = fitIntraBlock(ratings, { withOrder: ratings.order !== undefined });
  if (!isFit(fit)) return describeObstacle(ratings, fit);
  const { judge, residual } = fit.variance;
  return {
    ...describeFit(ratings, fit),
    // Given the dossiers, as the crossed fit's are given the level.
    judge_cond_sd: Array.from(fit.readingsOfJudge, (readings) =>
      Math.sqrt((judge * residual) / (judge * readings + residual)),
    ),
    judge_sd: [...fit.judgeSd],
    dossier_effect: [...fit.adjustedMean],
    dossier_adjusted_mean: [...fit.adjustedMean],
    dossier_se: [...fit.scoreSd],
  };
}

function describeFit(ratings: Ratings, fit: SeverityFit): object {
  const { dossier, judge, residual } = fit.variance;
  return {
    status: fit.components > 1 ? "disconnected" : "ok",
    var: { ...(dossier === null ? {} : { dossier }), judge, residual },
    reml: fit.remlCriterion,
    fixed: fit.fixed,
    fixed_se: fit.fixedSe,
    judge_ids: ratings.judgeIds,
    judge_blup: [...fit.judgeEffect],
    n_obs: ratings.score.length,
    singular: fit.isSingular,
    dossier_ids: ratings.dossierIds,
    raw_mean: [...fit.rawMean],
    n_components: fit.components,
    component_of_judge: [...fit.componentOfJudge],
    adjusted_equals_raw: fit.adjustedMean.every(
      (mean, place) => Math.abs(mean - (fit.rawMean[place] ?? 0)) < 1e-9,
    ),
    all_tied: false,
  };
}

/** The raw means stand, every judge counts as average, and the reason is told. */
function describeObstacle(ratings: Ratings, { status, reason }: NotEstimable): object {
  const means = rawMeans(ratings);
  const { components, componentOfJudge } = findConnections(ratings);
  const zeros = ratings.judgeIds.map(() => 0);
  return {
    status,
    reason,
    var: status === "no_variation" ? { dossier: 0, judge: 0, residual: 0 } : null,
    reml: null,
    fixed: null,
    fixed_se: null,
    judge_ids: ratings.judgeIds,
    judge_blup: zeros,
    judge_cond_sd: null,
    n_obs: ratings.score.length,
    singular: true,
    dossier_ids: ratings.dossierIds,
    dossier_blup: null,
    dossier_cond_sd: null,
    dossier_score_sd: null,
    dossier_se: null,
    dossier_effect: means,
    dossier_adjusted_mean: means,
    raw_mean: means,
    n_components: components,
    component_of_judge: [...componentOfJudge],
    adjusted_equals_raw: true,
    all_tied: means.every((mean) => mean === means[0]),
  };
}

function rawMeans({ dossierIds, dossier, score }: Ratings): readonly number[] {
  const sums = dossierIds.map(() => 0);
  const counts = dossierIds.map(() => 0);
  for (const [row, place] of dossier.entries()) {
    sums[place] = (sums[place] ?? 0) + (score[row] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return sums.map((sum, place) => sum / (counts[place] ?? 1));
}

function randomAssignmentCheck(input: ReadingsInput): object {
  const read = readReadings(input);
  if (!read.ok) return withoutCheck(read.error);
  const crossedFit = fitCrossed(read.value.ratings);
  if (!isFit(crossedFit)) return withoutCheck(crossedFit.reason);
  const check = hausmanCheck(read.value.ratings, crossedFit);
  if (check.state === "withheld") {
    const { dossier, residual } = crossedFit.variance;
    const theta2 = residual > 0 && dossier !== null ? dossier / residual : null;
    return { ...withoutCheck(check.reason.replaceAll("-", "_")), theta2 };
  }
  return {
    status: "ok",
    H: check.statistic,
    df: check.freedom,
    p: check.probability,
    sigma2_fixed: check.residualVariance,
    theta2: check.dossierRatio,
    rejected: check.isRejected,
  };
}

function withoutCheck(reason: string): object {
  return { status: "not_estimable", reason, H: null, df: null, p: null, sigma2_fixed: null, theta2: null };
}

function isFit(outcome: SeverityFit | NotEstimable): outcome is SeverityFit {
  return "model" in outcome;
}
