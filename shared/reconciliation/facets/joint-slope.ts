import { createCurve, fillCurve } from "./category-curve.ts";
import type { FacetRatings } from "./facet-ratings.ts";
import { interceptsOf, rowsOf, type ScaleLayout } from "./scale-parameters.ts";

/** Measures of the dossiers and the parameters they share, as they are moved. */
export interface JointPlace {
  readonly dossiers: Float64Array;
  readonly shared: Float64Array;
}

/**
 * Derivatives of the joint likelihood. Dossiers touch each other only through the shared parameters, so their part of the
 * information is a diagonal (`dossierWeight`) with a few cross terms (`cross`, along `pattern`).
 */
export interface JointSlope {
  readonly dossierGradient: Float64Array;
  readonly dossierWeight: Float64Array;
  readonly sharedGradient: Float64Array;
  readonly sharedInformation: Float64Array;
  readonly cross: Float64Array;
}

/** Which shared parameters each dossier touches: `at` from `starts[i]` to `starts[i + 1]`. */
export interface TouchPattern {
  readonly starts: Int32Array;
  readonly at: Int32Array;
}

export function findPattern(table: FacetRatings, layout: ScaleLayout): TouchPattern {
  const starts = new Int32Array(table.dossierIds.length + 1);
  const at: number[] = [];
  for (let dossier = 0; dossier < table.dossierIds.length; dossier += 1) {
    const touched = new Set<number>();
    for (const row of rowsOf(layout, dossier)) {
      touched.add(table.judge[row] ?? 0);
      touched.add(layout.judges + (table.criterion[row] ?? 0));
    }
    at.push(...touched);
    if (touched.size > 0)
      for (let place = layout.judges + layout.criteria; place < layout.size; place += 1) at.push(place);
    starts[dossier + 1] = at.length;
  }
  return { starts, at: Int32Array.from(at) };
}

/** Log likelihood of the rows that count. */
export function jointLikelihood(table: FacetRatings, layout: ScaleLayout, place: JointPlace): number {
  const intercepts = interceptsOf(layout, place.shared);
  const curve = createCurve(layout.categories.length);
  let value = 0;
  for (const row of layout.rows) {
    const location = locationOf(table, layout, place, row);
    fillCurve(curve, layout.categories, intercepts, location);
    const category = table.category[row] ?? 0;
    const used = layout.placeOfCategory[category] ?? 0;
    value += category * location - (intercepts[used] ?? 0) - curve.logSum;
  }
  return value;
}

/** Dossier - judge - criterion, in logits. */
export function locationOf(table: FacetRatings, layout: ScaleLayout, place: JointPlace, row: number): number {
  return (
    (place.dossiers[table.dossier[row] ?? 0] ?? 0) -
    (place.shared[table.judge[row] ?? 0] ?? 0) -
    (place.shared[layout.judges + (table.criterion[row] ?? 0)] ?? 0)
  );
}

/** All derivatives in one pass over the rows. */
export function slopeAt(
  table: FacetRatings,
  layout: ScaleLayout,
  pattern: TouchPattern,
  place: JointPlace,
): JointSlope {
  const slope: JointSlope = {
    dossierGradient: new Float64Array(place.dossiers.length),
    dossierWeight: new Float64Array(place.dossiers.length),
    sharedGradient: new Float64Array(layout.size),
    sharedInformation: new Float64Array(layout.size * layout.size),
    cross: new Float64Array(pattern.at.length),
  };
  const intercepts = interceptsOf(layout, place.shared);
  const curve = createCurve(layout.categories.length);
  const crossOf = new Int32Array(layout.size);
  for (let dossier = 0; dossier < place.dossiers.length; dossier += 1) {
    for (let k = pattern.starts[dossier] ?? 0; k < (pattern.starts[dossier + 1] ?? 0); k += 1)
      crossOf[pattern.at[k] ?? 0] = k;
    for (const row of rowsOf(layout, dossier)) {
      fillCurve(curve, layout.categories, intercepts, locationOf(table, layout, place, row));
      addRow(slope, layout, crossOf, curve, {
        dossier,
        judge: table.judge[row] ?? 0,
        criterion: layout.judges + (table.criterion[row] ?? 0),
        category: table.category[row] ?? 0,
      });
    }
  }
  mirrorUpper(slope.sharedInformation, layout.size);
  return slope;
}

interface RowPlaces {
  readonly dossier: number;
  readonly judge: number;
  readonly criterion: number;
  readonly category: number;
}

/** Adds one row; of the shared information only the cells whose column is not before the row. */
function addRow(
  slope: JointSlope,
  layout: ScaleLayout,
  crossOf: Int32Array,
  curve: ReturnType<typeof createCurve>,
  { dossier, judge, criterion, category }: RowPlaces,
): void {
  const { size, categories } = layout;
  const { cross, sharedGradient, sharedInformation: cells } = slope;
  const { chance, mean, variance } = curve;
  const surprise = category - mean;
  add(slope.dossierGradient, dossier, surprise);
  add(slope.dossierWeight, dossier, variance);
  add(sharedGradient, judge, -surprise);
  add(sharedGradient, criterion, -surprise);
  add(cross, crossOf[judge] ?? 0, -variance);
  add(cross, crossOf[criterion] ?? 0, -variance);
  add(cells, judge * size + judge, variance);
  add(cells, judge * size + criterion, variance);
  add(cells, criterion * size + criterion, variance);
  const first = layout.judges + layout.criteria - 1;
  const observed = layout.placeOfCategory[category] ?? 0;
  for (let m = 1; m < chance.length - 1; m += 1) {
    const place = first + m;
    const share = chance[m] ?? 0;
    const covariance = share * ((categories[m] ?? 0) - mean);
    add(sharedGradient, place, share - (m === observed ? 1 : 0));
    add(cross, crossOf[place] ?? 0, -covariance);
    add(cells, judge * size + place, covariance);
    add(cells, criterion * size + place, covariance);
    add(cells, place * size + place, share);
    for (let n = m; n < chance.length - 1; n += 1)
      add(cells, place * size + first + n, -share * (chance[n] ?? 0));
  }
}

function add(cells: Float64Array, at: number, value: number): void {
  cells[at] = (cells[at] ?? 0) + value;
}

/** Copies the upper triangle of a square matrix into the lower one. */
export function mirrorUpper(cells: Float64Array, size: number): void {
  for (let row = 1; row < size; row += 1)
    for (let column = 0; column < row; column += 1)
      cells[row * size + column] = cells[column * size + row] ?? 0;
}
