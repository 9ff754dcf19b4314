import { factoriseBlocks, solveLowerBlocks, solveUpperBlocks } from "../numeric/block-cholesky.ts";
import { factorise } from "../numeric/dense-cholesky.ts";
import { dot } from "../numeric/dot.ts";
import type { CrossedDesign } from "./crossed-design.ts";
import { logLevelDeterminant, oneWayProducts } from "./one-way-criterion.ts";
import { restrictedCriterion } from "./restricted-criterion.ts";

/** Level variances over the residual variance: of the eliminated factor and of the kept one. */
export interface VarianceRatios {
  readonly eliminated: number;
  readonly kept: number;
}

/**
 * The mixed-model equations at given ratios, eliminated levels taken out (Henderson 1975): the system of the kept
 * levels, in units of their standard deviation, and its border of the columns.
 */
export interface CrossedSystem {
  readonly design: CrossedDesign;
  readonly ratios: VarianceRatios;
  /** Cholesky factor of the kept levels' part, lower triangles of the blocks. */
  readonly factor: Float64Array;
  /** Per column, the solution of the lower triangle with its border. */
  readonly border: readonly Float64Array[];
  /** Cholesky factor of what is left of the columns' products: fixed ones first, the score last. */
  readonly columnFactor: Float64Array;
  /** -2 log restricted likelihood; infinite where the equations have no factor. */
  readonly criterion: number;
}

/** `space` has room for the blocks of the kept levels; it becomes the factor. */
export function solveCrossed(
  design: CrossedDesign,
  ratios: VarianceRatios,
  space: Float64Array,
): CrossedSystem {
  const { keptLevels, groups, linked } = design;
  const { shape } = linked;
  fillKept(design, ratios, space);
  const hasFactor = factoriseBlocks(space, shape);
  const border = design.columns.map((_, column) => borderOf(design, ratios, column));
  const columnFactor = oneWayProducts(groups, ratios.eliminated);
  let logDeterminant = logLevelDeterminant(groups, ratios.eliminated);
  if (hasFactor) {
    for (const column of border) solveLowerBlocks(space, shape, column);
    for (let level = 0; level < keptLevels; level += 1)
      logDeterminant += 2 * Math.log(space[(shape.rowStart[level] ?? 0) + level] ?? 1);
    subtractBorder(columnFactor, border);
  }
  const isFactored = hasFactor && factorise(columnFactor, groups.width);
  return {
    design,
    ratios,
    factor: space,
    border,
    columnFactor,
    criterion: restrictedCriterion(columnFactor, {
      width: groups.width,
      rows: design.rows,
      logDeterminant,
      isFactored,
    }),
  };
}

/** gamma_b (diag(N_j) - sum of gamma_a / D_i c_i c_i') + I, D_i = 1 + gamma_a n_i. */
function fillKept(design: CrossedDesign, ratios: VarianceRatios, cells: Float64Array): void {
  const { keptLevels, groups, keptGroups, pairs, linked } = design;
  const { rowStart } = linked.shape;
  cells.fill(0);
  for (let level = 0; level < keptLevels; level += 1)
    cells[(rowStart[level] ?? 0) + level] = 1 + ratios.kept * (keptGroups.rowsOfLevel[level] ?? 0);
  if (ratios.kept === 0 || ratios.eliminated === 0) return;
  pairs.forEach(({ cell, count }, group) => {
    const weight = (ratios.kept * ratios.eliminated) / (1 + ratios.eliminated * (groups.sizes[group] ?? 0));
    for (let place = 0; place < cell.length; place += 1) {
      const at = cell[place] ?? 0;
      cells[at] = (cells[at] ?? 0) - weight * (count[place] ?? 0);
    }
  });
}

function borderOf(design: CrossedDesign, ratios: VarianceRatios, column: number): Float64Array {
  const { keptLevels, groups, keptWithin, keptBetween } = design;
  const { width, sizes } = groups;
  const theta = Math.sqrt(ratios.kept);
  const shrinkage = sizes.map((size) => 1 / (1 + ratios.eliminated * size));
  const border = new Float64Array(keptLevels);
  for (let level = 0; level < keptLevels; level += 1) {
    let sum = keptWithin[level * width + column] ?? 0;
    for (let group = 0; group < shrinkage.length; group += 1)
      sum +=
        (keptBetween[(level * shrinkage.length + group) * width + column] ?? 0) * (shrinkage[group] ?? 0);
    border[level] = theta * sum;
  }
  return border;
}

function subtractBorder(cells: Float64Array, border: readonly Float64Array[]): void {
  const width = border.length;
  border.forEach((first, a) => {
    border.forEach((second, b) => {
      if (b <= a) cells[a * width + b] = (cells[a * width + b] ?? 0) - dot(first, second);
    });
  });
}

/** What the equations say of one vector of row values. */
export interface CrossedSolution {
  /** Coefficients of the fixed columns. */
  readonly fixed: Float64Array;
  /** Effects of the levels, in the units of the values. */
  readonly keptEffect: Float64Array;
  readonly eliminatedEffect: Float64Array;
  /** Values less everything fitted: P times the values, P the projection of restricted likelihood. */
  readonly residual: Float64Array;
  /** Residual sums over each level; of an eliminated one, its effect over its ratio. */
  readonly keptSums: Float64Array;
  readonly eliminatedSums: Float64Array;
}

/** Best linear unbiased estimates and predictions for the score (Robinson 1991). */
export function predictScores(system: CrossedSystem): CrossedSolution {
  const { design, border, columnFactor } = system;
  const width = border.length;
  const products = Float64Array.from(
    { length: width - 1 },
    (_, c) => columnFactor[(width - 1) * width + c] ?? 0,
  );
  const score = design.columns[width - 1] ?? new Float64Array();
  return completeSolution(system, score, {
    reduced: products,
    keptBorder: (border[width - 1] ?? new Float64Array()).slice(),
  });
}

