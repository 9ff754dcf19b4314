import { solveUpperBlocks } from "../numeric/block-cholesky.ts";
import type { CrossedDesign } from "./crossed-design.ts";
import type { CrossedState } from "./crossed-slope.ts";
import { backwardColumns } from "./crossed-system.ts";
import type { JudgePosterior } from "./fit.ts";

/**
 * Joint posterior of judges and fixed effects at the estimated ratios and residual variance: fixed effects first, the kept
 * factor given them by back-substitution, the eliminated one given both, level by level.
 */
export function posteriorOf(state: CrossedState, residualVariance: number): JudgePosterior {
  const { design } = state.system;
  const judges = design.isDossierEliminated ? design.keptLevels : design.eliminatedLevels;
  const fixed = design.columns.length - 1;
  const sd = Math.sqrt(residualVariance);
  const fixedShift = new Float64Array(fixed);
  const kept = new Float64Array(design.keptLevels);
  return {
    judges,
    fixed,
    drawInto: (target, normal) => {
      for (let c = 0; c < fixed; c += 1) fixedShift[c] = sd * normal();
      backwardColumns(state.system.columnFactor, fixed, fixedShift);
      drawKept(state, { kept, fixedShift, sd, normal });
      if (design.isDossierEliminated) putBack(target, kept, design.linked.levelOfPlace);
      else drawEliminated(state, { kept, fixedShift, sd, normal, target });
      for (let c = 0; c < fixed; c += 1)
        target[judges + c] =
          (state.solution.fixed[c] ?? 0) + (fixedShift[c] ?? 0) + (c === 0 ? design.scoreMean : 0);
    },
  };
}

function putBack(target: Float64Array, kept: Float64Array, levelOfPlace: Int32Array): void {
  for (let place = 0; place < kept.length; place += 1) target[levelOfPlace[place] ?? 0] = kept[place] ?? 0;
}

interface Draw {
  readonly kept: Float64Array;
  readonly fixedShift: Float64Array;
  readonly sd: number;
  readonly normal: () => number;
}

function drawKept(state: CrossedState, { kept, fixedShift, sd, normal }: Draw): void {
  const { design, ratios, factor } = state.system;
  const theta = Math.sqrt(ratios.kept);
  for (let level = 0; level < kept.length; level += 1) kept[level] = sd * normal();
  solveUpperBlocks(factor, design.linked.shape, kept);
  for (let level = 0; level < kept.length; level += 1) {
    let shift = kept[level] ?? 0;
    for (let c = 0; c < fixedShift.length; c += 1)
      shift -= (fixedShift[c] ?? 0) * (state.keptOnFixed[c]?.[level] ?? 0);
    kept[level] = (state.solution.keptEffect[level] ?? 0) + theta * shift;
  }
}

function drawEliminated(
  { system, solution }: CrossedState,
  { kept, fixedShift, sd, normal, target }: Draw & { readonly target: Float64Array },
): void {
  const { design, ratios } = system;
  for (let level = 0; level < design.eliminatedLevels; level += 1) {
    const from = design.start[level] ?? 0;
    const to = design.start[level + 1] ?? 0;
    const share = ratios.eliminated / (1 + ratios.eliminated * (to - from));
    let shift = 0;
    for (let row = from; row < to; row += 1)
      shift -= shiftOfRow(design, solution.keptEffect, { kept, fixedShift, row });
    target[level] =
      (solution.eliminatedEffect[level] ?? 0) + share * shift + sd * Math.sqrt(share) * normal();
  }
}

function shiftOfRow(
  design: CrossedDesign,
  keptEffect: Float64Array,
  {
    kept,
    fixedShift,
    row,
  }: { readonly kept: Float64Array; readonly fixedShift: Float64Array; readonly row: number },
): number {
  const level = design.kept[row] ?? 0;
  let shift = (kept[level] ?? 0) - (keptEffect[level] ?? 0);
  for (let c = 0; c < fixedShift.length; c += 1)
    shift += (fixedShift[c] ?? 0) * (design.columns[c]?.[row] ?? 0);
  return shift;
}
