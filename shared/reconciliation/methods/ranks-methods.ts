import * as z from "zod";
import { drawIndependentRanks } from "../ranks/draw-independent-ranks.ts";
import { drawRanks } from "../ranks/draw-ranks.ts";
import { expectedRank, independentRanks, rankPoint, topMass } from "../ranks/independent-ranks.ts";
import { inCanonicalOrder } from "../ratings/canonical-order.ts";
import { fitCrossed } from "../severity/fit-crossed.ts";
import { defineMethod, type StatisticsMethod } from "./method.ts";
import { READING_NAMES, withNames } from "./names.ts";
import { READING_COLUMNS, readReadings } from "./readings-input.ts";

const Tops = z.union([z.number(), z.array(z.number())]);

const IndependentInput = z.object({
  mean: z.array(z.number().nullable()),
  sd: z.union([z.number().nonnegative(), z.array(z.number().nonnegative().nullable())]),
  higher_is_better: z.boolean().nullish(),
  k: Tops.nullish(),
  interval: z.number().min(0).max(1).nullish(),
});

/** Above this many dossiers ranks are drawn. */
const MOST_EXACT = 100;
/** For two decimals of P: as many draws as half a second allows. */
const MOST_DRAWS = 50_000;
const LEAST_DRAWS = 2000;
const PLACES = 6_000_000;

const rankUncertainty = defineMethod(IndependentInput, (input) => {
  const sign = input.higher_is_better === false ? -1 : 1;
  const known = knownScores(input.mean, input.sd);
  const tops = [input.k ?? []].flat();
  const figures = (known.length > MOST_EXACT ? drawnFigures : exactFigures)(
    known.map(({ mean }) => sign * mean),
    known.map(({ sd }) => sd),
    { tops, interval: input.interval ?? 0.9 },
  );
  const byPlace = Object.entries(figures).map(([name, values]) => {
    const filled: (number | null)[] = input.mean.map(() => null);
    for (const [index, { place }] of known.entries()) filled[place] = values[index] ?? null;
    return [name, filled] as const;
  });
  return Object.fromEntries(byPlace);
});

interface Wanted {
  readonly tops: readonly number[];
  readonly interval: number;
}

/** Key of the output, then values by dossier. */
type Figures = Readonly<Record<string, readonly number[]>>;

function exactFigures(mean: readonly number[], sd: readonly number[], { tops, interval }: Wanted): Figures {
  const { expectedRank: expected, rankProbability } = independentRanks(mean, sd);
  const outside = (1 - interval) / 2;
  const pointOf = (probability: number): number[] =>
    rankProbability.map((masses) => rankPoint(masses, probability));
  return {
    expected_rank: [...expected],
    median_rank: pointOf(0.5),
    rank_lo: pointOf(outside),
    rank_hi: pointOf(1 - outside),
    ...topFigures(tops, (k) => rankProbability.map((masses) => topMass(masses, k))),
  };
}

function drawnFigures(mean: readonly number[], sd: readonly number[], { tops, interval }: Wanted): Figures {
  const draws = enoughDraws(mean.length);
  const ranksFor = (k: number) => drawIndependentRanks(mean, sd, { k, seed: 1, draws, interval });
  const { rankLow, rankHigh } = ranksFor(1);
  return {
    expected_rank: mean.map((_, own) => expectedRank(own, mean, sd)),
    rank_lo: [...rankLow],
    rank_hi: [...rankHigh],
    ...topFigures(tops, (k) => [...ranksFor(k).topProbability]),
  };
}

function topFigures(tops: readonly number[], valuesOf: (k: number) => readonly number[]): Figures {
  const [only] = tops;
  return {
    ...(tops.length === 1 && only !== undefined ? { p_top: valuesOf(only) } : {}),
    ...Object.fromEntries(tops.map((k) => [`p_top${String(k)}`, valuesOf(k)])),
    p_first: valuesOf(1),
  };
}

function enoughDraws(dossiers: number): number {
  return Math.min(MOST_DRAWS, Math.max(LEAST_DRAWS, Math.ceil(PLACES / dossiers)));
}

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

const CrossedInput = withNames(
  READING_NAMES,
  z.object({
    ...READING_COLUMNS,
    k: Tops.nullish(),
    interval: z.number().min(0).max(1).nullish(),
    draws: z.int().positive().nullish(),
    seed: z.int().nullish(),
  }),
);

const crossedRankUncertainty = defineMethod(CrossedInput, (input) => {
  const read = readReadings(input);
  if (!read.ok) return { status: "not_estimable", reason: read.error };
  const { ratings, placeOfDossier } = inCanonicalOrder(read.value.ratings);
  const fit = fitCrossed(ratings, { withOrder: ratings.order !== undefined });
  const { dossierIds } = read.value.ratings;
  const inLabelOrder = (values: Float64Array | Int32Array) =>
    Array.from(placeOfDossier, (place) => values[place] ?? 0);
  if ("status" in fit) return { ...fit, ...UNKNOWN_RANKS, dossier_ids: dossierIds };
  const draws = input.draws ?? enoughDraws(dossierIds.length);
  const [k = 1] = [input.k ?? []].flat();
  const ranks = drawRanks(ratings, fit, { k, draws, seed: input.seed ?? 1, interval: input.interval ?? 0.9 });
  return {
    status: "ok",
    dossier_ids: dossierIds,
    score: inLabelOrder(fit.shrunkScore),
    score_sd: inLabelOrder(fit.scoreSd),
    adjusted_mean: inLabelOrder(fit.adjustedMean),
    expected_rank: inLabelOrder(ranks.expectedRank),
    p_top: inLabelOrder(ranks.topProbability),
    rank_lo: inLabelOrder(ranks.rankLow),
    rank_hi: inLabelOrder(ranks.rankHigh),
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
