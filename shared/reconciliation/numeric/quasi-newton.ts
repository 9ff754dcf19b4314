import { dot } from "./dot.ts";

/** Step of the central differences, and the gradient below which nothing is left to gain. */
const STEP = 2e-4;
const FLAT = 5e-5;
const MOST_STEPS = 200;
/** Armijo's share of the expected gain that a step must bring, and how often it is halved. */
const LEAST_SHARE = 1e-4;
const MOST_HALVINGS = 30;

/**
 * A local minimum of a smooth function of few variables by the method of Broyden, Fletcher, Goldfarb and Shanno with numerical
 * gradients (Nocedal & Wright 2006, Numerical Optimization, ch. 6). Where `value` is not finite a step is too long.
 */
export function findMinimum(value: (x: Float64Array) => number, start: Float64Array): Float64Array {
  const n = start.length;
  let at = start;
  let height = value(at);
  let gradient = gradientAt(value, at);
  let inverse = identity(n);
  for (let step = 0; step < MOST_STEPS && gradient.some((slope) => Math.abs(slope) > FLAT); step += 1) {
    let direction = times(inverse, gradient).map((entry) => -entry);
    if (dot(direction, gradient) >= 0) {
      inverse = identity(n);
      direction = gradient.map((entry) => -entry);
    }
    const next = searchAlong(value, { at, height, direction, slope: dot(direction, gradient) });
    if (!next) break;
    const nextGradient = gradientAt(value, next.at);
    const moved = next.at.map((entry, place) => entry - (at[place] ?? 0));
    const turned = nextGradient.map((entry, place) => entry - (gradient[place] ?? 0));
    inverse = updateInverse(inverse, moved, turned);
    ({ at, height } = next);
    gradient = nextGradient;
  }
  return at;
}

interface Search {
  readonly at: Float64Array;
  readonly height: number;
  readonly direction: Float64Array;
  readonly slope: number;
}

function searchAlong(
  value: (x: Float64Array) => number,
  { at, height, direction, slope }: Search,
): { readonly at: Float64Array; readonly height: number } | null {
  // The first step of a steep function must not leave its neighbourhood.
  let length = Math.min(1, 1 / Math.max(...direction.map(Math.abs)));
  for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
    const reached = at.map((entry, place) => entry + length * (direction[place] ?? 0));
    const found = value(reached);
    if (found <= height + LEAST_SHARE * length * slope) return { at: reached, height: found };
    length /= 2;
  }
  return null;
}

function gradientAt(value: (x: Float64Array) => number, at: Float64Array): Float64Array {
  return at.map((entry, place) => {
    const step = STEP * Math.max(1, Math.abs(entry));
    const [above, below] = [step, -step].map((change) => {
      const moved = at.slice();
      moved[place] = entry + change;
      return value(moved);
    });
    return ((above ?? 0) - (below ?? 0)) / (2 * step);
  });
}

function updateInverse(inverse: Float64Array, moved: Float64Array, turned: Float64Array): Float64Array {
  const n = moved.length;
  const curvature = dot(moved, turned);
  if (!(curvature > 1e-12)) return inverse;
  const pulled = times(inverse, turned);
  const scale = (1 + dot(turned, pulled) / curvature) / curvature;
  return inverse.map((entry, cell) => {
    const [row, column] = [Math.floor(cell / n), cell % n];
    const [moveRow, moveColumn] = [moved[row] ?? 0, moved[column] ?? 0];
    const cross = moveRow * (pulled[column] ?? 0) + (pulled[row] ?? 0) * moveColumn;
    return entry + scale * moveRow * moveColumn - cross / curvature;
  });
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length;
  return vector.map((_, row) => dot(matrix.subarray(row * n, row * n + n), vector));
}

function identity(n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, cell) => Number(cell % (n + 1) === 0));
}
