import { type CountingRubric, FULL_WEIGHT, type RubricPack, scoredCriteria } from "../rubric/rubric-pack.ts";
import type { Marks } from "./score-sheet.ts";

/**
 * Weighted total of a complete sheet, Σ weight·mark, exact: an integer in millionths of a point
 * (basis points × hundredths). `null` when a mark is missing, for a missing mark is never zero.
 * With weights that sum to 100 % and marks to 100 points, 0 to 100,000,000.
 */
export function sheetTotal(marks: Marks, rubric: Pick<CountingRubric, "criteria">): number | null {
  let total = 0;
  for (const { id, weight } of scoredCriteria(rubric)) {
    const mark = marks[id];
    if (mark === undefined) return null;
    total += weight * mark;
  }
  return total;
}

/** Weighted total over the marks entered so far, scaled to the full weight; `null` before the first mark. */
export function runningTotal(marks: Marks, rubric: RubricPack): ExactMean | null {
  let sum = 0;
  let weights = 0;
  for (const { id, weight } of scoredCriteria(rubric)) {
    const mark = marks[id];
    if (mark === undefined) continue;
    sum += weight * mark;
    weights += weight;
  }
  return weights === 0 ? null : { sum: sum * FULL_WEIGHT, count: weights };
}

/** An exact fraction `sum / count` in millionths of a point. `count` is positive. */
export interface ExactMean {
  readonly sum: number;
  readonly count: number;
}

/** Below zero when `a` is the smaller mean; exact, so float dust never decides a place. */
export function compareMeans(a: ExactMean, b: ExactMean): number {
  const left = BigInt(a.sum) * BigInt(b.count);
  const right = BigInt(b.sum) * BigInt(a.count);
  return left < right ? -1 : left > right ? 1 : 0;
}

export const MILLIONTHS_PER_POINT = 1_000_000;

/** The mean in points with a fixed number of decimals, halves rounded up, with a decimal point. */
export function meanToDecimal({ sum, count }: ExactMean, decimals = 2): string {
  const unit = 10n ** BigInt(decimals);
  const divisor = BigInt(count) * BigInt(MILLIONTHS_PER_POINT);
  const scaled = (2n * BigInt(sum) * unit + divisor) / (2n * divisor);
  const whole = scaled / unit;
  const fraction = scaled % unit;
  return decimals === 0 ? `${whole}` : `${whole}.${fraction.toString().padStart(decimals, "0")}`;
}
