import { groupRows } from "../ratings/group-rows.ts";
import type { FacetRatings } from "./facet-ratings.ts";
import type { HeldRatings } from "./set-aside.ts";

/**
 * Where the parameters shared by all dossiers stand in one vector: judges' severities, criteria's difficulties, intercepts
 * of the used categories but the first and the last (which are zero, so that the thresholds sum to zero).
 */
export interface ScaleLayout {
  readonly judges: number;
  readonly criteria: number;
  readonly categories: Int32Array;
  readonly size: number;
  /** By category number: its place among the used ones. */
  readonly placeOfCategory: Int32Array;
  /** Rows that count, grouped by dossier: those of dossier i from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

export function layOut(table: FacetRatings, held: HeldRatings): ScaleLayout {
  const placeOfCategory = new Int32Array((held.categories.at(-1) ?? 0) + 1).fill(-1);
  held.categories.forEach((category, place) => {
    placeOfCategory[category] = place;
  });
  const { start, rows } = groupRows(
    held.rows.map((row) => table.dossier[row] ?? 0),
    table.dossierIds.length,
  );
  return {
    judges: table.judgeIds.length,
    criteria: table.criterionIds.length,
    categories: held.categories,
    size: table.judgeIds.length + table.criterionIds.length + Math.max(0, held.categories.length - 2),
    placeOfCategory,
    starts: start,
    rows: rows.map((at) => held.rows[at] ?? 0),
  };
}

/** Places in the table of one dossier's rows that count. */
export function rowsOf(layout: ScaleLayout, dossier: number): Int32Array {
  return layout.rows.subarray(layout.starts[dossier], layout.starts[dossier + 1]);
}

/** The intercepts by place of used category, out of the vector of parameters. */
export function interceptsOf(layout: ScaleLayout, parameters: Float64Array): Float64Array {
  const intercepts = new Float64Array(layout.categories.length);
  const from = layout.judges + layout.criteria;
  for (let at = 1; at < intercepts.length - 1; at += 1) intercepts[at] = parameters[from + at - 1] ?? 0;
  return intercepts;
}

/** Threshold of category k over k-1, k from 1 to `maxCategory`; `null` where one of the two is unused. */
export function thresholdsOf(
  layout: ScaleLayout,
  parameters: Float64Array,
  maxCategory: number,
): readonly (number | null)[] {
  const intercepts = interceptsOf(layout, parameters);
  const place = (category: number): number => layout.placeOfCategory[category] ?? -1;
  return Array.from({ length: maxCategory }, (_, at) =>
    place(at) < 0 || place(at + 1) < 0
      ? null
      : (intercepts[place(at + 1)] ?? 0) - (intercepts[place(at)] ?? 0),
  );
}

/**
 * Adds a one to the cells of every two judges of one part and of every two criteria: along these directions the likelihood
 * is level, so severities keep sum zero inside a part and difficulties sum zero (left free where the dossiers' mean is zero).
 * Who has no row that counts, a judge in part -1 among them, stays at zero.
 */
export function anchor(
  information: Float64Array,
  layout: ScaleLayout,
  parts: Int32Array,
  areCriteriaFree: boolean,
): void {
  const { judges, criteria, size } = layout;
  for (let at = 0; at < size; at += 1)
    if ((information[at * size + at] ?? 0) === 0) information[at * size + at] = 1;
  for (let row = 0; row < judges; row += 1)
    for (let column = 0; column < judges; column += 1)
      if ((parts[row] ?? -1) >= 0 && parts[row] === parts[column]) addOne(information, row * size + column);
  if (areCriteriaFree) return;
  for (let row = judges; row < judges + criteria; row += 1)
    for (let column = judges; column < judges + criteria; column += 1)
      addOne(information, row * size + column);
}

function addOne(cells: Float64Array, at: number): void {
  cells[at] = (cells[at] ?? 0) + 1;
}
