import type { ReportProgress } from "../../analysis/report-progress.ts";
import { solveLower, solveUpperTransposed } from "../numeric/dense-cholesky.ts";
import { soundFactor } from "../numeric/sound-factor.ts";
import type { FacetRatings } from "./facet-ratings.ts";
import {
  findPattern,
  type JointPlace,
  type JointSlope,
  jointLikelihood,
  slopeAt,
  type TouchPattern,
} from "./joint-slope.ts";
import { findJudgeParts, type JudgeParts } from "./judge-parts.ts";
import { anchor, layOut, type ScaleLayout } from "./scale-parameters.ts";
import { type HeldRatings, setAside } from "./set-aside.ts";

/** Joint maximum likelihood of a many-facet rating scale model; logits. Vectors go by the places of the table. */
export interface JointFit {
  readonly held: HeldRatings;
  readonly parts: JudgeParts;
  readonly layout: ScaleLayout;
  /** Dossiers' measures and the shared parameters; zero for whoever was set aside. */
  readonly place: JointPlace;
  /** Sum of the variances of the marks: 1 / SE^2 of the measure, the others taken as known. */
  readonly dossierWeight: Float64Array;
  readonly judgeWeight: Float64Array;
  readonly criterionWeight: Float64Array;
  readonly logLikelihood: number;
  readonly iterations: number;
}

export type JointOutcome =
  | { readonly ok: true; readonly fit: JointFit }
  | {
      readonly ok: false;
      readonly reason: "no_variation" | "all_extreme" | "confounded" | "no_finite_maximum";
      readonly held: HeldRatings;
      readonly iterations: number;
    };

const MOST_ITERATIONS = 100;
const MOST_HALVINGS = 30;
const SMALL_STEP = 1e-9;
const LONGEST_STEP = 3;
/** Logits that no measure of a finite maximum reaches in practice. */
const OUT_OF_SIGHT = 40;
const LEAST_PIVOT = 1e-10;

/**
 * Fits log P(k) / P(k-1) = dossier - criterion - judge - threshold_k (Linacre 1989) with dossiers as parameters. Severities
 * sum to zero inside each connected part, difficulties and thresholds to zero. Extreme dossiers, judges and criteria are set
 * aside. The likelihood is concave in an exponential family, so Newton's method with halved steps finds its maximum; the
 * dossiers are eliminated, which leaves a system of judges, criteria and categories. The estimates spread too far, by about
 * L / (L - 1) for L ratings a dossier ({@link meanRatings}).
 */
export function fitJointly(table: FacetRatings, progress?: ReportProgress): JointOutcome {
  const held = setAside(table, "fixed");
  if (held.rows.length === 0 || held.categories.length < 2)
    return { ok: false, reason: hasOneCategory(table) ? "no_variation" : "all_extreme", held, iterations: 0 };
  const layout = layOut(table, held);
  const parts = findJudgeParts(table, held.rows);
  const pattern = findPattern(table, layout);
  let place = startOf(table, layout);
  let value = jointLikelihood(table, layout, place);
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations += 1) {
    progress?.(iterations, MOST_ITERATIONS);
    const slope = slopeAt(table, layout, pattern, place);
    const step = solveStep(slope, pattern, layout, parts);
    if (!step)
      return { ok: false, reason: iterations === 1 ? "confounded" : "no_finite_maximum", held, iterations };
    const longest = Math.max(greatest(step.dossiers), greatest(step.shared));
    if (longest < SMALL_STEP)
      return {
        ok: true,
        fit: { held, parts, layout, place, ...weightsOf(slope, layout), logLikelihood: value, iterations },
      };
    const moved = move(place, step, Math.min(1, LONGEST_STEP / longest), value, (next) =>
      jointLikelihood(table, layout, next),
    );
    if (!moved || greatest(moved.place.dossiers) > OUT_OF_SIGHT)
      return { ok: false, reason: "no_finite_maximum", held, iterations };
    ({ place, value } = moved);
  }
  return { ok: false, reason: "no_finite_maximum", held, iterations: MOST_ITERATIONS };
}

/** Ratings that count per dossier that counts: L of the bias L / (L - 1) of joint estimates (Wright & Masters 1982, 4.3). */
export function meanRatings(fit: JointFit): number {
  const dossiers = fit.held.extremeDossiers.filter((extreme) => extreme === null).length;
  return fit.held.rows.length / dossiers;
}

