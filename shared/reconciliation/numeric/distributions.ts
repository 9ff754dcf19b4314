import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import fCdf from "@stdlib/stats-base-dists-f-cdf";
import fQuantile from "@stdlib/stats-base-dists-f-quantile";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** P(X > x) of chi-square. */
export function chiSquareTail(x: number, freedom: number): number {
  return 1 - chiSquareCdf(x, freedom);
}

/** P(X > x) of F. */
export function fTail(x: number, freedom: number, residualFreedom: number): number {
  return 1 - fCdf(x, freedom, residualFreedom);
}

/** The x with P(X <= x) = `probability`, of F; degrees of freedom may be fractions. */
export function fPoint(probability: number, freedom: number, residualFreedom: number): number {
  return fQuantile(probability, freedom, residualFreedom);
}

/** P(|T| > |t|) of Student's distribution. */
export function studentTwoSided(t: number, freedom: number): number {
  return 2 * tCdf(-Math.abs(t), freedom);
}

/** The t with P(|T| <= t) = `confidence`. */
export function studentReach(confidence: number, freedom: number): number {
  return tQuantile((1 + confidence) / 2, freedom);
}

/** P(Z <= z) of the standard normal distribution. */
export function normalProbability(z: number): number {
  return normalCdf(z, 0, 1);
}

export function normalPoint(probability: number): number {
  return normalQuantile(probability, 0, 1);
}
