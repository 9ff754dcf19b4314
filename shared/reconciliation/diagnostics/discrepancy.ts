import { normalProbability, studentTwoSided } from "../numeric/distributions.ts";
import { falseDiscoveryAdjusted } from "../numeric/false-discovery.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { SeverityFit } from "../severity/fit.ts";
import { meanOfNumbers } from "./line-fit.ts";

/** Highest minus lowest score of each dossier, by place in `dossierIds`; zero where it has one reading. */
export function rangeByDossier(ratings: Ratings, score: Float64Array = ratings.score): Float64Array {
  const low = new Float64Array(ratings.dossierIds.length).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(ratings.dossierIds.length).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < score.length; row += 1) {
    const place = ratings.dossier[row] ?? 0;
    const value = score[row] ?? 0;
    if (value < (low[place] ?? 0)) low[place] = value;
    if (value > (high[place] ?? 0)) high[place] = value;
  }
  return high.map((value, place) => Math.max(0, value - (low[place] ?? 0)));
}

/** Scores as if given by the average judge. */
export function withoutSeverity(ratings: Ratings, fit: SeverityFit): Float64Array {
  return ratings.score.map((score, row) => score - (fit.judgeEffect[ratings.judge[row] ?? 0] ?? 0));
}

/** What is left of each score when level, dossier, judge (and order, where the fit has it) are taken out, in points. */
export function residualsOf(ratings: Ratings, fit: SeverityFit): Float64Array {
  const slope = fit.fixed[fit.model === "crossed" ? 1 : 0];
  const { order } = ratings;
  const middle = order ? meanOfNumbers(order) : 0;
  return withoutSeverity(ratings, fit).map((score, row) => {
    const byOrder = slope !== undefined && order ? slope * ((order[row] ?? 0) - middle) : 0;
    return score - byOrder - (fit.shrunkScore[ratings.dossier[row] ?? 0] ?? 0);
  });
}

/**
 * Studentised residuals e / (s sqrt(1 - h)) row by row: residuals in their own standard deviations (Cook & Weisberg 1982,
 * for the mixed model with its conditional residuals). A known severe judge is no surprise to them. Zero where nothing can
 * be left: h = 1 or no noise.
 */
export function studentisedResiduals(
  residuals: Float64Array,
  leverage: ArrayLike<number>,
  sigma: number,
): Float64Array {
  return residuals.map((rest, row) => {
    const share = Math.sqrt(Math.max(0, 1 - (leverage[row] ?? 1)));
    return share > LEAST_SHARE && sigma > 0 ? rest / (sigma * share) : 0;
  });
}

const LEAST_SHARE = 1e-6;

/** Two-sided p of each residual by Student's t, and the same with the false discovery rate held over all of them. */
export function residualProbabilities(
  studentised: Float64Array,
  leverage: ArrayLike<number>,
): { readonly p: readonly number[]; readonly adjusted: readonly number[] } {
  let used = 0;
  for (let row = 0; row < leverage.length; row += 1) used += leverage[row] ?? 0;
  const freedom = Math.max(1, studentised.length - used);
  const p = Array.from(studentised, (value) => studentTwoSided(value, freedom));
  return { p, adjusted: falseDiscoveryAdjusted(p) };
}

const STEP = 0.25;
const NODES = Float64Array.from({ length: 65 }, (_, node) => (node - 32) * STEP);
const NODE_DENSITY = NODES.map((z) => (STEP * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI));
const NODE_PROBABILITY = NODES.map((z) => normalProbability(z));

/**
 * P(the range of `count` independent standard normals is at least `width`) = 1 - n * integral of
 * phi(z) (Phi(z + w) - Phi(z))^(n-1) dz (Tippett 1925), by the trapezoid rule, which is exact here to about 1e-12.
 */
export function rangeTail(width: number, count: number): number {
  if (count < 2 || width <= 0) return 1;
  let inside = 0;
  for (let node = 0; node < NODES.length; node += 1) {
    const reach = normalProbability((NODES[node] ?? 0) + width) - (NODE_PROBABILITY[node] ?? 0);
    inside += (NODE_DENSITY[node] ?? 0) * reach ** (count - 1);
  }
  return Math.min(1, Math.max(0, 1 - count * inside));
}

/**
 * The line of a Top k: half way between the k-th and the next score, highest first. `null` where all are in or none.
 */
export function lineOf(scores: Float64Array, k: number): number | null {
  if (k < 1 || k >= scores.length) return null;
  const sorted = scores.toSorted();
  return ((sorted.at(-k) ?? 0) + (sorted.at(-k - 1) ?? 0)) / 2;
}
