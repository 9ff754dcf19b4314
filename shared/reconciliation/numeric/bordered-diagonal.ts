import { factorise, solveLower, solveUpperTransposed } from "./dense-cholesky.ts";
import { dot } from "./dot.ts";

export interface BorderedDiagonal {
  /** Symmetric, row by row, lower triangle read; apart from its diagonal nothing among the first `plain` rows. */
  readonly matrix: Float64Array;
  readonly size: number;
  readonly plain: number;
  /** Of the first `plain` rows, those whose sum is held: 1 is added between all of them. */
  readonly isTied: (row: number) => boolean;
  /** A pivot this small beside its diagonal cell counts as zero. */
  readonly leastPivot: number;
}

/**
 * Solves (A + 1 1') x = b in place, rows of zeros aside; false where A + 1 1' is singular up to rounding. The plain rows are
 * eliminated by the formula of Sherman & Morrison (1950), so that the work is linear in them; the border is dense.
 */
export function solveBordered(system: BorderedDiagonal, x: Float64Array): boolean {
  const { matrix, size, plain, leastPivot } = system;
  const diagonal = Float64Array.from({ length: size }, (_, at) => matrix[at * size + at] || 1);
  if (diagonal.subarray(0, plain).some((cell) => !(cell > leastPivot * (1 + cell)))) return false;
  const rows = Array.from({ length: size - plain }, (_, at) =>
    matrix.slice((plain + at) * size, (plain + at) * size + plain),
  );
  const solvePlain = createPlainSolver(system, diagonal);
  const solvedRows = rows.map(solvePlain);
  const solved = solvePlain(x.subarray(0, plain));
  const border = Float64Array.from(rows, (row, at) => (x[plain + at] ?? 0) - dot(row, solved));
  if (!solveBorder(system, { diagonal, rows, solvedRows }, border)) return false;
  for (const [at, column] of solvedRows.entries())
    for (let row = 0; row < plain; row += 1)
      solved[row] = (solved[row] ?? 0) - (column[row] ?? 0) * (border[at] ?? 0);
  x.set(solved);
  x.set(border, plain);
  return true;
}

interface Border {
  readonly diagonal: Float64Array;
  /** The cells of each border row among the plain ones, and the plain rows solved for them. */
  readonly rows: readonly Float64Array[];
  readonly solvedRows: readonly Float64Array[];
}

/** What is left of the border when the plain rows are taken out, solved in place. */
function solveBorder(
  { matrix, size, plain, leastPivot }: BorderedDiagonal,
  { diagonal, rows, solvedRows }: Border,
  x: Float64Array,
): boolean {
  const border = x.length;
  const own = diagonal.subarray(plain);
  const rest = new Float64Array(border * border);
  for (const [a, row] of rows.entries())
    for (const [b, solved] of solvedRows.slice(0, a + 1).entries()) {
      const cell = a === b ? own[a] : matrix[(plain + a) * size + plain + b];
      rest[a * border + b] = (cell ?? 0) - dot(row, solved);
    }
  if (!factorise(rest, border)) return false;
  if (own.some((cell, at) => !((rest[at * border + at] ?? 0) ** 2 > leastPivot * cell))) return false;
  solveLower(rest, border, x);
  solveUpperTransposed(rest, border, x);
  return true;
}

function createPlainSolver({ plain, isTied }: BorderedDiagonal, diagonal: Float64Array) {
  const tied = Float64Array.from({ length: plain }, (_, row) => (isTied(row) ? 1 / (diagonal[row] ?? 1) : 0));
  const total = 1 + tied.reduce((sum, value) => sum + value, 0);
  return (right: Float64Array): Float64Array => {
    let pull = 0;
    for (let row = 0; row < plain; row += 1) pull += (tied[row] ?? 0) * (right[row] ?? 0);
    return right.map((value, row) => value / (diagonal[row] ?? 1) - ((tied[row] ?? 0) * pull) / total);
  };
}
