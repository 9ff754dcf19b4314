import type { Assignment } from "#shared/assignment/assignment.ts";
import type { FurtherReading } from "#shared/assignment/further-reading.ts";

/** A round of the plan, `none` for rows that tell none, or the whole plan. */
export type RoundChoice = `${number}` | "none" | "all";

export interface RoundCount {
  readonly round: `${number}` | "none";
  /** Readings of it that can be dealt. */
  readonly ready: number;
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
  const ready = new Map<RoundCount["round"], number>();
  for (const row of rows.toSorted((a, b) => (a.round ?? Infinity) - (b.round ?? Infinity)))
    ready.set(roundOf(row), (ready.get(roundOf(row)) ?? 0) + (isReady(row) ? 1 : 0));
  return [...ready].map(([round, count]) => ({ round, ready: count }));
}

/** The earliest round of which something can be dealt: later ones are provisional until its marks are in. */
export function firstChoice(rounds: readonly RoundCount[]): RoundChoice {
  return (rounds.find(({ ready }) => ready > 0) ?? rounds[0])?.round ?? "all";
}

export function rowsOfRound(rows: readonly FurtherReading[], choice: RoundChoice): readonly FurtherReading[] {
  return choice === "all" ? rows : rows.filter((row) => roundOf(row) === choice);
}

/** What is dealt of these rows. */
export function readyReadings(rows: readonly FurtherReading[]): Assignment[] {
  return rows.flatMap(({ problem, dossierId, memberId }) =>
    problem === null && dossierId !== null && memberId !== null ? [{ dossierId, memberId }] : [],
  );
}
