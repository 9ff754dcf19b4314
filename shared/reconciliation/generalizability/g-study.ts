import { intraclassCorrelations } from "../agreement/icc.ts";
import type { JudgeComponents } from "./d-study.ts";

/**
 * Components of dossier x judge from the mean squares of a complete table (rows: dossiers). Negative estimates stand as they
 * are: they say that the component is not to be told from zero. `null` unless there are two of each and no gap.
 */
export function judgeComponents(marks: readonly (readonly (number | null)[])[]): JudgeComponents | null {
  const table = intraclassCorrelations(marks);
  if (!("meanSquares" in table)) return null;
  const { rows, cols, error } = table.meanSquares;
  return {
    dossier: (rows - error) / table.k,
    judge: (cols - error) / table.n,
    residual: error,
  };
}

/** One score in each combination of three facets, coded from 0 in every column. */
export interface ScoreCube {
  /** Dossiers, then the two facets; nested: the third counts from 0 within each of the second. */
  readonly sizes: readonly [number, number, number];
  /** By dossier, then second, then third facet. */
  readonly scores: Float64Array;
}

/** Dossier x first facet x second facet, all crossed. */
export interface CrossedComponents {
  readonly dossier: number;
  readonly first: number;
  readonly second: number;
  readonly dossierFirst: number;
  readonly dossierSecond: number;
  readonly firstSecond: number;
  readonly residual: number;
}

/** Dossier x (second : first), the second facet nested in the first. */
export interface NestedComponents {
  readonly dossier: number;
  readonly first: number;
  readonly secondInFirst: number;
  readonly dossierFirst: number;
  readonly residual: number;
}

/** By expected mean squares of the three-way table, all facets random (Brennan 2001, Generalizability Theory, ch. 3 and 4). */
export function crossedComponents(cube: ScoreCube): CrossedComponents {
  const [n, a, b] = cube.sizes;
  const squares = effectSquares(cube);
  const residual = squares.all / ((n - 1) * (a - 1) * (b - 1));
  const dossierFirst = squares.dossierFirst / ((n - 1) * (a - 1));
  const dossierSecond = squares.dossierSecond / ((n - 1) * (b - 1));
  const firstSecond = squares.firstSecond / ((a - 1) * (b - 1));
  return {
    dossier: (squares.dossier / (n - 1) - dossierFirst - dossierSecond + residual) / (a * b),
    first: (squares.first / (a - 1) - dossierFirst - firstSecond + residual) / (n * b),
    second: (squares.second / (b - 1) - dossierSecond - firstSecond + residual) / (n * a),
    dossierFirst: (dossierFirst - residual) / b,
    dossierSecond: (dossierSecond - residual) / a,
    firstSecond: (firstSecond - residual) / n,
    residual,
  };
}

/** The same with the second facet nested in the first: other levels of it under every level of the first. */
export function nestedComponents(cube: ScoreCube): NestedComponents {
  const [n, a, b] = cube.sizes;
  const squares = effectSquares(cube);
  const residual = (squares.dossierSecond + squares.all) / ((n - 1) * a * (b - 1));
  const secondInFirst = (squares.second + squares.firstSecond) / (a * (b - 1));
  const dossierFirst = squares.dossierFirst / ((n - 1) * (a - 1));
  return {
    dossier: (squares.dossier / (n - 1) - dossierFirst) / (a * b),
    first: (squares.first / (a - 1) - secondInFirst - dossierFirst + residual) / (n * b),
    secondInFirst: (secondInFirst - residual) / n,
    dossierFirst: (dossierFirst - residual) / b,
    residual,
  };
}

/** Relative and absolute error variance and the two coefficients of a mean over so many levels of the two facets. */
export interface TwoFacetDecision {
  readonly relativeError: number;
  readonly absoluteError: number;
  readonly generalizability: number | null;
  readonly dependability: number | null;
}

export function decideCrossed(parts: CrossedComponents, first: number, second: number): TwoFacetDecision {
  const relative =
    parts.dossierFirst / first + parts.dossierSecond / second + parts.residual / (first * second);
  const level = parts.first / first + parts.second / second + parts.firstSecond / (first * second);
  return decisionOf(parts.dossier, relative, relative + level);
}

/** `second` counts the levels within each level of the first facet. */
export function decideNested(parts: NestedComponents, first: number, second: number): TwoFacetDecision {
  const relative = parts.dossierFirst / first + parts.residual / (first * second);
  const level = parts.first / first + parts.secondInFirst / (first * second);
  return decisionOf(parts.dossier, relative, relative + level);
}

function decisionOf(dossier: number, relativeError: number, absoluteError: number): TwoFacetDecision {
  const share = (error: number) => (dossier + error > 0 ? dossier / (dossier + error) : null);
  return {
    relativeError,
    absoluteError,
    generalizability: share(relativeError),
    dependability: share(absoluteError),
  };
}

/** Sums of squares of every effect of the crossed table. */
function effectSquares({ sizes, scores }: ScoreCube) {
  const [n, a, b] = sizes;
  const grand = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const total = scores.reduce((sum, score) => sum + (score - grand) ** 2, 0);
  const places = Array.from(scores, (score, place) => ({
    i: Math.floor(place / (a * b)),
    j: Math.floor(place / b) % a,
    k: place % b,
    deviation: score - grand,
  }));
  type Place = (typeof places)[number];
  const squaresBy = (levels: number, levelOf: (place: Place) => number): number => {
    const sums = new Float64Array(levels);
    for (const place of places) sums[levelOf(place)] = (sums[levelOf(place)] ?? 0) + place.deviation;
    return sums.reduce((sum, value) => sum + value ** 2, 0) / (scores.length / levels);
  };
  const dossier = squaresBy(n, ({ i }) => i);
  const first = squaresBy(a, ({ j }) => j);
  const second = squaresBy(b, ({ k }) => k);
  const dossierFirst = squaresBy(n * a, ({ i, j }) => i * a + j) - dossier - first;
  const dossierSecond = squaresBy(n * b, ({ i, k }) => i * b + k) - dossier - second;
  const firstSecond = squaresBy(a * b, ({ j, k }) => j * b + k) - first - second;
  const all = total - dossier - first - second - dossierFirst - dossierSecond - firstSecond;
  return { dossier, first, second, dossierFirst, dossierSecond, firstSecond, all };
}
