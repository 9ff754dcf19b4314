import * as z from "zod";
import { chiSquareTail } from "../numeric/distributions.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { type Withheld, withheld } from "../withheld.ts";
import { findConnections } from "./connections.ts";
import type { SeverityFit } from "./fit.ts";
import { compareByDossiers } from "./hausman-by-dossiers.ts";
import { compareByJudges } from "./hausman-by-judges.ts";
import { buildSystem } from "./intra-block-system.ts";
import { gatherCells } from "./reading-cells.ts";
import { isBySmallerSide } from "./smaller-side.ts";

/** Below this probability the judges did not get dossiers of equal strength. */
const REJECTED_BELOW = 0.05;

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
  const connections = findConnections(ratings, cells);
  const contrasts = cells.judges - connections.components;
  if (contrasts === 0) return withheld("no-shared-dossier");
  const freedom = cells.rows - cells.dossiers - contrasts;
  if (freedom <= 0) return withheld("too-few-readings", cells.rows, cells.dossiers + contrasts + 1);
  const dossierRatio = (crossed.variance.dossier ?? 0) / crossed.variance.residual;
  if (!Number.isFinite(dossierRatio)) return withheld("no-variation");
  const system = buildSystem(ratings, cells, false);
  const found = isBySmallerSide(connections)
    ? compareByDossiers(cells, { connections, system, dossierRatio })
    : compareByJudges(ratings, cells, { system, dossierRatio });
  if (found === "no-variation" || found === "not-estimable") return withheld(found);
  if (found.directions === 0) return withheld("not-known");
  const residualVariance = found.residualSquares / freedom;
  const value = found.statistic / residualVariance;
  const probability = Math.min(1, Math.max(0, chiSquareTail(value, found.directions)));
  return {
    state: "known",
    statistic: value,
    freedom: found.directions,
    probability,
    residualVariance,
    dossierRatio,
    isRejected: probability < REJECTED_BELOW,
  };
}
