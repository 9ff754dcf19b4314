import * as z from "zod";
import {
  errorsOfOneReading,
  type JudgeComponents,
  readingsForReliability,
  reliabilityOfMean,
} from "../generalizability/d-study.ts";
import { planReadings, selectionOverlap } from "../generalizability/selection-overlap.ts";
import { GTHEORY } from "./gtheory-method.ts";
import { defineMethod, type StatisticsMethod } from "./method.ts";

const Variance = z.number().nullable();
const Components = z.record(z.string(), Variance);

/** The names under which components of dossier x judge are met. */
const NAMES = {
  dossier: ["p", "person", "dossier", "d", "target", "a"],
  judge: ["j", "judge", "r", "rater", "b", "severity"],
  residual: ["pj_e", "pj", "pr_e", "pr", "residual", "e", "error", "noise"],
} as const;

const ComponentsInput = z.object({
  components: Components.optional(),
  var: Components.optional(),
  variance: Components.optional(),
  variances: Components.optional(),
  sigma2: Components.optional(),
  var_components: Components.optional(),
  dossier: z.number().optional(),
  judge: z.number().optional(),
  residual: z.number().optional(),
  /** Standard deviations instead of variances. */
  sd: Components.optional(),
});

function componentsOf(input: z.output<typeof ComponentsInput>): JudgeComponents {
  const squares = Object.entries(input.sd ?? {}).map(
    ([name, value]) => [name, value === null ? null : value ** 2] as const,
  );
  const components: z.output<typeof Components> = componentsTold(input) ?? Object.fromEntries(squares);
  const find = (names: readonly string[]) =>
    names.map((name) => components[name]).find((value) => typeof value === "number") ?? 0;
  return { dossier: find(NAMES.dossier), judge: find(NAMES.judge), residual: find(NAMES.residual) };
}

function componentsTold(input: z.output<typeof ComponentsInput>): z.output<typeof Components> | undefined {
  return (
    input.components ??
    input.var ??
    input.variance ??
    input.variances ??
    input.sigma2 ??
    input.var_components ??
    (input.dossier === undefined || input.residual === undefined
      ? undefined
      : { dossier: input.dossier, judge: input.judge ?? 0, residual: input.residual })
  );
}

const TARGETS = [80, 90];
const MOST_JUDGES = 12;

const DSTUDY = defineMethod(
  ComponentsInput.extend({
    target: z.number().gt(0).lt(1).optional(),
  }),
  (input) => {
    const components = componentsOf(input);
    const errors = errorsOfOneReading(components);
    return {
      severity_left_in: decisionFields(components.dossier, errors.absolute, "Phi", input.target),
      severity_removed: decisionFields(components.dossier, errors.relative, "Erho2_", input.target),
      status: components.dossier > 0 ? "ok" : "undefined_no_variation",
    };
  },
);

/** `n80`, `n90` (and `n`, `nXX` of the target asked for), `Phi1` or `Erho2_1` and so on. */
function decisionFields(dossier: number, error: number, name: string, target = 0.8) {
  const targets = new Set([...TARGETS, Number((target * 100).toFixed(6))]);
  const needed = [...targets].map(
    (percent) => [`n${percent}`, readingsForReliability(dossier, error, percent / 100)] as const,
  );
  const means = Array.from({ length: MOST_JUDGES }, (_, place) => place + 1).map(
    (number) => [`${name}${number}`, reliabilityOfMean(dossier, error, number)] as const,
  );
  return { n: readingsForReliability(dossier, error, target), ...Object.fromEntries([...needed, ...means]) };
}

const OverlapCase = z.object({
  reliability: z.number().nullable(),
  selected_share: z.number().optional(),
  share: z.number().optional(),
});

