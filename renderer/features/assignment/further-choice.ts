import { groupBy } from "#shared/administration/group-by.ts";
import type { Assignment } from "#shared/assignment/assignment.ts";
import type { FurtherReading } from "#shared/assignment/further-reading.ts";

/** A round of the plan, `none` for rows that tell none, or the whole plan. */
export type RoundChoice = `${number}` | "none" | "all";

export interface RoundCount {
  readonly round: `${number}` | "none";
  /** Readings of it that can be dealt, and that have been. */
  readonly ready: number;
  readonly dealt: number;
}

export function isReady({ problem }: FurtherReading): boolean {
  return problem === null;
}

/** Rows in the way of which something stands; what has been dealt already is none of them. */
export function isProblem({ problem }: FurtherReading): boolean {
  return problem !== null && problem !== "reader-already";
}

function roundOf({ round }: FurtherReading): RoundCount["round"] {
  return round === null ? "none" : `${round}`;
}

/** The rounds of a plan in their order; rows without a round come last. */
export function roundsOf(rows: readonly FurtherReading[]): readonly RoundCount[] {
  const inOrder = rows.toSorted((a, b) => (a.round ?? Infinity) - (b.round ?? Infinity));
  return [...groupBy(inOrder, roundOf)].map(([round, own]) => ({
    round,
    ready: own.filter(isReady).length,
    dealt: own.filter(({ problem }) => problem === "reader-already").length,
  }));
}

/**
 * The earliest round of which something can be dealt; `null`, for the person to choose, once an earlier one was dealt: what
 * follows it is provisional until its marks are in.
 */
export function firstChoice(rounds: readonly RoundCount[]): RoundChoice | null {
  const next = rounds.findIndex(({ ready }) => ready > 0);
  if (rounds.slice(0, Math.max(0, next)).some(({ dealt }) => dealt > 0)) return null;
  return rounds[Math.max(0, next)]?.round ?? "all";
}

/** Without a choice all of them, to look at. */
export function rowsOfRound(
  rows: readonly FurtherReading[],
  choice: RoundChoice | null,
): readonly FurtherReading[] {
  return choice === "all" || choice === null ? rows : rows.filter((row) => roundOf(row) === choice);
}

/** What is dealt of these rows. */
export function readyReadings(rows: readonly FurtherReading[]): Assignment[] {
  return rows.flatMap(({ problem, dossierId, memberId }) =>
    problem === null && dossierId !== null && memberId !== null ? [{ dossierId, memberId }] : [],
  );
}
