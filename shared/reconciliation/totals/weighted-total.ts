import { Big } from "big.js";
import { type PlainRanks, plainRanks } from "./competition-ranks.ts";

/** Decimals written at least; more where the exact value has them. */
const FEWEST_DECIMALS = 2;
/** Decimals of a quotient that does not end. */
const MOST_DECIMALS = 15;

export interface WeightedTotal {
  /** T = Σ w·y / Σ w as a decimal; `null` where a mark with weight is missing. */
  readonly total: string | null;
  /** The same over the marks there are, weights scaled up to fill the whole; `null` where there is none. */
  readonly renormalised: string | null;
  /** Places of the missing marks with weight. */
  readonly missing: readonly number[];
}

export interface WeightedTotals {
  readonly totals: readonly WeightedTotal[];
  readonly ranks: PlainRanks;
}

/**
 * Weighted totals of decimals as written, in decimal arithmetic, so that equal totals are equal. Ranks, the highest first,
 * go by the exact quotients and leave out sheets that lack a mark, or take them at their renormalised total.
 */
export function weightedTotals(
  weights: readonly Big[],
  scores: readonly (readonly (Big | null)[])[],
  missing: "block" | "renormalise" = "block",
): WeightedTotals {
  const sums = scores.map((marks) => sumSheet(weights, marks));
  const counted = sums.map((sum) =>
    sum.weight.eq(0) || (missing === "block" && sum.missing.length > 0) ? null : sum,
  );
  const totals = sums.map((sum, row) => ({
    total: counted[row] ? quotient(sum) : null,
    renormalised: sum.weight.eq(0) ? null : quotient(sum),
    missing: sum.missing,
  }));
  // Cross products of the fractions: no quotient is rounded before it is compared.
  const ranks = plainRanks(counted, (a, b) => b.marks.times(a.weight).cmp(a.marks.times(b.weight)));
  return { totals, ranks };
}

interface SheetSum {
  readonly marks: Big;
  readonly weight: Big;
  readonly missing: readonly number[];
}

function sumSheet(weights: readonly Big[], marks: readonly (Big | null)[]): SheetSum {
  let [sum, whole] = [new Big(0), new Big(0)];
  const missing: number[] = [];
  for (const [place, weight] of weights.entries()) {
    const mark = marks[place] ?? null;
    if (weight.eq(0)) continue;
    if (mark === null) missing.push(place);
    else {
      sum = sum.plus(weight.times(mark));
      whole = whole.plus(weight);
    }
  }
  return { marks: sum, weight: whole, missing };
}

function quotient({ marks, weight }: SheetSum): string {
  const value = marks.div(weight).round(MOST_DECIMALS);
  const decimals = value.toFixed().split(".")[1]?.length ?? 0;
  return value.toFixed(Math.max(FEWEST_DECIMALS, decimals));
}
