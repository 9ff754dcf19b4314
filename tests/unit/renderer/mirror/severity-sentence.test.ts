import { describe, expect, test } from "vitest";
import { figure, percent } from "#renderer/features/mirror/figures.ts";
import { readSeverity } from "#renderer/features/mirror/severity-sentence.ts";

const severity = (difference: number, low: number, high: number) =>
  ({ state: "known", difference, low, high, dossiers: 34, colleagues: 5 }) as const;

describe("a judge's severity in words", () => {
  test("a difference below zero is strictness, its interval turned with it", () => {
    expect(readSeverity(severity(-1.84, -3.02, -0.61), "id")).toEqual({
      direction: "stricter",
      points: "1,8",
      low: "0,6",
      high: "3,0",
      mayBeChance: false,
    });
  });

  test("a difference above zero is mildness", () => {
    expect(readSeverity(severity(2.25, 1, 3.5), "en")).toMatchObject({
      direction: "milder",
      points: "2.3",
      low: "1.0",
      high: "3.5",
    });
  });

  test("an interval that holds zero says that chance may explain it", () => {
    expect(readSeverity(severity(-0.9, -2.1, 0.3), "id")).toMatchObject({
      direction: "stricter",
      low: "−0,3",
      high: "2,1",
      mayBeChance: true,
    });
  });

  test("a difference that vanishes at one decimal is none", () => {
    expect(readSeverity(severity(-0.04, -1, 0.9), "id")).toMatchObject({ direction: "same", points: "0,0" });
  });
});

test("figures keep their decimals, have no negative zero and a real minus sign", () => {
  expect(figure(-0.001, "id", 2)).toBe("0,00");
  expect(figure(-12.345, "id", 1)).toBe("−12,3");
  expect(figure(70, "en", 2)).toBe("70.00");
  expect(percent(0.276, "id")).toBe("28%");
});
