import { invertBlocks, solveUpperBlocks } from "../numeric/block-cholesky.ts";
import { dot } from "../numeric/dot.ts";
import type { CrossedDesign } from "./crossed-design.ts";
import {
  type CrossedSolution,
  type CrossedSystem,
  forwardColumns,
  predictScores,
  projectRows,
  solveCrossed,
  type VarianceRatios,
} from "./crossed-system.ts";
import { profiledTerm } from "./restricted-criterion.ts";

/** A solved system with what its covariances need. */
export interface CrossedState {
  readonly system: CrossedSystem;
  readonly solution: CrossedSolution;
  /** Residual and level effects, penalised: N - p times the residual variance. */
  readonly penalisedSum: number;
  /** Covariance of the kept levels given the fixed columns, in units of both standard deviations, by blocks. */
  readonly keptCovariance: Float64Array;
  /** Per fixed column, the solution of the kept system with its border. */
  readonly keptOnFixed: readonly Float64Array[];
}

/** Criterion with its first derivatives, by the logarithms of the eliminated and the kept ratio. */
export interface CrossedSlope {
  readonly state: CrossedState;
  readonly criterion: number;
  readonly slope: Pair;
  /** Average information (Gilmour, Thompson & Cullis 1995) times 2: near the second derivatives. Row by row. */
  readonly curvature: () => readonly [eliminated: number, cross: number, kept: number];
}

export type Pair = readonly [eliminated: number, kept: number];

export function completeState(system: CrossedSystem): CrossedState {
  const { design, ratios, factor, border } = system;
  const solution = predictScores(system);
  const keptOnFixed = border.slice(0, -1).map((column) => {
    const solved = column.slice();
    solveUpperBlocks(factor, design.linked.shape, solved);
    return solved;
  });
  return {
    system,
    solution,
    penalisedSum:
      dot(solution.residual, solution.residual) +
      ratios.eliminated * dot(solution.eliminatedSums, solution.eliminatedSums) +
      ratios.kept * dot(solution.keptSums, solution.keptSums),
    keptCovariance: invertBlocks(factor, design.linked.shape),
    keptOnFixed,
  };
}

/** `null` where the equations have no factor at these ratios. */
export function slopeAt(
  design: CrossedDesign,
  ratios: VarianceRatios,
  space: Float64Array,
): CrossedSlope | null {
  const system = solveCrossed(design, ratios, space);
  if (system.criterion === Infinity) return null;
  const state = completeState(system);
  const { solution, penalisedSum } = state;
  const freedom = design.rows - design.columns.length + 1;
  const traces = tracesOf(state);
  const squares: Pair = [
    dot(solution.eliminatedSums, solution.eliminatedSums),
    dot(solution.keptSums, solution.keptSums),
  ];
  return {
    state,
    criterion: refineCriterion(state, freedom),
    slope: [
      ratios.eliminated * (traces[0] - (freedom / penalisedSum) * squares[0]),
      ratios.kept * (traces[1] - (freedom / penalisedSum) * squares[1]),
    ],
    curvature: () => curvatureOf(state, squares, freedom),
  };
}

/** The last pivot loses digits where the residual is small beside the scores; the penalised sum does not. */
function refineCriterion({ system, penalisedSum }: CrossedState, freedom: number): number {
  const last = system.columnFactor.at(-1) ?? 0;
  return system.criterion - profiledTerm(last * last, freedom) + profiledTerm(penalisedSum, freedom);
}

/** Traces of P Z Z' for both factors. */
function tracesOf(state: CrossedState): Pair {
  const { design, ratios } = state.system;
  const { keptLevels, groups, pairs, linked } = design;
  const { rowStart } = linked.shape;
  const covariance = state.keptCovariance;
  let keptTrace = 0;
  for (let level = 0; level < keptLevels; level += 1)
    keptTrace += 1 - (covariance[(rowStart[level] ?? 0) + level] ?? 0);
  let eliminatedTrace = 0;
  pairs.forEach(({ cell, count, times }, group) => {
    const size = groups.sizes[group] ?? 0;
    const scale = 1 / (1 + ratios.eliminated * size);
    let sum = 0;
    for (let place = 0; place < cell.length; place += 1)
      sum += (times[place] ?? 1) * (count[place] ?? 0) * (covariance[cell[place] ?? 0] ?? 0);
    eliminatedTrace += (groups.levels[group] ?? 0) * size * scale - ratios.kept * sum * scale * scale;
  });
  return [
    eliminatedTrace - fixedShareOfEliminated(state),
    (keptTrace - fixedShareOfKept(state)) / ratios.kept,
  ];
}

function fixedShareOfKept({ system, keptOnFixed }: CrossedState): number {
  const fixed = keptOnFixed.length;
  const part = new Float64Array(fixed);
  let sum = 0;
  for (let level = 0; level < system.design.keptLevels; level += 1) {
    for (let c = 0; c < fixed; c += 1) part[c] = keptOnFixed[c]?.[level] ?? 0;
    forwardColumns(system.columnFactor, fixed, part);
    sum += dot(part, part);
  }
  return sum;
}

function fixedShareOfEliminated({ system, keptOnFixed }: CrossedState): number {
  const { design, ratios, columnFactor } = system;
  const { start, kept, columns } = design;
  const fixed = keptOnFixed.length;
  const theta = Math.sqrt(ratios.kept);
  const part = new Float64Array(fixed);
  const sums = keptOnFixed.map((column, c) => {
    const ofLevel = new Float64Array(design.eliminatedLevels);
    const own = columns[c] ?? column;
    for (let level = 0; level < ofLevel.length; level += 1) {
      const to = start[level + 1] ?? 0;
      let sum = 0;
      for (let row = start[level] ?? 0; row < to; row += 1)
        sum += (own[row] ?? 0) - theta * (column[kept[row] ?? 0] ?? 0);
      ofLevel[level] = sum / (1 + ratios.eliminated * (to - (start[level] ?? 0)));
    }
    return ofLevel;
  });
  let total = 0;
  for (let level = 0; level < design.eliminatedLevels; level += 1) {
    for (let c = 0; c < fixed; c += 1) part[c] = sums[c]?.[level] ?? 0;
    forwardColumns(columnFactor, fixed, part);
    for (let c = 0; c < fixed; c += 1) total += (part[c] ?? 0) ** 2;
  }
  return total;
}

function curvatureOf(
  { system, solution, penalisedSum }: CrossedState,
  squares: Pair,
  freedom: number,
): ReturnType<CrossedSlope["curvature"]> {
  const { design, ratios } = system;
  const eliminated = spreadToRows(solution.eliminatedSums, design.eliminated);
  const kept = spreadToRows(solution.keptSums, design.kept);
  const projected = projectRows(system, eliminated).residual;
  const variance = penalisedSum / freedom;
  const first = dot(eliminated, projected) - (squares[0] * squares[0]) / penalisedSum;
  const cross = dot(kept, projected) - (squares[0] * squares[1]) / penalisedSum;
  const second = dot(kept, projectRows(system, kept).residual) - (squares[1] * squares[1]) / penalisedSum;
  return [
    (ratios.eliminated * ratios.eliminated * first) / variance,
    (ratios.eliminated * ratios.kept * cross) / variance,
    (ratios.kept * ratios.kept * second) / variance,
  ];
}

function spreadToRows(values: Float64Array, levelOfRow: Int32Array): Float64Array {
  const rows = new Float64Array(levelOfRow.length);
  for (let row = 0; row < rows.length; row += 1) rows[row] = values[levelOfRow[row] ?? 0] ?? 0;
  return rows;
}
