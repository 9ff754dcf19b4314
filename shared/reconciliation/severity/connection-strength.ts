import { arrangeByPart, type LinkedLevels } from "./linked-levels.ts";
import { cellsByJudge, invertContrasts, type ReadingCells } from "./reading-cells.ts";
import { isBySmallerSide, type PartOfPanel } from "./smaller-side.ts";

/** The two judges of one part whose severities can be compared worst; places in `Ratings.judgeIds`. */
export interface WeakestContrast {
  readonly judges: readonly [number, number];
  readonly sharedDossiers: number;
  /** Variance of the difference of their severities in units of the residual variance. */
  readonly variance: number;
}

/**
 * Var(b_j - b_k) = sigma^2 times the pseudo-inverse of the contrast information, judges and dossiers fixed (Weeks & Williams
 * 1964; Eccleston & Hedayat 1974). `null` where no two judges share a dossier. Grows with the cube of the judges of a part, or
 * of its dossiers where they are fewer.
 */
export function findWeakestContrast(cells: ReadingCells, connections: PartOfPanel): WeakestContrast | null {
  const { componentOfJudge, componentOfDossier } = connections;
  const linked = arrangeByPart(componentOfJudge);
  const variance = isBySmallerSide(connections)
    ? varianceByDossiers(cells, arrangeByPart(componentOfDossier))
    : varianceByJudges(cells, linked);
  const weakest = variance && largestContrast(variance, linked);
  return weakest && { ...weakest, sharedDossiers: countShared(cells, weakest.judges) };
}

/** By place in `Ratings.judgeIds`: a judge's covariances with the others of the part, up to what all of them share. */
type CovariancesOf = (judge: number) => (other: number) => number;

function varianceByJudges(cells: ReadingCells, linked: LinkedLevels): CovariancesOf | null {
  const inverse = invertContrasts(cells, linked);
  if (!inverse) return null;
  const { shape, placeOfLevel } = linked;
  return (judge) => {
    const start = shape.rowStart[placeOfLevel[judge] ?? 0] ?? 0;
    return (other) => inverse[start + (placeOfLevel[other] ?? 0)] ?? 0;
  };
}

/** N^-1 + N^-1 C M^- C' N^-1, N = diag(N_j), C how often each judge read each dossier, M the dossiers' information. */
function varianceByDossiers(cells: ReadingCells, linked: LinkedLevels): CovariancesOf | null {
  const byJudge = cellsByJudge(cells);
  const inverse = invertContrasts(byJudge, linked);
  if (!inverse) return null;
  const { placeOfLevel, shape } = linked;
  const placeOfCell = byJudge.judgeOfCell.map((dossier) => placeOfLevel[dossier] ?? 0);
  const { start, count, readingsOfDossier: readings } = byJudge;
  const sumOver = (judge: number, valueAt: (place: number) => number): number => {
    let sum = 0;
    for (let cell = start[judge] ?? 0; cell < (start[judge + 1] ?? 0); cell += 1)
      sum += (count[cell] ?? 0) * valueAt(placeOfCell[cell] ?? 0);
    return sum / (readings[judge] ?? 1);
  };
  const image = new Float64Array(shape.size);
  return (judge) => {
    const some = placeOfCell[start[judge] ?? 0] ?? 0;
    const from = shape.firstOfRow[some] ?? 0;
    for (let place = from; shape.firstOfRow[place] === from; place += 1) {
      const row = shape.rowStart[place] ?? 0;
      image[place] = sumOver(judge, (at) => inverse[row + at] ?? 0);
    }
    return (other) =>
      sumOver(other, (at) => image[at] ?? 0) + (other === judge ? 1 / (readings[judge] ?? 1) : 0);
  };
}

function largestContrast(
  covariancesOf: CovariancesOf,
  { shape, placeOfLevel, levelOfPlace }: LinkedLevels,
): Omit<WeakestContrast, "sharedDossiers"> | null {
  const own = Float64Array.from(placeOfLevel, (_, judge) => covariancesOf(judge)(judge));
  let [largest, first, second] = [-1, 0, 0];
  for (const [judge, place] of placeOfLevel.entries()) {
    const covarianceWith = covariancesOf(judge);
    for (let at = shape.firstOfRow[place] ?? 0; at < place; at += 1) {
      const other = levelOfPlace[at] ?? 0;
      const variance = (own[judge] ?? 0) + (own[other] ?? 0) - 2 * covarianceWith(other);
      // Equals up to rounding: the first pair stands, so that the same design names the same pair everywhere.
      if (variance > largest + 1e-9 * Math.abs(largest)) [largest, first, second] = [variance, other, judge];
    }
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
