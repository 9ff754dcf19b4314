import { invertFromFactor, solveUpperTransposed } from "../numeric/dense-cholesky.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { findConnections } from "./connections.ts";
import { findHindrance, MOST_KEPT_LEVELS } from "./estimable.ts";
import type { JudgePosterior, NotEstimable, SeverityFit } from "./fit.ts";
import { createIntraBlockCriterion } from "./intra-block-criterion.ts";
import {
  buildSystem,
  type IntraBlockSolution,
  type IntraBlockSystem,
  solveSystem,
} from "./intra-block-system.ts";
import { gatherCells, type ReadingCells } from "./reading-cells.ts";
import { searchRatio } from "./search-ratio.ts";

export interface IntraBlockOptions {
  /** A fixed effect of the judge's reading order (points per place), where it varies inside a dossier. */
  readonly withOrder?: boolean;
}

/**
 * Severity from comparisons on the same dossier only: score = dossier (fixed) + judge (random) + noise by REML, equal to
 * lme4's `y ~ 0 + dossier + (1 | judge)` (intra-block analysis, Yates 1940). How strong a judge's dossiers are cannot pass
 * for leniency, so it is safe whoever dealt them; in a disconnected design differences between the parts stay as they are.
 *
 * `judgeSd` counts in that the dossiers are not known. `posterior` draws judge effects b (and the order's slope s where it
 * was fitted). A draw of a dossier's score: mean over its readings of score - b - s * centred order, plus a standard
 * normal times sqrt(variance.residual / its readings); its SD over many draws is `scoreSd`.
 *
 * Dense in the judges: a few seconds for 1,200 of them, milliseconds for 30; linear in the readings.
 */
export function fitIntraBlock(ratings: Ratings, options: IntraBlockOptions = {}): SeverityFit | NotEstimable {
  const cells = gatherCells(ratings);
  const hindrance = findHindrance(ratings) ?? findBlockHindrance(cells);
  if (hindrance) return hindrance;
  const system = buildSystem(ratings, cells, options.withOrder === true);
  // Every dossier got one mark from all its readers: no difference between judges, no noise.
  if (system.squares === 0) return { status: "no_variation", reason: "no_variation" };
  const theta = searchRatio(createIntraBlockCriterion(system));
  return describeFit(ratings, { cells, system, solution: solveSystem(system, theta) });
}

/** What stands in the way only where dossiers are fixed: no two judges on one dossier, or no reading left for the noise. */
function findBlockHindrance({ rows, dossiers, judges, judgeOfCell }: ReadingCells): NotEstimable | null {
  if (judges > MOST_KEPT_LEVELS) return { status: "not_estimable", reason: "too_large" };
  const isCompared = judgeOfCell.length > dossiers;
  return isCompared && rows - dossiers > 1 ? null : { status: "not_estimable", reason: "no_replication" };
}

interface Solved {
  readonly cells: ReadingCells;
  readonly system: IntraBlockSystem;
  readonly solution: IntraBlockSolution;
}

function describeFit(ratings: Ratings, { cells, system, solution }: Solved): SeverityFit {
  const { judges, size, freedom } = system;
  const { theta, factor } = solution;
  const residual = solution.residualSquares / freedom;
  const inverse = invertFromFactor(factor, size);
  const judgeEffect = solution.solution.slice(0, judges).map((value) => theta * value);
  const slope = size > judges ? (solution.solution[judges] ?? 0) : null;
  const adjustedMean = adjustMeans(ratings, { cells, system }, { judgeEffect, slope: slope ?? 0 });
  const { components, componentOfJudge } = findConnections(ratings, cells);
  const diagonal = Float64Array.from({ length: size }, (_, at) => inverse[at * size + at] ?? 0);
  return {
    model: "intra-block",
    variance: { dossier: null, judge: theta * theta * residual, residual },
    remlCriterion: solution.criterion,
    fixed: slope === null ? [] : [slope],
    fixedSe: slope === null ? [] : [Math.sqrt(residual * (diagonal[judges] ?? 0))],
    judgeEffect,
    judgeSd: diagonal.slice(0, judges).map((value) => theta * Math.sqrt(residual * value)),
    readingsOfJudge: cells.readingsOfJudge,
    readingsOfDossier: cells.readingsOfDossier,
    rawMean: system.rawMean,
    adjustedMean,
    scoreSd: scoreErrors(cells, system, { theta, residual, inverse }),
    shrunkScore: adjustedMean,
    isSingular: theta === 0,
    components,
    componentOfJudge,
    posterior: createPosterior(system, solution, Math.sqrt(residual)),
  };
}

function adjustMeans(
  { dossier, judge }: Ratings,
  { cells, system }: Pick<Solved, "cells" | "system">,
  { judgeEffect, slope }: { readonly judgeEffect: Float64Array; readonly slope: number },
): Float64Array {
  const severity = new Float64Array(cells.dossiers);
  for (const [row, place] of dossier.entries())
    severity[place] = (severity[place] ?? 0) + (judgeEffect[judge[row] ?? 0] ?? 0);
  return system.rawMean.map(
    (mean, place) =>
      mean -
      (severity[place] ?? 0) / (cells.readingsOfDossier[place] ?? 1) -
      slope * (system.order?.ofDossier[place] ?? 0),
  );
}

/** Standard errors of the dossiers' effects: sigma^2 / n_i + w' V w with w the judges' shares and the mean order. */
function scoreErrors(
  cells: ReadingCells,
  { judges, size, order }: IntraBlockSystem,
  spread: { readonly theta: number; readonly residual: number; readonly inverse: Float64Array },
): Float64Array {
  const { theta, residual, inverse } = spread;
  const readings = cells.readingsOfDossier;
  return Float64Array.from(readings, (all, dossier) => {
    const weights: Weight[] = [];
    for (let cell = cells.start[dossier] ?? 0; cell < (cells.start[dossier + 1] ?? 0); cell += 1)
      weights.push({ at: cells.judgeOfCell[cell] ?? 0, weight: (theta * (cells.count[cell] ?? 0)) / all });
    if (order) weights.push({ at: judges, weight: order.ofDossier[dossier] ?? 0 });
    return Math.sqrt(residual * (1 / all + quadraticForm(inverse, size, weights)));
  });
}

interface Weight {
  readonly at: number;
  readonly weight: number;
}

/** w' A w for a vector with few entries. */
function quadraticForm(matrix: Float64Array, size: number, weights: readonly Weight[]): number {
  let sum = 0;
  for (const row of weights)
    for (const column of weights)
      sum += row.weight * column.weight * (matrix[row.at * size + column.at] ?? 0);
  return sum;
}

function createPosterior(
  { judges, size }: IntraBlockSystem,
  { theta, factor, solution }: IntraBlockSolution,
  residualSd: number,
): JudgePosterior {
  return {
    judges,
    fixed: size - judges,
    drawInto: (target, normal) => {
      for (let at = 0; at < size; at += 1) target[at] = normal();
      solveUpperTransposed(factor, size, target);
      for (let at = 0; at < size; at += 1)
        target[at] = (at < judges ? theta : 1) * ((solution[at] ?? 0) + residualSd * (target[at] ?? 0));
    },
  };
}
