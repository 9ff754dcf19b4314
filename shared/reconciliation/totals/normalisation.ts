import * as z from "zod";
import type { Ratings } from "../ratings/ratings.ts";

/**
 * Simple per-judge scales, offered for comparison only: they assume that every judge saw equally strong dossiers.
 * `z` = (y - mean of judge) / SD of judge (n - 1); `min-max` = (y - lowest) / (highest - lowest);
 * `percentile` = (mid-rank - 1/2) / n; `centred` = y - mean of judge + mean of all marks.
 */
export const Normalisation = z.enum(["z", "min-max", "percentile", "centred"]);
export type Normalisation = z.output<typeof Normalisation>;

export interface NormalisedScores {
  /** Row for row with the ratings; `null` where the scale is not defined (min-max of a constant judge). */
  readonly score: readonly (number | null)[];
  /** Places of the judges whose marks are all the same, a single mark included. */
  readonly constantJudges: readonly number[];
}

/** Puts each judge's marks on a scale of their own. A constant judge has z = 0, percentile .5 and no min-max. */
export function normalise(ratings: Ratings, normalisation: Normalisation): NormalisedScores {
  const { score, judge } = ratings;
  const level = meanOfColumn(score);
  const rowsOfJudge = ratings.judgeIds.map((): number[] => []);
  for (let row = 0; row < judge.length; row += 1) rowsOfJudge[judge[row] ?? 0]?.push(row);
  const normalised = Array.from<number | null>({ length: score.length }).fill(null);
  const constantJudges: number[] = [];
  for (const [place, rows] of rowsOfJudge.entries()) {
    if (rows.length === 0) continue;
    const marks = Float64Array.from(rows, (row) => score[row] ?? 0);
    if (marks.every((mark) => mark === marks[0])) constantJudges.push(place);
    const scaled = SCALES[normalisation](marks, level);
    for (const [index, row] of rows.entries()) normalised[row] = scaled?.[index] ?? null;
  }
  return { score: normalised, constantJudges };
}

type Scale = (marks: Float64Array, level: number) => Float64Array | null;

const SCALES: Readonly<Record<Normalisation, Scale>> = {
  z: (marks) => {
    const mean = meanOfColumn(marks);
    const deviation = Math.sqrt(
      marks.reduce((sum, mark) => sum + (mark - mean) ** 2, 0) / Math.max(1, marks.length - 1),
    );
    return isConstant(marks) ? marks.map(() => 0) : marks.map((mark) => (mark - mean) / deviation);
  },
  "min-max": (marks) => {
    if (isConstant(marks)) return null;
    const { lowest, highest } = rangeOf(marks);
    return marks.map((mark) => (mark - lowest) / (highest - lowest));
  },
  percentile: (marks) => {
    const sorted = marks.toSorted();
    return marks.map((mark) => {
      const below = countBelow(sorted, mark, false);
      const upTo = countBelow(sorted, mark, true);
      return (below + upTo) / 2 / marks.length;
    });
  },
  centred: (marks, level) => {
    const mean = meanOfColumn(marks);
    return marks.map((mark) => mark - mean + level);
  },
};

function isConstant(marks: Float64Array): boolean {
  return marks.every((mark) => mark === marks[0]);
}

function rangeOf(marks: Float64Array): { readonly lowest: number; readonly highest: number } {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const mark of marks) {
    lowest = Math.min(lowest, mark);
    highest = Math.max(highest, mark);
  }
  return { lowest, highest };
}

/** How many of the sorted marks lie below a mark, or at it. */
function countBelow(sorted: Float64Array, mark: number, isEqualCounted: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value < mark || (isEqualCounted && value === mark)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function meanOfColumn(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
