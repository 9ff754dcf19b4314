import type { ReportProgress } from "../../analysis/report-progress.ts";
import type { CrossedDesign } from "./crossed-design.ts";
import { type CrossedSlope, type CrossedState, type Pair, slopeAt } from "./crossed-slope.ts";
import { solveCrossed, type VarianceRatios } from "./crossed-system.ts";
import { findOneWayOptimum } from "./one-way-optimum.ts";
import { ratiosByMoments } from "./variance-moments.ts";

/** Up to this many kept levels a coarse grid of starts costs next to nothing. */
const MOST_LEVELS_FOR_GRID = 60;
const GRID = [-4.5, -2.2, 0, 2.2, 4.5] as const;
const MOST_STEPS = 60;
/** A step of the logarithms, or an expected gain in deviance, that is not worth an evaluation. */
const NEGLIGIBLE_STEP = 3e-6;
const NEGLIGIBLE_GAIN = 1e-12;
/** Logarithms of ratios where a variance counts as zero and as boundless (standard deviations 1 : 10,000). */
const LOWEST = -18.4;
const HIGHEST = 18.4;
const LONGEST_STEP = 2.5;
/** After a longer step the average information is taken anew, early on; else the last curvature is mended. */
const FAR_STEP = 0.01;
const INFORMED_STEPS = 12;
/** Steps that a search usually takes, to tell how far it is. */
const USUAL_STEPS = 6;

/** Where the least criterion is; with the solved equations where they are at hand. */
export interface CrossedOptimum {
  readonly ratios: VarianceRatios;
  readonly criterion: number;
  readonly state: CrossedState | null;
}

/**
 * The ratios with the least -2 log restricted likelihood. Where a variance is better zero, exactly 0: both edges are looked at
 * along their whole length, the inside downhill from moments and, where that is cheap, from a grid, as there may be several
 * minima.
 */
export function findCrossedOptimum(
  design: CrossedDesign,
  progress: ReportProgress = () => undefined,
): CrossedOptimum {
  const edge = bestEdge(design);
  let best = { ...edge, criterion: edge.criterion - 1e-9 };
  for (const start of chooseStarts(design)) {
    const found = descend(design, start, progress);
    if (found && found.criterion < best.criterion) best = found;
  }
  progress(USUAL_STEPS, USUAL_STEPS);
  return best;
}

/** One of the factors, or both, without variance. */
function bestEdge(design: CrossedDesign): CrossedOptimum {
  const eliminated = findOneWayOptimum(design.groups, design.rows);
  const kept = findOneWayOptimum(design.keptGroups, design.rows);
  return kept.criterion < eliminated.criterion
    ? { ratios: { eliminated: 0, kept: kept.ratio }, criterion: kept.criterion, state: null }
    : { ratios: { eliminated: eliminated.ratio, kept: 0 }, criterion: eliminated.criterion, state: null };
}

function chooseStarts(design: CrossedDesign): readonly Pair[] {
  const { eliminated, kept } = ratiosByMoments(design);
  const byMoments: Pair = [Math.log(eliminated), Math.log(kept)];
  if (design.keptLevels > MOST_LEVELS_FOR_GRID) return [byMoments];
  const space = roomFor(design);
  const values = GRID.map((first) =>
    GRID.map((second) => solveCrossed(design, ratiosOf([first, second]), space).criterion),
  );
  const lows: Pair[] = [];
  GRID.forEach((first, i) => {
    GRID.forEach((second, j) => {
      const neighbours = [values[i - 1]?.[j], values[i + 1]?.[j], values[i]?.[j - 1], values[i]?.[j + 1]];
      const here = values[i]?.[j] ?? Infinity;
      if (neighbours.every((value) => value === undefined || here <= value)) lows.push([first, second]);
    });
  });
  return [byMoments, ...(lows.length > 1 ? lows : [])];
}

function ratiosOf([eliminated, kept]: Pair): VarianceRatios {
  return { eliminated: Math.exp(eliminated), kept: Math.exp(kept) };
}

function roomFor(design: CrossedDesign): Float64Array {
  return new Float64Array(design.linked.shape.cells);
}