function hasOneCategory(table: FacetRatings): boolean {
  return table.category.every((category) => category === table.category[0]);
}

/** Dossiers start at the log odds of their share of the scale. */
function startOf(table: FacetRatings, layout: ScaleLayout): JointPlace {
  const low = layout.categories[0] ?? 0;
  const span = (layout.categories.at(-1) ?? 1) - low;
  const dossiers = Float64Array.from(table.dossierIds, (_, dossier) => {
    const from = layout.starts[dossier] ?? 0;
    const to = layout.starts[dossier + 1] ?? 0;
    let sum = 0.25;
    for (let k = from; k < to; k += 1) sum += (table.category[layout.rows[k] ?? 0] ?? 0) - low;
    return to > from ? Math.log(sum / ((to - from) * span + 0.5 - sum)) : 0;
  });
  return { dossiers, shared: new Float64Array(layout.size) };
}

/** Newton's step; `null` where the information is singular. */
function solveStep(
  slope: JointSlope,
  pattern: TouchPattern,
  layout: ScaleLayout,
  parts: JudgeParts,
): JointPlace | null {
  const { size } = layout;
  const { system, shared } = withoutDossiers(slope, pattern, size);
  anchor(system, layout, parts.partOfJudge, false);
  const factor = soundFactor(system, size, LEAST_PIVOT);
  if (!factor) return null;
  solveLower(factor, size, shared);
  solveUpperTransposed(factor, size, shared);
  const { dossierWeight, cross } = slope;
  const dossiers = slope.dossierGradient.map((gradient, dossier) => {
    let rest = gradient;
    for (let k = pattern.starts[dossier] ?? 0; k < (pattern.starts[dossier + 1] ?? 0); k += 1)
      rest -= (cross[k] ?? 0) * (shared[pattern.at[k] ?? 0] ?? 0);
    return dossierWeight[dossier] ? rest / (dossierWeight[dossier] ?? 1) : 0;
  });
  return { dossiers, shared };
}

/** The system of the shared parameters once each dossier's own equation has been put into it. */
function withoutDossiers(
  slope: JointSlope,
  pattern: TouchPattern,
  size: number,
): { readonly system: Float64Array; readonly shared: Float64Array } {
  const system = Float64Array.from(slope.sharedInformation);
  const shared = Float64Array.from(slope.sharedGradient);
  const { cross } = slope;
  slope.dossierWeight.forEach((weight, dossier) => {
    if (weight === 0) return;
    const gradient = slope.dossierGradient[dossier] ?? 0;
    const touched = pattern.at.subarray(pattern.starts[dossier], pattern.starts[dossier + 1]);
    const own = cross.subarray(pattern.starts[dossier], pattern.starts[dossier + 1]);
    for (let k = 0; k < own.length; k += 1) {
      const at = touched[k] ?? 0;
      const factor = (own[k] ?? 0) / weight;
      add(shared, at, -factor * gradient);
      for (let m = 0; m < own.length; m += 1)
        add(system, at * size + (touched[m] ?? 0), -factor * (own[m] ?? 0));
    }
  });
  return { system, shared };
}

function add(cells: Float64Array, at: number, value: number): void {
  cells[at] = (cells[at] ?? 0) + value;
}

function move(
  place: JointPlace,
  step: JointPlace,
  longest: number,
  value: number,
  likelihoodAt: (place: JointPlace) => number,
): { readonly place: JointPlace; readonly value: number } | null {
  const least = value - 1e-11 * Math.abs(value);
  let share = longest;
  for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
    const factor = share;
    const next = {
      dossiers: place.dossiers.map((start, at) => start + factor * (step.dossiers[at] ?? 0)),
      shared: place.shared.map((start, at) => start + factor * (step.shared[at] ?? 0)),
    };
    const there = likelihoodAt(next);
    if (there >= least) return { place: next, value: there };
    share /= 2;
  }
  return null;
}

function weightsOf(
  slope: JointSlope,
  layout: ScaleLayout,
): Pick<JointFit, "dossierWeight" | "judgeWeight" | "criterionWeight"> {
  const diagonal = Float64Array.from(
    { length: layout.size },
    (_, at) => slope.sharedInformation[at * layout.size + at] ?? 0,
  );
  return {
    dossierWeight: slope.dossierWeight,
    judgeWeight: diagonal.slice(0, layout.judges),
    criterionWeight: diagonal.slice(layout.judges, layout.judges + layout.criteria),
  };
}

function greatest(values: Float64Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
}
