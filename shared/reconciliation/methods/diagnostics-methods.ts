import * as z from "zod";
import { rangeByDossier, residualsOf, studentisedResiduals } from "../diagnostics/discrepancy.ts";
import { driftSlopes } from "../diagnostics/drift.ts";
import type { FormMarks } from "../diagnostics/form-marks.ts";
import { haloSigns } from "../diagnostics/halo.ts";
import { rangeUse, spreadByJudge } from "../diagnostics/range-use.ts";
import { falseDiscoveryAdjusted } from "../numeric/false-discovery.ts";
import { buildRatings, indexLabels } from "../ratings/build-ratings.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { fitCrossed } from "../severity/fit-crossed.ts";
import { leverages } from "../severity/leverages.ts";
import { readFacetColumns } from "./facet-columns.ts";
import { defineMethod, type StatisticsMethod } from "./method.ts";
import { twoFacetFields } from "./two-facet-fields.ts";

const Label = z.union([z.string(), z.number()]);
type Label = z.output<typeof Label>;

const Readings = z.object({
  dossier: z.array(Label),
  judge: z.array(Label),
  score: z.array(z.number().nullable()),
  order: z.array(z.number().nullable()).nullish(),
  threshold: z.number().nullish(),
});

const Forms = z.object({
  judge: z.array(Label),
  scores: z.array(z.array(z.number().nullable())),
  dossier: z.array(Label).optional(),
});

/** Readings with a score, and what is needed to answer in the labels and rows of the input. */
interface Case {
  readonly ratings: Ratings;
  /** Of each row of `ratings` its row in the input, from 0. */
  readonly rows: readonly number[];
  readonly dossierLabel: (id: string) => Label;
  readonly judgeLabel: (id: string) => Label;
}

function toCase(input: z.output<typeof Readings>): Case | null {
  const { order } = input;
  const rows = [...input.score.keys()].filter((row) => input.score[row] !== null);
  const isOrdered = order && rows.every((row) => typeof order[row] === "number");
  const built = buildRatings({
    dossier: rows.map((row) => input.dossier[row] ?? ""),
    judge: rows.map((row) => input.judge[row] ?? ""),
    score: rows.map((row) => input.score[row] ?? 0),
    ...(isOrdered ? { order: rows.map((row) => order[row] ?? 0) } : {}),
  });
  if (!built.ok) return null;
  return {
    ratings: built.value,
    rows,
    dossierLabel: labelsAsGiven(input.dossier),
    judgeLabel: labelsAsGiven(input.judge),
  };
}

/** Ids back to the labels of the input, which may be numbers. */
function labelsAsGiven(given: readonly Label[]): (id: string) => Label {
  const labels = new Map(given.map((label) => [String(label), label]));
  return (id) => labels.get(id) ?? id;
}

const NOTHING = { status: "not_estimable", reason: "no_readings" };
/** Ranges that are wide on 0-100 and on 1-5. */
const DEFAULT_RANGES = [15, 2];
const DEFAULT_RATE = 0.05;
const SURPRISING = 3;

const discrepancy = defineMethod(Readings, (input) => {
  const found = toCase(input);
  const empty = input.score.map(() => null);
  const none = {
    sigma: null,
    leverage: empty,
    studentised_residual: empty,
    top5_rows: [],
    residual_flag_gt3: [],
  };
  if (!found) return { ...NOTHING, ...none, range_by_dossier: [], ...wideDossiers(input.threshold, [], []) };
  const { ratings, rows, dossierLabel } = found;
  const ranges = [...rangeByDossier(ratings)];
  const byRange = {
    range_by_dossier: ranges,
    ...wideDossiers(input.threshold, ranges, ratings.dossierIds.map(dossierLabel)),
  };
  const fit = fitCrossed(ratings);
  if ("status" in fit) return { ...fit, ...none, ...byRange };
  const leverage = leverages(ratings, fit);
  const sigma = Math.sqrt(fit.variance.residual);
  const studentised = studentisedResiduals(residualsOf(ratings, fit), leverage, sigma);
  const sizeAt = (row: number): number => Math.abs(studentised[row] ?? 0);
  const largest = [...studentised.keys()].toSorted((a, b) => sizeAt(b) - sizeAt(a) || a - b);
  const rowNumber = (row: number): number => (rows[row] ?? 0) + 1;
  return {
    sigma,
    leverage: alignRows(input.score.length, rows, leverage),
    studentised_residual: alignRows(input.score.length, rows, studentised),
    ...byRange,
    top5_rows: largest.slice(0, 5).map(rowNumber),
    residual_flag_gt3: [...studentised.keys()].filter((row) => sizeAt(row) > SURPRISING).map(rowNumber),
  };
});

/** Dossiers with a range above each threshold, under the threshold's name. */
function wideDossiers(
  threshold: number | null | undefined,
  ranges: readonly number[],
  labels: readonly Label[],
) {
  const thresholds = typeof threshold === "number" ? [threshold] : DEFAULT_RANGES;
  return Object.fromEntries(
    thresholds.map((limit) => [
      `range_flag_gt${limit}`,
      labels.filter((_, place) => (ranges[place] ?? 0) > limit),
    ]),
  );
}

