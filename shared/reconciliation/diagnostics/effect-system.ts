/** Normal equations of least squares with the right side as their last row and column, lower triangle row-major. */
export interface EffectSystem {
  readonly size: number;
  readonly lower: Float64Array;
}

export interface SolvedEffects {
  /** Coefficient and unscaled variance of each column asked for; `null` where the data cannot tell it from the others. */
  readonly effects: readonly ({ readonly value: number; readonly variance: number } | null)[];
  readonly residualSquares: number;
  /** Independent columns. */
  readonly rank: number;
}

/** A pivot this small beside its diagonal is a column that depends on those before it. */
const DEPENDENT = 1e-9;

/**
 * Solves for the last `wanted` columns before the right side. Columns that depend on earlier ones are left out (as a
 * reference judge is); a wanted column that takes part in such a dependence has no estimate of its own.
 */
export function solveEffects({ size, lower }: EffectSystem, wanted: number): SolvedEffects {
  const isKept = factoriseKept(lower, size);
  const columns = size - 1;
  const confounded = confoundedColumns(lower, size, isKept);
  const effects = Array.from({ length: wanted }, (_, place) => {
    const column = columns - wanted + place;
    if (!isKept[column] || confounded.has(column)) return null;
    const inverse = inverseColumn(lower, size, column);
    let value = 0;
    let variance = 0;
    for (let row = column; row < columns; row += 1) {
      const part = inverse[row] ?? 0;
      value += part * (lower[columns * size + row] ?? 0);
      variance += part * part;
    }
    return { value, variance };
  });
  const residual = lower[columns * size + columns] ?? 0;
  const rank = isKept.slice(0, columns).filter(Boolean).length;
  return { effects, residualSquares: residual * residual, rank };
}

/** Cholesky in place; a dependent column gets a zero column. The right side keeps whatever is left of it. */
function factoriseKept(lower: Float64Array, size: number): readonly boolean[] {
  const isKept: boolean[] = [];
  for (let row = 0; row < size; row += 1) {
    const diagonal = lower[row * size + row] ?? 0;
    for (let column = 0; column < row; column += 1) {
      const pivot = lower[column * size + column] ?? 0;
      const rest = (lower[row * size + column] ?? 0) - dotOfRows(lower, size, { row, column });
      lower[row * size + column] = isKept[column] ? rest / pivot : 0;
    }
    const left = diagonal - dotOfRows(lower, size, { row, column: row });
    isKept.push(left > DEPENDENT * diagonal);
    lower[row * size + row] = left > 0 ? Math.sqrt(left) : 0;
  }
  return isKept;
}

function dotOfRows(
  lower: Float64Array,
  size: number,
  { row, column }: { row: number; column: number },
): number {
  let sum = 0;
  for (let k = 0; k < column; k += 1) sum += (lower[row * size + k] ?? 0) * (lower[column * size + k] ?? 0);
  return sum;
}

/** Kept columns that a left-out column is a combination of. */
function confoundedColumns(
  lower: Float64Array,
  size: number,
  isKept: readonly boolean[],
): ReadonlySet<number> {
  const confounded = new Set<number>();
  for (let dropped = 0; dropped < size - 1; dropped += 1) {
    if (isKept[dropped]) continue;
    const share = lower.slice(dropped * size, dropped * size + dropped);
    for (let column = dropped - 1; column >= 0; column -= 1) {
      if (!isKept[column]) continue;
      const weight = (share[column] ?? 0) / (lower[column * size + column] ?? 1);
      if (Math.abs(weight) > TAKES_PART) confounded.add(column);
      for (let k = 0; k < column; k += 1)
        share[k] = (share[k] ?? 0) - weight * (lower[column * size + k] ?? 0);
    }
  }
  return confounded;
}

const TAKES_PART = 1e-6;

/** One column of the inverse of the triangle, zero for columns left out. */
function inverseColumn(lower: Float64Array, size: number, column: number): Float64Array {
  const inverse = new Float64Array(size - 1);
  inverse[column] = 1 / (lower[column * size + column] ?? 1);
  for (let row = column + 1; row < size - 1; row += 1) {
    let sum = 0;
    for (let k = column; k < row; k += 1) sum += (lower[row * size + k] ?? 0) * (inverse[k] ?? 0);
    const pivot = lower[row * size + row] ?? 0;
    inverse[row] = sum === 0 || pivot === 0 ? 0 : -sum / pivot;
  }
  return inverse;
}
