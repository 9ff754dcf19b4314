import * as z from "zod";
import { drawRanks } from "../ranks/draw-ranks.ts";
import { type IndependentRanks, independentRanks, rankPoint, topMass } from "../ranks/independent-ranks.ts";
import { fitCrossed } from "../severity/fit-crossed.ts";
import { defineMethod, type StatisticsMethod } from "./method.ts";
import { readRatings, SeverityInput } from "./severity-input.ts";

const Tops = z.union([z.number(), z.array(z.number())]);

const IndependentInput = z.looseObject({
  mean: z.array(z.number().nullable()),
  sd: z.union([z.number().nonnegative(), z.array(z.number().nonnegative().nullable())]),
  higher_is_better: z.boolean().nullish(),
  k: Tops.nullish(),
  interval: z.number().min(0).max(1).nullish(),
});

const rankUncertainty = defineMethod(IndependentInput, (input) => {
  const isLowerBetter = input.higher_is_better === false;
  const known = knownScores(input.mean, input.sd);
  const ranks = independentRanks(
    known.map(({ mean }) => (isLowerBetter ? -mean : mean)),
    known.map(({ sd }) => sd),
  );
  const byPlace = <T>(values: readonly T[]): (T | null)[] => {
    const filled: (T | null)[] = input.mean.map(() => null);
    for (const [index, { place }] of known.entries()) filled[place] = values[index] ?? null;
    return filled;
  };
  const outside = (1 - (input.interval ?? 0.9)) / 2;
  const tops = [input.k ?? []].flat();
  const [only] = tops;
  return {
    expected_rank: byPlace([...ranks.expectedRank]),
    median_rank: byPlace(pointOf(ranks, 0.5)),
    rank_lo: byPlace(pointOf(ranks, outside)),
    rank_hi: byPlace(pointOf(ranks, 1 - outside)),
    p_first: byPlace(topsOf(ranks, 1)),
    ...(tops.length === 1 && only !== undefined ? { p_top: byPlace(topsOf(ranks, only)) } : {}),
    ...Object.fromEntries(tops.map((k) => [`p_top${String(k)}`, byPlace(topsOf(ranks, k))])),
  };
});

interface KnownScore {
  readonly place: number;
  readonly mean: number;
  readonly sd: number;
}

function knownScores(
  means: readonly (number | null)[],
  sds: number | readonly (number | null)[],
): readonly KnownScore[] {
  return means.flatMap((mean, place) => {
    const sd = typeof sds === "number" ? sds : sds[place];
    return mean === null || sd === null || sd === undefined ? [] : [{ place, mean, sd }];
  });
}

function topsOf({ rankProbability }: IndependentRanks, k: number): number[] {
  return rankProbability.map((masses) => topMass(masses, k));
}

function pointOf({ rankProbability }: IndependentRanks, probability: number): number[] {
  return rankProbability.map((masses) => rankPoint(masses, probability));
}

const CrossedInput = SeverityInput.and(
  z.looseObject({
    k: Tops.nullish(),
    interval: z.number().min(0).max(1).nullish(),
    draws: z.int().positive().nullish(),
    seed: z.int().nullish(),
  }),
);
/** For two decimals of P: as many draws as half a second allows. */
const MOST_DRAWS = 50_000;
const LEAST_DRAWS = 2000;
const PLACES = 6_000_000;

const crossedRankUncertainty = defineMethod(CrossedInput, (input) => {
  const read = readRatings(input);
  if (!read.ok) return { status: "not_estimable", reason: read.error };
  const ratings = read.value;
  const fit = fitCrossed(ratings, { withOrder: ratings.order !== undefined });
  const dossierIds = ratings.dossierIds;
  if ("status" in fit) return { ...fit, ...UNKNOWN_RANKS, dossier_ids: dossierIds };
  const draws = input.draws ?? Math.min(MOST_DRAWS, Math.max(LEAST_DRAWS, Math.ceil(PLACES / dossierIds.length)));
  const [k = 1] = [input.k ?? []].flat();
  const ranks = drawRanks(ratings, fit, { k, draws, seed: input.seed ?? 1, interval: input.interval ?? 0.9 });
  return {
    status: "ok",
    dossier_ids: dossierIds,
    score: [...fit.shrunkScore],
    score_sd: [...fit.scoreSd],
    adjusted_mean: [...fit.adjustedMean],
    expected_rank: [...ranks.expectedRank],
    p_top: [...ranks.topProbability],
    rank_lo: [...ranks.rankLow],
    rank_hi: [...ranks.rankHigh],
    draws: ranks.draws,
    seed: ranks.seed,
  };
});

const UNKNOWN_RANKS = {
  score: null,
  score_sd: null,
  expected_rank: null,
  p_top: null,
  rank_lo: null,
  rank_hi: null,
};

export const RANKS_METHODS: Readonly<Record<string, StatisticsMethod>> = {
  rank_uncertainty: rankUncertainty,
  crossed_rank_uncertainty: crossedRankUncertainty,
};
