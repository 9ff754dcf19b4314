import { invertFromFactor, solveLower, solveUpperTransposed } from "../numeric/dense-cholesky.ts";
import { soundFactor } from "../numeric/sound-factor.ts";

/** A concave function at a place: value, first derivatives and minus the second ones (row by row). */
export interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
  readonly information: Float64Array;
}

export interface Summit {
  readonly at: Float64Array;
  readonly value: number;
  /** Inverse of the information there, row by row. */
  readonly covariance: Float64Array;
  readonly iterations: number;
}

const MOST_ITERATIONS = 200;
const MOST_HALVINGS = 40;
/** Steps stay near 1 where the maximum lies at infinity although the gradient fades: the step is judged, not the gradient. */
const SMALL_STEP = 1e-9;
const LEAST_PIVOT = 1e-13;

/** Newton's method with halved steps; `null` where no finite maximum was reached. */
export function climb(start: Float64Array, evaluate: (at: Float64Array) => Slope): Summit | null {
  let at = start;
  let slope = evaluate(at);
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations += 1) {
    const factor = soundFactor(slope.information, at.length, LEAST_PIVOT);
    if (!factor) return null;
    const step = Float64Array.from(slope.gradient);
    solveLower(factor, at.length, step);
    solveUpperTransposed(factor, at.length, step);
    if (step.every((part, index) => Math.abs(part) <= SMALL_STEP * (1 + Math.abs(at[index] ?? 0))))
      return {
        at,
        value: slope.value,
        covariance: Float64Array.from(invertFromFactor(factor, at.length)),
        iterations,
      };
    [at, slope] = stepUp(at, slope, step, evaluate);
  }
  return null;
}

function stepUp(
  at: Float64Array,
  slope: Slope,
  step: Float64Array,
  evaluate: (at: Float64Array) => Slope,
): readonly [Float64Array, Slope] {
  const least = slope.value - 1e-12 * (1 + Math.abs(slope.value));
  let share = 1;
  for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
    const next = at.map((value, index) => value + share * (step[index] ?? 0));
    const there = evaluate(next);
    if (there.value >= least && there.value < Infinity) return [next, there];
    share /= 2;
  }
  return [at, slope];
}
