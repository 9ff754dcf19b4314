import { createCurve, fillCurve, fourthMoment } from "./category-curve.ts";
import type { FacetRatings } from "./facet-ratings.ts";
import type { JointFit } from "./joint-fit.ts";
import { locationOf } from "./joint-slope.ts";
import { interceptsOf } from "./scale-parameters.ts";

/** How the marks of one judge (or dossier, or criterion) agree with the model; 1 and 0 are expected. */
export interface FitStatistics {
  /** Mean squares: weighted by information, and plain. */
  readonly infit: number;
  readonly outfit: number;
  /** The same as approximate standard normal values; `null` where the mean square cannot vary. */
  readonly infitZ: number | null;
  readonly outfitZ: number | null;
  readonly marks: number;
}

interface Sums {
  readonly square: Float64Array;
  readonly variance: Float64Array;
  readonly standardised: Float64Array;
  readonly infitSpread: Float64Array;
  readonly outfitSpread: Float64Array;
  readonly marks: Int32Array;
}

/**
 * Infit and outfit mean squares with their Wilson-Hilferty cube root values (Wright & Masters 1982, 5.3), by the places in
 * `groups` (one per row of the table: judges, criteria or dossiers); `null` for who has no row that counts.
 */
export function findFitStatistics(
  table: FacetRatings,
  fit: JointFit,
  groups: Int32Array,
  size: number,
): readonly (FitStatistics | null)[] {
  const sums = sumResiduals(table, fit, groups, size);
  return Array.from({ length: size }, (_, group) => {
    const marks = sums.marks[group] ?? 0;
    const variance = sums.variance[group] ?? 0;
    if (marks === 0 || variance === 0) return null;
    const infit = (sums.square[group] ?? 0) / variance;
    const outfit = (sums.standardised[group] ?? 0) / marks;
    return {
      infit,
      outfit,
      infitZ: cubeRootValue(infit, (sums.infitSpread[group] ?? 0) / variance ** 2),
      outfitZ: cubeRootValue(outfit, (sums.outfitSpread[group] ?? 0) / marks ** 2 - 1 / marks),
      marks,
    };
  });
}

function sumResiduals(table: FacetRatings, fit: JointFit, groups: Int32Array, size: number): Sums {
  const { layout, place } = fit;
  const sums: Sums = {
    square: new Float64Array(size),
    variance: new Float64Array(size),
    standardised: new Float64Array(size),
    infitSpread: new Float64Array(size),
    outfitSpread: new Float64Array(size),
    marks: new Int32Array(size),
  };
  const intercepts = interceptsOf(layout, place.shared);
  const curve = createCurve(layout.categories.length);
  for (const row of layout.rows) {
    fillCurve(curve, layout.categories, intercepts, locationOf(table, layout, place, row));
    const group = groups[row] ?? 0;
    const square = ((table.category[row] ?? 0) - curve.mean) ** 2;
    const fourth = fourthMoment(curve, layout.categories);
    add(sums.square, group, square);
    add(sums.variance, group, curve.variance);
    add(sums.standardised, group, square / curve.variance);
    add(sums.infitSpread, group, fourth - curve.variance ** 2);
    add(sums.outfitSpread, group, fourth / curve.variance ** 2);
    sums.marks[group] = (sums.marks[group] ?? 0) + 1;
  }
  return sums;
}

function add(cells: Float64Array, at: number, value: number): void {
  cells[at] = (cells[at] ?? 0) + value;
}

/** t = (MS^(1/3) - 1) 3/q + q/3, q the standard deviation of the mean square. */
function cubeRootValue(meanSquare: number, variance: number): number | null {
  if (!(variance > 1e-12)) return null;
  const spread = Math.sqrt(variance);
  return (Math.cbrt(meanSquare) - 1) * (3 / spread) + spread / 3;
}
