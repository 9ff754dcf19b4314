import { fPoint } from "../numeric/distributions.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { CrossedVariance } from "./icc-incomplete.ts";
import type { JudgeSharing } from "./judge-sharing.ts";
import { dossierRatioInterval, type RatioInterval } from "./variance-ratio-interval.ts";

export interface Limits {
  readonly low: number;
  readonly high: number;
}

/** Intervals for the reliability of an incomplete design. */
export interface ReliabilityIntervals {
  /** Exact: {@link dossierRatioInterval} put into s_d / (s_d + s_e / k). */
  readonly adjustedMean: Limits;
  /**
   * Of ICC(Q,k), approximate: the exact limits of s_d / s_e and F-limits of s_j / s_e with the judges' degrees of freedom,
   * joined on the logarithm of signal over noise as two independent estimates (Zou & Donner 2008, Stat. Med. 27:1693).
   */
  readonly rawMean: Limits;
}

export function reliabilityIntervals(
  ratings: Ratings,
  variance: CrossedVariance,
  sharing: JudgeSharing,
  confidence: number,
): ReliabilityIntervals | null {
  const ratio = dossierRatioInterval(ratings, confidence);
  if (!ratio || !(variance.residual > 0)) return null;
  const { q, harmonicReadings: k } = sharing;
  const noise = (judge: number) => 1 / k + q * judge;
  const judge = variance.judge / variance.residual;
  const severity = judgeLimits(judge, ratio, effectiveReadings(ratings, ratio), confidence);
  return {
    adjustedMean: { low: ratio.low / (ratio.low + 1 / k), high: ratio.high / (ratio.high + 1 / k) },
    rawMean: joinLimits({
      signal: variance.dossier / variance.residual,
      low: ratio.low,
      high: ratio.high,
      noise: noise(judge),
      noiseLow: noise(severity.low),
      noiseHigh: noise(severity.high),
    }),
  };
}

/** Readings that tell a difference between two judges apart: those of dossiers read by others too. */
function effectiveReadings(ratings: Ratings, { judgeContrasts }: RatioInterval): number {
  const shared = ratings.score.length - ratings.dossierIds.length;
  return judgeContrasts > 0 ? shared / judgeContrasts : 0;
}

function judgeLimits(judge: number, ratio: RatioInterval, readings: number, confidence: number): Limits {
  const { judgeContrasts, freedom } = ratio;
  if (judgeContrasts < 1 || readings <= 0) return { low: judge, high: judge };
  const tail = (1 - confidence) / 2;
  const F = 1 + readings * judge;
  return {
    low: Math.max(0, (F / fPoint(1 - tail, judgeContrasts, freedom) - 1) / readings),
    high: Math.max(0, (F * fPoint(1 - tail, freedom, judgeContrasts) - 1) / readings),
  };
}

interface SignalAndNoise {
  readonly signal: number;
  readonly low: number;
  readonly high: number;
  readonly noise: number;
  readonly noiseLow: number;
  readonly noiseHigh: number;
}

function joinLimits({ signal, low, high, noise, noiseLow, noiseHigh }: SignalAndNoise): Limits {
  if (signal <= 0) return { low: 0, high: high / (high + noise) };
  const centre = Math.log(signal / noise);
  return {
    low: low > 0 ? logistic(centre - logDistance(signal / low, noiseHigh / noise)) : 0,
    high: logistic(centre + logDistance(high / signal, noise / noiseLow)),
  };
}

function logDistance(left: number, right: number): number {
  return Math.hypot(Math.log(left), Math.log(right));
}

function logistic(logarithm: number): number {
  return 1 / (1 + Math.exp(-logarithm));
}
