import type { CrossedState } from "./crossed-slope.ts";
import { forwardColumns } from "./crossed-system.ts";

/** Variances in units of the residual variance, by level. */
export interface CrossedSpread {
  /** Of a level's effect given the fixed columns (lme4's condVar). */
  readonly keptGiven: Float64Array;
  readonly eliminatedGiven: Float64Array;
  /** Of intercept + effect, everything uncertain but the ratios. */
  readonly keptScore: Float64Array;
  readonly eliminatedScore: Float64Array;
  readonly fixed: Float64Array;
}

/** From the inverse of the mixed-model equations (Henderson 1975; Searle, Casella & McCulloch 1992, chapter 7). */
export function spreadOf(state: CrossedState): CrossedSpread {
  const { design } = state.system;
  const keptGiven = new Float64Array(design.keptLevels);
  const keptScore = new Float64Array(design.keptLevels);
  const eliminatedGiven = new Float64Array(design.eliminatedLevels);
  const eliminatedScore = new Float64Array(design.eliminatedLevels);
  const border = new Float64Array(state.keptOnFixed.length);
  for (let level = 0; level < design.keptLevels; level += 1) {
    const given = keptVariance(state, level);
    keptGiven[level] = given;
    setKeptBorder(state, level, border);
    keptScore[level] = given + addedByFixed(state, border);
  }
  for (let level = 0; level < design.eliminatedLevels; level += 1) {
    const given = eliminatedVariance(state, level);
    eliminatedGiven[level] = given;
    setEliminatedBorder(state, level, border);
    eliminatedScore[level] = given + addedByFixed(state, border);
  }
  return { keptGiven, eliminatedGiven, keptScore, eliminatedScore, fixed: fixedVariances(state) };
}

function keptVariance({ system, keptCovariance }: CrossedState, level: number): number {
  const { design, ratios } = system;
  return ratios.kept * (keptCovariance[(design.linked.shape.rowStart[level] ?? 0) + level] ?? 0);
}

/** gamma / D + (gamma / D)^2 c' V c. */
function eliminatedVariance({ system, keptCovariance }: CrossedState, level: number): number {
  const { design, ratios } = system;
  const { kept } = design;
  const { rowStart } = design.linked.shape;
  const from = design.start[level] ?? 0;
  const to = design.start[level + 1] ?? 0;
  const share = ratios.eliminated / (1 + ratios.eliminated * (to - from));
  let sum = 0;
  for (let row = from; row < to; row += 1) {
    const base = rowStart[kept[row] ?? 0] ?? 0;
    for (let other = from; other < to; other += 1) sum += keptCovariance[base + (kept[other] ?? 0)] ?? 0;
  }
  return share + share * share * ratios.kept * sum;
}

/** What a level's score asks of the fixed columns when the kept levels are known. */
function setKeptBorder({ system, keptOnFixed }: CrossedState, level: number, border: Float64Array): void {
  const theta = Math.sqrt(system.ratios.kept);
  for (let c = 0; c < border.length; c += 1)
    border[c] = Number(c === 0) - theta * (keptOnFixed[c]?.[level] ?? 0);
}

function setEliminatedBorder(
  { system, keptOnFixed }: CrossedState,
  level: number,
  border: Float64Array,
): void {
  const { design, ratios } = system;
  const { kept } = design;
  const from = design.start[level] ?? 0;
  const to = design.start[level + 1] ?? 0;
  const share = ratios.eliminated / (1 + ratios.eliminated * (to - from));
  const theta = Math.sqrt(ratios.kept);
  for (let c = 0; c < border.length; c += 1) {
    const onKept = keptOnFixed[c] ?? border;
    const own = design.columns[c] ?? border;
    // The intercept's part is 1 / D, not 1 - share * n: no cancellation where shrinkage is slight.
    let sum = c === 0 ? 1 / (1 + ratios.eliminated * (to - from)) : 0;
    for (let row = from; row < to; row += 1)
      sum += share * (theta * (onKept[kept[row] ?? 0] ?? 0) - (c === 0 ? 0 : (own[row] ?? 0)));
    border[c] = sum;
  }
}

/** `border` is used up. */
function addedByFixed({ system }: CrossedState, border: Float64Array): number {
  forwardColumns(system.columnFactor, border.length, border);
  let sum = 0;
  for (let c = 0; c < border.length; c += 1) sum += (border[c] ?? 0) ** 2;
  return sum;
}

function fixedVariances(state: CrossedState): Float64Array {
  const fixed = state.keptOnFixed.length;
  return Float64Array.from({ length: fixed }, (_, c) => {
    const unit = new Float64Array(fixed);
    unit[c] = 1;
    return addedByFixed(state, unit);
  });
}

/** A row's leverage: the derivative of its fitted value by its score, the ratios held (the diagonal of lme4's hat matrix). */
export function leveragesOf(state: CrossedState): Float64Array {
  const { design, ratios } = state.system;
  const leverage = new Float64Array(design.rows);
  const { rowStart } = design.linked.shape;
  const ofLevel = new Float64Array(state.keptOnFixed.length);
  const border = new Float64Array(state.keptOnFixed.length);
  for (let level = 0; level < design.eliminatedLevels; level += 1) {
    const from = design.start[level] ?? 0;
    const to = design.start[level + 1] ?? 0;
    const share = ratios.eliminated / (1 + ratios.eliminated * (to - from));
    const sums = sumsWithin(state, from, to);
    const total = sums.reduce((sum, value) => sum + value, 0);
    setEliminatedBorder(state, level, ofLevel);
    for (let row = from; row < to; row += 1) {
      const kept = design.kept[row] ?? 0;
      const own = state.keptCovariance[(rowStart[kept] ?? 0) + kept] ?? 0;
      const cross = own - 2 * share * (sums[row - from] ?? 0) + share * share * total;
      setRowBorder(state, row, { ofLevel, border });
      leverage[row] = share + ratios.kept * cross + addedByFixed(state, border);
    }
  }
  return leverage;
}

function sumsWithin({ system, keptCovariance }: CrossedState, from: number, to: number): Float64Array {
  const { kept } = system.design;
  const { rowStart } = system.design.linked.shape;
  const sums = new Float64Array(to - from);
  for (let row = from; row < to; row += 1) {
    const base = rowStart[kept[row] ?? 0] ?? 0;
    let sum = 0;
    for (let other = from; other < to; other += 1) sum += keptCovariance[base + (kept[other] ?? 0)] ?? 0;
    sums[row - from] = sum;
  }
  return sums;
}

function setRowBorder(
  { system, keptOnFixed }: CrossedState,
  row: number,
  { ofLevel, border }: { readonly ofLevel: Float64Array; readonly border: Float64Array },
): void {
  const { design, ratios } = system;
  const theta = Math.sqrt(ratios.kept);
  const kept = design.kept[row] ?? 0;
  for (let c = 0; c < border.length; c += 1)
    border[c] =
      (ofLevel[c] ?? 0) +
      (c === 0 ? 0 : (design.columns[c]?.[row] ?? 0)) -
      theta * (keptOnFixed[c]?.[kept] ?? 0);
}
