export interface Observation {
  readonly features: readonly number[];
  readonly isTrue: boolean;
}

const ROUNDS = 60;
/** Keeps weights finite where the cases can be told apart without error. */
const RIDGE = 0.5;
const LARGEST_STEP = 2;

/** Weights of a logistic regression with a small ridge, bias first, by Newton's method. */
export function fitLogistic(observations: readonly Observation[]): readonly number[] {
  const width = (observations[0]?.features.length ?? 0) + 1;
  const weights = Array.from<number>({ length: width }).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : RIDGE * weight));
    const bend = weights.map((_, row) => weights.map((_weight, at): number => (row === at ? RIDGE : 0)));
    for (const observation of observations) addObservation(observation, { weights, slope, bend });
    for (const [at, step] of solve(bend, slope).entries())
      weights[at] = (weights[at] ?? 0) - Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step));
  }
  return weights;
}

/** One observation's share of the gradient and of the Hessian. */
function addObservation(
  { features, isTrue }: Observation,
  { weights, slope, bend }: { weights: readonly number[]; slope: number[]; bend: readonly number[][] },
): void {
  const row = [1, ...features];
  const value = row.reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), 0);
  const chance = 1 / (1 + Math.exp(-value));
  for (const [i, feature] of row.entries()) {
    slope[i] = (slope[i] ?? 0) + (chance - Number(isTrue)) * feature;
    const line = bend[i] ?? [];
    for (const [j, other] of row.entries())
      line[j] = (line[j] ?? 0) + chance * (1 - chance) * feature * other;
  }
}

/** Gaussian elimination; the matrix is symmetric and positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const top = rows[pivot] ?? [];
    for (let below = 0; below < size; below += 1) {
      const row = rows[below] ?? [];
      if (below === pivot) continue;
      const factor = (row[pivot] ?? 0) / (top[pivot] ?? 1);
      for (let at = pivot; at <= size; at += 1) row[at] = (row[at] ?? 0) - factor * (top[at] ?? 0);
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}
