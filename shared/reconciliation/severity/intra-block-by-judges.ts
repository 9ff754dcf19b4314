import { invertBlocks, solveUpperBlocks } from "../numeric/block-cholesky.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { JudgePosterior } from "./fit.ts";
import { createIntraBlockCriterion } from "./intra-block-criterion.ts";
import {
  type IntraBlockSolution,
  type IntraBlockSystem,
  informationOf,
  solveSystem,
} from "./intra-block-system.ts";
import type { ReadingCells } from "./reading-cells.ts";
import { searchRatio } from "./search-ratio.ts";

/** What an intra-block fit says, whichever way its equations were solved; variances in units of the residual variance. */
export interface SolvedBlocks {
  readonly theta: number;
  readonly residual: number;
  readonly criterion: number;
  readonly judgeEffect: Float64Array;
  readonly judgeVariance: Float64Array;
  readonly scoreVariance: Float64Array;
  /** The order effect, where it was fitted. */
  readonly slope: { readonly value: number; readonly variance: number } | null;
  readonly posterior: JudgePosterior;
}

/** The dossiers taken out, a system of the judges left: milliseconds for 30 judges of one part, seconds for 1,000. */
export function solveByJudges(ratings: Ratings, cells: ReadingCells, system: IntraBlockSystem): SolvedBlocks {
  const { judges, size, freedom, linked, shape } = system;
  const { placeOfLevel } = linked;
  const information = informationOf(ratings, cells, system);
  const theta = searchRatio(createIntraBlockCriterion(system, information));
  const solved = solveSystem(system, information, theta);
  const { factor, solution } = solved;
  const residual = solved.residualSquares / freedom;
  const inverse = invertBlocks(factor, shape);
  const diagonal = Float64Array.from(
    { length: size },
    (_, at) => inverse[(shape.rowStart[at] ?? 0) + at] ?? 0,
  );
  const byJudge = (values: Float64Array, scale: number): Float64Array =>
    Float64Array.from(placeOfLevel, (place) => scale * (values[place] ?? 0));
  return {
    theta,
    residual,
    criterion: solved.criterion,
    judgeEffect: byJudge(solution, theta),
    judgeVariance: byJudge(diagonal, theta * theta),
    scoreVariance: scoreVariances(cells, system, { theta, inverse }),
    slope: size > judges ? { value: solution[judges] ?? 0, variance: diagonal[judges] ?? 0 } : null,
    posterior: createPosterior(system, solved, Math.sqrt(residual)),
  };
}

/** Of the dossiers' effects: 1 / n_i + w' V w with w the judges' shares and the mean order. */
function scoreVariances(
  cells: ReadingCells,
  { judges, order, linked, shape }: IntraBlockSystem,
  { theta, inverse }: { readonly theta: number; readonly inverse: Float64Array },
): Float64Array {
  const readings = cells.readingsOfDossier;
  return Float64Array.from(readings, (all, dossier) => {
    const weights: Weight[] = [];
    for (let cell = cells.start[dossier] ?? 0; cell < (cells.start[dossier + 1] ?? 0); cell += 1) {
      const at = linked.placeOfLevel[cells.judgeOfCell[cell] ?? 0] ?? 0;
      weights.push({ at, weight: (theta * (cells.count[cell] ?? 0)) / all });
    }
    if (order) weights.push({ at: judges, weight: order.ofDossier[dossier] ?? 0 });
    return 1 / all + quadraticForm(inverse, shape.rowStart, weights);
  });
}

interface Weight {
  readonly at: number;
  readonly weight: number;
}

/** w' A w for a vector with few entries, all in one block. */
function quadraticForm(matrix: Float64Array, rowStart: Int32Array, weights: readonly Weight[]): number {
  let sum = 0;
  for (const row of weights)
    for (const column of weights)
      sum += row.weight * column.weight * (matrix[(rowStart[row.at] ?? 0) + column.at] ?? 0);
  return sum;
}

function createPosterior(
  { judges, size, linked, shape }: IntraBlockSystem,
  { theta, factor, solution }: IntraBlockSolution,
  residualSd: number,
): JudgePosterior {
  const drawn = new Float64Array(size);
  return {
    judges,
    fixed: size - judges,
    drawInto: (target, normal) => {
      for (let at = 0; at < size; at += 1) drawn[at] = normal();
      solveUpperBlocks(factor, shape, drawn);
      for (let at = 0; at < size; at += 1)
        target[at < judges ? (linked.levelOfPlace[at] ?? 0) : at] =
          (at < judges ? theta : 1) * ((solution[at] ?? 0) + residualSd * (drawn[at] ?? 0));
    },
  };
}
