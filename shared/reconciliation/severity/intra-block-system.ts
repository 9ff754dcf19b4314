import {
  type BlockShape,
  factoriseBlocks,
  shapeBlocks,
  solveLowerBlocks,
  solveUpperBlocks,
} from "../numeric/block-cholesky.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { arrangeByPart, findLinked, type LinkedLevels } from "./linked-levels.ts";
import { contrastInformation, type ReadingCells } from "./reading-cells.ts";

/**
 * What is left of the normal equations when the dossiers are taken out (Q = projection off the dossiers' means): the
 * judges by their parts, one block of the information for each; or, where the centred order of reading counts, all judges in
 * one block and the order behind them.
 */
export interface IntraBlockSystem {
  readonly judges: number;
  /** `judges`, and 1 more with the order effect. */
  readonly size: number;
  /** Where each judge stands among the rows. */
  readonly linked: LinkedLevels;
  readonly shape: BlockShape;
  /** Z'Qy and o'Qy, judges where they stand. */
  readonly right: Float64Array;
  /** y'Qy. */
  readonly squares: number;
  /** Sum of log n_i, the part of the determinant that no variance changes. */
  readonly logReadings: number;
  /** N less the dossiers and the order effect. */
  readonly freedom: number;
  readonly rawMean: Float64Array;
  /** Place in the judge's order less the mean of all, by dossier its mean. `null` without order effect. */
  readonly order: {
    /** Less the mean of its dossier besides, row by row. */
    readonly inDossier: Float64Array;
    readonly ofDossier: Float64Array;
  } | null;
}

/** Where the order says nothing inside any dossier there is no order effect to fit. */
export function buildSystem(ratings: Ratings, cells: ReadingCells, withOrder: boolean): IntraBlockSystem {
  const { judges } = cells;
  const score = centreByDossier(ratings, ratings.score, cells);
  const order = withOrder && ratings.order ? centreOrder(ratings, ratings.order, cells) : null;
  const isUsable = order !== null && order.squares > 0;
  const size = judges + Number(isUsable);
  const parts = isUsable ? new Int32Array(judges) : findLinked(cells.judgeOfCell, cells.start, judges);
  const linked = arrangeByPart(parts);
  return {
    judges,
    size,
    linked,
    shape: isUsable ? shapeBlocks([size]) : linked.shape,
    right: sumRight(ratings, score.centred, { size, linked, order: isUsable ? order.inDossier : null }),
    squares: score.squares,
    logReadings: cells.readingsOfDossier.reduce((sum, readings) => sum + Math.log(readings), 0),
    freedom: cells.rows - cells.dossiers - (size - judges),
    rawMean: score.means,
    order: isUsable ? { inDossier: order.inDossier, ofDossier: order.means } : null,
  };
}

function centreByDossier(
  { dossier }: Ratings,
  values: Float64Array,
  { readingsOfDossier }: ReadingCells,
): { readonly centred: Float64Array; readonly means: Float64Array; readonly squares: number } {
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
  const centred = values.map((value, row) => value - (means[dossier[row] ?? 0] ?? 0));
  return { centred, means, squares: centred.reduce((sum, value) => sum + value * value, 0) };
}

function centreOrder(ratings: Ratings, order: Float64Array, cells: ReadingCells) {
  const mean = order.reduce((sum, place) => sum + place, 0) / order.length;
  const { centred, ...found } = centreByDossier(
    ratings,
    order.map((place) => place - mean),
    cells,
  );
  return { inDossier: centred, ...found };
}

function sumRight(
  { judge }: Ratings,
  centredScore: Float64Array,
  {
    size,
    linked,
    order,
  }: { readonly size: number; readonly linked: LinkedLevels; readonly order: Float64Array | null },
): Float64Array {
  const right = new Float64Array(size);
  const last = size - 1;
  for (const [row, value] of centredScore.entries()) {
    const place = linked.placeOfLevel[judge[row] ?? 0] ?? 0;
    right[place] = (right[place] ?? 0) + value;
    if (order) right[last] = (right[last] ?? 0) + (order[row] ?? 0) * value;
  }
  return right;
}

/** Z'QZ and its order part, unscaled, by blocks of judges. */
export function informationOf(
  ratings: Ratings,
  cells: ReadingCells,
  { judges, size, linked, order }: IntraBlockSystem,
): Float64Array {
  const information = widen(contrastInformation(cells, linked), judges, size);
  if (!order) return information;
  const add = (row: number, column: number, value: number): void => {
    information[row * size + column] = (information[row * size + column] ?? 0) + value;
  };
  for (const [row, place] of order.inDossier.entries()) {
    const judge = linked.placeOfLevel[ratings.judge[row] ?? 0] ?? 0;
    add(judge, judges, place);
    add(judges, judge, place);
    add(judges, judges, place * place);
  }
  return information;
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
  /** Lower factor of the scaled system (spherical judges, then the order effect as it is), by blocks. */
  readonly factor: Float64Array;
  /** Spherical judge effects where they stand (times theta: points), then the order effect. */
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
export function solveSystem(
  system: IntraBlockSystem,
  information: Float64Array,
  theta: number,
): IntraBlockSolution {
  const { size, judges, shape } = system;
  const factor = scaleSystem(system, information, theta);
  const isSolvable = factoriseBlocks(factor, shape);
  const solution = system.right.map((value, at) => (at < judges ? theta * value : value));
  solveLowerBlocks(factor, shape, solution);
  let explained = 0;
  for (const value of solution) explained += value * value;
  solveUpperBlocks(factor, shape, solution);
  let logDeterminant = 0;
  for (let at = 0; at < size; at += 1)
    logDeterminant += 2 * Math.log(factor[(shape.rowStart[at] ?? 0) + at] ?? 1);
  // Only rounding can make it unsolvable, at ratios that no data have.
  const criterion = isSolvable
    ? criterionOf(system, system.logReadings + logDeterminant, explained)
    : Infinity;
  return { theta, factor, solution, residualSquares: residualSquaresOf(system, explained), criterion };
}

/** From the logarithm of the determinants of all that is random or fixed, and the squares that judges and order explain. */
export function criterionOf(system: IntraBlockSystem, logDeterminant: number, explained: number): number {
  const { freedom } = system;
  const spread = (2 * Math.PI * residualSquaresOf(system, explained)) / freedom;
  return logDeterminant + freedom * (1 + Math.log(spread));
}

export function residualSquaresOf({ squares }: IntraBlockSystem, explained: number): number {
  return Math.max(squares - explained, ROUNDING * squares);
}

function scaleSystem(
  { size, judges, shape }: IntraBlockSystem,
  information: Float64Array,
  theta: number,
): Float64Array {
  const { firstOfRow, rowStart } = shape;
  const scaled = new Float64Array(shape.cells);
  for (let row = 0; row < size; row += 1) {
    const byRow = row < judges ? theta : 1;
    const start = rowStart[row] ?? 0;
    for (let column = firstOfRow[row] ?? 0; column <= row; column += 1)
      scaled[start + column] = (information[start + column] ?? 0) * byRow * (column < judges ? theta : 1);
    if (row < judges) scaled[start + row] = (scaled[start + row] ?? 0) + 1;
  }
  return scaled;
}
