import { createCurve, fillCurve } from "./category-curve.ts";
import type { FacetRatings } from "./facet-ratings.ts";
import { interceptsOf, type ScaleLayout } from "./scale-parameters.ts";

/** Places on the logit scale that stand for all dossiers: 61 from -8 to 8. */
export const NODES = Float64Array.from({ length: 61 }, (_, at) => -8 + (16 * at) / 60);

/** The judges and criteria that occur together; all marks of a cell share their category curves. */
export interface Cells {
  readonly count: number;
  readonly judge: Int32Array;
  readonly criterion: Int32Array;
  /** By row of the table; -1 for rows that do not count. */
  readonly ofRow: Int32Array;
}

export function findCells(table: FacetRatings, layout: ScaleLayout): Cells {
  const known = new Map<number, number>();
  const ofRow = new Int32Array(table.category.length).fill(-1);
  const judge: number[] = [];
  const criterion: number[] = [];
  for (const row of layout.rows) {
    const [judgeAt, criterionAt] = [table.judge[row] ?? 0, table.criterion[row] ?? 0];
    const key = judgeAt * layout.criteria + criterionAt;
    let cell = known.get(key);
    if (cell === undefined) {
      cell = known.size;
      known.set(key, cell);
      judge.push(judgeAt);
      criterion.push(criterionAt);
    }
    ofRow[row] = cell;
  }
  return {
    count: known.size,
    judge: Int32Array.from(judge),
    criterion: Int32Array.from(criterion),
    ofRow,
  };
}

/** Category curves of every cell at every node; nodes lie next to each other in memory. */
export interface CurveTables {
  /** Log chance by cell, used category, node. */
  readonly logChance: Float64Array;
  /** Mean and variance of the category by cell, node. */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

export function fillTables(cells: Cells, layout: ScaleLayout, parameters: Float64Array): CurveTables {
  const nodes = NODES.length;
  const used = layout.categories.length;
  const tables: CurveTables = {
    logChance: new Float64Array(cells.count * used * nodes),
    mean: new Float64Array(cells.count * nodes),
    variance: new Float64Array(cells.count * nodes),
  };
  const intercepts = interceptsOf(layout, parameters);
  const curve = createCurve(used);
  for (let cell = 0; cell < cells.count; cell += 1) {
    const hardness =
      (parameters[cells.judge[cell] ?? 0] ?? 0) +
      (parameters[layout.judges + (cells.criterion[cell] ?? 0)] ?? 0);
    NODES.forEach((node, at) => {
      fillCurve(curve, layout.categories, intercepts, node - hardness);
      tables.mean[cell * nodes + at] = curve.mean;
      tables.variance[cell * nodes + at] = curve.variance;
      for (let m = 0; m < used; m += 1)
        tables.logChance[(cell * used + m) * nodes + at] =
          (layout.categories[m] ?? 0) * (node - hardness) - (intercepts[m] ?? 0) - curve.logSum;
    });
  }
  return tables;
}

/** Logs of the weights of a normal distribution with mean zero on the nodes; they sum to one. */
export function logPrior(variance: number): Float64Array {
  const logs = NODES.map((node) => -(node * node) / (2 * variance));
  const sum = logs.reduce((total, log) => total + Math.exp(log), 0);
  return logs.map((log) => log - Math.log(sum));
}
