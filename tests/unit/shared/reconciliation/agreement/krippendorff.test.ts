import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AlphaMetric,
  alphaInterval,
  krippendorffAlpha,
} from "#shared/reconciliation/agreement/krippendorff.ts";

const METRICS: readonly AlphaMetric[] = ["nominal", "ordinal", "interval", "ratio"];

const marks = fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 4 }), {
  minLength: 2,
  maxLength: 8,
});

function valueOf(units: readonly (readonly number[])[], metric: AlphaMetric): number | null {
  const alpha = krippendorffAlpha(units, metric);
  return alpha.status === "ok" ? alpha.value : null;
}

/** By the definition: coincidences of every two marks, differences of every two values. */
function byDefinition(units: readonly (readonly number[])[], metric: AlphaMetric): number | null {
  const pairable = units.filter((unit) => unit.length > 1);
  const all = pairable.flat();
  const count = (isCounted: (mark: number) => boolean) => all.filter(isCounted).length;
  const squared = (left: number, right: number): number => {
    if (left === right) return 0;
    if (metric === "nominal") return 1;
    if (metric === "interval") return (left - right) ** 2;
    if (metric === "ratio") return ((left - right) / (left + right)) ** 2;
    const [low, high] = [Math.min(left, right), Math.max(left, right)];
    const ends = count((mark) => mark === low) + count((mark) => mark === high);
    return (count((mark) => mark >= low && mark <= high) - ends / 2) ** 2;
  };
  const pairs = (values: readonly number[]) =>
    values.reduce((sum, left) => sum + values.reduce((row, right) => row + squared(left, right), 0), 0);
  const observed = pairable.reduce((sum, unit) => sum + pairs(unit) / (unit.length - 1), 0) / all.length;
  const expected = pairs(all) / (all.length * (all.length - 1));
  return expected > 0 ? 1 - observed / expected : null;
}

function limitsOf(units: readonly (readonly number[])[]) {
  return alphaInterval(units, 0.95) ?? { low: 9, high: -9 };
}

describe("krippendorffAlpha", () => {
  it.each(METRICS)("is what the definition says (%s)", (metric) => {
    fc.assert(
      fc.property(marks, (units) => {
        expect(valueOf(units, metric) ?? 9).toBeCloseTo(byDefinition(units, metric) ?? 9, 9);
      }),
    );
  });

  it("does not change when all marks shift, for intervals", () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: -1e6, max: 1e6 }), (units, shift) => {
        const shifted = units.map((unit) => unit.map((mark) => mark + shift));
        expect(valueOf(shifted, "interval") ?? 9).toBeCloseTo(valueOf(units, "interval") ?? 9, 8);
      }),
    );
  });

  it("asks for the order of the marks only, for ordinal ones", () => {
    fc.assert(
      fc.property(marks, (units) => {
        const cubed = units.map((unit) => unit.map((mark) => mark ** 3));
        expect(valueOf(cubed, "ordinal")).toBe(valueOf(units, "ordinal"));
      }),
    );
  });

  it("drops dossiers with one mark and keeps the count of the others", () => {
    expect(krippendorffAlpha([[1, 2], [5], [], [2, 2, 3]], "nominal")).toMatchObject({
      dossiers: 2,
      readings: 5,
    });
  });

  it("stays below zero where judges contradict each other", () => {
    expect(
      valueOf(
        [
          [1, 2],
          [2, 1],
          [1, 2],
        ],
        "interval",
      ),
    ).toBeLessThan(0);
  });

  it("is undefined without variation, without pairs, and as a ratio of marks that sum to zero", () => {
    for (const metric of METRICS) {
      expect(
        krippendorffAlpha(
          [
            [70, 70],
            [70, 70],
          ],
          metric,
        ).status,
      ).toBe("undefined_no_variation");
      expect(krippendorffAlpha([[70], [80]], metric).status).toBe("undefined_no_pairable_units");
    }
    expect(krippendorffAlpha([[-1, 1]], "ratio").status).toBe("undefined_not_a_ratio_scale");
  });
});

describe("alphaInterval", () => {
  const units = [
    [1, 2],
    [4, 4],
    [7, 9],
    [3, 3],
    [6, 5],
    [8, 8],
  ];

  it("holds the value and narrows with more dossiers", () => {
    const few = limitsOf(units);
    const many = limitsOf([...units, ...units, ...units]);
    const value = valueOf(units, "interval") ?? 0;
    expect(few.low).toBeLessThan(value);
    expect(few.high).toBeGreaterThan(value);
    expect(few.high).toBeLessThanOrEqual(1);
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
  });

  it("is not given for two dossiers, or where one of them holds all the variation", () => {
    expect(alphaInterval(units.slice(0, 2), 0.95)).toBeNull();
    expect(
      alphaInterval(
        [
          [5, 5],
          [5, 5],
          [5, 6],
        ],
        0.95,
      ),
    ).toBeNull();
  });
});
