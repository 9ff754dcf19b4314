import { rowsByGroup } from "../ratings/group-rows.ts";
import type { Ratings } from "../ratings/ratings.ts";

/** Sums over dossiers with equally many readings. */
interface ReadingGroup {
  readonly readings: number;
  /** Readings by two judges of the same dossier, judge by judge in rows. */
  readonly together: Float64Array;
  /** Readings of a judge times the sum of the dossier's scores. */
  readonly judgeSums: Float64Array;
  squares: number;
}

/** What residual squares need of a set of ratings, whatever the ratio of variances. */
export interface DossierSums {
  readonly dossiers: number;
  readonly judges: number;
  readonly readings: number;
  readonly mostReadings: number;
  /** Of the scores less their mean. */
  readonly squares: number;
  readonly readingsOfJudge: Float64Array;
  readonly sumOfJudge: Float64Array;
  readonly groups: readonly ReadingGroup[];
}

/** Gathers in one pass; a judge may have read a dossier several times. */
export function sumDossiers(ratings: Ratings): DossierSums {
  const judges = ratings.judgeIds.length;
  const rows = rowsByGroup(ratings.dossier, ratings.dossierIds.length).filter(({ length }) => length > 0);
  const mean = ratings.score.reduce((sum, score) => sum + score, 0) / ratings.score.length;
  const readingsOfJudge = new Float64Array(judges);
  const sumOfJudge = new Float64Array(judges);
  const groups = new Map<number, ReadingGroup>();
  let squares = 0;
  for (const places of rows) {
    const group = groups.get(places.length) ?? emptyGroup(places.length, judges);
    groups.set(places.length, group);
    let sum = 0;
    for (const row of places) {
      const score = (ratings.score[row] ?? 0) - mean;
      const judge = ratings.judge[row] ?? 0;
      sum += score;
      squares += score * score;
      readingsOfJudge[judge] = (readingsOfJudge[judge] ?? 0) + 1;
      sumOfJudge[judge] = (sumOfJudge[judge] ?? 0) + score;
    }
    addDossier(
      group,
      places.map((row) => ratings.judge[row] ?? 0),
      sum,
      judges,
    );
  }
  return {
    dossiers: rows.length,
    judges: readingsOfJudge.reduce((count, number) => count + (number > 0 ? 1 : 0), 0),
    readings: ratings.score.length,
    mostReadings: Math.max(...groups.keys()),
    squares,
    readingsOfJudge,
    sumOfJudge,
    groups: [...groups.values()],
  };
}

function emptyGroup(readings: number, judges: number): ReadingGroup {
  return {
    readings,
    together: new Float64Array(judges * judges),
    judgeSums: new Float64Array(judges),
    squares: 0,
  };
}

function addDossier(group: ReadingGroup, readers: Int32Array, sum: number, judges: number): void {
  group.squares += sum * sum;
  for (const left of readers) {
    group.judgeSums[left] = (group.judgeSums[left] ?? 0) + sum;
    for (const right of readers) {
      const cell = left * judges + right;
      group.together[cell] = (group.together[cell] ?? 0) + 1;
    }
  }
}

/** Below this share of its diagonal a pivot is what rounding leaves of zero. */
const NO_PIVOT = 1e-9;

/**
 * Weighted residual squares with judges fixed and dossiers random with `ratio` times the residual variance (infinite: dossiers
 * fixed as well), and how many judge contrasts were estimated. Judges that nothing ties down are left at zero.
 */
export function residualSquares(
  sums: DossierSums,
  ratio: number,
): { readonly squares: number; readonly rank: number } {
  const judges = sums.readingsOfJudge.length;
  const matrix = new Float64Array(judges * judges);
  const right = Float64Array.from(sums.sumOfJudge);
  let { squares } = sums;
  for (const group of sums.groups) {
    const share =
      ratio === Number.POSITIVE_INFINITY ? 1 / group.readings : ratio / (1 + ratio * group.readings);
    squares -= share * group.squares;
    group.judgeSums.forEach((sum, judge) => {
      right[judge] = (right[judge] ?? 0) - share * sum;
    });
    group.together.forEach((count, cell) => {
      matrix[cell] = (matrix[cell] ?? 0) - share * count;
    });
  }
  sums.readingsOfJudge.forEach((readings, judge) => {
    const cell = judge * judges + judge;
    matrix[cell] = (matrix[cell] ?? 0) + readings;
  });
  return eliminate(matrix, right, sums.readingsOfJudge, squares);
}

/** Takes judge after judge out of the squares: Gaussian elimination on the lower triangle, empty pivots skipped. */
function eliminate(matrix: Float64Array, right: Float64Array, size: Float64Array, squares: number) {
  const judges = right.length;
  let rest = squares;
  let rank = 0;
  for (let k = 0; k < judges; k += 1) {
    const pivot = matrix[k * judges + k] ?? 0;
    if (pivot <= NO_PIVOT * (size[k] ?? 0)) continue;
    rank += 1;
    rest -= (right[k] ?? 0) ** 2 / pivot;
    subtractColumn(matrix, right, k, pivot);
  }
  return { squares: Math.max(0, rest), rank };
}

function subtractColumn(matrix: Float64Array, right: Float64Array, k: number, pivot: number): void {
  const judges = right.length;
  const own = right[k] ?? 0;
  for (let row = k + 1; row < judges; row += 1) {
    const factor = (matrix[row * judges + k] ?? 0) / pivot;
    if (factor === 0) continue;
    right[row] = (right[row] ?? 0) - factor * own;
    for (let col = k + 1; col <= row; col += 1) {
      const cell = row * judges + col;
      matrix[cell] = (matrix[cell] ?? 0) - factor * (matrix[col * judges + k] ?? 0);
    }
  }
}
