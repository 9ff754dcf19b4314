import { expect, test } from "vitest";
import { formatPercent, toPercent } from "#renderer/features/reconciliation/percent.ts";

test("a chance is never rounded to certainty", () => {
  expect(toPercent(0.9996)).toBe(99);
  expect(toPercent(0.0004)).toBe(1);
  expect(toPercent(1)).toBe(100);
  expect(toPercent(0)).toBe(0);
});

test("a share keeps one decimal, also where it is whole", () => {
  expect(formatPercent(0.8, "id")).toBe("80,0");
});
