import type { ReportProgress } from "../../analysis/report-progress.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { SeverityFit } from "../severity/fit.ts";
import { createScoreDrawer } from "./draw-scores.ts";
import { createNormals } from "./normal-stream.ts";
import { createPlacer } from "./place-scores.ts";
import { addPlaces, createRankPart, mergeRankParts, type RankOptions, type RankPart } from "./rank-part.ts";
import type { RankUncertainty } from "./rank-uncertainty.ts";

/** Draws that share one stream of random numbers; work is split between workers by whole blocks. */
const BLOCK = 250;

export const DEFAULT_DRAWS = 2000;
export const DEFAULT_INTERVAL = 0.9;
/** The same wherever no other is asked for, so that window and command line give the same figures. */
export const DEFAULT_SEED = 7;

/** Fewer draws leave less than one of them beyond each end of the interval. */
export function leastDraws(interval: number): number {
  return Math.ceil(2 / (1 - interval) - 1e-9);
}

/** How many blocks can be given out. */
export function countRankBlocks(draws: number): number {
  return Math.ceil(draws / BLOCK);
}

/**
 * Expected rank, P(in the Top k) and rank interval of each dossier from joint posterior draws, given the variances. Dossiers
 * that tie in a draw share its places, so that P sums to k. Memory: draws x (1 - interval) x 4 bytes a dossier and some
 * vectors, and the same again while parts are merged: with 2,000 draws and 90 % about 1 kB and 2 kB, whatever the number of
 * judges (80 MB for 40,000 dossiers).
 */
export function drawRanks(
  ratings: Ratings,
  fit: SeverityFit,
  options: RankOptions,
  progress?: ReportProgress,
): RankUncertainty {
  const blocks = { first: 0, end: countRankBlocks(options.draws) };
  return mergeRankParts([drawRankPart({ ratings, fit, options }, blocks, progress)]);
}

/** The blocks from `first` up to before `end`; parts are put together by `mergeRankParts`, with the same result to the digit. */
export function drawRankPart(
  {
    ratings,
    fit,
    options,
  }: { readonly ratings: Ratings; readonly fit: SeverityFit; readonly options: RankOptions },
  { first, end }: { readonly first: number; readonly end: number },
  progress?: ReportProgress,
): RankPart {
  const dossiers = ratings.dossierIds.length;
  const part = createRankPart(dossiers, first, options);
  const drawScores = createScoreDrawer(ratings, fit);
  const placeScores = createPlacer(dossiers);
  const scores = new Float64Array(dossiers);
  const fromLast = new Int32Array(dossiers);
  const last = Math.min(options.draws, end * BLOCK);
  for (let block = first; block < end; block += 1) {
    const normal = createNormals(options.seed, block);
    for (let draw = block * BLOCK; draw < Math.min(last, (block + 1) * BLOCK); draw += 1) {
      drawScores(scores, normal);
      addPlaces(part, placeScores(scores), fromLast);
      if (draw % 50 === 49) progress?.(draw + 1 - first * BLOCK, last - first * BLOCK);
    }
  }
  return part;
}
