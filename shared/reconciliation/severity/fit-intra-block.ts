import type { Ratings } from "../ratings/ratings.ts";
import { type Connections, findConnections } from "./connections.ts";
import { findHindrance, isTooDense } from "./estimable.ts";
import type { NotEstimable, SeverityFit } from "./fit.ts";
import { solveByDossiers } from "./intra-block-by-dossiers.ts";
import { type SolvedBlocks, solveByJudges } from "./intra-block-by-judges.ts";
import { buildSystem, type IntraBlockSystem } from "./intra-block-system.ts";
import { arrangeByPart } from "./linked-levels.ts";
import { gatherCells, type ReadingCells } from "./reading-cells.ts";
import { isBySmallerSide } from "./smaller-side.ts";

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
 * Dense in the judges of one part, or in its dossiers where they are far fewer: milliseconds for 30, a few seconds for 1,200;
 * linear in the readings.
 */
export function fitIntraBlock(ratings: Ratings, options: IntraBlockOptions = {}): SeverityFit | NotEstimable {
  const cells = gatherCells(ratings);
  const hindrance = findHindrance(ratings) ?? findBlockHindrance(cells);
  if (hindrance) return hindrance;
  const system = buildSystem(ratings, cells, options.withOrder === true);
  // Every dossier got one mark from all its readers: no difference between judges, no noise.
  if (system.squares === 0) return { status: "no_variation", reason: "no_variation" };
  const connections = findConnections(ratings, cells);
  const isByDossiers = system.order === null && isBySmallerSide(connections);
  if (!isByDossiers && isTooDense(partsOfRows(system, connections)))
    return { status: "not_estimable", reason: "too_large" };
  const solved = isByDossiers
    ? solveByDossiers(cells, system, arrangeByPart(connections.componentOfDossier))
    : solveByJudges(ratings, cells, system);
  return describeFit(ratings, { cells, system, connections, solved });
}

/** What stands in the way only where dossiers are fixed: no two judges on one dossier, or no reading left for the noise. */
function findBlockHindrance({ rows, dossiers, judgeOfCell }: ReadingCells): NotEstimable | null {
  const isCompared = judgeOfCell.length > dossiers;
  return isCompared && rows - dossiers > 1 ? null : { status: "not_estimable", reason: "no_replication" };
}

/** With an order effect all judges stand in one block. */
function partsOfRows({ order, judges }: IntraBlockSystem, { componentOfJudge }: Connections): Int32Array {
  return order === null ? componentOfJudge : new Int32Array(judges);
}

interface Solved {
  readonly cells: ReadingCells;
  readonly system: IntraBlockSystem;
  readonly connections: Connections;
  readonly solved: SolvedBlocks;
}

function describeFit(ratings: Ratings, { cells, system, connections, solved }: Solved): SeverityFit {
  const { theta, residual, slope, judgeEffect } = solved;
  const toSd = (values: Float64Array): Float64Array => values.map((value) => Math.sqrt(residual * value));
  const adjustedMean = adjustMeans(ratings, { cells, system }, { judgeEffect, slope: slope?.value ?? 0 });
  return {
    model: "intra-block",
    variance: { dossier: null, judge: theta * theta * residual, residual },
    remlCriterion: solved.criterion,
    fixed: slope === null ? [] : [slope.value],
    fixedSe: slope === null ? [] : [Math.sqrt(residual * slope.variance)],
    judgeEffect,
    judgeSd: toSd(solved.judgeVariance),
    readingsOfJudge: cells.readingsOfJudge,
    readingsOfDossier: cells.readingsOfDossier,
    rawMean: system.rawMean,
    adjustedMean,
    scoreSd: toSd(solved.scoreVariance),
    shrunkScore: adjustedMean,
    isSingular: theta === 0,
    components: connections.components,
    componentOfJudge: connections.componentOfJudge,
    posterior: solved.posterior,
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
