import * as z from "zod";
import type { ReportProgress } from "../../analysis/report-progress.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { type Withheld, withheld } from "../withheld.ts";
import { type Connections, findConnections } from "./connections.ts";
import type { NotEstimable, SeverityFit } from "./fit.ts";
import { fitCrossed } from "./fit-crossed.ts";
import { fitIntraBlock } from "./fit-intra-block.ts";
import { type HausmanFigures, hausmanCheck } from "./hausman.ts";

export const EstimatorReason = z.enum([
  /** Pleno dealt the dossiers at random, the seed is on file, and the check finds nothing against it: crossed. */
  "dealt-at-random",
  /** Nobody knows how strong a judge's dossiers were: only marks on the same dossier are compared. */
  "not-dealt-at-random",
  /** The Hausman check says that judges got dossiers of unequal strength. */
  "dossiers-of-unequal-strength",
  /** It says so though Pleno dealt by lot, which happens to one fair dealing in twenty: intra-block, to be careful. */
  "dealt-at-random-yet-unequal",
  /** Parts of the panel share no dossier: compared inside each part only. */
  "disconnected",
  /** Neither fit exists; the raw means stand. */
  "not-estimable",
]);
export type EstimatorReason = z.output<typeof EstimatorReason>;

export interface ChosenEstimator {
  readonly estimator: "crossed" | "intra-block" | "raw-mean";
  readonly reason: EstimatorReason;
  /** `null` where the raw means stand. */
  readonly used: SeverityFit | null;
  /** The fit that was not chosen, where it exists. */
  readonly other: SeverityFit | null;
  /** Why there is no fit, where there is none. */
  readonly obstacle: NotEstimable | null;
  readonly hausman: HausmanFigures | Withheld;
  readonly connections: Connections;
  /** False: rank inside each of `connections.parts`, unless people decide that the dossiers were dealt at random. */
  readonly isCommonRanking: boolean;
}

export interface EstimatorQuestion {
  readonly ratings: Ratings;
  /** Dealt by Pleno itself at random, without preferences, seed on file. */
  readonly isDealtAtRandom: boolean;
  /** Fits a slope over the judge's order of reading. */
  readonly withOrder?: boolean;
}

/**
 * The crossed estimator only where dossiers were dealt at random and the check does not speak against it; else the
 * intra-block one. (With pools of unequal strength the crossed estimator takes a strong pool for leniency and does worse
 * than the raw mean.) Both fits are made where they can be, so that they can be held side by side at the line.
 */
export function chooseEstimator(question: EstimatorQuestion, progress?: ReportProgress): ChosenEstimator {
  const { ratings, isDealtAtRandom, withOrder = false } = question;
  const connections = findConnections(ratings);
  const isCommonRanking = connections.components === 1;
  progress?.(0, 3);
  const crossed = fitCrossed(ratings, { withOrder });
  progress?.(1, 3);
  const intra = fitIntraBlock(ratings, { withOrder });
  progress?.(2, 3);
  const crossedFit = isFit(crossed) ? crossed : null;
  const hausman = crossedFit ? hausmanCheck(ratings, crossedFit) : withheld("not-estimable");
  progress?.(3, 3);
  const common = { hausman, connections, isCommonRanking };
  if (!isFit(intra)) {
    const obstacle = isFit(crossed) ? intra : crossed;
    return {
      ...common,
      estimator: "raw-mean",
      reason: "not-estimable",
      used: null,
      other: crossedFit,
      obstacle,
    };
  }
  const reason = chooseReason({ isCommonRanking, isDealtAtRandom, hausman, hasCrossed: crossedFit !== null });
  return crossedFit && reason === "dealt-at-random"
    ? { ...common, estimator: "crossed", reason, used: crossedFit, other: intra, obstacle: null }
    : { ...common, estimator: "intra-block", reason, used: intra, other: crossedFit, obstacle: null };
}

function isFit(outcome: SeverityFit | NotEstimable): outcome is SeverityFit {
  return "model" in outcome;
}

function chooseReason({
  isCommonRanking,
  isDealtAtRandom,
  hausman,
  hasCrossed,
}: {
  readonly isCommonRanking: boolean;
  readonly isDealtAtRandom: boolean;
  readonly hausman: HausmanFigures | Withheld;
  readonly hasCrossed: boolean;
}): Exclude<EstimatorReason, "not-estimable"> {
  if (!isCommonRanking) return "disconnected";
  if (hausman.state === "known" && hausman.isRejected)
    return isDealtAtRandom ? "dealt-at-random-yet-unequal" : "dossiers-of-unequal-strength";
  return isDealtAtRandom && hasCrossed ? "dealt-at-random" : "not-dealt-at-random";
}
