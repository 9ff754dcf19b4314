import type { Ratings } from "../ratings/ratings.ts";
import { findConnections } from "./connections.ts";
import type { CrossedDesign } from "./crossed-design.ts";
import { posteriorOf } from "./crossed-posterior.ts";
import type { CrossedState } from "./crossed-slope.ts";
import { type CrossedSpread, spreadOf } from "./crossed-spread.ts";
import { findHindrance } from "./estimable.ts";
import type { NotEstimable, SeverityFit } from "./fit.ts";
import { profiledTerm } from "./restricted-criterion.ts";
import { type CrossedOptions, solveRatings } from "./solve-ratings.ts";

/** Ratios of standard deviations below this are a zero variance (lme4's isSingular). */
const SINGULAR = 1e-4;

/**
 * score = level (+ order effect) + dossier + judge + noise, dossiers and judges random and crossed, by restricted maximum
 * likelihood; the same optimum as lme4's `score ~ 1 + (1|dossier) + (1|judge)`. A judge may read a dossier several times. In
 * points throughout.
 */
export function fitCrossed(ratings: Ratings, options: CrossedOptions = {}): SeverityFit | NotEstimable {
  const hindrance = findHindrance(ratings);
  if (hindrance) return hindrance;
  const state = solveRatings(ratings, options);
  const { design, ratios } = state.system;
  const freedom = design.rows - design.columns.length + 1;
  const residual = state.penalisedSum / freedom;
  const roles = splitRoles(state, spreadOf(state), residual);
  const fixed = [...state.solution.fixed];
  fixed[0] = (fixed[0] ?? 0) + design.scoreMean;
  const connections = findConnections(ratings);
  return {
    model: "crossed",
    variance: { dossier: roles.dossierRatio * residual, judge: roles.judgeRatio * residual, residual },
    remlCriterion: criterionOf(state, freedom),
    fixed,
    fixedSe: Array.from(roles.fixedVariance, (value) => Math.sqrt(residual * value)),
    ...describeRows(ratings, state, roles.judgeEffect),
    judgeEffect: roles.judgeEffect,
    judgeSd: roles.judgeSd,
    scoreSd: roles.scoreSd,
    shrunkScore: roles.dossierEffect.map((effect) => effect + (fixed[0] ?? 0)),
    dossierEffect: roles.dossierEffect,
    dossierSd: roles.dossierSd,
    isSingular: Math.min(ratios.eliminated, ratios.kept) < SINGULAR * SINGULAR,
    components: connections.components,
    componentOfJudge: connections.componentOfJudge,
    posterior: posteriorOf(state, residual),
    memoryBytes: countBytes(state),
  };
}

function criterionOf({ system, penalisedSum }: CrossedState, freedom: number): number {
  const last = system.columnFactor.at(-1) ?? 0;
  return system.criterion - profiledTerm(last * last, freedom) + profiledTerm(penalisedSum, freedom);
}

/** Which of the two factors the judges are, levels in the order of the ratings. */
function splitRoles({ system, solution }: CrossedState, spread: CrossedSpread, residual: number) {
  const { design, ratios } = system;
  const toSd = (values: Float64Array) => values.map((value) => Math.sqrt(residual * value));
  const eliminated = {
    ratio: ratios.eliminated,
    effect: solution.eliminatedEffect,
    sd: toSd(spread.eliminatedGiven),
    scoreSd: toSd(spread.eliminatedScore),
  };
  const { placeOfLevel } = design.linked;
  const asGiven = (values: Float64Array) =>
    values.map((_, level) => values[placeOfLevel[level] ?? level] ?? 0);
  const kept = {
    ratio: ratios.kept,
    effect: asGiven(solution.keptEffect),
    sd: asGiven(toSd(spread.keptGiven)),
    scoreSd: asGiven(toSd(spread.keptScore)),
  };
  const [dossier, judge] = design.isDossierEliminated ? [eliminated, kept] : [kept, eliminated];
  return {
    dossierRatio: dossier.ratio,
    judgeRatio: judge.ratio,
    dossierEffect: dossier.effect,
    dossierSd: dossier.sd,
    scoreSd: dossier.scoreSd,
    judgeEffect: judge.effect,
    judgeSd: judge.sd,
    fixedVariance: spread.fixed,
  };
}

/** Counts and means over the readers of each dossier. */
function describeRows(
  ratings: Ratings,
  { system, solution }: CrossedState,
  judgeEffect: Float64Array,
): Pick<SeverityFit, "rawMean" | "adjustedMean" | "readingsOfDossier" | "readingsOfJudge"> {
  const { design } = system;
  const { groups, keptGroups } = design;
  const { placeOfLevel } = design.linked;
  const keptRows = keptGroups.rowsOfLevel.map(
    (_, level) => keptGroups.rowsOfLevel[placeOfLevel[level] ?? 0] ?? 0,
  );
  const [readingsOfDossier, readingsOfJudge] = design.isDossierEliminated
    ? [groups.rowsOfLevel, keptRows]
    : [keptRows, groups.rowsOfLevel];
  const rawMean = averageByDossier(ratings, readingsOfDossier, ratings.score);
  const severity = averageByDossier(ratings, readingsOfDossier, effectOfRows(ratings.judge, judgeEffect));
  const orderEffect = solution.fixed[1] ?? 0;
  const byOrder = (dossier: number) => (orderEffect === 0 ? 0 : orderEffect * meanOrder(design, dossier));
  return {
    rawMean,
    adjustedMean: rawMean.map((mean, dossier) => mean - (severity[dossier] ?? 0) - byOrder(dossier)),
    readingsOfDossier,
    readingsOfJudge,
  };
}

function meanOrder(
  { isDossierEliminated, groups, keptGroups, linked }: CrossedDesign,
  dossier: number,
): number {
  const { means, width } = isDossierEliminated ? groups : keptGroups;
  const level = isDossierEliminated ? dossier : (linked.placeOfLevel[dossier] ?? 0);
  return means[level * width + 1] ?? 0;
}

function effectOfRows(judgeOfRow: Int32Array, judgeEffect: Float64Array): Float64Array {
  const effects = new Float64Array(judgeOfRow.length);
  for (let row = 0; row < effects.length; row += 1) effects[row] = judgeEffect[judgeOfRow[row] ?? 0] ?? 0;
  return effects;
}

function averageByDossier({ dossier }: Ratings, rowsOfLevel: Int32Array, values: Float64Array): Float64Array {
  const means = new Float64Array(rowsOfLevel.length);
  for (let row = 0; row < values.length; row += 1) {
    const place = dossier[row] ?? 0;
    means[place] = (means[place] ?? 0) + (values[row] ?? 0);
  }
  for (let place = 0; place < means.length; place += 1)
    means[place] = (means[place] ?? 0) / Math.max(1, rowsOfLevel[place] ?? 1);
  return means;
}

/** Four times the blocks of the kept levels (two systems, an inverse, and its triangle on the way) and what the design holds. */
function countBytes({ system: { design } }: CrossedState): number {
  const pairs = design.pairs.reduce((sum, { cell }) => sum + 13 * cell.length, 0);
  const sums = 8 * (design.keptBetween.length + design.keptWithin.length);
  const rows = design.rows * (12 + 8 * design.columns.length + 32);
  return 32 * design.linked.shape.cells + pairs + sums + rows;
}
