import type { Ratings } from "../ratings/ratings.ts";
import { linkJudges, meansOfDossiers } from "../totals/linked-judges.ts";
import { normalise } from "../totals/normalisation.ts";
import { countReversals } from "../totals/reversals.ts";
import { defineMethod } from "./method.ts";
import { atRowsOfInput, ReadingsInput, readReadings } from "./readings-input.ts";

export const NORMALISE = defineMethod(ReadingsInput, (input) => {
  const read = readReadings(input);
  if (!read.ok) {
    const empty = atRowsOfInput(input);
    return {
      z: empty,
      minmax: empty,
      percentile: empty,
      centred: empty,
      constant_judges: [],
      status: "not_estimable",
      reason: read.error,
    };
  }
  const { ratings, rows, labelOf } = read.value;
  const spread = (scores: readonly (number | null)[]) => atRowsOfInput(input, rows, scores);
  const scaled = normalise(ratings, "z");
  return {
    z: spread(scaled.score),
    minmax: spread(normalise(ratings, "min-max").score),
    percentile: spread(normalise(ratings, "percentile").score),
    centred: spread(normalise(ratings, "centred").score),
    constant_judges: scaled.constantJudges.map((place) => labelOf.judge(ratings.judgeIds[place] ?? "")),
    status: "ok",
  };
});

/** Above this many the values per dossier and per two judges are left out. */
const MOST_NAMED = 200;
const DUST = 1e-9;

export const NORMALISE_HARM = defineMethod(ReadingsInput, (input) => {
  const read = readReadings(input);
  if (!read.ok) return { adjusted: [], status: "not_estimable", reason: read.error };
  const { ratings, labelOf } = read.value;
  const raw = meansOfDossiers(ratings, ratings.score);
  const centred = meansOfScale(ratings, "centred");
  const z = meansOfScale(ratings, "z");
  const linked = linkJudges(ratings);
  const components = Math.max(...linked.componentOfJudge);
  return {
    ...namedValues("centred_d", ratings.dossierIds, centred),
    ...namedValues("z_d", ratings.dossierIds, z),
    ...judgeContrasts(ratings, linked),
    dossier_ids: ratings.dossierIds.map(labelOf.dossier),
    adjusted: [...linked.adjustedMean],
    centring_reverses: countReversals(linked.adjustedMean, centred, DUST) > 0,
    z_reverses: countReversals(linked.adjustedMean, z, DUST) > 0,
    adjusted_keeps_order: countReversals(raw, linked.adjustedMean, DUST) === 0,
    n_components: components,
    status: components > 1 ? "disconnected" : "ok",
    ...(components > 1 ? { reason: "no_shared_dossier" } : {}),
  };
});

function meansOfScale(ratings: Ratings, scale: "z" | "centred"): Float64Array {
  return meansOfDossiers(
    ratings,
    Float64Array.from(normalise(ratings, scale).score, (value) => value ?? 0),
  );
}

function namedValues(prefix: string, ids: readonly string[], values: Float64Array): Record<string, number> {
  if (ids.length > MOST_NAMED) return {};
  return Object.fromEntries(ids.map((id, place) => [`${prefix}${id}`, values[place] ?? 0]));
}

/** Differences between every two judges; `null` where no chain of shared dossiers links them. */
function judgeContrasts(
  { judgeIds }: Ratings,
  { effect, componentOfJudge }: ReturnType<typeof linkJudges>,
): Record<string, number | null> {
  if (judgeIds.length > MOST_NAMED / 4) return {};
  return Object.fromEntries(
    judgeIds.flatMap((from, a) =>
      judgeIds.flatMap((to, b) => {
        if (a === b) return [];
        const isLinked = componentOfJudge[a] === componentOfJudge[b];
        const difference = (effect[b] ?? 0) - (effect[a] ?? 0);
        return [[`judge${to}_minus_judge${from}`, isLinked ? difference : null] as const];
      }),
    ),
  );
}
