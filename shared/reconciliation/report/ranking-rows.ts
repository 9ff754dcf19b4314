import { adjustedErrors } from "../ranks/adjusted-errors.ts";
import { rowsByGroup } from "../ratings/group-rows.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { ChosenEstimator } from "../severity/choose-estimator.ts";
import { figuresOfTotals } from "../what-if/dossier-figures.ts";
import { rankFigures } from "../what-if/rank-figures.ts";
import { rankMeans } from "../what-if/rank-means.ts";
import { withheld } from "../withheld.ts";
import type { PanelBasis } from "./panel-basis.ts";
import type { RankingRow } from "./panel-report.ts";

/** The official ranking, with the adjusted figures beside it. Best first; equal ones in label order. */
export function rankingRows(
  { table, k, tieOrder }: PanelBasis,
  ratings: Ratings,
  { chosen, seed }: { readonly chosen: ChosenEstimator; readonly seed: number },
): readonly RankingRow[] {
  const tiePlaces = tieOrder.flatMap((id) => {
    const place = table.criteria.findIndex((criterion) => criterion.id === id);
    return place < 0 ? [] : [place];
  });
  const figures = figuresOfTotals(table, tiePlaces, "mean");
  const { rank, order } = rankFigures(figures);
  const adjustedOf = adjustedFigures(ratings, chosen, seed);
  return [...order].map((place, index) => {
    const own = rank[place] ?? index + 1;
    const neighbours = [order[index - 1], order[index + 1]];
    const dossierId = table.dossierIds[place] ?? "";
    return {
      dossierId,
      rank: own,
      mean: figures.mean[place] ?? 0,
      readings: figures.count[place] ?? 1,
      listed: own <= k,
      tied: neighbours.some((other) => other !== undefined && rank[other] === own),
      adjusted: adjustedOf.get(dossierId) ?? withheld("not-estimable"),
    };
  });
}

/** Ranks go inside each part of the design where the parts cannot be compared. */
function adjustedFigures(
  ratings: Ratings,
  { used, connections }: ChosenEstimator,
  seed: number,
): ReadonlyMap<string, RankingRow["adjusted"]> {
  if (!used) return new Map();
  const figures = new Map<string, RankingRow["adjusted"]>();
  const errors = adjustedErrors(ratings, used, { connections, seed });
  const [, ...parts] = rowsByGroup(connections.componentOfDossier, connections.components + 1);
  for (const places of parts) {
    const means = Float64Array.from(places, (place) => used.adjustedMean[place] ?? Number.NaN);
    const { rank, order } = rankMeans(means);
    for (const index of order) {
      const place = places[index] ?? 0;
      figures.set(ratings.dossierIds[place] ?? "", {
        state: "known",
        mean: used.adjustedMean[place] ?? 0,
        sd: errors.ofMean[place] ?? 0,
        comparisonSd: errors.ofComparison[place] ?? 0,
        rank: rank[index] ?? 1,
      });
    }
  }
  return figures;
}
