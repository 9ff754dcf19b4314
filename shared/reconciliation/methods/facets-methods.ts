import type { FacetRatings } from "../facets/facet-ratings.ts";
import { type FitStatistics, findFitStatistics } from "../facets/fit-statistics.ts";
import { fitJointly, type JointFit, type JointOutcome, meanRatings } from "../facets/joint-fit.ts";
import { fitMarginally, type MarginalFit } from "../facets/marginal-fit.ts";
import { thresholdsOf } from "../facets/scale-parameters.ts";
import type { Extreme, HeldRatings } from "../facets/set-aside.ts";
import { type FacetsData, FacetsInput, readFacets } from "./facets-input.ts";
import { defineMethod, type StatisticsMethod } from "./method.ts";
import { BIAS_OUTPUT_NAMES } from "./names.ts";

type Values = readonly (number | null)[];

const joint = defineMethod(FacetsInput, (input) =>
  withData(input, ({ table, missing }) => {
    const outcome = fitJointly(table);
    return {
      ...tellHeld(table, outcome.ok ? outcome.fit.held : outcome.held),
      n_missing: missing,
      ...(outcome.ok ? tellJoint(table, outcome.fit) : tellNoJoint(table, outcome)),
    };
  }),
);

const jointBias = defineMethod(FacetsInput, (input) => withData(input, computeBias), BIAS_OUTPUT_NAMES);

function computeBias({ table }: FacetsData): object {
  const outcome = fitJointly(table);
  const held = outcome.ok ? outcome.fit.held : outcome.held;
  if (!outcome.ok)
    return {
      ...tellHeld(table, held),
      ...tellNoJoint(table, outcome),
      jmle_difference: null,
      corrected_difference: null,
    };
  const { fit } = outcome;
  const ratings = meanRatings(fit);
  const factor = (ratings - 1) / ratings;
  const severity = severityOf(table, fit);
  const [first, last] = [severity[0] ?? null, severity.at(-1) ?? null];
  const difference = first === null || last === null ? null : last - first;
  return {
    ...tellHeld(table, held),
    ...tellJoint(table, fit),
    jmle_difference: difference,
    corrected_difference: difference === null ? null : difference * factor,
    ratings_per_person: ratings,
    correction: factor,
    bias_factor: ratings > 1 ? 1 / factor : null,
    judge_severity_corrected: severity.map((value) => (value === null ? null : value * factor)),
  };
}

const marginal = defineMethod(FacetsInput, (input) =>
  withData(input, ({ table, missing, labelOf }) => {
    const outcome = fitMarginally(table);
    const held = outcome.ok ? outcome.fit.held : outcome.held;
    const dossiers = { person_ids: table.dossierIds.map(labelOf) };
    if (!outcome.ok)
      return {
        ...tellHeld(table, held),
        ...dossiers,
        status: outcome.reason === "no_variation" ? "no_variation" : "not_estimable",
        reason: outcome.reason,
        n_missing: missing,
        variance: null,
        deviance: null,
        item: null,
        rater: null,
        step: null,
        person_eap: null,
        person_sd: null,
        eap_reliability: null,
      };
    return { ...tellHeld(table, held), ...dossiers, n_missing: missing, ...tellMarginal(table, outcome.fit) };
  }),
);

export const FACETS_METHODS: Readonly<Record<string, StatisticsMethod>> = {
  mfrm_jmle: joint,
  mfrm_jmle_degenerate: joint,
  mfrm_jmle_bias: jointBias,
  mfrm_mmle: marginal,
};

function withData(input: FacetsInput, compute: (data: FacetsData) => object): object {
  const data = readFacets(input);
  if (data.ok) return compute(data.value);
  return {
    status: data.error.reason === "no_ratings" ? "no_ratings" : "invalid_input",
    reason: data.error.reason,
    row: data.error.row,
    judge_severity: null,
    person_measure: null,
    loglik: null,
  };
}

function tellHeld(table: FacetRatings, held: HeldRatings): object {
  const dossiers = extremeIds(table.dossierIds, held.extremeDossiers);
  const judges = extremeIds(table.judgeIds, held.extremeJudges);
  const criteria = extremeIds(table.criterionIds, held.extremeCriteria);
  const used = new Set(held.categories);
  return {
    extreme_persons: dossiers,
    extreme_persons_count: dossiers.length,
    n_extreme: dossiers.length,
    extreme_judges: judges,
    extreme_criteria: criteria,
    offending: [...judges, ...criteria],
    unused_categories: Array.from({ length: table.maxCategory + 1 }, (_, category) => category).filter(
      (category) => !used.has(category),
    ),
    n_used: held.rows.length,
    n_obs: table.category.length,
    judge_ids: table.judgeIds,
    criterion_ids: table.criterionIds,
  };
}

function extremeIds(ids: readonly string[], marks: readonly (Extreme | null)[]): readonly string[] {
  return ids.filter((_, place) => marks[place]);
}

