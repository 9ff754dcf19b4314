/**
 * -2 log restricted likelihood with the residual variance profiled out, from the Cholesky factor of the products of the fixed
 * columns and the score (the score last): log determinants + (N - p) (1 + log(2 pi r2 / (N - p))), r2 the square of the last
 * pivot (Bates, Maechler, Bolker & Walker 2015, eq. 42). Infinite where there is no factor.
 */
export function restrictedCriterion(
  factor: Float64Array,
  {
    width,
    rows,
    logDeterminant,
    isFactored,
  }: {
    readonly width: number;
    readonly rows: number;
    readonly logDeterminant: number;
    readonly isFactored: boolean;
  },
): number {
  if (!isFactored) return Infinity;
  let criterion = logDeterminant;
  for (let c = 0; c < width - 1; c += 1) criterion += 2 * Math.log(factor[c * width + c] ?? 1);
  const last = factor[width * width - 1] ?? 0;
  return criterion + profiledTerm(last * last, rows - width + 1);
}

/** Where a fit leaves no remainder at all the criterion has no bound; this keeps it finite. */
const LEAST_SQUARES = 1e-300;

/** What the profiled residual variance adds, for a penalised sum of squares and its degrees of freedom. */
export function profiledTerm(sumOfSquares: number, freedom: number): number {
  return freedom * (1 + Math.log((2 * Math.PI * Math.max(sumOfSquares, LEAST_SQUARES)) / freedom));
}