/** The same for any row values. */
export function projectRows(system: CrossedSystem, values: Float64Array): CrossedSolution {
  const { design, ratios, border, factor, columnFactor } = system;
  const { keptLevels, columns } = design;
  const weighted = weightRows(design, ratios.eliminated, values);
  const theta = Math.sqrt(ratios.kept);
  const keptBorder = new Float64Array(keptLevels);
  const { kept } = design;
  for (let row = 0; row < weighted.length; row += 1) {
    const level = kept[row] ?? 0;
    keptBorder[level] = (keptBorder[level] ?? 0) + theta * (weighted[row] ?? 0);
  }
  solveLowerBlocks(factor, design.linked.shape, keptBorder);
  const fixed = columns.length - 1;
  const reduced = Float64Array.from(
    { length: fixed },
    (_, c) => dot(columns[c] ?? weighted, weighted) - dot(border[c] ?? keptBorder, keptBorder),
  );
  forwardColumns(columnFactor, fixed, reduced);
  return completeSolution(system, values, { reduced, keptBorder });
}

/** Values about their level means, plus the means shrunken by 1 / D: the eliminated factor's inverse covariance at work. */
function weightRows(design: CrossedDesign, ratio: number, values: Float64Array): Float64Array {
  const weighted = values.slice();
  const { start } = design;
  for (let level = 0; level < design.eliminatedLevels; level += 1) {
    const from = start[level] ?? 0;
    const to = start[level + 1] ?? 0;
    let sum = 0;
    for (let row = from; row < to; row += 1) sum += values[row] ?? 0;
    const mean = sum / (to - from);
    const shrunken = mean / (1 + ratio * (to - from));
    for (let row = from; row < to; row += 1) weighted[row] = (values[row] ?? 0) - mean + shrunken;
  }
  return weighted;
}

/** Solves the lower triangle of the fixed columns' factor in place. */
export function forwardColumns(columnFactor: Float64Array, fixed: number, x: Float64Array): void {
  for (let row = 0; row < fixed; row += 1) {
    let rest = x[row] ?? 0;
    for (let c = 0; c < row; c += 1) rest -= (columnFactor[row * (fixed + 1) + c] ?? 0) * (x[c] ?? 0);
    x[row] = rest / (columnFactor[row * (fixed + 1) + row] ?? 1);
  }
}

/** Solves its transpose in place. */
export function backwardColumns(columnFactor: Float64Array, fixed: number, x: Float64Array): void {
  for (let row = fixed - 1; row >= 0; row -= 1) {
    let rest = x[row] ?? 0;
    for (let below = row + 1; below < fixed; below += 1)
      rest -= (columnFactor[below * (fixed + 1) + row] ?? 0) * (x[below] ?? 0);
    x[row] = rest / (columnFactor[row * (fixed + 1) + row] ?? 1);
  }
}

/** Back-substitution from the reduced right-hand sides; `reduced` and `keptBorder` are used up. */
function completeSolution(
  { design, ratios, border, factor, columnFactor }: CrossedSystem,
  values: Float64Array,
  { reduced, keptBorder }: { readonly reduced: Float64Array; readonly keptBorder: Float64Array },
): CrossedSolution {
  const { linked, columns } = design;
  const fixed = columns.length - 1;
  backwardColumns(columnFactor, fixed, reduced);
  for (let c = 0; c < fixed; c += 1) subtractScaled(keptBorder, border[c] ?? keptBorder, reduced[c] ?? 0);
  solveUpperBlocks(factor, linked.shape, keptBorder);
  const theta = Math.sqrt(ratios.kept);
  const keptEffect = keptBorder.map((value) => theta * value);
  const rest = values.slice();
  const { kept } = design;
  for (let row = 0; row < rest.length; row += 1)
    rest[row] = (rest[row] ?? 0) - (keptEffect[kept[row] ?? 0] ?? 0);
  for (let c = 0; c < fixed; c += 1) subtractScaled(rest, columns[c] ?? rest, reduced[c] ?? 0);
  return { fixed: reduced, keptEffect, ...takeOutEliminated(design, ratios.eliminated, rest) };
}

function subtractScaled(target: Float64Array, values: Float64Array, scale: number): void {
  for (let place = 0; place < target.length; place += 1)
    target[place] = (target[place] ?? 0) - scale * (values[place] ?? 0);
}

/** `rest` becomes the residual. */
function takeOutEliminated(
  design: CrossedDesign,
  ratio: number,
  rest: Float64Array,
): Pick<CrossedSolution, "eliminatedEffect" | "residual" | "keptSums" | "eliminatedSums"> {
  const { start, kept } = design;
  const eliminatedEffect = new Float64Array(design.eliminatedLevels);
  const eliminatedSums = new Float64Array(design.eliminatedLevels);
  const keptSums = new Float64Array(design.keptLevels);
  for (let level = 0; level < design.eliminatedLevels; level += 1) {
    const from = start[level] ?? 0;
    const to = start[level + 1] ?? 0;
    let sum = 0;
    for (let row = from; row < to; row += 1) sum += rest[row] ?? 0;
    const shrunken = sum / (1 + ratio * (to - from));
    eliminatedSums[level] = shrunken;
    eliminatedEffect[level] = ratio * shrunken;
    for (let row = from; row < to; row += 1) {
      const value = (rest[row] ?? 0) - ratio * shrunken;
      rest[row] = value;
      const keptLevel = kept[row] ?? 0;
      keptSums[keptLevel] = (keptSums[keptLevel] ?? 0) + value;
    }
  }
  return { eliminatedEffect, residual: rest, keptSums, eliminatedSums };
}
