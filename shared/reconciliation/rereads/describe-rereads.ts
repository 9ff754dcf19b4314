import { adjustedErrors } from "../ranks/adjusted-errors.ts";
import type { RankUncertainty } from "../ranks/rank-uncertainty.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { findConnections } from "../severity/connections.ts";
import type { SeverityFit } from "../severity/fit.ts";
import type { PlacedReread } from "./place-rereads.ts";
import { chanceOfTurning, type KnownScore, varianceAfter } from "./reading-gain.ts";
import { pairKey, type RereadDesign } from "./reread-design.ts";
import type { RereadRow, UnplacedReread } from "./reread-plan.ts";
import type { Priority } from "./reread-priority.ts";

interface Panel {
  readonly ratings: Ratings;
  readonly fit: SeverityFit;
  readonly uncertainty: RankUncertainty;
}

interface Proposed {
  readonly design: RereadDesign;
  readonly placed: readonly PlacedReread[];
  readonly gains: Priority;
  readonly scores: readonly KnownScore[];
  /** Of a usual reading, in points squared. */
  readonly readingVariance: number;
}

/** The readings of a plan in the order of choice, with the figures each rests on. */
export function describeRows(
  { ratings, fit, uncertainty, rounds }: Panel & { readonly rounds: number },
  { design, placed, gains, scores, readingVariance }: Proposed,
): RereadRow[] {
  const { seed, k } = uncertainty;
  const { ofComparison } = adjustedErrors(ratings, fit, { connections: findConnections(ratings), seed });
  const variance = ofComparison.map((error) => error ** 2);
  const line = lineBetween(fit.adjustedMean, k);
  const perRound = Math.max(1, Math.ceil(placed.length / rounds));
  return placed.map(({ dossier, judge, nth, why }, index) => {
    const before = variance[dossier] ?? 0;
    const after = varianceAfter(before, 1, design.readingVariance[judge] ?? 0);
    const score = scores[dossier];
    variance[dossier] = after;
    return {
      dossierId: ratings.dossierIds[dossier] ?? "",
      judgeId: design.judgeIds[judge] ?? "",
      round: Math.floor(index / perRound) + 1,
      nth,
      judgeReason: why,
      topProbability: uncertainty.topProbability[dossier] ?? 0,
      rankLow: uncertainty.rankLow[dossier] ?? 1,
      rankHigh: uncertainty.rankHigh[dossier] ?? 1,
      margin: (fit.adjustedMean[dossier] ?? 0) - line,
      turnProbability: score ? chanceOfTurning(score, nth, readingVariance) : 0,
      readings: (fit.readingsOfDossier[dossier] ?? 0) + nth - 1,
      scoreSd: Math.sqrt(before),
      scoreSdAfter: Math.sqrt(after),
      expectedGain: gains(dossier, nth),
    };
  });
}

/** Halfway between the k-th mean and the next one. */
function lineBetween(means: Float64Array, k: number): number {
  const sorted = means.toSorted().toReversed();
  const last = sorted[Math.min(k, sorted.length) - 1] ?? 0;
  return (last + (sorted[k] ?? last)) / 2;
}

/** Why no judge was left for a dossier. */
export function describeUnplaced(
  { ratings, uncertainty }: Pick<Panel, "ratings" | "uncertainty">,
  design: RereadDesign,
  dossier: number,
): UnplacedReread {
  const unread = design.judgeIds
    .map((_, judge) => judge)
    .filter((judge) => !design.read.has(pairKey(design, dossier, judge)));
  const able = unread.filter((judge) => (design.capacity[judge] ?? 0) > 0);
  const isBarred =
    able.length > 0 && able.every((judge) => design.barred.has(pairKey(design, dossier, judge)));
  const openReason = isBarred ? "conflict" : "no-capacity";
  return {
    dossierId: ratings.dossierIds[dossier] ?? "",
    topProbability: uncertainty.topProbability[dossier] ?? 0,
    reason: unread.length === 0 ? "read-by-all" : openReason,
  };
}
