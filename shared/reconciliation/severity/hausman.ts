import * as z from "zod";
import { factorise, invertFromFactor, solveLower, solveUpperTransposed } from "../numeric/dense-cholesky.ts";
import { chiSquareTail } from "../numeric/distributions.ts";
import { subtractProduct } from "../numeric/product-tiles.ts";
import { spectralComponents } from "../numeric/spectral-components.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { type Withheld, withheld } from "../withheld.ts";
import { findConnections } from "./connections.ts";
import type { SeverityFit } from "./fit.ts";
import { buildSystem, type IntraBlockSystem } from "./intra-block-system.ts";
import { gatherCells, judgeInformation, type ReadingCells } from "./reading-cells.ts";

/** Below this probability the judges did not get dossiers of equal strength. */
const REJECTED_BELOW = 0.05;
/** Directions that owe less of their information to differences between dossiers say nothing about how they were dealt. */
const LEAST_SHARE = 1e-4;

export const HausmanFigures = z.object({
  state: z.literal("known"),
  statistic: z.number().nonnegative(),
  /** Directions of judge contrasts that were kept. */
  freedom: z.int().positive(),
  probability: z.number().min(0).max(1),
  /** Residual variance with dossiers and judges fixed. */
  residualVariance: z.number().positive(),
  /** Variance of dossiers in units of the residual variance, of the crossed fit. */
  dossierRatio: z.number().nonnegative(),
  isRejected: z.boolean(),
});
export type HausmanFigures = z.output<typeof HausmanFigures>;

/**
 * Did judges get dossiers of equal strength? Compares the judges' contrasts with dossiers fixed and with dossiers random
 * (Hausman 1978): H = d' [s^2 (V_fixed - V_random)]^- d, chi-square in as many degrees of freedom as directions are kept.
 * The generalised inverse leaves out directions whose share of between-dossier information, an eigenvalue of
 * V_fixed^-1/2 (V_fixed - V_random) V_fixed^-1/2, is at most 1e-4. Judges are fixed in both; contrasts go inside the parts
 * of a disconnected design. `crossed` gives the variance ratio.
 *
 * Withheld: no two judges share a dossier; no readings left for the noise; no noise; or the design is complete, where both
 * estimators agree and there is nothing to check ("not-known").
 */
export function hausmanCheck(ratings: Ratings, crossed: SeverityFit): HausmanFigures | Withheld {
  const cells = gatherCells(ratings);
  const system = buildSystem(ratings, cells, false);
  const references = findReferences(findConnections(ratings, cells).componentOfJudge);
  const kept = [...references.keys()].filter((judge) => references[judge] !== judge);
  if (kept.length === 0) return withheld("no-shared-dossier");
  const freedom = cells.rows - cells.dossiers - kept.length;
  if (freedom <= 0) return withheld("too-few-readings", cells.rows, cells.dossiers + kept.length + 1);
  const dossierRatio = (crossed.variance.dossier ?? 0) / crossed.variance.residual;
  const fixed = fitFixed(system, kept, freedom);
  if (!fixed || !Number.isFinite(dossierRatio)) return withheld("no-variation");
  const random = fitRandom(ratings, cells, { system, dossierRatio });
  if (!random) return withheld("not-estimable");
  const contrasts = { kept, references, judges: cells.judges };
  const difference = Float64Array.from(kept, (judge, at) => {
    const reference = references[judge] ?? judge;
    return (fixed.effects[at] ?? 0) - (random.effects[judge] ?? 0) + (random.effects[reference] ?? 0);
  });
  const shares = shareBetween(fixed.factor, contrastVariance(random.variance, contrasts), kept.length);
  const { statistic, directions } = weigh(shares, scaleByFactor(fixed.factor, difference), kept.length);
  if (directions === 0) return withheld("not-known");
  const value = statistic / fixed.residualVariance;
  const probability = Math.min(1, Math.max(0, chiSquareTail(value, directions)));
  return {
    state: "known",
    statistic: value,
    freedom: directions,
    probability,
    residualVariance: fixed.residualVariance,
    dossierRatio,
    isRejected: probability < REJECTED_BELOW,
  };
}

/** The first judge of each judge's part, which contrasts are taken against; any other gives the same statistic. */
function findReferences(componentOfJudge: Int32Array): Int32Array {
  const first = new Map<number, number>();
  return componentOfJudge.map((part, judge) => {
    const known = first.get(part) ?? judge;
    first.set(part, known);
    return known;
  });
}

interface FixedFit {
  /** Lower factor of the information of the contrasts. */
  readonly factor: Float64Array;
  readonly effects: Float64Array;
  readonly residualVariance: number;
}

/** Share of all squares within dossiers that can be told from rounding. */
const ROUNDING = 1e-12;

function fitFixed(system: IntraBlockSystem, kept: readonly number[], freedom: number): FixedFit | null {
  const size = kept.length;
  const factor = new Float64Array(size * size);
  for (const [row, judge] of kept.entries())
    for (const [column, other] of kept.entries())
      factor[row * size + column] = system.information[judge * system.size + other] ?? 0;
  if (!factorise(factor, size)) return null;
  const effects = Float64Array.from(kept, (judge) => system.right[judge] ?? 0);
  solveLower(factor, size, effects);
  const rest = system.squares - effects.reduce((sum, value) => sum + value * value, 0);
  solveUpperTransposed(factor, size, effects);
  return rest > ROUNDING * system.squares ? { factor, effects, residualVariance: rest / freedom } : null;
}

/** Judges fixed, dossiers random: information diag(N_j) - sum of r / (1 + r n_i) c c', r the ratio of variances. */
function fitRandom(
  ratings: Ratings,
  cells: ReadingCells,
  { system, dossierRatio }: { readonly system: IntraBlockSystem; readonly dossierRatio: number },
): { readonly effects: Float64Array; readonly variance: Float64Array } | null {
  const { rawMean } = system;
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
    effects[judge] = (effects[judge] ?? 0) + about;
  }
  const factor = judgeInformation(cells, weightOf);
  if (!factorise(factor, judges)) return null;
  solveLower(factor, judges, effects);
  solveUpperTransposed(factor, judges, effects);
  return { effects, variance: invertFromFactor(factor, judges) };
}

interface Contrasts {
  readonly kept: readonly number[];
  readonly references: Int32Array;
  readonly judges: number;
}

function contrastVariance(variance: Float64Array, { kept, references, judges }: Contrasts): Float64Array {
  const size = kept.length;
  const at = (row: number, column: number): number => variance[row * judges + column] ?? 0;
  const result = new Float64Array(size * size);
  for (const [row, judge] of kept.entries()) {
    const reference = references[judge] ?? judge;
    for (const [column, other] of kept.entries()) {
      const base = references[other] ?? other;
      result[row * size + column] =
        at(judge, other) - at(judge, base) - at(reference, other) + at(reference, base);
    }
  }
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

/** Whether every eigenvalue of a symmetric matrix is above a bound. */
function isAbove(matrix: Float64Array, size: number, bound: number): boolean {
  const shifted = matrix.slice();
  for (let at = 0; at < size; at += 1) shifted[at * size + at] = (shifted[at * size + at] ?? 0) - bound;
  return factorise(shifted, size);
}
