import type { ReportProgress } from "../../analysis/report-progress.ts";
import type { FacetRatings } from "./facet-ratings.ts";
import { findJudgeParts, type JudgeParts } from "./judge-parts.ts";
import { findSeveritySe } from "./marginal-information.ts";
import { expect, sumPosteriors } from "./marginal-posterior.ts";
import { type MarginalData, type MarginalPlace, stepMarginally } from "./marginal-step.ts";
import { fillTables, findCells, logPrior } from "./marginal-tables.ts";
import { layOut, type ScaleLayout } from "./scale-parameters.ts";
import { type HeldRatings, setAside } from "./set-aside.ts";

/** Marginal maximum likelihood of a many-facet rating scale model; logits. Vectors go by the places of the table. */
export interface MarginalFit {
  readonly held: HeldRatings;
  /** Dossiers being random, judges of different parts are compared only as far as dossiers were dealt at random. */
  readonly parts: JudgeParts;
  readonly layout: ScaleLayout;
  /** Severities (sum zero), difficulties, intercepts. */
  readonly shared: Float64Array;
  /** Of the severities; `null` where the information is singular. */
  readonly severitySe: Float64Array | null;
  /** Of the dossiers, whose mean is zero. */
  readonly variance: number;
  readonly deviance: number;
  /** Posterior mean and standard deviation; `null` for dossiers without a mark that counts. */
  readonly dossierMean: readonly (number | null)[];
  readonly dossierSd: readonly (number | null)[];
  /** Variance of the posterior means over that plus the mean posterior variance; `null` where both are zero. */
  readonly reliability: number | null;
  /** Passes over the dossiers. */
  readonly passes: number;
  readonly hasConverged: boolean;
}

export type MarginalOutcome =
  | { readonly ok: true; readonly fit: MarginalFit }
  | {
      readonly ok: false;
      readonly reason: "no_variation" | "all_extreme" | "confounded";
      readonly held: HeldRatings;
    };

const MOST_PASSES = 900;
const SMALL_STEP = 1e-7;
const LONGEST_STRIDE = 32;

/**
 * Fits log P(k) / P(k-1) = dossier - criterion - judge - threshold_k (Linacre 1989) with dossiers normal around zero, by
 * quadrature on 61 nodes and EM; consistent also with few ratings a dossier, unlike the joint fit. Every two steps are
 * extrapolated along their own change (squared extrapolation, Varadhan & Roland 2008) where that does not lose likelihood.
 */
export function fitMarginally(table: FacetRatings, progress?: ReportProgress): MarginalOutcome {
  const held = setAside(table, "random");
  if (held.rows.length === 0 || held.categories.length < 2)
    return {
      ok: false,
      reason: table.category.every((category) => category === table.category[0])
        ? "no_variation"
        : "all_extreme",
      held,
    };
  const layout = layOut(table, held);
  const data: MarginalData = {
    table,
    layout,
    cells: findCells(table, layout),
    partOfJudge: Int32Array.from(held.extremeJudges, (extreme) => (extreme ? -1 : 0)),
  };
  const end = climbEm(data, progress);
  if (!end) return { ok: false, reason: "confounded", held };
  const parameters = end.place.slice(0, layout.size);
  const variance = Math.exp(end.place[layout.size] ?? 0);
  return {
    ok: true,
    fit: {
      held,
      parts: findJudgeParts(table, held.rows),
      layout,
      shared: parameters,
      severitySe: findSeveritySe(data, end.place),
      variance,
      ...scoreDossiers(data, parameters, variance),
      passes: end.passes,
      hasConverged: end.hasConverged,
    },
  };
}

interface EmEnd {
  readonly place: MarginalPlace;
  readonly passes: number;
  readonly hasConverged: boolean;
}

function climbEm(data: MarginalData, progress: ReportProgress | undefined): EmEnd | null {
  let place: MarginalPlace = new Float64Array(data.layout.size + 1);
  let passes = 0;
  while (passes < MOST_PASSES) {
    progress?.(passes, MOST_PASSES);
    const first = stepMarginally(data, place);
    const second = first && stepMarginally(data, first.next);
    if (!first || !second) return null;
    passes += 2;
    const change = first.next.map((value, at) => value - (place[at] ?? 0));
    if (change.every((part) => Math.abs(part) < SMALL_STEP))
      return { place: second.next, passes, hasConverged: true };
    const bend = second.next.map((value, at) => value - 2 * (first.next[at] ?? 0) + (place[at] ?? 0));
    const stride = Math.min(LONGEST_STRIDE, lengthOf(change) / lengthOf(bend));
    const far =
      stride > 1
        ? place.map((value, at) => value + 2 * stride * (change[at] ?? 0) + stride ** 2 * (bend[at] ?? 0))
        : null;
    const beyond = far && stepMarginally(data, far);
    passes += far ? 1 : 0;
    place = beyond && beyond.logLikelihood >= second.logLikelihood ? beyond.next : second.next;
  }
  return { place, passes, hasConverged: false };
}

function scoreDossiers(
  data: MarginalData,
  parameters: Float64Array,
  variance: number,
): Pick<MarginalFit, "deviance" | "dossierMean" | "dossierSd" | "reliability"> {
  const dossierMean: (number | null)[] = data.table.dossierIds.map(() => null);
  const dossierSd: (number | null)[] = data.table.dossierIds.map(() => null);
  let [sum, squares, noise] = [0, 0, 0];
  const tables = fillTables(data.cells, data.layout, parameters);
  const sums = sumPosteriors(data, tables, logPrior(variance), (dossier, posterior) => {
    const mean = expect(posterior, 1);
    const spread = Math.max(0, expect(posterior, 2) - mean * mean);
    dossierMean[dossier] = mean;
    dossierSd[dossier] = Math.sqrt(spread);
    sum += mean;
    squares += mean * mean;
    noise += spread;
  });
  const between = Math.max(0, squares / sums.dossiers - (sum / sums.dossiers) ** 2);
  const within = noise / sums.dossiers;
  return {
    deviance: -2 * sums.logLikelihood,
    dossierMean,
    dossierSd,
    reliability: between + within > 0 ? between / (between + within) : null,
  };
}

function lengthOf(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}