const SELECTION_OVERLAP = defineMethod(
  z.object({
    cases: z.array(OverlapCase).optional(),
    reliability: z.union([z.number(), z.array(z.number())]).optional(),
    selected_share: z.union([z.number(), z.array(z.number())]).optional(),
  }),
  (input) => {
    const cases = input.cases ?? crossCases(listOf(input.reliability), listOf(input.selected_share));
    const overlap = cases.map((one) =>
      selectionOverlap(one.reliability ?? Number.NaN, one.selected_share ?? one.share ?? Number.NaN),
    );
    return { overlap, status: "ok" };
  },
);

function crossCases(reliabilities: readonly number[], shares: readonly number[]) {
  return reliabilities.flatMap((reliability) =>
    shares.map((share): z.output<typeof OverlapCase> => ({ reliability, selected_share: share })),
  );
}

const Numbers = z.union([z.number(), z.array(z.number())]).optional();
const Readings = z.union([z.number().positive(), z.array(z.number().positive())]).optional();

const PlanCase = z
  .object({ readings: z.number().positive(), k: z.number().positive(), n_readings: z.number().positive() })
  .extend({ selected_share: z.number(), share: z.number() })
  .partial();

const SELECTION_OVERLAP_FROM_COMPONENTS = defineMethod(
  ComponentsInput.extend({
    readings: Readings,
    k: Readings,
    n_readings: Readings,
    readings_per_dossier: Readings,
    selected_share: Numbers,
    share: Numbers,
    p: Numbers,
    n: z.number().positive().optional(),
    dossiers: z.number().positive().optional(),
    n_dossiers: z.number().positive().optional(),
    top: z.number().positive().optional(),
    selected: z.number().positive().optional(),
    n_selected: z.number().positive().optional(),
    n_select: z.number().positive().optional(),
    K: z.number().positive().optional(),
    cases: z.array(PlanCase).optional(),
  }),
  (input) => {
    const components = componentsOf(input);
    if (input.cases)
      return overlapFields(
        input.cases.flatMap(
          ({ k = 1, n_readings = k, readings = n_readings, share = 0, selected_share = share }) =>
            planReadings(components, [readings], selected_share),
        ),
      );
    const readings = firstList([input.readings, input.k, input.n_readings, input.readings_per_dossier]);
    const number = input.n_dossiers ?? input.dossiers ?? input.n ?? 1;
    const shares = firstList([
      input.selected_share,
      input.share,
      input.p,
      (input.top ?? input.selected ?? input.n_selected ?? input.n_select ?? input.K ?? 0) / number,
    ]);
    return overlapFields(
      shares.flatMap((share) =>
        planReadings(components, readings.length > 0 ? readings : DEFAULT_READINGS, share),
      ),
    );
  },
);

function firstList(values: readonly (number | readonly number[] | undefined)[]): readonly number[] {
  return listOf(values.find((value) => value !== undefined));
}

const DEFAULT_READINGS = [2, 3, 4, 5, 6];

function overlapFields(plan: ReturnType<typeof planReadings>) {
  const raw = plan.map((row) => row.rawOverlap);
  const adjusted = plan.map((row) => row.adjustedOverlap);
  return {
    readings: plan.map((row) => row.readings),
    raw,
    adjusted,
    overlap_raw: raw,
    overlap_adjusted: adjusted,
    raw_overlap: raw,
    adjusted_overlap: adjusted,
    reliability_raw: plan.map((row) => row.rawReliability),
    reliability_adjusted: plan.map((row) => row.adjustedReliability),
    table: plan.map((row) => ({
      k: row.readings,
      readings: row.readings,
      raw: row.rawOverlap,
      adjusted: row.adjustedOverlap,
    })),
    status: plan.every((row) => row.adjustedOverlap !== null) ? "ok" : "not_estimable",
  };
}

function listOf(value: number | readonly number[] | undefined): readonly number[] {
  if (value === undefined) return [];
  return typeof value === "number" ? [value] : value;
}

export const GENERALIZABILITY_METHODS: Readonly<Record<string, StatisticsMethod>> = {
  gtheory: GTHEORY,
  dstudy: DSTUDY,
  selection_overlap: SELECTION_OVERLAP,
  selection_overlap_from_components: SELECTION_OVERLAP_FROM_COMPONENTS,
};
