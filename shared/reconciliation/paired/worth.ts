import type { Summit } from "./climb.ts";

/** Abilities on the log scale, of which only differences mean anything; held with sum zero. */
export interface Worth {
  readonly logAbility: Float64Array;
  /** Covariance of the abilities up to a constant (good for differences), row by row. */
  readonly covariance: Float64Array;
  readonly logLikelihood: number;
}

/** Why there is no finite maximum of the likelihood. */
export interface NoMaximum<Fit> {
  readonly reason: "not_strongly_connected" | "no_comparisons" | "only_ties" | "no_finite_maximum";
  /** Places of the items outside the largest strongly connected part. */
  readonly offending: readonly number[];
  readonly parts: readonly (readonly number[])[];
  /**
   * With one win and one loss against an imagined item of worth zero added for each item (and the like for other
   * parameters): finite, but the added results are not data, so it must be shown as such.
   */
  readonly penalised: Fit | null;
}

/** The first `items` parameters of a summit, as abilities. */
export function worthOf(summit: Summit, items: number): Worth {
  const size = summit.at.length;
  const covariance = new Float64Array(items * items);
  for (let row = 0; row < items; row += 1)
    for (let column = 0; column < items; column += 1)
      covariance[row * items + column] = summit.covariance[row * size + column] ?? 0;
  const level = mean(summit.at.subarray(0, items));
  return {
    logAbility: summit.at.slice(0, items).map((value) => value - level),
    covariance,
    logLikelihood: summit.value,
  };
}

/** Abilities minus that of `reference`, and the standard errors of these differences (zero for itself). */
export function compareWith(
  worth: Worth,
  reference: number,
): { readonly difference: Float64Array; readonly se: Float64Array } {
  const items = worth.logAbility.length;
  const at = (row: number, column: number): number => worth.covariance[row * items + column] ?? 0;
  const level = worth.logAbility[reference] ?? 0;
  return {
    difference: worth.logAbility.map((value) => value - level),
    se: Float64Array.from({ length: items }, (_, item) =>
      item === reference
        ? 0
        : Math.sqrt(Math.max(0, at(item, item) + at(reference, reference) - 2 * at(item, reference))),
    ),
  };
}

/** Standard errors of the abilities about their own mean. */
export function centredSe(worth: Worth): Float64Array {
  const items = worth.logAbility.length;
  const rowMean = Float64Array.from({ length: items }, (_, row) =>
    mean(worth.covariance.subarray(row * items, (row + 1) * items)),
  );
  const all = mean(rowMean);
  return rowMean.map((value, item) =>
    Math.sqrt(Math.max(0, (worth.covariance[item * items + item] ?? 0) - 2 * value + all)),
  );
}

/** Shares of the whole: positive, with sum 1. */
export function worthShares(worth: Worth): Float64Array {
  const top = worth.logAbility.reduce((most, value) => Math.max(most, value), -Infinity);
  const powers = worth.logAbility.map((value) => Math.exp(value - top));
  const sum = powers.reduce((total, value) => total + value, 0);
  return powers.map((value) => value / sum);
}

/**
 * Adds a one to every cell of the abilities' block, along which the likelihood is level: their sum stays as it is, no
 * difference changes. Not with pseudo results, which fix the level themselves.
 */
export function anchorAbilities(information: Float64Array, items: number, size: number): void {
  for (let row = 0; row < items; row += 1)
    for (let column = 0; column < items; column += 1) {
      const cell = row * size + column;
      information[cell] = (information[cell] ?? 0) + 1;
    }
}

/** Adds the log likelihood of one win and one loss of each parameter against zero; returns what it adds to the value. */
export function addPseudoResults(
  at: Float64Array,
  gradient: Float64Array,
  information: Float64Array,
): number {
  let value = 0;
  at.forEach((place, index) => {
    const chance = 1 / (1 + Math.exp(-place));
    const cell = index * at.length + index;
    value -= Math.abs(place) + 2 * Math.log1p(Math.exp(-Math.abs(place)));
    gradient[index] = (gradient[index] ?? 0) + 1 - 2 * chance;
    information[cell] = (information[cell] ?? 0) + 2 * chance * (1 - chance);
  });
  return value;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
