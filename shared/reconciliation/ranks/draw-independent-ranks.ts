import { createNormals } from "./normal-stream.ts";
import { createPlacer } from "./place-scores.ts";
import { addPlaces, createRankPart, mergeRankParts, type RankOptions } from "./rank-part.ts";
import type { RankUncertainty } from "./rank-uncertainty.ts";

/** Ranks by draws where scores are independent normal variables, for more dossiers than can be reckoned exactly. */
export function drawIndependentRanks(
  mean: readonly number[],
  sd: readonly number[],
  options: RankOptions,
): RankUncertainty {
  const part = createRankPart(mean.length, 0, options);
  const normal = createNormals(options.seed, 0);
  const placeScores = createPlacer(mean.length);
  const scores = new Float64Array(mean.length);
  const fromLast = new Int32Array(mean.length);
  for (let draw = 0; draw < options.draws; draw += 1) {
    for (const [dossier, level] of mean.entries()) scores[dossier] = level + (sd[dossier] ?? 0) * normal();
    addPlaces(part, placeScores(scores), fromLast);
  }
  return mergeRankParts([part]);
}
