import { subtractProduct } from "./product-tiles.ts";

/** Columns that are factored together: their rows fit the cache. */
const WIDTH = 64;

/**
 * Cholesky factor L with A = L L' of a symmetric matrix of `n` rows, in place in the lower triangle of its row-major cells
 * (the upper triangle is neither read nor made sense of afterwards). False where A is not positive definite. Blocked by
 * columns, left-looking (Golub & Van Loan, Matrix Computations, section 4.2).
 */
export function factorise(a: Float64Array, n: number): boolean {
  for (let from = 0; from < n; from += WIDTH) {
    const to = Math.min(n, from + WIDTH);
    for (let row = from; row < n; row += WIDTH)
      subtractProduct(
        { cells: a, start: row * n + from, stride: n },
        { cells: a, start: row * n, stride: n },
        { cells: a, start: from * n, stride: n },
        { rows: Math.min(WIDTH, n - row), columns: to - from, depth: from },
      );
    if (!factoriseColumns(a, n, from, to)) return false;
  }
  return true;
}

/** Columns `from` to `to`, what lies left of them being subtracted already. */
function factoriseColumns(a: Float64Array, n: number, from: number, to: number): boolean {
  for (let row = from; row < n; row += 1) {
    const at = row * n;
    const end = Math.min(row, to - 1);
    for (let column = from; column <= end; column += 1) {
      const columnAt = column * n;
      let rest = a[at + column] ?? 0;
      for (let k = from; k < column; k += 1) rest -= (a[at + k] ?? 0) * (a[columnAt + k] ?? 0);
      if (column < row) a[at + column] = rest / (a[columnAt + column] ?? 1);
      else if (rest > 0 && rest < Infinity) a[at + column] = Math.sqrt(rest);
      else return false;
    }
  }
  return true;
}

/** Solves L x = b in place, `l` as {@link factorise} left it. */
export function solveLower(l: Float64Array, n: number, x: Float64Array): void {
  for (let row = 0; row < n; row += 1) {
    let rest = x[row] ?? 0;
    const at = row * n;
    for (let k = 0; k < row; k += 1) rest -= (l[at + k] ?? 0) * (x[k] ?? 0);
    x[row] = rest / (l[at + row] ?? 1);
  }
}

/** Solves L' x = b in place. */
export function solveUpperTransposed(l: Float64Array, n: number, x: Float64Array): void {
  for (let row = n - 1; row >= 0; row -= 1) {
    const at = row * n;
    const value = (x[row] ?? 0) / (l[at + row] ?? 1);
    x[row] = value;
    for (let k = 0; k < row; k += 1) x[k] = (x[k] ?? 0) - (l[at + k] ?? 0) * value;
  }
}

/** The inverse of A = L L', both triangles filled. */
export function invertFromFactor(l: Float64Array, n: number): Float64Array {
  const upper = invertTransposed(l, n);
  const inverse = new Float64Array(n * n);
  for (let row = 0; row < n; row += WIDTH)
    for (let column = 0; column <= row; column += WIDTH)
      subtractProduct(
        { cells: inverse, start: row * n + column, stride: n },
        { cells: upper, start: row * n + row, stride: n },
        { cells: upper, start: column * n + row, stride: n },
        { rows: Math.min(WIDTH, n - row), columns: Math.min(WIDTH, n - column), depth: n - row },
      );
  for (let row = 0; row < n; row += 1)
    for (let column = 0; column <= row; column += 1) {
      const value = -(inverse[row * n + column] ?? 0);
      inverse[row * n + column] = value;
      inverse[column * n + row] = value;
    }
  return inverse;
}

/** The transpose of the inverse of L: row j holds column j of it, so that all later products run along memory. */
function invertTransposed(l: Float64Array, n: number): Float64Array {
  const upper = new Float64Array(n * n);
  const strip = new Float64Array(WIDTH * n);
  for (let from = 0; from < n; from += WIDTH) {
    const rows = Math.min(WIDTH, n - from);
    strip.fill(0);
    for (let column = 0; column < from; column += WIDTH)
      subtractProduct(
        { cells: strip, start: column, stride: n },
        { cells: l, start: from * n + column, stride: n },
        { cells: upper, start: column * n + column, stride: n },
        { rows, columns: WIDTH, depth: from - column },
      );
    finishStrip(l, upper, strip, { n, from, rows });
  }
  return upper;
}

/** Forward substitution within one diagonal block; `strip` holds what the rows above give. */
function finishStrip(
  l: Float64Array,
  upper: Float64Array,
  strip: Float64Array,
  { n, from, rows }: { readonly n: number; readonly from: number; readonly rows: number },
): void {
  for (let r = 0; r < rows; r += 1) {
    const row = from + r;
    const at = r * n;
    strip[at + row] = 1;
    for (let k = 0; k < r; k += 1) {
      const factor = l[row * n + from + k] ?? 0;
      const kAt = k * n;
      const end = from + k;
      for (let column = 0; column <= end; column += 1)
        strip[at + column] = (strip[at + column] ?? 0) - factor * (strip[kAt + column] ?? 0);
    }
    const pivot = l[row * n + row] ?? 1;
    for (let column = 0; column <= row; column += 1) {
      const value = (strip[at + column] ?? 0) / pivot;
      strip[at + column] = value;
      upper[column * n + row] = value;
    }
  }
}
