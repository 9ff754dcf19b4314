import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareMeans,
  type ExactMean,
  meanToDecimal,
  runningTotal,
  sheetTotal,
} from "#shared/scoring/sheet-total.ts";
import { buildMarks, buildRubric } from "#tests/support/builders.ts";

const rubric = buildRubric();
const means = fc.record({
  sum: fc.integer({ min: 0, max: 10 ** 12 }),
  count: fc.integer({ min: 1, max: 10_000 }),
});
const points = fc.array(
  fc.integer({ min: 0, max: 400 }).map((steps) => steps / 4),
  {
    minLength: 4,
    maxLength: 4,
  },
);

/** Rounds a fraction to hundredths of a point, halves up, by quotient and remainder. */
function roundHalfUp({ sum, count }: ExactMean, decimals: number): bigint {
  const divisor = BigInt(count) * 10n ** BigInt(6 - decimals);
  const quotient = BigInt(sum) / divisor;
  const remainder = BigInt(sum) % divisor;
  return remainder * 2n >= divisor ? quotient + 1n : quotient;
}

describe("sheetTotal", () => {
  it("finds two sheets exactly equal that binary fractions would tell apart", () => {
    const one = sheetTotal(buildMarks(60, 61, 79, 76), rubric);
    const other = sheetTotal(buildMarks(61, 60, 78, 77), rubric);
    expect(0.35 * 60 + 0.25 * 61 + 0.25 * 79 + 0.15 * 76).not.toBe(
      0.35 * 61 + 0.25 * 60 + 0.25 * 78 + 0.15 * 77,
    );
    expect(one).toBe(67_400_000);
    expect(other).toBe(one);
    expect(meanToDecimal({ sum: 67_400_000, count: 1 })).toBe("67.40");
  });

  it("is the full hundred for full marks and zero for marks of zero", () => {
    expect(sheetTotal(buildMarks(100, 100, 100, 100), rubric)).toBe(100_000_000);
    expect(sheetTotal(buildMarks(0, 0, 0, 0), rubric)).toBe(0);
  });

  it("has no total while a mark is missing, which is not a zero", () => {
    expect(sheetTotal(buildMarks(60, 61, 79), rubric)).toBeNull();
    expect(sheetTotal({}, rubric)).toBeNull();
  });

  it("leaves out a heading that takes no mark", () => {
    const [first, ...others] = rubric.criteria;
    if (!first) throw new Error("the rubric has no criteria");
    const withHeading = { ...rubric, criteria: [{ ...first, weight: 0 }, ...others] };
    const marks = buildMarks(100, 60, 60, 60);
    expect(sheetTotal(marks, withHeading)).toBe(6000 * 6500);
  });

  it("is the sum of its parts", () => {
    fc.assert(
      fc.property(points, (values) => {
        const parts = [3500, 2500, 2500, 1500].map(
          (weight, index) => weight * Math.round((values[index] ?? 0) * 100),
        );
        expect(sheetTotal(buildMarks(...values), rubric)).toBe(parts.reduce((sum, part) => sum + part, 0));
      }),
    );
  });
});

describe("runningTotal", () => {
  it("is unknown before the first mark", () => {
    expect(runningTotal({}, rubric)).toBeNull();
  });

  it("scales the marks entered so far to the full weight", () => {
    const half = runningTotal(buildMarks(80, 60), rubric);
    expect(half && meanToDecimal(half)).toBe("71.67");
  });

  it("shows equal marks as that mark, however many are entered", () => {
    for (const count of [1, 2, 3, 4]) {
      const total = runningTotal(buildMarks(...Array.from({ length: count }, () => 72.5)), rubric);
      expect(total && meanToDecimal(total)).toBe("72.50");
    }
  });

  it("ends at the sheet's total", () => {
    fc.assert(
      fc.property(points, (values) => {
        const marks = buildMarks(...values);
        const running = runningTotal(marks, rubric);
        const total = sheetTotal(marks, rubric);
        expect(running && total !== null && compareMeans(running, { sum: total, count: 1 })).toBe(0);
      }),
    );
  });
});

describe("meanToDecimal", () => {
  it.each([
    [{ sum: 67_405_000, count: 1 }, "67.41"],
    [{ sum: 67_404_999, count: 1 }, "67.40"],
    [{ sum: 134_810_000, count: 2 }, "67.41"],
    [{ sum: 200_000_000, count: 3 }, "66.67"],
    [{ sum: 5000, count: 1 }, "0.01"],
    [{ sum: 4999, count: 1 }, "0.00"],
    [{ sum: 99_995_000, count: 1 }, "100.00"],
    [{ sum: 0, count: 7 }, "0.00"],
  ])("rounds %j up from the half to %s", (mean, text) => {
    expect(meanToDecimal(mean)).toBe(text);
  });

  it("gives as many decimals as asked for", () => {
    const mean = { sum: 200_000_000, count: 3 };
    expect([0, 1, 4].map((decimals) => meanToDecimal(mean, decimals))).toEqual(["67", "66.7", "66.6667"]);
  });

  it("agrees with rational rounding", () => {
    fc.assert(
      fc.property(means, fc.integer({ min: 1, max: 6 }), (mean, decimals) => {
        const text = meanToDecimal(mean, decimals);
        expect(text).toMatch(new RegExp(`^\\d+\\.\\d{${decimals}}$`, "u"));
        expect(BigInt(text.replace(".", ""))).toBe(roundHalfUp(mean, decimals));
      }),
    );
  });

  it("never turns the order of two means round", () => {
    fc.assert(
      fc.property(means, means, (a, b) => {
        const difference = Number(meanToDecimal(a)) - Number(meanToDecimal(b));
        expect(Math.sign(difference) * compareMeans(a, b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("compareMeans", () => {
  it("finds equal fractions equal, whatever their denominators", () => {
    expect(compareMeans({ sum: 1, count: 3 }, { sum: 3, count: 9 })).toBe(0);
    expect(compareMeans({ sum: 10 ** 12, count: 3 }, { sum: 10 ** 12 + 1, count: 3 })).toBe(-1);
  });

  it("is a total order", () => {
    const small = fc.record({ sum: fc.nat(30), count: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
      fc.property(small, small, small, (a, b, c) => {
        expect(compareMeans(a, a)).toBe(0);
        expect(compareMeans(a, b)).toBe(0 - compareMeans(b, a));
        if (compareMeans(a, b) <= 0 && compareMeans(b, c) <= 0)
          expect(compareMeans(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});
