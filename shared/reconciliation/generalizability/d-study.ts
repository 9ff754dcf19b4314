/** Variances of a design dossier x judge, in squared points. */
export interface JudgeComponents {
  /** Of the dossiers: what is to be told apart. */
  readonly dossier: number;
  /** Of the judges' severity. */
  readonly judge: number;
  /** Dossier by judge, with everything else. */
  readonly residual: number;
}

/** Reliability of a mean over `number` readings with the error variance of one; `null` where nothing varies. */
export function reliabilityOfMean(dossier: number, error: number, number: number): number | null {
  const total = dossier + error / number;
  return total > 0 ? dossier / total : null;
}

/** Exactly .8 must count as .8, which binary fractions may miss. */
const ROUNDING = 1e-9;

/**
 * The least number of readings whose mean has the reliability `target` (0 to 1, exclusive): ceil(target / (1 - target) * error /
 * dossier). At least 1; `null` where dossiers do not differ, so that no number would do.
 */
export function readingsForReliability(dossier: number, error: number, target: number): number | null {
  if (!(dossier > 0)) return null;
  const needed = Math.ceil((target / (1 - target)) * (error / dossier) - ROUNDING);
  return Number.isSafeInteger(needed) ? Math.max(1, needed) : null;
}

/**
 * A D study of dossier x judge (Cronbach et al. 1972; Brennan 2001): the error variance of one reading for the order within
 * the same judges (relative: severity out) and for the mark as such (absolute: severity left in).
 */
export function errorsOfOneReading({ judge, residual }: JudgeComponents): {
  readonly relative: number;
  readonly absolute: number;
} {
  return { relative: residual, absolute: judge + residual };
}
