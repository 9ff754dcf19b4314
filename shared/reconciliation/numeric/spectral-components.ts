export interface SpectralComponents {
  readonly values: Float64Array;
  /** Vector by vector as given: its component along the eigenvector of each value. */
  readonly components: readonly Float64Array[];
}

const MAX_SWEEPS = 60;

/**
 * Eigenvalues of a symmetric matrix of `n` rows (overwritten), unordered, and the components of vectors along its
 * eigenvectors, which themselves are never formed: Householder's reduction to a band, then implicit QL steps (Golub & Van
 * Loan, Matrix Computations, section 8.3).
 */
export function spectralComponents(
  matrix: Float64Array,
  n: number,
  vectors: readonly Float64Array[],
): SpectralComponents {
  const components = vectors.map((vector) => vector.slice());
  const beside = new Float64Array(n);
  for (let k = 0; k < n - 2; k += 1) beside[k] = reflectColumn(matrix, n, k, components);
  if (n > 1) beside[n - 2] = matrix[(n - 1) * n + n - 2] ?? 0;
  const values = Float64Array.from({ length: n }, (_, at) => matrix[at * n + at] ?? 0);
  const band = { values, beside, floor: Number.EPSILON * largestOf(values, beside) };
  for (let from = 0; from < n; from += 1) splitValue(band, components, from);
  return { values, components };
}

function largestOf(...lists: readonly Float64Array[]): number {
  let largest = 0;
  for (const list of lists) for (const value of list) largest = Math.max(largest, Math.abs(value));
  return largest;
}

/** Clears column `k` below its neighbour of the diagonal; returns that neighbour. */
function reflectColumn(matrix: Float64Array, n: number, k: number, vectors: readonly Float64Array[]): number {
  const size = n - k - 1;
  const reflector = Float64Array.from({ length: size }, (_, at) => matrix[(k + 1 + at) * n + k] ?? 0);
  const head = reflector[0] ?? 0;
  if (reflector.every((value, at) => at === 0 || value === 0)) return head;
  const length = Math.sqrt(dotRow(reflector, 0, reflector));
  const result = head > 0 ? -length : length;
  reflector[0] = head - result;
  // 2 / v'v.
  const scale = 1 / (length * (length + Math.abs(head)));
  const product = reflector.map((_, row) => scale * dotRow(matrix, (k + 1 + row) * n + k + 1, reflector));
  addMultiple(product, 0, reflector, (-scale / 2) * dotRow(product, 0, reflector));
  for (let row = 0; row < size; row += 1) {
    const start = (k + 1 + row) * n + k + 1;
    subtractBoth(matrix.subarray(start, start + size), { product, reflector }, row);
  }
  for (const vector of vectors)
    addMultiple(vector, k + 1, reflector, -scale * dotRow(vector, k + 1, reflector));
  return result;
}

/** One row of A - v w' - w v', in one pass over memory. */
function subtractBoth(
  target: Float64Array,
  { product, reflector }: { readonly product: Float64Array; readonly reflector: Float64Array },
  row: number,
): void {
  const [byProduct, byReflector] = [reflector[row] ?? 0, product[row] ?? 0];
  for (let at = 0; at < target.length; at += 1)
    target[at] = (target[at] ?? 0) - byProduct * (product[at] ?? 0) - byReflector * (reflector[at] ?? 0);
}

function addMultiple(target: Float64Array, start: number, vector: Float64Array, factor: number): void {
  for (let at = 0; at < vector.length; at += 1)
    target[start + at] = (target[start + at] ?? 0) + factor * (vector[at] ?? 0);
}

function dotRow(matrix: Float64Array, start: number, vector: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at += 1) sum += (matrix[start + at] ?? 0) * (vector[at] ?? 0);
  return sum;
}

interface Band {
  readonly values: Float64Array;
  readonly beside: Float64Array;
  /** What is smaller beside the diagonal is nothing. */
  readonly floor: number;
}

/** QL steps with implicit shifts until the value at `from` stands alone. */
function splitValue(band: Band, vectors: readonly Float64Array[], from: number): void {
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep += 1) {
    let to = from;
    while (to < band.values.length - 1 && Math.abs(band.beside[to] ?? 0) > band.floor) to += 1;
    if (to === from) return;
    stepBlock(band, vectors, from, to);
  }
}

/** One chase of the bulge from the end of a block to its beginning. */
function stepBlock(band: Band, vectors: readonly Float64Array[], from: number, to: number): void {
  const { values, beside } = band;
  let g = (values[to] ?? 0) - shiftOf(band, from);
  let [sine, cosine, shift] = [1, 1, 0];
  for (let at = to - 1; at >= from; at -= 1) {
    const link = beside[at] ?? 0;
    const [f, b] = [sine * link, cosine * link];
    const length = Math.hypot(f, g);
    const next = (values[at + 1] ?? 0) - shift;
    beside[at + 1] = length;
    if (length === 0) {
      values[at + 1] = next;
      beside[to] = 0;
      return;
    }
    [sine, cosine] = [f / length, g / length];
    const turned = ((values[at] ?? 0) - next) * sine + 2 * cosine * b;
    shift = sine * turned;
    values[at + 1] = next + shift;
    g = cosine * turned - b;
    for (const vector of vectors) rotate(vector, at, sine, cosine);
  }
  values[from] = (values[from] ?? 0) - shift;
  beside[from] = g;
  beside[to] = 0;
}

/** Wilkinson's shift: the eigenvalue of the first two rows that is nearer to the first. */
function shiftOf({ values, beside }: Band, from: number): number {
  const [first, link] = [values[from] ?? 0, beside[from] ?? 0];
  const half = ((values[from + 1] ?? 0) - first) / (2 * link);
  return first - link / (half + (half < 0 ? -1 : 1) * Math.hypot(half, 1));
}

function rotate(vector: Float64Array, at: number, sine: number, cosine: number): void {
  const [here, next] = [vector[at] ?? 0, vector[at + 1] ?? 0];
  vector[at + 1] = sine * here + cosine * next;
  vector[at] = cosine * here - sine * next;
}
