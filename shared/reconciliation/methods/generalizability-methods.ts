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
import { COMPONENT_NAMES, COMPONENTS_NAMES, OVERLAP_OUTPUT_NAMES, PLAN_NAMES, withNames } from "./names.ts";

const Components = withNames(
  COMPONENT_NAMES,
  z.object({
    dossier: z.number().nullish(),
    judge: z.number().nullish(),
    residual: z.number().nullish(),
  }),
);

/** Variances under one name, or beside the rest of the input, or their roots. */
const COMPONENTS = {
  components: Components.optional(),
  dossier: z.number().optional(),
  judge: z.number().optional(),
  residual: z.number().optional(),
  /** Standard deviations instead of variances. */
  sd: Components.optional(),
};
const ComponentsInput = z.object(COMPONENTS);

function componentsOf({ components, sd, ...beside }: z.output<typeof ComponentsInput>): JudgeComponents {
  const { dossier, judge, residual } = components ?? sd ?? beside;
  const power = !components && sd ? 2 : 1;
  return {
    dossier: (dossier ?? 0) ** power,
    judge: (judge ?? 0) ** power,
    residual: (residual ?? 0) ** power,
  };
}

const TARGETS = [80, 90];
const MOST_JUDGES = 12;

const DSTUDY = defineMethod(
  withNames(COMPONENTS_NAMES, z.object({ ...COMPONENTS, target: z.number().gt(0).lt(1).optional() })),
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

const Share = z.number();
const OverlapCase = withNames(
  PLAN_NAMES,
  z.object({ reliability: z.number().nullable(), selected_share: Share.optional() }),
);
const OverlapInput = withNames(
  PLAN_NAMES,
  z.object({
    cases: z.array(OverlapCase).optional(),
    reliability: oneOrMore(z.number()),
    selected_share: oneOrMore(Share),
  }),
);

const SELECTION_OVERLAP = defineMethod(OverlapInput, (input) => {
  const cases = input.cases ?? crossCases(listOf(input.reliability), listOf(input.selected_share));
  const overlap = cases.map(({ reliability, selected_share }) =>
    selectionOverlap(reliability ?? Number.NaN, selected_share ?? Number.NaN),
  );
  return { overlap, status: "ok" };
});

function oneOrMore(value: z.ZodNumber) {
  return z.union([value, z.array(value)]).optional();
}

function crossCases(reliabilities: readonly number[], shares: readonly number[]) {
  return reliabilities.flatMap((reliability) =>
    shares.map((share): z.output<typeof OverlapCase> => ({ reliability, selected_share: share })),
  );
}

const Count = z.number().positive();
const PlanCase = withNames(
  PLAN_NAMES,
  z.object({ readings: Count.default(1), selected_share: Share.default(0) }),
);
const PlanInput = withNames(
  PLAN_NAMES,
  z.object({
    ...COMPONENTS,
    readings: oneOrMore(Count),
    selected_share: oneOrMore(Share),
    n_dossiers: Count.optional(),
    n_selected: Count.optional(),
    cases: z.array(PlanCase).optional(),
  }),
);

const SELECTION_OVERLAP_FROM_COMPONENTS = defineMethod(
  PlanInput,
  (input) => {
    const components = componentsOf(input);
    if (input.cases)
      return overlapFields(
        input.cases.flatMap((one) => planReadings(components, [one.readings], one.selected_share)),
      );
    const { readings = DEFAULT_READINGS, n_selected = 0, n_dossiers = 1 } = input;
    const shares = listOf(input.selected_share ?? n_selected / n_dossiers);
    return overlapFields(shares.flatMap((share) => planReadings(components, listOf(readings), share)));
  },
  OVERLAP_OUTPUT_NAMES,
);

const DEFAULT_READINGS = [2, 3, 4, 5, 6];

function overlapFields(plan: ReturnType<typeof planReadings>) {
  const raw = plan.map((row) => row.rawOverlap);
  const adjusted = plan.map((row) => row.adjustedOverlap);
  return {
    readings: plan.map((row) => row.readings),
    raw,
    adjusted,
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
