import { factorise } from "../numeric/dense-cholesky.ts";

/** What two estimates of the judges' contrasts say of each other; "why not" where they do not exist. */
export type ComparedEstimates = Compared | "no-variation" | "not-estimable";

interface Compared {
  /** d' (V_fixed - V_random)^- d, not yet over the residual variance. */
  readonly statistic: number;
  readonly directions: number;
  /** With dossiers and judges fixed. */
  readonly residualSquares: number;
}

/** Directions that owe less of their information to differences between dossiers say nothing about how they were dealt. */
export const LEAST_SHARE = 1e-4;
/** Share of all squares within dossiers that can be told from rounding. */
export const ROUNDING = 1e-12;

/** Whether every eigenvalue of a symmetric matrix is above a bound. */
export function isAbove(matrix: Float64Array, size: number, bound: number): boolean {
  const shifted = matrix.slice();
  for (let at = 0; at < size; at += 1) shifted[at * size + at] = (shifted[at * size + at] ?? 0) - bound;
  return factorise(shifted, size);
}
