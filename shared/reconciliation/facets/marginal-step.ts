import { solveBordered } from "../numeric/bordered-diagonal.ts";
import type { FacetRatings } from "./facet-ratings.ts";
import { mirrorUpper } from "./joint-slope.ts";
import { type PosteriorSums, sumPosteriors } from "./marginal-posterior.ts";
import { type Cells, type CurveTables, fillTables, logPrior, NODES } from "./marginal-tables.ts";
import type { ScaleLayout } from "./scale-parameters.ts";

export interface MarginalData {
  readonly table: FacetRatings;
  readonly layout: ScaleLayout;
  readonly cells: Cells;
  /** By judge: 0, or -1 for whom was set aside. */
  readonly partOfJudge: Int32Array;
}

/** The shared parameters, then the log of the variance of the dossiers. */
export type MarginalPlace = Float64Array;

export interface MarginalStep {
  readonly next: MarginalPlace;
  /** At the place the step was taken from. */
  readonly logLikelihood: number;
}

const LONGEST_STEP = 1;
const LEAST_PIVOT = 1e-11;
const LEAST_VARIANCE = 1e-6;

/**
 * One step of the EM algorithm (Bock & Aitkin 1981): posteriors of the dossiers, then one Newton step for all shared
 * parameters on the expected likelihood, and the variance as the mean of the expected squares. `null` where judges and
 * criteria cannot be told apart.
 */
export function stepMarginally(data: MarginalData, place: MarginalPlace): MarginalStep | null {
  const { layout } = data;
  const parameters = place.subarray(0, layout.size);
  const tables = fillTables(data.cells, layout, parameters);
  const sums = sumPosteriors(data, tables, logPrior(Math.exp(place[layout.size] ?? 0)));
  const { gradient, information } = expectedSlope(data, tables, sums);
  // The dossiers taken as known, no mark is of two judges: among judges the information is diagonal.
  const isSolved = solveBordered(
    {
      matrix: information,
      size: layout.size,
      plain: layout.judges,
      isTied: (judge) => (data.partOfJudge[judge] ?? -1) >= 0,
      leastPivot: LEAST_PIVOT,
    },
    gradient,
  );
  if (!isSolved) return null;
  const longest = gradient.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
  const share = Math.min(1, LONGEST_STEP / longest);
  const next = place.slice();
  for (let at = 0; at < layout.size; at += 1) next[at] = (place[at] ?? 0) + share * (gradient[at] ?? 0);
  next[layout.size] = Math.log(Math.max(LEAST_VARIANCE, sums.secondMoment / sums.dossiers));
  return { next, logLikelihood: sums.logLikelihood };
}

/** Derivatives of the likelihood that is expected given the posteriors; minus the second ones, without anchors. */
export function expectedSlope(
  data: MarginalData,
  tables: CurveTables,
  sums: PosteriorSums,
): { readonly gradient: Float64Array; readonly information: Float64Array } {
  const { layout, cells } = data;
  const gradient = observedSums(data);
  const information = new Float64Array(layout.size * layout.size);
  for (let cell = 0; cell < cells.count; cell += 1) {
    const judge = cells.judge[cell] ?? 0;
    const criterion = layout.judges + (cells.criterion[cell] ?? 0);
    for (let at = 0; at < NODES.length; at += 1) {
      const weight = sums.cellWeight[cell * NODES.length + at] ?? 0;
      const mean = tables.mean[cell * NODES.length + at] ?? 0;
      const variance = weight * (tables.variance[cell * NODES.length + at] ?? 0);
      add(gradient, judge, weight * mean);
      add(gradient, criterion, weight * mean);
      add(information, judge * layout.size + judge, variance);
      add(information, judge * layout.size + criterion, variance);
      add(information, criterion * layout.size + criterion, variance);
      addCategories(gradient, information, layout, tables, { cell, at, judge, criterion, weight, mean });
    }
  }
  mirrorUpper(information, layout.size);
  return { gradient, information };
}

interface CellPlace {
  readonly cell: number;
  readonly at: number;
  readonly judge: number;
  readonly criterion: number;
  readonly weight: number;
  readonly mean: number;
}

function addCategories(
  gradient: Float64Array,
  information: Float64Array,
  layout: ScaleLayout,
  tables: CurveTables,
  { cell, at, judge, criterion, weight, mean }: CellPlace,
): void {
  const { size, categories } = layout;
  const first = layout.judges + layout.criteria - 1;
  const chanceOf = (m: number): number =>
    Math.exp(tables.logChance[(cell * categories.length + m) * NODES.length + at] ?? 0);
  for (let m = 1; m < categories.length - 1; m += 1) {
    const place = first + m;
    const share = weight * chanceOf(m);
    const covariance = share * ((categories[m] ?? 0) - mean);
    add(gradient, place, share);
    add(information, judge * size + place, covariance);
    add(information, criterion * size + place, covariance);
    add(information, place * size + place, share);
    for (let n = m; n < categories.length - 1; n += 1)
      add(information, place * size + first + n, -share * chanceOf(n));
  }
}

/** What the marks say whatever the dossiers' measures: minus sums of categories, minus counts of categories. */
function observedSums({ table, layout }: MarginalData): Float64Array {
  const sums = new Float64Array(layout.size);
  const first = layout.judges + layout.criteria - 1;
  for (const row of layout.rows) {
    const category = table.category[row] ?? 0;
    const used = layout.placeOfCategory[category] ?? 0;
    add(sums, table.judge[row] ?? 0, -category);
    add(sums, layout.judges + (table.criterion[row] ?? 0), -category);
    if (used > 0 && used < layout.categories.length - 1) add(sums, first + used, -1);
  }
  return sums;
}

function add(cells: Float64Array, at: number, value: number): void {
  cells[at] = (cells[at] ?? 0) + value;
}
