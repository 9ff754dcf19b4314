import { err, ok, type Result } from "../../result.ts";
import type { MarkTable } from "../ratings/mark-table.ts";
import type { FacetRatings } from "./facet-ratings.ts";

/** Marks as categories of one scale. */
export interface RatingScale {
  readonly ratings: FacetRatings;
  readonly categories: number;
  readonly pointsPerCategory: number;
}

/** A longer scale leaves most categories nearly empty: the additive model of severity is for those. */
export const MOST_CATEGORIES = 7;

/**
 * Marks as whole steps above the low end of their criterion: the rubric's where it says so, else the lowest mark given. A
 * step is the largest that all marks are whole numbers of, but not longer than a point on a scale of few points. A
 * criterion whose scale has another length has thresholds of its own, which one common scale would hide.
 */
export function readScale(
  table: MarkTable,
): Result<RatingScale, "too-few-readings" | "different-scales" | "not-estimable"> {
  const rows: number[] = [];
  table.marks.forEach((mark, at) => {
    if (!Number.isNaN(mark)) rows.push(at);
  });
  if (rows.length === 0) return err("too-few-readings");
  const ends = findEnds(table, rows);
  const spans = new Set(ends.map(({ low, high }) => high - low));
  const [span = 0] = spans;
  if (spans.size > 1) return err("different-scales");
  const size = table.criteria.length;
  const above = Float64Array.from(rows, (at) => (table.marks[at] ?? 0) - (ends[at % size]?.low ?? 0));
  if (above.some((value) => !(value >= 0 && value <= span))) return err("not-estimable");
  const step = findStep(above, span, table.marksPerPoint);
  const sheet = (at: number): number => Math.floor(at / size);
  const maxCategory = Math.round(span / step);
  return ok({
    categories: maxCategory + 1,
    pointsPerCategory: step / table.marksPerPoint,
    ratings: {
      personIds: table.dossierIds,
      judgeIds: table.judgeIds,
      criterionIds: table.criteria.map(({ id }) => id),
      person: Int32Array.from(rows, (at) => table.dossier[sheet(at)] ?? 0),
      judge: Int32Array.from(rows, (at) => table.judge[sheet(at)] ?? 0),
      criterion: Int32Array.from(rows, (at) => at % size),
      category: Int32Array.from(above, (value) => Math.round(value / step)),
      maxCategory,
    },
  });
}

function findStep(above: Float64Array, span: number, marksPerPoint: number): number {
  let step = span;
  for (const value of above) step = greatestDivisor(step, value);
  const isFewPoints = span % marksPerPoint === 0 && span / marksPerPoint < MOST_CATEGORIES;
  return isFewPoints && step % marksPerPoint === 0 ? marksPerPoint : Math.max(1, step);
}

function greatestDivisor(one: number, other: number): number {
  let [left, right] = [one, other];
  while (right !== 0) [left, right] = [right, left % right];
  return left;
}

/** Lowest and highest mark of each criterion, in units of a mark. Where a rubric is silent, of all such criteria together. */
function findEnds(
  table: MarkTable,
  rows: readonly number[],
): readonly { readonly low: number; readonly high: number }[] {
  let [least, most] = [Infinity, -Infinity];
  for (const at of rows) {
    const mark = table.marks[at] ?? 0;
    least = Math.min(least, mark);
    most = Math.max(most, mark);
  }
  return table.criteria.map(({ min, max }) =>
    min === undefined || max === undefined
      ? { low: least, high: most }
      : { low: Math.round(min * table.marksPerPoint), high: Math.round(max * table.marksPerPoint) },
  );
}
