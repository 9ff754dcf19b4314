import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readDecimal, writeDecimal } from "#renderer/features/rubrics/typed-decimal.ts";

const BOUNDS = { min: 0, max: 10_000 };

test("what is written is read again as the same number, in both languages", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000 }),
      fc.constantFrom("id" as const, "en" as const),
      fc.constantFrom(1 as const, 100 as const),
      (value, language, unit) => {
        const typed = writeDecimal(value, unit, language);
        expect(readDecimal(typed, unit, BOUNDS)).toEqual({ type: "value", value });
      },
    ),
  );
});

test.each([
  ["12,5", { type: "value", value: 1250 }],
  ["12.50", { type: "value", value: 1250 }],
  ["  ", { type: "value", value: null }],
  ["12,345", { type: "not-a-number" }],
  ["1.000,00", { type: "not-a-number" }],
  ["-1", { type: "not-a-number" }],
  ["seratus", { type: "not-a-number" }],
  ["100,01", { type: "too-large" }],
])("reads %j in hundredths", (typed, read) => {
  expect(readDecimal(typed, 100, BOUNDS)).toEqual(read);
});

test("a whole number has no decimals and keeps to its bounds", () => {
  expect(readDecimal("12,5", 1, BOUNDS)).toEqual({ type: "not-a-number" });
  expect(readDecimal("2", 1, { min: 3, max: 5 })).toEqual({ type: "too-small" });
  expect(writeDecimal(null, 1, "id")).toBe("");
});
