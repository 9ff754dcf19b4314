import * as z from "zod";
import { rangeByDossier, residualsOf, studentisedResiduals } from "../diagnostics/discrepancy.ts";
import { driftSlopes } from "../diagnostics/drift.ts";
import type { FormMarks } from "../diagnostics/form-marks.ts";
import { haloSigns } from "../diagnostics/halo.ts";
import { rangeUse, spreadByJudge } from "../diagnostics/range-use.ts";
import { falseDiscoveryAdjusted } from "../numeric/false-discovery.ts";
import { indexLabels } from "../ratings/build-ratings.ts";
import { fitCrossed } from "../severity/fit-crossed.ts";
import { leverages } from "../severity/leverages.ts";
import { readFacetColumns } from "./facet-columns.ts";
import { defineMethod, type StatisticsMethod } from "./method.ts";
import { READING_NAMES, withNames } from "./names.ts";
import {
  atRowsOfInput,
  Label,
  labelsAsGiven,
  READING_COLUMNS,
  ReadingsInput,
  type ReadingsReason,
  readReadings,
} from "./readings-input.ts";
import { twoFacetFields } from "./two-facet-fields.ts";

const DiscrepancyInput = withNames(
  READING_NAMES,
  z.object({ ...READING_COLUMNS, threshold: z.number().nullish() }),
);

const FormsInput = withNames(
  READING_NAMES,
  z.object({
    judge: z.array(Label),
    scores: z.array(z.array(z.number().nullable())),
    dossier: z.array(Label).optional(),
  }),
);

function nothing(reason: ReadingsReason): object {
  return { status: "not_estimable", reason };
}

/** Ranges that are wide on 0-100 and on 1-5. */
const DEFAULT_RANGES = [15, 2];
const DEFAULT_RATE = 0.05;
const SURPRISING = 3;

const discrepancy = defineMethod(DiscrepancyInput, (input) => {
  const read = readReadings(input);
  const empty = atRowsOfInput(input);
  const none = {
    sigma: null,
    leverage: empty,
    studentised_residual: empty,
    top5_rows: [],
    residual_flag_gt3: [],
  };
  if (!read.ok)
    return {
      ...nothing(read.error),
      ...none,
      range_by_dossier: [],
      ...wideDossiers(input.threshold, [], []),
    };
  const { ratings, rows, labelOf } = read.value;
  const ranges = [...rangeByDossier(ratings)];
  const byRange = {
    range_by_dossier: ranges,
    ...wideDossiers(input.threshold, ranges, ratings.dossierIds.map(labelOf.dossier)),
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
    leverage: atRowsOfInput(input, rows, leverage),
    studentised_residual: atRowsOfInput(input, rows, studentised),
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

const drift = defineMethod(ReadingsInput, (input) => {
  const read = readReadings(input);
  if (!read.ok) return { ...nothing(read.error), per_judge: [], p_bh: [], flag: [] };
  const { ratings, labelOf } = read.value;
  const fit = fitCrossed(ratings);
  const lines = "status" in fit ? ratings.judgeIds.map(() => null) : driftSlopes(ratings, fit);
  const perJudge = ratings.judgeIds.map((id, place) => {
    const line = lines[place];
    return {
      judge: labelOf.judge(id),
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

const halo = defineMethod(FormsInput, (input) => {
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
function formComponents({ judge, scores, dossier }: z.output<typeof FormsInput>): object {
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

const rangeUseMethod = defineMethod(ReadingsInput, (input) => {
  const read = readReadings(input);
  if (!read.ok) return { ...nothing(read.error), per_judge: [] };
  const { ratings, labelOf } = read.value;
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
        judge: labelOf.judge(ratings.judgeIds[place] ?? ""),
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
