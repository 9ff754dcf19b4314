/** How near the end of a phase is, in the steps a timekeeper announces. */
export type Urgency = "plenty" | "two-minutes" | "thirty-seconds" | "over";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** From the least to the most urgent: what is left, in milliseconds, when the step begins. */
const STEPS = [
  { urgency: "two-minutes", from: 2 * MINUTE },
  { urgency: "thirty-seconds", from: 30 * SECOND },
  { urgency: "over", from: 0 },
] as const;

export function urgencyOf(remaining: number): Urgency {
  return STEPS.findLast(({ from }) => remaining <= from)?.urgency ?? "plenty";
}

/**
 * The step that was entered between two readings of the clock, `null` for none. After a long gap it is the last
 * one entered: nobody wants three signals at once.
 */
export function enteredStep(before: number, after: number): Exclude<Urgency, "plenty"> | null {
  return STEPS.findLast(({ from }) => before > from && after <= from)?.urgency ?? null;
}

export interface ClockFigures {
  readonly minutes: number;
  readonly seconds: number;
  readonly isOver: boolean;
}

/** Minutes and seconds as a countdown shows them: a second is shown until it is gone, overtime counts up. */
export function clockFigures(remaining: number): ClockFigures {
  const total = remaining > 0 ? Math.ceil(remaining / SECOND) : Math.floor(Math.abs(remaining) / SECOND);
  return { minutes: Math.floor(total / 60), seconds: total % 60, isOver: remaining <= 0 };
}
