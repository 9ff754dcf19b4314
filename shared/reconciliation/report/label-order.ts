import type { RankUncertainty } from "../ranks/rank-uncertainty.ts";
import type { CanonicalRatings } from "../ratings/canonical-order.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { ChosenEstimator } from "../severity/choose-estimator.ts";
import { type Connections, findConnections } from "../severity/connections.ts";
import type { JudgePosterior, SeverityFit } from "../severity/fit.ts";

type Places = Pick<CanonicalRatings, "placeOfDossier" | "placeOfJudge">;

/** What was found on ratings in canonical order, by the places of the ratings themselves. */
export function chosenInLabelOrder(
  chosen: ChosenEstimator,
  ratings: Ratings,
  places: Places,
): ChosenEstimator {
  const connections = findConnections(ratings);
  const turn = (fit: SeverityFit | null) => fit && fitInLabelOrder(fit, connections, places);
  return { ...chosen, used: turn(chosen.used), other: turn(chosen.other), connections };
}

export function ranksInLabelOrder(
  { expectedRank, topProbability, rankLow, rankHigh, ...options }: RankUncertainty,
  { placeOfDossier }: Places,
): RankUncertainty {
  return {
    ...options,
    expectedRank: byPlace(expectedRank, placeOfDossier),
    topProbability: byPlace(topProbability, placeOfDossier),
    rankLow: wholeByPlace(rankLow, placeOfDossier),
    rankHigh: wholeByPlace(rankHigh, placeOfDossier),
  };
}

function fitInLabelOrder(
  { dossierEffect, dossierSd, ...fit }: SeverityFit,
  { componentOfJudge }: Connections,
  { placeOfDossier, placeOfJudge }: Places,
): SeverityFit {
  return {
    ...fit,
    judgeEffect: byPlace(fit.judgeEffect, placeOfJudge),
    judgeSd: byPlace(fit.judgeSd, placeOfJudge),
    readingsOfJudge: wholeByPlace(fit.readingsOfJudge, placeOfJudge),
    readingsOfDossier: wholeByPlace(fit.readingsOfDossier, placeOfDossier),
    rawMean: byPlace(fit.rawMean, placeOfDossier),
    adjustedMean: byPlace(fit.adjustedMean, placeOfDossier),
    scoreSd: byPlace(fit.scoreSd, placeOfDossier),
    shrunkScore: byPlace(fit.shrunkScore, placeOfDossier),
    ...(dossierEffect ? { dossierEffect: byPlace(dossierEffect, placeOfDossier) } : {}),
    ...(dossierSd ? { dossierSd: byPlace(dossierSd, placeOfDossier) } : {}),
    componentOfJudge,
    posterior: posteriorByPlace(fit.posterior, placeOfJudge),
  };
}

function posteriorByPlace(
  { judges, fixed, drawInto }: JudgePosterior,
  placeOfJudge: Int32Array,
): JudgePosterior {
  const drawn = new Float64Array(judges + fixed);
  return {
    judges,
    fixed,
    drawInto: (target, normal) => {
      drawInto(drawn, normal);
      target.set(drawn);
      for (const [judge, place] of placeOfJudge.entries()) target[judge] = drawn[place] ?? 0;
    },
  };
}

function byPlace(values: Float64Array, places: Int32Array): Float64Array {
  return Float64Array.from(places, (place) => values[place] ?? 0);
}

function wholeByPlace(values: Int32Array, places: Int32Array): Int32Array {
  return Int32Array.from(places, (place) => values[place] ?? 0);
}