function tellJoint(table: FacetRatings, fit: JointFit): object {
  const { held, layout, place, parts } = fit;
  const dossiers = table.dossierIds.flatMap((_, dossier) => (held.extremeDossiers[dossier] ? [] : [dossier]));
  const statistics = findFitStatistics(table, fit, table.judge, table.judgeIds.length);
  const figure = (key: Exclude<keyof FitStatistics, "marks">): Values =>
    statistics.map((judge) => judge?.[key] ?? null);
  return {
    ...tellState(table, held, parts.count),
    judge_severity: severityOf(table, fit),
    judge_se: standardErrors(fit.judgeWeight),
    criterion_difficulty: held.extremeCriteria.map((extreme, at) =>
      extreme ? null : (place.shared[layout.judges + at] ?? null),
    ),
    criterion_se: standardErrors(fit.criterionWeight),
    thresholds: thresholdsOf(layout, place.shared, table.maxCategory),
    person_ids: dossiers.map((dossier) => table.dossierIds[dossier] ?? ""),
    person_measure: dossiers.map((dossier) => place.dossiers[dossier] ?? null),
    person_se: dossiers.map((dossier) => standardError(fit.dossierWeight[dossier] ?? 0)),
    loglik: fit.logLikelihood,
    judge_fit: {
      infit: figure("infit"),
      outfit: figure("outfit"),
      infit_z: figure("infitZ"),
      outfit_z: figure("outfitZ"),
    },
    component_of_judge: [...parts.partOfJudge].map((part) => (part < 0 ? null : part + 1)),
    n_components: parts.count,
    iterations: fit.iterations,
    converged: true,
  };
}

/** The first of what keeps the estimates from meaning what they usually do; they are given for the rest all the same. */
function tellState(table: FacetRatings, held: HeldRatings, parts: number): object {
  if (held.extremeJudges.some(Boolean)) return { status: "mle_does_not_exist", reason: "extreme_judge" };
  if (held.extremeCriteria.some(Boolean))
    return { status: "mle_does_not_exist", reason: "extreme_criterion" };
  if (table.judgeIds.length === 1) return { status: "not_estimable", reason: "single_judge" };
  if (parts > 1) return { status: "not_estimable", reason: "disconnected" };
  if (held.categories.length <= table.maxCategory)
    return { status: "mle_does_not_exist", reason: "unused_categories" };
  return { status: "ok", reason: null };
}

function tellNoJoint(table: FacetRatings, outcome: JointOutcome & { ok: false }): object {
  const none = table.judgeIds.map(() => null);
  // Without the judges who gave one end of the scale only there may be nothing left to compare: they are the cause then.
  const isByJudges = outcome.reason === "all_extreme" && outcome.held.extremeJudges.some(Boolean);
  return {
    status: isByJudges ? "mle_does_not_exist" : STATUS[outcome.reason],
    reason: isByJudges ? "extreme_judge" : outcome.reason,
    judge_severity: none,
    judge_se: none,
    criterion_difficulty: table.criterionIds.map(() => null),
    thresholds: null,
    person_ids: [],
    person_measure: [],
    person_se: [],
    loglik: null,
    judge_fit: null,
    iterations: outcome.iterations,
    converged: false,
  };
}

const STATUS = {
  no_variation: "no_variation",
  all_extreme: "not_estimable",
  confounded: "not_estimable",
  no_finite_maximum: "mle_does_not_exist",
} as const satisfies Record<(JointOutcome & { ok: false })["reason"], string>;

function tellMarginal(table: FacetRatings, fit: MarginalFit): object {
  const { held, layout, shared } = fit;
  const judges = held.extremeJudges.map((extreme, at) => (extreme ? null : (shared[at] ?? null)));
  const criteria = held.extremeCriteria.map((extreme, at) =>
    extreme ? null : (shared[layout.judges + at] ?? null),
  );
  const thresholds = thresholdsOf(layout, shared, table.maxCategory);
  return {
    ...tellState(table, held, fit.parts.count),
    variance: fit.variance,
    deviance: fit.deviance,
    loglik: -fit.deviance / 2,
    item: named(table.criterionIds, criteria),
    rater: named(table.judgeIds, judges),
    step: named(
      thresholds.map((_, at) => `step${at + 1}`),
      thresholds,
    ),
    judge_severity: judges,
    judge_se:
      fit.severitySe &&
      held.extremeJudges.map((extreme, at) => (extreme ? null : (fit.severitySe?.[at] ?? null))),
    criterion_difficulty: criteria,
    thresholds,
    person_eap: fit.dossierMean,
    person_sd: fit.dossierSd,
    eap_reliability: fit.reliability,
    n_components: fit.parts.count,
    iterations: fit.passes,
    converged: fit.hasConverged,
  };
}

function named(ids: readonly string[], values: Values): Readonly<Record<string, number | null>> {
  return Object.fromEntries(ids.map((id, at) => [id, values[at] ?? null]));
}

function severityOf(table: FacetRatings, { held, place }: JointFit): Values {
  return table.judgeIds.map((_, judge) => (held.extremeJudges[judge] ? null : (place.shared[judge] ?? null)));
}

function standardErrors(weights: Float64Array): Values {
  return [...weights].map(standardError);
}

function standardError(weight: number): number | null {
  return weight > 0 ? 1 / Math.sqrt(weight) : null;
}
