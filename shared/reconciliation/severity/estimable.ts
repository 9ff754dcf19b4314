import type { Ratings } from "../ratings/ratings.ts";
import { findConnections } from "./connections.ts";
import type { NotEstimable } from "./fit.ts";

/** Levels whose dense system fits in memory, and takes minutes (4 x 3,500^2 doubles: 400 MB). */
const MOST_LEVELS = 3500;

/** Cells of pairs of kept levels by how many rows an eliminated level has: 12 bytes each. */
const MOST_PAIR_CELLS = 3e7;
/** Scores beyond this have squares that do not add up in doubles. */
const LARGEST_SCORE = 1e100;
const DUST = 1e-13;

/** Why no variance components can be told apart in these ratings; `null` where they can. */
export function findHindrance(ratings: Ratings): NotEstimable | null {
  const { dossierIds, judgeIds, score } = ratings;
  if (judgeIds.length < 2) return { status: "not_estimable", reason: "single_judge" };
  if (dossierIds.length < 2) return { status: "not_estimable", reason: "single_dossier" };
  if (isConstant(score)) return { status: "no_variation", reason: "no_variation" };
  if (dossierIds.length >= score.length || judgeIds.length >= score.length)
    return { status: "not_estimable", reason: "no_replication" };
  if (score.some((value) => Math.abs(value) > LARGEST_SCORE))
    return { status: "not_estimable", reason: "too_large" };
  return isTooLarge(ratings) ? { status: "not_estimable", reason: "too_large" } : null;
}

function isTooLarge(ratings: Ratings): boolean {
  const { dossierIds, judgeIds, dossier, judge } = ratings;
  const kept = Math.min(dossierIds.length, judgeIds.length);
  const isDossierEliminated = dossierIds.length >= judgeIds.length;
  if (kept > MOST_LEVELS) {
    const { componentOfJudge, componentOfDossier } = findConnections(ratings);
    if (isTooDense(isDossierEliminated ? componentOfJudge : componentOfDossier)) return true;
  }
  const rowsOfLevel = new Int32Array(Math.max(dossierIds.length, judgeIds.length));
  for (const level of isDossierEliminated ? dossier : judge)
    rowsOfLevel[level] = (rowsOfLevel[level] ?? 0) + 1;
  const meetings = new Map<number, number>();
  for (const rows of rowsOfLevel) meetings.set(rows, (meetings.get(rows) ?? 0) + (rows * (rows + 1)) / 2);
  let cells = 0;
  for (const count of meetings.values()) cells += Math.min(count, (kept * (kept + 1)) / 2);
  return cells > MOST_PAIR_CELLS;
}

/** Whether the blocks of a system of these levels, one for each part, take more than the dense one that just fits. */
export function isTooDense(partOfLevel: Int32Array): boolean {
  if (partOfLevel.length <= MOST_LEVELS) return false;
  const sizes = new Map<number, number>();
  for (const part of partOfLevel) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  let cells = 0;
  for (const size of sizes.values()) cells += size * size;
  return cells > MOST_LEVELS ** 2;
}

/** All the same, or apart by no more than what binary rounding leaves. */
export function isConstant(score: Float64Array): boolean {
  let [low, high] = [Infinity, -Infinity];
  for (const value of score) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low <= DUST * Math.max(Math.abs(low), Math.abs(high));
}
