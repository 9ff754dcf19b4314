/** A part of a row-major matrix: the place of its first cell, and how far apart its rows lie. */
export interface Block {
  readonly cells: Float64Array;
  readonly start: number;
  readonly stride: number;
}

/** How many cells of rows are held in the cache together. */
const DEPTH = 256;

/**
 * target -= left * right', for blocks of `size.rows` x `size.depth` and `size.columns` x `size.depth`. Rows are read along
 * memory in tiles of four by four, whose sixteen sums stay in registers.
 */
export function subtractProduct(
  target: Block,
  left: Block,
  right: Block,
  size: { readonly rows: number; readonly columns: number; readonly depth: number },
): void {
  for (let from = 0; from < size.depth; from += DEPTH) {
    const depth = Math.min(DEPTH, size.depth - from);
    for (let row = 0; row < size.rows; row += 4)
      for (let column = 0; column < size.columns; column += 4) {
        const at = target.start + row * target.stride + column;
        const leftAt = left.start + row * left.stride + from;
        const rightAt = right.start + column * right.stride + from;
        if (row + 4 <= size.rows && column + 4 <= size.columns)
          subtractTile(target, at, left, leftAt, right, rightAt, depth);
        else {
          const rows = Math.min(4, size.rows - row);
          const columns = Math.min(4, size.columns - column);
          for (let r = 0; r < rows; r += 1)
            for (let c = 0; c < columns; c += 1)
              subtractDot(
                target.cells,
                at + r * target.stride + c,
                left.cells,
                leftAt + r * left.stride,
                right.cells,
                rightAt + c * right.stride,
                depth,
              );
        }
      }
  }
}

function subtractDot(
  target: Float64Array,
  at: number,
  left: Float64Array,
  leftAt: number,
  right: Float64Array,
  rightAt: number,
  depth: number,
): void {
  let sum = 0;
  for (let k = 0; k < depth; k += 1) sum += (left[leftAt + k] ?? 0) * (right[rightAt + k] ?? 0);
  target[at] = (target[at] ?? 0) - sum;
}

function subtractTile(
  target: Block,
  at: number,
  left: Block,
  leftAt: number,
  right: Block,
  rightAt: number,
  depth: number,
): void {
  const a = left.cells;
  const b = right.cells;
  const a1 = leftAt + left.stride;
  const a2 = a1 + left.stride;
  const a3 = a2 + left.stride;
  const b1 = rightAt + right.stride;
  const b2 = b1 + right.stride;
  const b3 = b2 + right.stride;
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s03 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s13 = 0;
  let s20 = 0;
  let s21 = 0;
  let s22 = 0;
  let s23 = 0;
  let s30 = 0;
  let s31 = 0;
  let s32 = 0;
  let s33 = 0;
  for (let k = 0; k < depth; k += 1) {
    const x0 = a[leftAt + k] ?? 0;
    const x1 = a[a1 + k] ?? 0;
    const x2 = a[a2 + k] ?? 0;
    const x3 = a[a3 + k] ?? 0;
    const y0 = b[rightAt + k] ?? 0;
    const y1 = b[b1 + k] ?? 0;
    const y2 = b[b2 + k] ?? 0;
    const y3 = b[b3 + k] ?? 0;
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s03 += x0 * y3;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s13 += x1 * y3;
    s20 += x2 * y0;
    s21 += x2 * y1;
    s22 += x2 * y2;
    s23 += x2 * y3;
    s30 += x3 * y0;
    s31 += x3 * y1;
    s32 += x3 * y2;
    s33 += x3 * y3;
  }
  subtractFour(target.cells, at, s00, s01, s02, s03);
  subtractFour(target.cells, at + target.stride, s10, s11, s12, s13);
  subtractFour(target.cells, at + 2 * target.stride, s20, s21, s22, s23);
  subtractFour(target.cells, at + 3 * target.stride, s30, s31, s32, s33);
}

function subtractFour(
  target: Float64Array,
  at: number,
  s0: number,
  s1: number,
  s2: number,
  s3: number,
): void {
  target[at] = (target[at] ?? 0) - s0;
  target[at + 1] = (target[at + 1] ?? 0) - s1;
  target[at + 2] = (target[at + 2] ?? 0) - s2;
  target[at + 3] = (target[at + 3] ?? 0) - s3;
}
