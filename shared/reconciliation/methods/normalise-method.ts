import * as z from "zod";
import { buildRatings } from "../ratings/build-ratings.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { normalise } from "../totals/normalisation.ts";
import { defineMethod } from "./method.ts";

const Label = z.union([z.string(), z.number()]);

export const LongInput = z
  .object({ dossier: z.array(Label), judge: z.array(Label), score: z.array(z.number().nullable()) })
  .refine(
    ({ dossier, judge, score }) => dossier.length === score.length && judge.length === score.length,
    "columns differ in length",
  );
export type LongInput = z.output<typeof LongInput>;

/** The rows that have a score, as ratings, and the row of the input each came from; `null` where none has. */
export function presentRatings({ dossier, judge, score }: LongInput): {
  readonly rows: readonly number[];
  readonly ratings: Ratings | null;
} {
  const rows = [...score.keys()].filter((row) => score[row] !== null);
  const built = buildRatings({
    dossier: rows.map((row) => dossier[row] ?? ""),
    judge: rows.map((row) => judge[row] ?? ""),
    score: rows.map((row) => score[row] ?? 0),
  });
  return { rows, ratings: built.ok ? built.value : null };
}

/** A label as it came: a number where the input had a number. */
export function originalLabels(column: readonly (string | number)[]): (label: string) => string | number {
  const known = new Map(column.map((label) => [String(label), label]));
  return (label) => known.get(label) ?? label;
}

export const NORMALISE = defineMethod(LongInput, (input) => {
  const { rows, ratings } = presentRatings(input);
  const labelOf = originalLabels(input.judge);
  const spread = (scores: readonly (number | null)[]): readonly (number | null)[] => {
    const placed = input.score.map((): number | null => null);
    for (const [place, row] of rows.entries()) placed[row] = scores[place] ?? null;
    return placed;
  };
  if (!ratings) {
    const empty = spread([]);
    return {
      z: empty,
      minmax: empty,
      percentile: empty,
      centred: empty,
      constant_judges: [],
      status: "not_estimable",
      reason: "no_readings",
    };
  }
  const scaled = normalise(ratings, "z");
  return {
    z: spread(scaled.score),
    minmax: spread(normalise(ratings, "min-max").score),
    percentile: spread(normalise(ratings, "percentile").score),
    centred: spread(normalise(ratings, "centred").score),
    constant_judges: scaled.constantJudges.map((place) => labelOf(ratings.judgeIds[place] ?? "")),
    status: "ok",
  };
});
