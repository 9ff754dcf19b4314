import { expect, test } from "vitest";
import { fixed } from "#shared/i18n/catalog.ts";
import { formatFixed, formatNumber, formatSigned, roundTo } from "#shared/i18n/format.ts";
import { createTranslate } from "#shared/i18n/translate.ts";

test("rounds halves up as the official documents do, though binary fractions fall short", () => {
  expect(formatFixed(78.005, "id", 2)).toBe("78,01");
  expect(formatFixed(1.005, "en", 2)).toBe("1.01");
  expect(formatFixed(80, "id", 2)).toBe("80,00");
  expect(roundTo(-1.25, 1)).toBe(-1.3);
  expect(roundTo(-0.125, 2)).toBe(-0.13);
});

test("signs what is below and above, with a true minus, and nothing has no sign", () => {
  expect(formatSigned(1.24, "id", 1)).toBe("+1,2");
  expect(formatSigned(-1.24, "id", 1)).toBe("−1,2");
  expect(formatSigned(-0.01, "id", 1)).toBe("0,0");
  expect(formatNumber(-3, "en")).toBe("−3");
});

test("a sentence says a figure with the decimals it was given", () => {
  const values = { low: fixed(12.3, 1), high: fixed(16, 1) };
  expect(createTranslate("id")("agreement.interval", values)).toContain("12,3 dan 16,0");
});
