import { createExtremes, type ExtremePlaces, mergeExtremes, offerPlaces } from "./extreme-places.ts";
import type { Places } from "./place-scores.ts";
import type { RankUncertainty } from "./rank-uncertainty.ts";

export interface RankOptions {
  /** How many have a place. */
  readonly k: number;
  readonly seed: number;
  readonly draws: number;
  /** Probability mass of the rank interval, 0 to 1. */
  readonly interval: number;
}

/** What some of the draws say; plain data, so that a worker can send it. */
export interface RankPart {
  readonly options: RankOptions;
  readonly firstBlock: number;
  /** Sums over the draws, by dossier: mean of best and worst place, and share of a place among the Top k. */
  readonly placeSum: Float64Array;
  readonly topSum: Float64Array;
  readonly best: ExtremePlaces;
  /** Places counted from the last one, so that "worst" is least too. */
  readonly worst: ExtremePlaces;
}

/** Shares are counted in these steps: sums are then exact and do not depend on who adds up first. */
const SHARE_STEPS = 2 ** 40;
const DUST = 1e-9;

export function createRankPart(dossiers: number, firstBlock: number, options: RankOptions): RankPart {
  const kept = placesKept(options);
  return {
    options,
    firstBlock,
    placeSum: new Float64Array(dossiers),
    topSum: new Float64Array(dossiers),
    best: createExtremes(dossiers, kept),
    worst: createExtremes(dossiers, kept),
  };
}

/** Counts one draw in. `fromLast` is room for as many whole numbers as there are dossiers. */
export function addPlaces(part: RankPart, { best, worst }: Places, fromLast: Int32Array): void {
  const { placeSum, topSum } = part;
  const { k } = part.options;
  for (let dossier = 0; dossier < placeSum.length; dossier += 1) {
    const first = best[dossier] ?? 0;
    const last = worst[dossier] ?? 0;
    placeSum[dossier] = (placeSum[dossier] ?? 0) + (first + last) / 2;
    if (first <= k) topSum[dossier] = (topSum[dossier] ?? 0) + shareOfTop(first, last, k);
    fromLast[dossier] = placeSum.length + 1 - last;
  }
  offerPlaces(part.best, best);
  offerPlaces(part.worst, fromLast);
}

/** Puts parts together, in whatever order they come; together they must hold every draw once. */
export function mergeRankParts(parts: readonly RankPart[]): RankUncertainty {
  const [first, ...others] = parts.toSorted((left, right) => left.firstBlock - right.firstBlock);
  if (!first) throw new RangeError("no part of the draws given");
  const { options } = first;
  const merged = createRankPart(first.placeSum.length, 0, options);
  for (const part of [first, ...others]) {
    addTo(merged.placeSum, part.placeSum);
    addTo(merged.topSum, part.topSum);
    mergeExtremes(merged.best, part.best);
    mergeExtremes(merged.worst, part.worst);
  }
  const dossiers = merged.placeSum.length;
  return {
    ...options,
    expectedRank: merged.placeSum.map((sum) => sum / options.draws),
    topProbability: merged.topSum.map((sum) => Math.min(1, sum / options.draws)),
    rankLow: Int32Array.from(merged.best.limit),
    rankHigh: Int32Array.from(merged.worst.limit, (place) => dossiers + 1 - place),
  };
}

/** Of the places a tie takes, the share that is among the Top k, for each of those in it. */
function shareOfTop(first: number, last: number, k: number): number {
  if (last <= k) return 1;
  return Math.round(((k + 1 - first) / (last + 1 - first)) * SHARE_STEPS) / SHARE_STEPS;
}

/** The interval runs from the value with at most half of the outer mass below it to its mirror image. */
function placesKept({ draws, interval }: RankOptions): number {
  return Math.min(draws, Math.floor(((1 - interval) / 2) * draws + DUST) + 1);
}

function addTo(sums: Float64Array, more: Float64Array): void {
  for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] ?? 0) + (more[place] ?? 0);
}
