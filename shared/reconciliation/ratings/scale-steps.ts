import type { MarkTable } from "./mark-table.ts";

/** With more categories most of them are nearly empty: such a scale is one of points. */
export const MOST_CATEGORIES = 7;

/** Ends of the scale of a criterion, in units of a mark. */
export interface ScaleEnds {
  readonly low: number;
  readonly high: number;
}

/** By place of the criterion: the rubric's ends; where it names none, the lowest and highest mark that anybody gave. */
export function scaleEnds({ criteria, marks, marksPerPoint }: MarkTable): readonly ScaleEnds[] {
  let [least, most] = [Infinity, -Infinity];
  for (const mark of marks) {
    if (mark < least) least = mark;
    if (mark > most) most = mark;
  }
  return criteria.map(({ min, max }) =>
    min === undefined || max === undefined
      ? { low: least, high: most }
      : { low: Math.round(min * marksPerPoint), high: Math.round(max * marksPerPoint) },
  );
}

/** Marks as whole steps above the low end of their scale. */
interface CodedMarks {
  readonly code: Int32Array;
  /** Of the high end of the scale. */
  readonly maxCode: number;
  /** In units of a mark. */
  readonly step: number;
}

/**
 * Codes marks given as units above the low end of a scale that is `span` long. A step is the largest that the span and all
 * marks are whole numbers of, but not longer than a point on a scale of few points. `null` where a mark is off the scale.
 */
export function codeMarks(above: Float64Array, span: number, marksPerPoint: number): CodedMarks | null {
  if (above.some((value) => !(value >= 0 && value <= span))) return null;
  const step = longestStep(above, span, marksPerPoint);
  return {
    step,
    code: Int32Array.from(above, (value) => Math.round(value / step)),
    maxCode: Math.round(span / step),
  };
}

function longestStep(above: Float64Array, span: number, marksPerPoint: number): number {
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
