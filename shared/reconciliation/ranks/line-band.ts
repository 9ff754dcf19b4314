import type { Ratings } from "../ratings/ratings.ts";
import type { SeverityFit } from "../severity/fit.ts";
import { withheld } from "../withheld.ts";
import type { LineBand, LineReport, LineRow } from "./line-report.ts";
import type { RankUncertainty } from "./rank-uncertainty.ts";

/** Between these, a place in the Top k is open; at or beyond them it is taken as sure. */
const LINE_LOW = 0.1;
const LINE_HIGH = 0.9;

/**
 * The band around the line. Withheld where the design falls into parts without a common dossier, for then nothing says how
 * parts compare; unless `isDealtAtRandom` stands in for that (the crossed model then takes parts as equally strong).
 */
export function reportLine(
  ratings: Ratings,
  fit: Pick<SeverityFit, "components" | "model">,
  {
    uncertainty,
    isDealtAtRandom,
  }: { readonly uncertainty: RankUncertainty; readonly isDealtAtRandom: boolean },
): LineReport {
  if (fit.components > 1 && !(isDealtAtRandom && fit.model === "crossed"))
    return withheld("disconnected", fit.components, 1);
  const rows = ratings.dossierIds.map((dossierId, place) => lineRow(dossierId, place, uncertainty));
  const counts = { in: 0, line: 0, out: 0 };
  for (const { band } of rows) counts[band] += 1;
  return {
    state: "known",
    draws: uncertainty.draws,
    seed: uncertainty.seed,
    interval: uncertainty.interval,
    k: uncertainty.k,
    lineLow: LINE_LOW,
    lineHigh: LINE_HIGH,
    components: fit.components,
    counts,
    expectedShare: expectedTopShare(uncertainty),
    rows,
  };
}

function bandOf(topProbability: number): LineBand {
  if (topProbability >= LINE_HIGH) return "in";
  return topProbability > LINE_LOW ? "line" : "out";
}

/** The share of right dossiers to expect if the k with the greatest P are taken. */
export function expectedTopShare({
  topProbability,
  k,
}: Pick<RankUncertainty, "topProbability" | "k">): number {
  const best = topProbability.toSorted().subarray(-k);
  return Math.min(1, best.reduce((sum, probability) => sum + probability, 0) / k);
}

function lineRow(dossierId: string, place: number, uncertainty: RankUncertainty): LineRow {
  const topProbability = uncertainty.topProbability[place] ?? 0;
  return {
    dossierId,
    expectedRank: uncertainty.expectedRank[place] ?? 1,
    topProbability,
    rankLow: uncertainty.rankLow[place] ?? 1,
    rankHigh: uncertainty.rankHigh[place] ?? 1,
    band: bandOf(topProbability),
  };
}
