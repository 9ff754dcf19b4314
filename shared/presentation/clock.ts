import * as z from "zod";

/** Minutes per phase; an interview of 0 minutes is left out. */
export interface PhasePlan {
  readonly presentation: number;
  readonly interview: number;
}

export const Phase = z.enum(["presentation", "interview", "over"]);
export type Phase = z.output<typeof Phase>;

/**
 * A countdown that keeps moments instead of counting, so that it is right again after the computer slept or the
 * tab was held back. All times are milliseconds; moments count from 1970. A phase never ends by itself: it runs
 * over until a person goes on, because only the people in the room know that a speaker has stopped.
 */
export const PresentationClock = z.object({
  phase: Phase,
  /** What the phase may take, added minutes included. */
  allowed: z.number().nonnegative(),
  /** What the phase had taken when it was last paused. */
  used: z.number().nonnegative(),
  /** Since when it runs; `null` while it stands. */
  runningSince: z.number().nullable(),
});
export type PresentationClock = z.output<typeof PresentationClock>;

const MINUTE = 60_000;

export function createClock(plan: PhasePlan): PresentationClock {
  return standing("presentation", plan.presentation * MINUTE);
}

export function startClock(clock: PresentationClock, now: number): PresentationClock {
  return clock.phase === "over" || clock.runningSince !== null ? clock : { ...clock, runningSince: now };
}

export function pauseClock(clock: PresentationClock, now: number): PresentationClock {
  return clock.runningSince === null ? clock : { ...clock, used: usedTime(clock, now), runningSince: null };
}

/** Goes on to the interview or to the end; a running clock runs on in the interview. */
export function nextPhase(clock: PresentationClock, plan: PhasePlan, now: number): PresentationClock {
  if (clock.phase !== "presentation" || plan.interview === 0) return standing("over", 0);
  const interview = standing("interview", plan.interview * MINUTE);
  return clock.runningSince === null ? interview : startClock(interview, now);
}

export function addMinute(clock: PresentationClock): PresentationClock {
  return clock.phase === "over" ? clock : { ...clock, allowed: clock.allowed + MINUTE };
}

/** What the phase has taken so far; a computer's time that is set back takes nothing away. */
export function usedTime({ used, runningSince }: PresentationClock, now: number): number {
  return used + (runningSince === null ? 0 : Math.max(0, now - runningSince));
}

/** What is left of the phase; below zero when it runs over. */
export function remainingTime(clock: PresentationClock, now: number): number {
  return clock.allowed - usedTime(clock, now);
}

function standing(phase: Phase, allowed: number): PresentationClock {
  return { phase, allowed, used: 0, runningSince: null };
}
