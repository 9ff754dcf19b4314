import type { JudgeSharing } from "./judge-sharing.ts";

/** Variances of score = level + dossier + judge + residual, in squared points. */
export interface CrossedVariance {
  readonly dossier: number;
  readonly judge: number;
  readonly residual: number;
}

/** Reliabilities of an incomplete design; `null` where nothing varies. */
export interface IncompleteReliability {
  /** Of the order by raw means. */
  readonly rawMean: number | null;
  /** Of the order by means adjusted for severity. */
  readonly adjustedMean: number | null;
  readonly agreementSingle: number | null;
  readonly agreementMean: number | null;
}

/**
 * ICC(Q,k) = s_d / (s_d + q s_j + s_e / k) with the harmonic mean k of the readings, and its relatives: without severity
 * (q = 0), and with all of it (Putka et al. 2008; ten Hove, Jorgensen & van der Ark 2022, Psychological Methods).
 */
export function incompleteReliability(
  variance: CrossedVariance,
  { q, harmonicReadings: k }: JudgeSharing,
): IncompleteReliability {
  const { dossier, judge, residual } = variance;
  const share = (noise: number) => (dossier + noise > 0 ? dossier / (dossier + noise) : null);
  return {
    rawMean: share(q * judge + residual / k),
    adjustedMean: share(residual / k),
    agreementSingle: share(judge + residual),
    agreementMean: share((judge + residual) / k),
  };
}
