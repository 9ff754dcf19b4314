import {
  blocksOf,
  factoriseBlocks,
  invertBlocks,
  solveLowerBlocks,
  solveUpperBlocks,
} from "../numeric/block-cholesky.ts";
import { factorise, solveLower, solveUpperTransposed } from "../numeric/dense-cholesky.ts";
import { subtractProduct } from "../numeric/product-tiles.ts";
import { spectralComponents } from "../numeric/spectral-components.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { type ComparedEstimates, isAbove, LEAST_SHARE, ROUNDING } from "./compared-estimates.ts";
import { type IntraBlockSystem, informationOf } from "./intra-block-system.ts";
import { judgeInformation, type ReadingCells } from "./reading-cells.ts";

/**
 * Judges' contrasts against the first judge of their part, dossiers fixed and dossiers random; part by part, as parts know
 * nothing of each other.
 */
export function compareByJudges(
  ratings: Ratings,
  cells: ReadingCells,
  { system, dossierRatio }: { readonly system: IntraBlockSystem; readonly dossierRatio: number },
): ComparedEstimates {
  const random = fitRandom(ratings, cells, { system, dossierRatio });
  const variances = random && blocksOf(random.variance, system.shape);
  let [statistic, directions, explained] = [0, 0, 0];
  for (const [block, { from, size, cells: information }] of blocksOf(
    informationOf(ratings, cells, system),
    system.shape,
  ).entries()) {
    const fixed = fitFixed(information, system.right.subarray(from, from + size), size);
    if (!fixed) return "no-variation";
    explained += fixed.explained;
    if (!random || size === 1) continue;
    const effects = random.effects.subarray(from, from + size);
    const difference = fixed.effects.map((effect, at) => effect - (effects[at + 1] ?? 0) + (effects[0] ?? 0));
    const variance = contrastVariance(variances?.[block]?.cells ?? information, size);
    const shares = shareBetween(fixed.factor, variance, size - 1);
    const found = weigh(shares, scaleByFactor(fixed.factor, difference), size - 1);
    statistic += found.statistic;
    directions += found.directions;
  }
  const residualSquares = system.squares - explained;
  if (residualSquares <= ROUNDING * system.squares) return "no-variation";
  return random ? { statistic, directions, residualSquares } : "not-estimable";
}

interface FixedFit {
  /** Lower factor of the information of the contrasts. */
  readonly factor: Float64Array;
  readonly effects: Float64Array;
  /** Squares that the judges of the part explain. */
  readonly explained: number;
}

/** All judges of one part but the first. */
function fitFixed(information: Float64Array, right: Float64Array, size: number): FixedFit | null {
  const contrasts = size - 1;
  const factor = new Float64Array(contrasts * contrasts);
  for (let row = 0; row < contrasts; row += 1)
    factor.set(information.subarray((row + 1) * size + 1, (row + 2) * size), row * contrasts);
  if (!factorise(factor, contrasts)) return null;
  const effects = right.slice(1);
  solveLower(factor, contrasts, effects);
  const explained = effects.reduce((sum, value) => sum + value * value, 0);
  solveUpperTransposed(factor, contrasts, effects);
  return { factor, effects, explained };
}

/** Judges fixed, dossiers random: information diag(N_j) - sum of r / (1 + r n_i) c c', r the ratio of variances. */
function fitRandom(
  ratings: Ratings,
  cells: ReadingCells,
  { system, dossierRatio }: { readonly system: IntraBlockSystem; readonly dossierRatio: number },
): { readonly effects: Float64Array; readonly variance: Float64Array } | null {
  const { rawMean, linked } = system;
  const { judges, readingsOfDossier } = cells;
  const weightOf = (readings: number): number => dossierRatio / (1 + dossierRatio * readings);
  const level = rawMean.reduce((sum, mean) => sum + mean, 0) / rawMean.length;
  const pull = rawMean.map((mean, dossier) => {
    const readings = readingsOfDossier[dossier] ?? 0;
    return weightOf(readings) * readings * (mean - level);
  });
  const effects = new Float64Array(judges);
  for (const [row, judge] of ratings.judge.entries()) {
    const about = (ratings.score[row] ?? 0) - level - (pull[ratings.dossier[row] ?? 0] ?? 0);
    const place = linked.placeOfLevel[judge] ?? 0;
    effects[place] = (effects[place] ?? 0) + about;
  }
  const factor = judgeInformation(cells, linked, weightOf);
  if (!factoriseBlocks(factor, linked.shape)) return null;
  solveLowerBlocks(factor, linked.shape, effects);
  solveUpperBlocks(factor, linked.shape, effects);
  return { effects, variance: invertBlocks(factor, linked.shape) };
}

/** Of the contrasts with the first judge. */
function contrastVariance(variance: Float64Array, size: number): Float64Array {
  const contrasts = size - 1;
  const at = (row: number, column: number): number => variance[row * size + column] ?? 0;
  const result = new Float64Array(contrasts * contrasts);
  for (let row = 0; row < contrasts; row += 1)
    for (let column = 0; column < contrasts; column += 1)
      result[row * contrasts + column] =
        at(row + 1, column + 1) - at(row + 1, 0) - at(0, column + 1) + at(0, 0);
  return result;
}

/** I - L' V L. */
function shareBetween(factor: Float64Array, variance: Float64Array, size: number): Float64Array {
  const upper = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1)
      upper[column * size + row] = factor[row * size + column] ?? 0;
  const block = (cells: Float64Array) => ({ cells, start: 0, stride: size });
  const whole = { rows: size, columns: size, depth: size };
  const product = new Float64Array(size * size);
  subtractProduct(block(product), block(upper), block(variance), whole);
  const shares = new Float64Array(size * size);
  for (let at = 0; at < size; at += 1) shares[at * size + at] = -1;
  // The first product came out with its sign turned: -I - (-L' V) L = -(I - L' V L).
  subtractProduct(block(shares), block(product), block(upper), whole);
  return shares.map((value) => -value);
}

/** L' d. */
function scaleByFactor(factor: Float64Array, difference: Float64Array): Float64Array {
  const size = difference.length;
  const scaled = new Float64Array(size);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1)
      scaled[column] = (scaled[column] ?? 0) + (factor[row * size + column] ?? 0) * (difference[row] ?? 0);
  return scaled;
}

/** d' S^- d without the directions of too small a share, and how many are left. */
function weigh(shares: Float64Array, difference: Float64Array, size: number) {
  if (isAbove(shares, size, LEAST_SHARE)) {
    // No direction falls away: an ordinary inverse, many times faster than the eigenvectors where judges are many.
    const scaled = difference.slice();
    factorise(shares, size);
    solveLower(shares, size, scaled);
    return { statistic: scaled.reduce((sum, value) => sum + value * value, 0), directions: size };
  }
  const { values, components } = spectralComponents(shares, size, [difference]);
  let [statistic, directions] = [0, 0];
  for (const [at, share] of values.entries()) {
    if (share <= LEAST_SHARE) continue;
    directions += 1;
    statistic += (components[0]?.[at] ?? 0) ** 2 / share;
  }
  return { statistic, directions };
}
