import * as z from "zod";
import type { ReportProgress } from "../../analysis/report-progress.ts";
import type { MarkTable } from "../ratings/mark-table.ts";
import { MOST_CATEGORIES } from "../ratings/scale-steps.ts";
import { Withheld, WithheldReason, withheld } from "../withheld.ts";
import { createCurve, fillCurve } from "./category-curve.ts";
import { type FitStatistics, findFitStatistics } from "./fit-statistics.ts";
import { fitJointly } from "./joint-fit.ts";
import { fitMarginally, type MarginalFit } from "./marginal-fit.ts";
import { type RatingScale, readScale } from "./rating-scale.ts";
import { interceptsOf, thresholdsOf } from "./scale-parameters.ts";

const MIN_DOSSIERS = 10;
const MIN_DOSSIERS_OF_JUDGE = 10;
/** Mean squares outside tell of noise above, of marks that hardly depend on the dossier below (Wright & Linacre 1994). */
const NOISY_ABOVE = 1.5;
const TOO_PREDICTABLE_BELOW = 0.5;

const JudgeSeverity = z.object({
  state: z.literal("known"),
  /** Logits; above zero is severe, the mean of all judges is zero. */
  severity: z.number(),
  se: z.number().nonnegative().nullable(),
  /** Points that the judge gives an average dossier above what the average judge gives it, mean over criteria. */
  effectInPoints: z.number(),
});

const JudgeFit = z.object({
  state: z.literal("known"),
  infit: z.number().nonnegative(),
  outfit: z.number().nonnegative(),
  infitZ: z.number().nullable(),
  outfitZ: z.number().nullable(),
  verdict: z.enum(["usable", "noisy", "too-predictable"]),
});

const JudgeRow = z.object({
  judgeId: z.string(),
  marks: z.int().nonnegative(),
  /** Different dossiers. */
  dossiers: z.int().nonnegative(),
  severity: z.discriminatedUnion("state", [JudgeSeverity, Withheld]),
  fit: z.discriminatedUnion("state", [JudgeFit, Withheld]),
});

const FacetsFigures = z.object({
  state: z.literal("known"),
  categories: z.int().positive(),
  judges: z.array(JudgeRow).readonly(),
  /** Logits; `null` where all marks lie at one end of the scale. */
  criteria: z.array(z.object({ criterionId: z.string(), difficulty: z.number().nullable() })).readonly(),
  /** From each category to the next, logits; `null` beside a category nobody used. */
  thresholds: z.array(z.number().nullable()).readonly(),
  /** Posterior mean and standard deviation, logits; `null` without a mark that counts. */
  dossiers: z
    .array(z.object({ dossierId: z.string(), measure: z.number().nullable(), sd: z.number().nullable() }))
    .readonly(),
  dossierSd: z.number().nonnegative(),
  reliability: z.number().nullable(),
  /** More than one: judges of different parts are compared only as far as dossiers were dealt at random. */
  parts: z.int().positive(),
  hasConverged: z.boolean(),
});

const FacetsWithheld = Withheld.extend({
  reason: z.enum([...WithheldReason.options, "too-many-categories", "different-scales"]),
});

/** Many-facet Rasch figures of a table of marks on a short scale, or why there are none. */
export const FacetsReport = z.discriminatedUnion("state", [FacetsFigures, FacetsWithheld]);
export type FacetsReport = z.output<typeof FacetsReport>;

/**
 * Severities and dossiers from the marginal fit, which holds with few readings too; infit and outfit from the joint fit, as
 * such reports have them. Marks are taken as categories of one scale that all criteria share.
 */
export function facetsReport(table: MarkTable, progress?: ReportProgress): FacetsReport {
  const scale = readScale(table);
  if (!scale.ok) return { state: "withheld", reason: scale.error };
  if (scale.value.categories > MOST_CATEGORIES)
    return {
      state: "withheld",
      reason: "too-many-categories",
      found: scale.value.categories,
      needed: MOST_CATEGORIES,
    };
  const { ratings } = scale.value;
  if (ratings.dossierIds.length < MIN_DOSSIERS)
    return withheld("too-few-dossiers", ratings.dossierIds.length, MIN_DOSSIERS);
  if (ratings.judgeIds.length < 2) return withheld("too-few-judges", ratings.judgeIds.length, 2);
  const outcome = fitMarginally(ratings, progress);
  if (!outcome.ok) return withheld(outcome.reason === "no_variation" ? "no-variation" : "not-estimable");
  return describe(scale.value, outcome.fit);
}

