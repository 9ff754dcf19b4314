import {
  factoriseBlocks,
  invertBlocks,
  solveLowerBlocks,
  solveUpperBlocks,
} from "../numeric/block-cholesky.ts";
import type { JudgePosterior } from "./fit.ts";
import type { SolvedBlocks } from "./intra-block-by-judges.ts";
import { criterionOf, type IntraBlockSystem, residualSquaresOf } from "./intra-block-system.ts";
import type { LinkedLevels } from "./linked-levels.ts";
import { cellsByJudge, judgeInformation, type ReadingCells } from "./reading-cells.ts";
import { searchRatioSparingly } from "./search-ratio.ts";

/**
 * The same fit as by judges with the judges taken out instead: M = diag(n_i) - sum of g_j c_j c_j', g_j = theta^2 / (1 +
 * theta^2 N_j), c_j how often judge j read each dossier. For panels with far more judges than dossiers; without order effect.
 */
export function solveByDossiers(
  cells: ReadingCells,
  system: IntraBlockSystem,
  /** The dossiers by parts. */
  linked: LinkedLevels,
): SolvedBlocks {
  const source = { system, linked, cells: cellsByJudge(cells), sums: sumsByJudge(system) };
  const theta = searchRatioSparingly((ratio) => solveAt(source, ratio).criterion);
  const solved = solveAt(source, theta);
  const { shape, placeOfLevel } = linked;
  const residual = solved.residualSquares / system.freedom;
  const inverse = invertBlocks(solved.factor, shape);
  return {
    theta,
    residual,
    criterion: solved.criterion,
    judgeEffect: effectsOf(source, solved, solved.shift),
    judgeVariance: judgeVariances(source, solved.weight, inverse),
    scoreVariance: Float64Array.from(placeOfLevel, (at) => inverse[(shape.rowStart[at] ?? 0) + at] ?? 0),
    slope: null,
    posterior: createPosterior(source, solved, Math.sqrt(residual)),
  };
}

interface Source {
  readonly system: IntraBlockSystem;
  readonly linked: LinkedLevels;
  /** By judge: the dossiers stand in the place of judges. */
  readonly cells: ReadingCells;
  /** Z'Qy in the order of the ratings. */
  readonly sums: Float64Array;
}

interface Solved {
  /** g_j. */
  readonly weight: Float64Array;
  /** Of M, by blocks of dossiers. */
  readonly factor: Float64Array;
  /** Dossier's effect less its raw mean, where each dossier stands. */
  readonly shift: Float64Array;
  readonly residualSquares: number;
  readonly criterion: number;
}

function sumsByJudge({ right, linked }: IntraBlockSystem): Float64Array {
  return Float64Array.from(linked.placeOfLevel, (place) => right[place] ?? 0);
}

function solveAt({ system, linked, cells, sums }: Source, theta: number): Solved {
  const { shape } = linked;
  const square = theta * theta;
  const weightOf = (readings: number): number => square / (1 + square * readings);
  const weight = Float64Array.from(cells.readingsOfDossier, weightOf);
  const factor = judgeInformation(cells, linked, weightOf);
  const isSolvable = factoriseBlocks(factor, shape);
  const shift = new Float64Array(shape.size);
  let [logDeterminant, explained] = [0, 0];
  for (const [judge, sum] of sums.entries()) {
    const share = (weight[judge] ?? 0) * sum;
    logDeterminant += Math.log1p(square * (cells.readingsOfDossier[judge] ?? 0));
    explained += share * sum;
    eachDossier(cells, linked, judge, (place, count) => {
      shift[place] = (shift[place] ?? 0) - count * share;
    });
  }
  solveLowerBlocks(factor, shape, shift);
  for (let at = 0; at < shape.size; at += 1) {
    explained += (shift[at] ?? 0) ** 2;
    logDeterminant += 2 * Math.log(factor[(shape.rowStart[at] ?? 0) + at] ?? 1);
  }
  solveUpperBlocks(factor, shape, shift);
  const criterion = isSolvable ? criterionOf(system, logDeterminant, explained) : Infinity;
  return { weight, factor, shift, residualSquares: residualSquaresOf(system, explained), criterion };
}

function eachDossier(
  { start, judgeOfCell, count }: ReadingCells,
  { placeOfLevel }: LinkedLevels,
  judge: number,
  visit: (place: number, count: number) => void,
): void {
  const end = start[judge + 1] ?? 0;
  for (let cell = start[judge] ?? 0; cell < end; cell += 1)
    visit(placeOfLevel[judgeOfCell[cell] ?? 0] ?? 0, count[cell] ?? 0);
}

/** b_j = g_j (sum of what the judge's scores lie above the raw means, less their dossiers' shifts). */
function effectsOf({ cells, linked, sums }: Source, { weight }: Solved, shift: Float64Array): Float64Array {
  return sums.map((sum, judge) => {
    let rest = sum;
    eachDossier(cells, linked, judge, (place, count) => {
      rest -= count * (shift[place] ?? 0);
    });
    return (weight[judge] ?? 0) * rest;
  });
}

/** g_j + g_j^2 c_j' M^-1 c_j. */
function judgeVariances(
  { cells, linked }: Source,
  weight: Float64Array,
  inverse: Float64Array,
): Float64Array {
  const { rowStart } = linked.shape;
  return weight.map((share, judge) => {
    let sum = 0;
    eachDossier(cells, linked, judge, (row, rowCount) => {
      const at = rowStart[row] ?? 0;
      eachDossier(cells, linked, judge, (column, count) => {
        sum += rowCount * count * (inverse[at + column] ?? 0);
      });
    });
    return share + share * share * sum;
  });
}

/** The dossiers from their joint posterior, then each judge given them. */
function createPosterior(source: Source, solved: Solved, residualSd: number): JudgePosterior {
  const { shape } = source.linked;
  const { weight, factor, shift } = solved;
  const drawn = new Float64Array(shift.length);
  const judges = weight.length;
  return {
    judges,
    fixed: 0,
    drawInto: (target, normal) => {
      for (let at = 0; at < drawn.length; at += 1) drawn[at] = residualSd * normal();
      solveUpperBlocks(factor, shape, drawn);
      for (let at = 0; at < drawn.length; at += 1) drawn[at] = (drawn[at] ?? 0) + (shift[at] ?? 0);
      target.set(effectsOf(source, solved, drawn));
      for (let judge = 0; judge < judges; judge += 1)
        target[judge] = (target[judge] ?? 0) + residualSd * Math.sqrt(weight[judge] ?? 0) * normal();
    },
  };
}
