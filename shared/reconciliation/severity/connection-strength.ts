import { factorise, invertFromFactor } from "../numeric/dense-cholesky.ts";
import type { Connections } from "./connections.ts";
import { contrastInformation, type ReadingCells } from "./reading-cells.ts";

/** The two judges of one part whose severities can be compared worst; places in `Ratings.judgeIds`. */
export interface WeakestContrast {
  readonly judges: readonly [number, number];
  readonly sharedDossiers: number;
  /** Variance of the difference of their severities in units of the residual variance. */
  readonly variance: number;
}

/**
 * Var(b_j - b_k) = sigma^2 times the pseudo-inverse of the contrast information, judges and dossiers fixed (Weeks & Williams
 * 1964; Eccleston & Hedayat 1974). `null` where no two judges share a dossier. Grows with the cube of the judges.
 */
export function findWeakestContrast(cells: ReadingCells, connections: PartOfJudges): WeakestContrast | null {
  const { judges } = cells;
  const information = contrastInformation(cells);
  fillParts(information, judges, connections);
  if (!factorise(information, judges)) return null;
  const weakest = largestContrast(
    invertFromFactor(information, judges),
    judges,
    connections.componentOfJudge,
  );
  return weakest && { ...weakest, sharedDossiers: countShared(cells, weakest.judges) };
}

type PartOfJudges = Pick<Connections, "componentOfJudge" | "parts">;

/** With a constant on each part the matrix can be inverted, and no contrast inside a part changes. */
function fillParts(
  information: Float64Array,
  judges: number,
  { componentOfJudge, parts }: PartOfJudges,
): void {
  for (const [row, part] of componentOfJudge.entries()) {
    const share = 1 / (parts[part - 1]?.judgeIds.length ?? 1);
    for (const [column, other] of componentOfJudge.entries())
      if (part === other)
        information[row * judges + column] = (information[row * judges + column] ?? 0) + share;
  }
}

function largestContrast(
  inverse: Float64Array,
  judges: number,
  componentOfJudge: Int32Array,
): Omit<WeakestContrast, "sharedDossiers"> | null {
  const at = (row: number, column: number): number => inverse[row * judges + column] ?? 0;
  let [largest, first, second] = [-1, 0, 0];
  for (let row = 0; row < judges; row += 1)
    for (let column = 0; column < row; column += 1) {
      if (componentOfJudge[row] !== componentOfJudge[column]) continue;
      const variance = at(row, row) + at(column, column) - 2 * at(row, column);
      // Equals up to rounding: the first pair stands, so that the same design names the same pair everywhere.
      if (variance > largest + 1e-9 * Math.abs(largest)) [largest, first, second] = [variance, column, row];
    }
  return largest < 0 ? null : { judges: [first, second], variance: largest };
}

function countShared(
  { dossiers, start, judgeOfCell }: ReadingCells,
  pair: readonly [number, number],
): number {
  let shared = 0;
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    const readers = judgeOfCell.subarray(start[dossier] ?? 0, start[dossier + 1] ?? 0);
    if (readers.includes(pair[0]) && readers.includes(pair[1])) shared += 1;
  }
  return shared;
}
