import { factorise } from "./dense-cholesky.ts";

/**
 * Cholesky factor of a copy of `matrix` (lower triangle, row by row); `null` where a pivot falls below `leastPivot` times
 * its diagonal cell: singular, up to rounding.
 */
export function soundFactor(matrix: Float64Array, size: number, leastPivot: number): Float64Array | null {
  const factor = Float64Array.from(matrix);
  if (!factorise(factor, size)) return null;
  for (let at = 0; at < size; at += 1) {
    const cell = at * size + at;
    if (!((factor[cell] ?? 0) ** 2 > leastPivot * (matrix[cell] ?? 0))) return null;
  }
  return factor;
}
