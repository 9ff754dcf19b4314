import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { middleOfLevel } from "#renderer/sheet/level-middle.ts";
import { ownBins } from "#renderer/sheet/own-bins.ts";
import { formulaOf } from "#renderer/sheet/total-formula.ts";
import { levelOf, scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { checkMark, hundredths } from "#shared/scoring/hundredths.ts";
import { meanToDecimal, sheetTotal } from "#shared/scoring/sheet-total.ts";
import { buildRubric } from "#tests/support/builders.ts";

const rubric = buildRubric();
const scored = scoredCriteria(rubric);

describe("the formula of a total", () => {
  test("of a full sheet has every term and no divisor but 1", () => {
    const marks = Object.fromEntries(scored.map(({ id }) => [id, hundredths(8000)]));
    const formula = formulaOf(marks, rubric);
    expect(formula).toMatchObject({ missing: [], divisor: 1 });
    expect(formula.terms).toHaveLength(scored.length);
    expect(formula.total && meanToDecimal(formula.total)).toBe(
      meanToDecimal({ sum: sheetTotal(marks, rubric) ?? 0, count: 1 }),
    );
  });

  test("names what is missing and divides by the weights that are there", () => {
    const [only, ...others] = scored;
    const formula = formulaOf(only ? { [only.id]: hundredths(7300) } : {}, rubric);
    expect(formula.missing).toEqual(others.map(({ id }) => id));
    expect(formula.divisor).toBe((only?.weight ?? 0) / 10_000);
    expect(formula.total && meanToDecimal(formula.total)).toBe("73.00");
  });

  test("of an empty sheet has no total", () => {
    expect(formulaOf({}, rubric)).toMatchObject({ terms: [], total: null, divisor: 0 });
  });
});

describe("the middle of a level", () => {
  const label = { id: "x", en: "x" };
  const levelsFrom = (...starts: readonly number[]) =>
    starts.map((from) => ({ from: hundredths(from), label, description: label }));

  test("of 85 to 92 is 89 on a scale of whole points", () => {
    const levels = levelsFrom(0, 5000, 7000, 8500, 9300);
    const scale = { min: hundredths(0), max: hundredths(10_000), step: hundredths(100) };
    expect(levels.map((level) => middleOfLevel(level, levels, scale))).toEqual([
      2500, 6000, 7700, 8900, 9700,
    ]);
  });

  test("is a mark of that level on any scale", () => {
    const scales = fc.record({
      step: fc.constantFrom(25, 50, 100, 500),
      steps: fc.integer({ min: 10, max: 100 }),
    });
    fc.assert(
      fc.property(scales, fc.uniqueArray(fc.nat(9), { minLength: 1 }), ({ step, steps }, drawn) => {
        const scale = { min: hundredths(0), max: hundredths(step * steps), step: hundredths(step) };
        const levels = levelsFrom(
          ...new Set([0, ...drawn.map((tenth) => Math.floor((tenth * steps) / 10) * step)]),
        );
        for (const level of levels) {
          const middle = middleOfLevel(level, levels, scale);
          expect(checkMark(middle, scale)).toBeNull();
          expect(levelOf(middle, levels)).toBe(level);
        }
      }),
    );
  });
});

describe("the own distribution", () => {
  const scale = { min: 0, max: 100 };

  test("counts every value once and marks the one in hand", () => {
    const bins = ownBins([61, 64, 78, 100], scale, 78);
    expect(bins.filter(({ isOwn }) => isOwn)).toMatchObject([{ from: 75, to: 80, count: 1 }]);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });

  test("leaves out empty ends but for a few ranges", () => {
    expect(ownBins([71], scale, null).map(({ from }) => from)).toEqual([60, 65, 70, 75, 80]);
  });

  test("always covers all its values", () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.option(fc.integer({ min: 0, max: 100 })), (drawn, ownValue) => {
        const bins = ownBins(drawn, scale, ownValue);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(drawn.length);
        expect(bins.filter(({ isOwn }) => isOwn)).toHaveLength(ownValue === null ? 0 : 1);
      }),
    );
  });
});
