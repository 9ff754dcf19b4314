import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockFigures, enteredStep, urgencyOf } from "#shared/presentation/urgency.ts";

const STEPS = [null, "two-minutes", "thirty-seconds", "over"] as const;
const remaining = fc.integer({ min: -600_000, max: 900_000 });

describe("the steps a timekeeper announces", () => {
  test.each([
    [120_001, "plenty"],
    [120_000, "two-minutes"],
    [30_001, "two-minutes"],
    [30_000, "thirty-seconds"],
    [1, "thirty-seconds"],
    [0, "over"],
    [-5000, "over"],
  ] as const)("%i milliseconds left are %s", (left, urgency) => {
    expect(urgencyOf(left)).toBe(urgency);
  });

  test("a step is entered once, and after a gap only the last one counts", () => {
    expect(enteredStep(120_250, 119_990)).toBe("two-minutes");
    expect(enteredStep(119_990, 119_740)).toBeNull();
    expect(enteredStep(400_000, -90_000)).toBe("over");
  });

  test("the last step entered does not depend on how often the clock is read", () => {
    fc.assert(
      fc.property(fc.array(remaining, { minLength: 2, maxLength: 40 }), (readings) => {
        const falling = readings.toSorted((a, b) => b - a);
        const entered = falling.slice(1).map((after, index) => enteredStep(falling[index] ?? 0, after));
        const last = entered.findLast((step) => step !== null) ?? null;
        expect(last).toBe(enteredStep(falling[0] ?? 0, falling.at(-1) ?? 0));
        const order = entered.filter((step) => step !== null).map((step) => STEPS.indexOf(step));
        expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("the figures of the countdown", () => {
  test.each([
    [420_000, { minutes: 7, seconds: 0, isOver: false }],
    [419_001, { minutes: 7, seconds: 0, isOver: false }],
    [419_000, { minutes: 6, seconds: 59, isOver: false }],
    [1, { minutes: 0, seconds: 1, isOver: false }],
    [0, { minutes: 0, seconds: 0, isOver: true }],
    [-999, { minutes: 0, seconds: 0, isOver: true }],
    [-61_000, { minutes: 1, seconds: 1, isOver: true }],
  ])("%i milliseconds", (left, figures) => {
    expect(clockFigures(left)).toEqual(figures);
  });
});