/** Quasi-Newton steps (BFGS on the logarithms) that begin with the average information; `null` where they leave the inside. */
function descend(design: CrossedDesign, start: Pair, progress: ReportProgress): CrossedOptimum | null {
  let at = start;
  let here = slopeAt(design, ratiosOf(at), roomFor(design));
  if (!here) return null;
  let spare = roomFor(design);
  let curvature = steady(here.curvature());
  for (let step = 0; step < MOST_STEPS; step += 1) {
    progress(Math.min(step, USUAL_STEPS - 1), USUAL_STEPS);
    const move = limit(newtonStep(curvature, here.slope));
    const gain = -(move[0] * here.slope[0] + move[1] * here.slope[1]);
    if (gain < NEGLIGIBLE_GAIN || Math.max(Math.abs(move[0]), Math.abs(move[1])) < NEGLIGIBLE_STEP) break;
    const next = walk(design, spare, { at, here, move, gain });
    if (!next) break;
    if (next.at.some((value) => value < LOWEST)) return null;
    spare = here.state.system.factor;
    const moved: Pair = [next.at[0] - at[0], next.at[1] - at[1]];
    curvature =
      step < INFORMED_STEPS && Math.hypot(...moved) > FAR_STEP
        ? steady(next.slope.curvature())
        : updateCurvature(curvature, moved, [
            next.slope.slope[0] - here.slope[0],
            next.slope.slope[1] - here.slope[1],
          ]);
    at = next.at;
    here = next.slope;
  }
  return { ratios: here.state.system.ratios, criterion: here.criterion, state: here.state };
}

/** As far along `move` as lowers the criterion enough, halving. */
function walk(
  design: CrossedDesign,
  space: Float64Array,
  from: {
    readonly at: Pair;
    readonly here: CrossedSlope;
    readonly move: Pair;
    readonly gain: number;
  },
): { readonly at: Pair; readonly slope: CrossedSlope } | null {
  const dust = 1e-13 * (Math.abs(from.here.criterion) + 1);
  for (let share = 1; share > 1e-4; share /= 2) {
    const at: Pair = [
      Math.min(HIGHEST, from.at[0] + share * from.move[0]),
      Math.min(HIGHEST, from.at[1] + share * from.move[1]),
    ];
    if (at[0] === from.at[0] && at[1] === from.at[1]) return null;
    const slope = slopeAt(design, ratiosOf(at), space);
    if (slope && slope.criterion <= from.here.criterion - 1e-4 * share * from.gain + dust)
      return { at, slope };
  }
  return null;
}

type Symmetric = ReturnType<CrossedSlope["curvature"]>;

/** Kept away from zero, so that a flat direction gives a bounded step. */
function steady([first, cross, second]: Symmetric): Symmetric {
  const least = 1e-6 * (first + second) + 1e-12;
  return [first + least, cross, second + least];
}

function newtonStep([first, cross, second]: Symmetric, slope: Pair): Pair {
  const determinant = first * second - cross * cross;
  if (determinant <= 0) return [-slope[0] / (first || 1), -slope[1] / (second || 1)];
  return [
    -(second * slope[0] - cross * slope[1]) / determinant,
    -(first * slope[1] - cross * slope[0]) / determinant,
  ];
}

function limit(move: Pair): Pair {
  const longest = Math.max(Math.abs(move[0]), Math.abs(move[1]));
  const share = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
  return [share * move[0], share * move[1]];
}

/** BFGS; left as it is where the slope does not rise along the step. */
function updateCurvature(curvature: Symmetric, moved: Pair, risen: Pair): Symmetric {
  const [first, cross, second] = curvature;
  const rise = moved[0] * risen[0] + moved[1] * risen[1];
  const image: Pair = [first * moved[0] + cross * moved[1], cross * moved[0] + second * moved[1]];
  const bend = moved[0] * image[0] + moved[1] * image[1];
  if (rise <= 1e-12 * bend || bend <= 0) return curvature;
  return [
    first - (image[0] * image[0]) / bend + (risen[0] * risen[0]) / rise,
    cross - (image[0] * image[1]) / bend + (risen[0] * risen[1]) / rise,
    second - (image[1] * image[1]) / bend + (risen[1] * risen[1]) / rise,
  ];
}
