import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMinute,
  createClock,
  nextPhase,
  PresentationClock,
  pauseClock,
  remainingTime,
  startClock,
  usedTime,
} from "#shared/presentation/clock.ts";

const MINUTE = 60_000;
const NOON = 1_781_754_000_000;
const plan = { presentation: 7, interview: 13 };
const minutes = fc.integer({ min: 1, max: 180 });
const span = fc.integer({ min: 0, max: 4 * 60 * MINUTE });

describe("the presentation clock", () => {
  test("goes from presentation to interview to the end", () => {
    const started = startClock(createClock(plan), NOON);
    const interview = nextPhase(started, plan, NOON + 6 * MINUTE);
    expect(interview).toMatchObject({ phase: "interview", runningSince: NOON + 6 * MINUTE });
    expect(remainingTime(interview, NOON + 7 * MINUTE)).toBe(12 * MINUTE);
    expect(nextPhase(interview, plan, NOON + 20 * MINUTE)).toMatchObject({
      phase: "over",
      runningSince: null,
    });
  });

  test("leaves an interview of 0 minutes out", () => {
    const only = { presentation: 20, interview: 0 };
    expect(nextPhase(createClock(only), only, NOON).phase).toBe("over");
  });

  test("a standing clock stands in the next phase as well", () => {
    expect(nextPhase(createClock(plan), plan, NOON)).toMatchObject({
      phase: "interview",
      runningSince: null,
    });
  });

  test("shows the right time after the computer slept, overtime included", () => {
    const started = startClock(createClock(plan), NOON);
    expect(remainingTime(started, NOON + 9 * MINUTE)).toBe(-2 * MINUTE);
  });

  test("nothing starts and nothing is added after the end", () => {
    const over = nextPhase(nextPhase(createClock(plan), plan, NOON), plan, NOON);
    expect(startClock(over, NOON)).toEqual(over);
    expect(addMinute(over)).toEqual(over);
  });

  test("starting twice and pausing twice change nothing", () => {
    const started = startClock(createClock(plan), NOON);
    const paused = pauseClock(started, NOON + MINUTE);
    expect(startClock(started, NOON + MINUTE)).toEqual(started);
    expect(pauseClock(paused, NOON + 5 * MINUTE)).toEqual(paused);
  });

  test("a computer's time that is set back gives no time back", () => {
    expect(remainingTime(startClock(createClock(plan), NOON), NOON - MINUTE)).toBe(7 * MINUTE);
  });

  test("comes back from text as it was", () => {
    const clock = addMinute(startClock(createClock(plan), NOON));
    expect(PresentationClock.parse(JSON.parse(JSON.stringify(clock)))).toEqual(clock);
  });

  test("what is left never grows while it runs", () => {
    fc.assert(
      fc.property(minutes, fc.array(span, { minLength: 2 }), (presentation, moments) => {
        const clock = startClock(createClock({ presentation, interview: 0 }), NOON);
        const left = moments.toSorted((a, b) => a - b).map((after) => remainingTime(clock, NOON + after));
        return left.every((value, index) => index === 0 || value <= (left[index - 1] ?? 0));
      }),
    );
  });

  test("pauses, however many, leave the sum of the running spans", () => {
    fc.assert(
      fc.property(minutes, fc.array(fc.tuple(span, span)), (presentation, spans) => {
        let now = NOON;
        let clock = createClock({ presentation, interview: 0 });
        for (const [run, pause] of spans) {
          clock = startClock(clock, now);
          now += run;
          clock = pauseClock(clock, now);
          now += pause;
        }
        return usedTime(clock, now) === spans.reduce((sum, [run]) => sum + run, 0);
      }),
    );
  });

  test("how often it is read makes no difference", () => {
    fc.assert(
      fc.property(minutes, span, fc.integer({ min: 1, max: 600 }), (presentation, length, readings) => {
        const clock = startClock(createClock({ presentation, interview: 0 }), NOON);
        const ticks = Array.from(
          { length: readings },
          (_, index) => NOON + (length * (index + 1)) / readings,
        );
        return ticks.map((tick) => remainingTime(clock, tick)).at(-1) === remainingTime(clock, NOON + length);
      }),
    );
  });
});
