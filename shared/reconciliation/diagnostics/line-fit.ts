import { studentTwoSided } from "../numeric/distributions.ts";

export interface LineFit {
  readonly slope: number;
  readonly se: number;
  readonly t: number;
  /** Two-sided, of the slope being zero. */
  readonly p: number;
  readonly freedom: number;
}

/**
 * Ordinary least squares of `y` on `x` with an intercept. `null` where no slope has a standard error: fewer than three
 * points, `x` constant, or all points on one line.
 */
export function fitLine(x: ArrayLike<number>, y: ArrayLike<number>): LineFit | null {
  const freedom = x.length - 2;
  if (freedom < 1) return null;
  const { xx, yy, xy } = centredProducts(x, y);
  if (xx <= 0) return null;
  const slope = xy / xx;
  const se = Math.sqrt(Math.max(0, yy - slope * xy) / freedom / xx);
  const isDust = se * se * xx * freedom <= yy * 1e-20;
  if (isDust) return null;
  const t = slope / se;
  return { slope, se, t, p: studentTwoSided(t, freedom), freedom };
}

/** Sums of squares and products about the means. */
export function centredProducts(x: ArrayLike<number>, y: ArrayLike<number>) {
  const xMean = meanOfNumbers(x);
  const yMean = meanOfNumbers(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let row = 0; row < x.length; row += 1) {
    const dx = (x[row] ?? 0) - xMean;
    const dy = (y[row] ?? 0) - yMean;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return { xx, yy, xy };
}

export function meanOfNumbers(values: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < values.length; row += 1) sum += values[row] ?? 0;
  return sum / values.length;
}

/** Standard deviation with n - 1. */
export function sdOf(values: ArrayLike<number>): number {
  return Math.sqrt(centredProducts(values, values).xx / (values.length - 1));
}

/** The values of some rows. */
export function pick(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] ?? 0);
}