/** Values at the rows of the input; `null` where there was no score. */
function alignRows(length: number, rows: readonly number[], values: Float64Array): (number | null)[] {
  const aligned = Array.from({ length }, (): number | null => null);
  for (const [place, row] of rows.entries()) aligned[row] = values[place] ?? null;
  return aligned;
}

const drift = defineMethod(Readings, (input) => {
  const found = toCase(input);
  if (!found) return { ...NOTHING, per_judge: [], p_bh: [], flag: [] };
  const { ratings, judgeLabel } = found;
  const fit = fitCrossed(ratings);
  const lines = "status" in fit ? ratings.judgeIds.map(() => null) : driftSlopes(ratings, fit);
  const perJudge = ratings.judgeIds.map((id, place) => {
    const line = lines[place];
    return {
      judge: judgeLabel(id),
      slope: line?.slope ?? null,
      se: line?.se ?? null,
      t: line?.t ?? null,
      p: line?.p ?? null,
    };
  });
  const adjusted = falseDiscoveryAdjusted(perJudge.flatMap(({ p }) => (p === null ? [] : [p])));
  let next = 0;
  const adjustedByJudge = perJudge.map(({ p }) => {
    if (p === null) return null;
    next += 1;
    return adjusted[next - 1] ?? null;
  });
  return {
    ...("status" in fit ? fit : {}),
    per_judge: perJudge,
    p_bh: adjustedByJudge,
    flag: perJudge.flatMap(({ judge }, place) =>
      (adjustedByJudge[place] ?? 1) < DEFAULT_RATE ? [judge] : [],
    ),
  };
});

const halo = defineMethod(Forms, (input) => {
  const { labels, places } = indexLabels(input.judge);
  const judgeLabel = labelsAsGiven(input.judge);
  const criteria = input.scores.reduce((most, marks) => Math.max(most, marks.length), 0);
  const forms: FormMarks = {
    judges: labels.length,
    criteria,
    judge: places,
    marks: Float64Array.from(
      input.judge.flatMap((_, form) =>
        Array.from({ length: criteria }, (_other, place) => input.scores[form]?.[place] ?? Number.NaN),
      ),
    ),
  };
  const { perJudge, pooled, pooledMatrix } = haloSigns(forms);
  return {
    ...formComponents(input),
    pooled_within_judge_cor: pooledMatrix,
    pooled_mean_r: pooled.meanCorrelation,
    per_judge: perJudge.map((signs, judge) => ({
      judge: judgeLabel(labels[judge] ?? ""),
      n: signs.forms,
      mean_r: signs.meanCorrelation,
      mean_within_sd: signs.meanWithinSd,
      straight_lined: signs.straightLined,
    })),
  };
});

/** Where judges and dossiers are all crossed: dossier by judge against dossier by judge by criterion. */
function formComponents({ judge, scores, dossier }: z.output<typeof Forms>): object {
  const width = scores[0]?.length ?? 0;
  const isComplete = scores.every((row) => row.length === width && row.every((mark) => mark !== null));
  const judges = new Set(judge).size;
  if (!dossier || !isComplete || scores.length !== judges * new Set(dossier).size) return {};
  const spread = (column: readonly Label[]): Label[] =>
    scores.flatMap((row, form) => row.map(() => column[form] ?? ""));
  const columns = readFacetColumns({
    dossier: spread(dossier),
    judge: spread(judge),
    criterion: scores.flatMap((row) => row.map((_, place) => place + 1)),
    score: scores.flat(),
  });
  return columns?.facets.length === 2 ? { components: twoFacetFields(columns).components } : {};
}

const rangeUseMethod = defineMethod(Readings, (input) => {
  const found = toCase(input);
  if (!found) return { ...NOTHING, per_judge: [] };
  const { ratings, judgeLabel } = found;
  const fit = fitCrossed(ratings);
  const used = "status" in fit ? null : rangeUse(ratings, fit);
  const expectedSd = used?.expectedSd ?? null;
  const spreads = spreadByJudge(ratings);
  return {
    ...("status" in fit ? fit : {}),
    reliability: used?.reliability ?? null,
    per_judge: spreads.map(({ readings, mean, sd }, place) => {
      const { rawSlope = null, slope = null } = used?.perJudge[place] ?? {};
      return {
        judge: judgeLabel(ratings.judgeIds[place] ?? ""),
        n: readings,
        mean,
        sd,
        expected_sd: expectedSd,
        sd_ratio: sd !== null && expectedSd ? sd / expectedSd : null,
        slope_raw: rawSlope,
        slope_corrected: slope,
      };
    }),
  };
});

export const DIAGNOSTICS_METHODS: Readonly<Record<string, StatisticsMethod>> = {
  discrepancy,
  drift,
  halo,
  range_use: rangeUseMethod,
};
