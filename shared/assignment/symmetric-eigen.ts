interface Eigen {
  readonly values: readonly number[];
  /** `vectors[i][k]`: component i of the k-th vector. */
  readonly vectors: readonly (readonly number[])[];
}

const MAX_SWEEPS = 60;

/** Eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations; unordered. Golub & Van Loan, 8.5. */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const size = matrix.length;
  const a = Float64Array.from(matrix.flat());
  const v = new Float64Array(size * size);
  for (let at = 0; at < size; at += 1) v[at * size + at] = 1;
  const scale = a.reduce((sum, value) => sum + value * value, 0);
  for (let sweep = 0; sweep < MAX_SWEEPS && offDiagonal(a, size) > scale * 1e-28; sweep += 1)
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, v, size, p, q);
  return {
    values: Array.from({ length: size }, (_, at) => a[at * size + at] ?? 0),
    vectors: Array.from({ length: size }, (_, row) => [...v.subarray(row * size, (row + 1) * size)]),
  };
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0;
  for (let p = 0; p < size; p += 1)
    for (let q = 0; q < size; q += 1) if (p !== q) sum += (a[p * size + q] ?? 0) ** 2;
  return sum;
}

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q] ?? 0;
  if (apq === 0) return;
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let k = 0; k < size; k += 1) turn(a, k * size + p, k * size + q, c, s);
  for (let k = 0; k < size; k += 1) turn(a, p * size + k, q * size + k, c, s);
  for (let k = 0; k < size; k += 1) turn(v, k * size + p, k * size + q, c, s);
}

function turn(values: Float64Array, first: number, second: number, c: number, s: number): void {
  const [x, y] = [values[first] ?? 0, values[second] ?? 0];
  values[first] = c * x - s * y;
  values[second] = s * x + c * y;
}
