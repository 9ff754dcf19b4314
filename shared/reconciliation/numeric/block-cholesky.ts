import { factorise, invertFromFactor } from "./dense-cholesky.ts";

/**
 * Where the cells of a symmetric matrix lie that consists of square blocks along its diagonal, one behind the other, each of
 * them row by row. A matrix of one block lies as a dense one does.
 */
export interface BlockShape {
  /** Rows of the whole matrix. */
  readonly size: number;
  /** First row of every block, and the end behind the last. */
  readonly first: Int32Array;
  /** By row, the first row (and column) of its block. */
  readonly firstOfRow: Int32Array;
  /** By row: cell (row, column) of one block is at `rowStart[row] + column`. */
  readonly rowStart: Int32Array;
  /** Cells of all blocks. */
  readonly cells: number;
}

/** The shape of blocks of these sizes. */
export function shapeBlocks(sizes: readonly number[]): BlockShape {
  const first = new Int32Array(sizes.length + 1);
  for (const [block, size] of sizes.entries()) first[block + 1] = (first[block] ?? 0) + size;
  const size = first.at(-1) ?? 0;
  const firstOfRow = new Int32Array(size);
  const rowStart = new Int32Array(size);
  let cells = 0;
  for (const [block, rows] of sizes.entries()) {
    const from = first[block] ?? 0;
    for (let row = 0; row < rows; row += 1) {
      firstOfRow[from + row] = from;
      rowStart[from + row] = cells + row * rows - from;
    }
    cells += rows * rows;
  }
  return { size, first, firstOfRow, rowStart, cells };
}

/** The cells of each block, as views of `a`. */
export function blocksOf(a: Float64Array, { first, rowStart }: BlockShape): readonly BlockView[] {
  return Array.from({ length: first.length - 1 }, (_, block) => {
    const from = first[block] ?? 0;
    const size = (first[block + 1] ?? 0) - from;
    const start = (rowStart[from] ?? 0) + from;
    return { from, size, cells: a.subarray(start, start + size * size) };
  });
}

interface BlockView {
  /** First row. */
  readonly from: number;
  readonly size: number;
  readonly cells: Float64Array;
}

/** Cholesky factor of every block, in place in the lower triangles; false where one of them is not positive definite. */
export function factoriseBlocks(a: Float64Array, shape: BlockShape): boolean {
  return blocksOf(a, shape).every(({ cells, size }) => factorise(cells, size));
}

/** The inverse of A = L L', block by block, both triangles filled. */
export function invertBlocks(l: Float64Array, shape: BlockShape): Float64Array {
  const [only, ...others] = blocksOf(l, shape);
  if (only && others.length === 0) return invertFromFactor(only.cells, only.size);
  const inverse = new Float64Array(shape.cells);
  let at = 0;
  for (const { cells, size } of blocksOf(l, shape)) {
    inverse.set(invertFromFactor(cells, size), at);
    at += size * size;
  }
  return inverse;
}

/** Solves L x = b in place. */
export function solveLowerBlocks(
  l: Float64Array,
  { size, firstOfRow, rowStart }: BlockShape,
  x: Float64Array,
): void {
  for (let row = 0; row < size; row += 1) {
    let rest = x[row] ?? 0;
    const at = rowStart[row] ?? 0;
    for (let k = firstOfRow[row] ?? 0; k < row; k += 1) rest -= (l[at + k] ?? 0) * (x[k] ?? 0);
    x[row] = rest / (l[at + row] ?? 1);
  }
}

/** Solves L' x = b in place. */
export function solveUpperBlocks(
  l: Float64Array,
  { size, firstOfRow, rowStart }: BlockShape,
  x: Float64Array,
): void {
  for (let row = size - 1; row >= 0; row -= 1) {
    const at = rowStart[row] ?? 0;
    const value = (x[row] ?? 0) / (l[at + row] ?? 1);
    x[row] = value;
    for (let k = firstOfRow[row] ?? 0; k < row; k += 1) x[k] = (x[k] ?? 0) - (l[at + k] ?? 0) * value;
  }
}
