import { factorise, solveLower, solveUpperTransposed } from "../numeric/dense-cholesky.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { contrastInformation, type ReadingCells } from "./reading-cells.ts";

/**
 * What is left of the normal equations when the dossiers are taken out (Q = projection off the dossiers' means): the
 * judges first, the centred order of reading behind them where it counts.
 */
export interface IntraBlockSystem {
  readonly judges: number;
  /** `judges`, and 1 more with the order effect. */
  readonly size: number;
  /** Z'QZ and its order part, unscaled, `size` x `size` row by row. */
  readonly information: Float64Array;
  /** Z'Qy and o'Qy. */
  readonly right: Float64Array;
  /** y'Qy. */
  readonly squares: number;
  /** Sum of log n_i, the part of the determinant that no variance changes. */
  readonly logReadings: number;
  /** N less the dossiers and the order effect. */
  readonly freedom: number;
  /** Scores less their dossier's mean, row by row of the ratings. */
  readonly centredScore: Float64Array;
  readonly rawMean: Float64Array;
  /** Place in the judge's order less the mean of all, row by row; by dossier its mean. `null` without order effect. */
  readonly order: { readonly centred: Float64Array; readonly ofDossier: Float64Array } | null;
}

/** Where the order says nothing inside any dossier there is no order effect to fit. */
export function buildSystem(ratings: Ratings, cells: ReadingCells, withOrder: boolean): IntraBlockSystem {
  const { judges } = cells;
  const score = centreByDossier(ratings, ratings.score, cells);
  const order = withOrder && ratings.order ? centreOrder(ratings, ratings.order, cells) : null;
  const isUsable = order !== null && order.squares > 0;
  const size = judges + Number(isUsable);
  const information = widen(contrastInformation(cells), judges, size);
  const right = new Float64Array(size);
  let squares = 0;
  for (const [row, value] of score.centred.entries()) {
    const judge = ratings.judge[row] ?? 0;
    right[judge] = (right[judge] ?? 0) + value;
    squares += value * value;
    if (isUsable) addOrderRow({ information, right, size }, judge, [order.inDossier[row] ?? 0, value]);
  }
  let logReadings = 0;
  for (const readings of cells.readingsOfDossier) logReadings += Math.log(readings);
  return {
    judges,
    size,
    information,
    right,
    squares,
    logReadings,
    freedom: cells.rows - cells.dossiers - (size - judges),
    centredScore: score.centred,
    rawMean: score.means,
    order: isUsable ? { centred: order.centred, ofDossier: order.means } : null,
  };
}

function centreByDossier(
  { dossier }: Ratings,
  values: Float64Array,
  { readingsOfDossier }: ReadingCells,
): { readonly centred: Float64Array; readonly means: Float64Array } {
  const means = new Float64Array(readingsOfDossier.length);
  // From the first value of each dossier, so that large common levels cost no digits.
  const origin = new Float64Array(means.length).fill(Number.NaN);
  for (const [row, place] of dossier.entries()) {
    const value = values[row] ?? 0;
    if (Number.isNaN(origin[place])) origin[place] = value;
    means[place] = (means[place] ?? 0) + value - (origin[place] ?? 0);
  }
  for (const [place, sum] of means.entries())
    means[place] = (origin[place] ?? 0) + sum / (readingsOfDossier[place] ?? 1);
  return { centred: values.map((value, row) => value - (means[dossier[row] ?? 0] ?? 0)), means };
}

function centreOrder(ratings: Ratings, order: Float64Array, cells: ReadingCells) {
  const mean = order.reduce((sum, place) => sum + place, 0) / order.length;
  const centred = order.map((place) => place - mean);
  const { centred: inDossier, means } = centreByDossier(ratings, centred, cells);
  return {
    centred,
    inDossier,
    means,
    squares: inDossier.reduce((sum, place) => sum + place * place, 0),
  };
}

function addOrderRow(
  { information, right, size }: { information: Float64Array; right: Float64Array; size: number },
  judge: number,
  [order, score]: readonly [number, number],
): void {
  const last = size - 1;
  for (const at of [judge * size + last, last * size + judge])
    information[at] = (information[at] ?? 0) + order;
  information[last * size + last] = (information[last * size + last] ?? 0) + order * order;
  right[last] = (right[last] ?? 0) + order * score;
}

function widen(matrix: Float64Array, from: number, to: number): Float64Array {
  if (from === to) return matrix;
  const wide = new Float64Array(to * to);
  for (let row = 0; row < from; row += 1) wide.set(matrix.subarray(row * from, (row + 1) * from), row * to);
  return wide;
}

/** The system solved for one ratio of standard deviations, theta = judges / residual. */
export interface IntraBlockSolution {
  readonly theta: number;
  /** Lower factor of the scaled system (spherical judges, then the order effect as it is). */
  readonly factor: Float64Array;
  /** Spherical judge effects (times theta: points), then the order effect. */
  readonly solution: Float64Array;
  readonly residualSquares: number;
  /** -2 log restricted likelihood, as lme4's REMLcrit of `y ~ 0 + dossier [+ order] + (1 | judge)`. */
  readonly criterion: number;
}

/** Smallest share of y'Qy that can be told from rounding. */
const ROUNDING = 1e-14;

/**
 * M = theta^2 Z'QZ + I; criterion = sum log n_i + log|M| + (N - p)(1 + log(2 pi r^2 / (N - p))) with r^2 the penalised
 * residual sum of squares (Bates et al. 2015, with the dossiers swept out as in Yates 1940).
 */
export function solveSystem(system: IntraBlockSystem, theta: number): IntraBlockSolution {
  const { size, judges } = system;
  const factor = scaleSystem(system, theta);
  const isSolvable = factorise(factor, size);
  const solution = system.right.map((value, at) => (at < judges ? theta * value : value));
  solveLower(factor, size, solution);
  let explained = 0;
  for (const value of solution) explained += value * value;
  solveUpperTransposed(factor, size, solution);
  let logDeterminant = 0;
  for (let at = 0; at < size; at += 1) logDeterminant += 2 * Math.log(factor[at * size + at] ?? 1);
  // Only rounding can make it unsolvable, at ratios that no data have.
  const criterion = isSolvable ? criterionOf(system, logDeterminant, explained) : Infinity;
  return { theta, factor, solution, residualSquares: residualSquaresOf(system, explained), criterion };
}

/** From the logarithm of the scaled system's determinant and the squares that judges and order explain. */
export function criterionOf(system: IntraBlockSystem, logDeterminant: number, explained: number): number {
  const { freedom, logReadings } = system;
  const spread = (2 * Math.PI * residualSquaresOf(system, explained)) / freedom;
  return logReadings + logDeterminant + freedom * (1 + Math.log(spread));
}

function residualSquaresOf({ squares }: IntraBlockSystem, explained: number): number {
  return Math.max(squares - explained, ROUNDING * squares);
}

function scaleSystem({ information, size, judges }: IntraBlockSystem, theta: number): Float64Array {
  const scaled = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    const byRow = row < judges ? theta : 1;
    for (let column = 0; column <= row; column += 1)
      scaled[row * size + column] =
        (information[row * size + column] ?? 0) * byRow * (column < judges ? theta : 1);
    if (row < judges) scaled[row * size + row] = (scaled[row * size + row] ?? 0) + 1;
  }
  return scaled;
}