function describe(scale: RatingScale, fit: MarginalFit): FacetsReport {
  const { ratings } = scale;
  const { layout, shared } = fit;
  return {
    state: "known",
    categories: scale.categories,
    judges: describeJudges(scale, fit),
    criteria: ratings.criterionIds.map((criterionId, at) => ({
      criterionId,
      difficulty: fit.held.extremeCriteria[at] ? null : (shared[layout.judges + at] ?? null),
    })),
    thresholds: thresholdsOf(layout, shared, ratings.maxCategory),
    dossiers: ratings.dossierIds.map((dossierId, at) => ({
      dossierId,
      measure: fit.dossierMean[at] ?? null,
      sd: fit.dossierSd[at] ?? null,
    })),
    dossierSd: Math.sqrt(fit.variance),
    reliability: fit.reliability,
    parts: fit.parts.count,
    hasConverged: fit.hasConverged,
  };
}

type Row = z.output<typeof JudgeRow>;

function describeJudges(scale: RatingScale, fit: MarginalFit): readonly Row[] {
  const { ratings } = scale;
  const joint = fitJointly(ratings);
  const statistics = joint.ok
    ? findFitStatistics(ratings, joint.fit, ratings.judge, ratings.judgeIds.length)
    : [];
  const effects = effectsInPoints(scale, fit);
  const dossiers = ratings.judgeIds.map(() => new Set<number>());
  const marks = ratings.judgeIds.map(() => 0);
  ratings.judge.forEach((judge, row) => {
    dossiers[judge]?.add(ratings.dossier[row] ?? 0);
    marks[judge] = (marks[judge] ?? 0) + 1;
  });
  return ratings.judgeIds.map((judgeId, judge) => {
    const read = dossiers[judge]?.size ?? 0;
    const tooFew =
      read < MIN_DOSSIERS_OF_JUDGE ? withheld("too-few-dossiers", read, MIN_DOSSIERS_OF_JUDGE) : null;
    return {
      judgeId,
      marks: marks[judge] ?? 0,
      dossiers: read,
      severity: tooFew ?? severityOf(fit, judge, effects[judge] ?? 0),
      fit: tooFew ?? judgeFit(statistics[judge] ?? null),
    };
  });
}

function severityOf(fit: MarginalFit, judge: number, effectInPoints: number): Row["severity"] {
  const severity = fit.shared[judge];
  if (severity === undefined || fit.held.extremeJudges[judge]) return withheld("no-variation");
  return { state: "known", severity, se: fit.severitySe?.[judge] ?? null, effectInPoints };
}

function judgeFit(statistics: FitStatistics | null): Row["fit"] {
  if (!statistics) return withheld("not-estimable");
  const { infit, outfit, infitZ, outfitZ } = statistics;
  return { state: "known", infit, outfit, infitZ, outfitZ, verdict: verdictOn(infit, outfit) };
}

function verdictOn(infit: number, outfit: number): "usable" | "noisy" | "too-predictable" {
  if (Math.max(infit, outfit) > NOISY_ABOVE) return "noisy";
  return Math.min(infit, outfit) < TOO_PREDICTABLE_BELOW ? "too-predictable" : "usable";
}

/** Expected mark of a dossier at the mean of all, from this judge minus from one of severity zero; mean over criteria. */
function effectsInPoints(scale: RatingScale, fit: MarginalFit): readonly number[] {
  const { layout, shared } = fit;
  const intercepts = interceptsOf(layout, shared);
  const curve = createCurve(layout.categories.length);
  const expected = (location: number): number => {
    fillCurve(curve, layout.categories, intercepts, location);
    return curve.mean * scale.pointsPerCategory;
  };
  const difficulties = [...shared.subarray(layout.judges, layout.judges + layout.criteria)].filter(
    (_, at) => !fit.held.extremeCriteria[at],
  );
  return scale.ratings.judgeIds.map((_, judge) => {
    const severity = shared[judge] ?? 0;
    const sum = difficulties.reduce(
      (total, difficulty) => total + expected(-difficulty - severity) - expected(-difficulty),
      0,
    );
    return difficulties.length === 0 ? 0 : sum / difficulties.length;
  });
}
