import type { ReportProgress } from "../../analysis/report-progress.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { prepareCrossed } from "./crossed-design.ts";
import { findCrossedOptimum } from "./crossed-optimum.ts";
import { type CrossedState, completeState } from "./crossed-slope.ts";
import { solveCrossed } from "./crossed-system.ts";

export interface CrossedOptions {
  /** A fixed effect of the judge's reading order (points per place), where the ratings have an order that varies. */
  readonly withOrder?: boolean;
  readonly progress?: ReportProgress;
}

/** The mixed-model equations at the ratios with the least restricted deviance; the ratings must be estimable. */
export function solveRatings(ratings: Ratings, options: CrossedOptions = {}): CrossedState {
  const { order } = ratings;
  const withOrder =
    options.withOrder === true && order !== undefined && order.some((place) => place !== order[0]);
  const design = prepareCrossed(ratings, withOrder);
  const { ratios, state } = findCrossedOptimum(design, options.progress);
  if (state) return state;
  const space = new Float64Array(design.linked.shape.cells);
  return completeState(solveCrossed(design, ratios, space));
}
