import { factorise } from "../numeric/dense-cholesky.ts";
import { indexLabels } from "../ratings/build-ratings.ts";
import { isConstant } from "./estimable.ts";
import type { NotEstimable } from "./fit.ts";
import { groupLevels } from "./level-groups.ts";
import { oneWayProducts } from "./one-way-criterion.ts";
import { findOneWayOptimum } from "./one-way-optimum.ts";

/** score = level + dossier + noise, dossiers random: repeated readings by judges who cannot be told apart. In points. */
export interface OneWayFit {
  /** In label order; the effects go by it. */
  readonly dossierIds: readonly string[];
  readonly variance: { readonly dossier: number; readonly residual: number };
  /** -2 log restricted likelihood (lme4's REMLcrit). */
  readonly remlCriterion: number;
  readonly intercept: number;
  readonly interceptSe: number;
  /** BLUP of each dossier and its SD given the intercept. */
  readonly dossierEffect: Float64Array;
  readonly dossierSd: Float64Array;
  readonly readingsOfDossier: Int32Array;
  readonly rawMean: Float64Array;
  readonly isSingular: boolean;
}

/** Restricted maximum likelihood for one random factor (Searle, Casella & McCulloch 1992, chapter 3). */
export function fitOneWay(
  dossier: ArrayLike<string | number>,
  score: ArrayLike<number>,
): OneWayFit | NotEstimable {
  const { labels, places } = indexLabels(dossier);
  const points = Float64Array.from(score);
  if (labels.length < 2) return { status: "not_estimable", reason: "single_dossier" };
  if (isConstant(points)) return { status: "no_variation", reason: "no_variation" };
  const rows = points.length;
  if (labels.length >= rows) return { status: "not_estimable", reason: "no_replication" };
  const centre = points[0] ?? 0;
  const mean = points.reduce((sum, value) => sum + value - centre, 0) / rows + centre;
  const groups = groupLevels(places, labels.length, [
    new Float64Array(rows).fill(1),
    points.map((value) => value - mean),
  ]);
  const { ratio, criterion } = findOneWayOptimum(groups, rows);
  const factor = oneWayProducts(groups, ratio);
  factorise(factor, 2);
  const [root, shared, last] = [factor[0] ?? 1, factor[2] ?? 0, factor[3] ?? 0];
  const residual = (last * last) / (rows - 1);
  const shift = shared / root;
  const readings = groups.rowsOfLevel;
  const deviation = Float64Array.from(labels, (_, level) => (groups.means[2 * level + 1] ?? 0) - shift);
  const shareOf = (level: number) => ratio / (1 + ratio * (readings[level] ?? 0));
  return {
    dossierIds: labels,
    variance: { dossier: ratio * residual, residual },
    remlCriterion: criterion,
    intercept: mean + shift,
    interceptSe: Math.sqrt(residual) / root,
    dossierEffect: deviation.map((value, level) => shareOf(level) * (readings[level] ?? 0) * value),
    dossierSd: deviation.map((_, level) => Math.sqrt(residual * shareOf(level))),
    readingsOfDossier: readings,
    rawMean: Float64Array.from(labels, (_, level) => (groups.means[2 * level + 1] ?? 0) + mean),
    isSingular: ratio < 1e-8,
  };
}
