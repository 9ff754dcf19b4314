import { expect, test } from "vitest";
import {
  roundTo,
  sayFixed,
  saySigned,
  toPercent,
} from "#renderer/features/reconciliation/overview-numbers.ts";

test("rounds halves up as the official documents do, though binary fractions fall short", () => {
  expect(sayFixed(78.005, "id", 2)).toBe("78,01");
  expect(sayFixed(1.005, "en", 2)).toBe("1.01");
  expect(sayFixed(80, "id", 2)).toBe("80,00");
  expect(roundTo(-1.25, 1)).toBe(-1.3);
});

test("signs what is stricter or more lenient, and nothing has no sign", () => {
  expect(saySigned(1.24, "id", 1)).toBe("+1,2");
  expect(saySigned(-1.24, "id", 1)).toBe("-1,2");
  expect(saySigned(-0.01, "id", 1)).toBe("0,0");
});

test("a chance is never rounded to certainty", () => {
  expect(toPercent(0.9996)).toBe(99);
  expect(toPercent(0.0004)).toBe(1);
  expect(toPercent(1)).toBe(100);
  expect(toPercent(0)).toBe(0);
});
