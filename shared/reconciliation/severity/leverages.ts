import type { Ratings } from "../ratings/ratings.ts";
import { prepareCrossed } from "./crossed-design.ts";
import { completeState } from "./crossed-slope.ts";
import { leveragesOf } from "./crossed-spread.ts";
import { solveCrossed } from "./crossed-system.ts";
import type { SeverityFit } from "./fit.ts";

/** A ratio of variances so large that a factor is as good as fixed, and small enough to leave digits. */
const AS_IF_FIXED = 1e8;

/**
 * Share of each row in its own fitted value, 0 to 1, row for row with the ratings: the diagonal of the hat matrix at the
 * variances of the fit, judges random and dossiers random (lme4's hatvalues) or, in an intra-block fit, fixed. All 1 where
 * the panel is too large for its inverse.
 */
export function leverages(ratings: Ratings, fit: SeverityFit): Float64Array {
  const leverage = new Float64Array(ratings.score.length).fill(1);
  const design = prepareCrossed(ratings, fit.fixed.length > 1);
  const dossier = ratioOf(fit, fit.variance.dossier);
  const judge = ratioOf(fit, fit.variance.judge);
  const ratios = design.isDossierEliminated
    ? { eliminated: dossier, kept: judge }
    : { eliminated: judge, kept: dossier };
  const space = new Float64Array(design.linked.shape.cells);
  const system = solveCrossed(design, ratios, space);
  if (system.criterion === Infinity) return leverage;
  const byPlace = leveragesOf(completeState(system));
  design.source.forEach((row, place) => {
    leverage[row] = Math.min(1, Math.max(0, byPlace[place] ?? 1));
  });
  return leverage;
}

function ratioOf({ variance }: SeverityFit, ofFactor: number | null): number {
  if (ofFactor === null || variance.residual === 0) return AS_IF_FIXED;
  return Math.min(AS_IF_FIXED, ofFactor / variance.residual);
}
