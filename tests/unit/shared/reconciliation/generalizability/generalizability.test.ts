import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  readingsForReliability,
  reliabilityOfMean,
} from "#shared/reconciliation/generalizability/d-study.ts";
import {
  crossedComponents,
  decideCrossed,
  decideNested,
  judgeComponents,
  nestedComponents,
  type ScoreCube,
} from "#shared/reconciliation/generalizability/g-study.ts";
import { planReadings, selectionOverlap } from "#shared/reconciliation/generalizability/selection-overlap.ts";

describe("readingsForReliability", () => {
  it("accepts a reliability of exactly .8", () => {
    expect(readingsForReliability(36, 36, 0.8)).toBe(4);
    expect(readingsForReliability(36, 61, 0.8)).toBe(7);
    expect(readingsForReliability(0.1 * 3, 0.3, 0.8)).toBe(4);
  });

  it("needs one reading at least, and none would do where dossiers do not differ", () => {
    expect(readingsForReliability(5, 0, 0.8)).toBe(1);
    expect(readingsForReliability(0, 5, 0.8)).toBeNull();
    expect(readingsForReliability(-1, 5, 0.8)).toBeNull();
    expect(readingsForReliability(Number.MIN_VALUE, 5, 0.8)).toBeNull();
  });

  it("is the least number that reaches the target", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        (dossier, error) => {
          const number = readingsForReliability(dossier, error, 0.8) ?? 0;
          expect(reliabilityOfMean(dossier, error, number)).toBeGreaterThanOrEqual(0.8 - 1e-9);
          if (number > 1) expect(reliabilityOfMean(dossier, error, number - 1)).toBeLessThan(0.8);
        },
      ),
    );
  });
});

describe("judgeComponents", () => {
  it("reads them from the mean squares and keeps negative ones", () => {
    expect(
      judgeComponents([
        [1, 3],
        [2, 4],
        [6, 8],
      ]),
    ).toMatchObject({ judge: expect.closeTo(2, 9), residual: 0 });
    expect(
      judgeComponents([
        [1, 2],
        [2, 1],
      ])?.dossier,
    ).toBeLessThan(0);
    expect(
      judgeComponents([
        [1, null],
        [2, 1],
      ]),
    ).toBeNull();
    expect(reliabilityOfMean(0, 0, 3)).toBeNull();
  });
});

/** score = i + 10 j + 100 k + a part of its own, for 3 x 2 x 2 levels. */
const cube: ScoreCube = {
  sizes: [3, 2, 2],
  scores: Float64Array.from([0, 100, 10, 112, 2, 101, 11, 111, 1, 103, 14, 113]),
};

describe("components of two facets", () => {
  it("sum, crossed, to what a facet of one level would show", () => {
    const parts = crossedComponents(cube);
    expect(parts.second).toBeGreaterThan(parts.first);
    expect(parts.first).toBeGreaterThan(parts.dossier);
    const decision = decideCrossed(parts, 2, 2);
    expect(decision.absoluteError).toBeGreaterThan(decision.relativeError);
    expect(decision.generalizability).toBeCloseTo(
      parts.dossier / (parts.dossier + decision.relativeError),
      12,
    );
  });

  it("take the second facet and its share of the first together where it is nested", () => {
    const [crossed, nested] = [crossedComponents(cube), nestedComponents(cube)];
    expect(nested.secondInFirst).toBeCloseTo(crossed.second + crossed.firstSecond, 9);
    expect(nested.residual).toBeCloseTo(crossed.dossierSecond + crossed.residual, 9);
    expect(decideNested(nested, 2, 2).dependability).toBeLessThan(0.1);
  });

  it("have no coefficient where nothing varies", () => {
    const flat = { sizes: cube.sizes, scores: new Float64Array(12).fill(7) };
    expect(decideCrossed(crossedComponents(flat), 1, 1)).toMatchObject({
      generalizability: null,
      dependability: null,
    });
  });
});

describe("selectionOverlap", () => {
  it("is the share itself without reliability, and 1 with all of it", () => {
    expect(selectionOverlap(0, 0.05)).toBeCloseTo(0.05, 12);
    expect(selectionOverlap(1, 0.05)).toBeCloseTo(1, 9);
    expect(selectionOverlap(0.4, 1)).toBe(1);
  });

  it("is 1/2 + asin(r)/pi for the better half (Sheppard)", () => {
    for (const reliability of [0.1, 0.5, 0.9])
      expect(selectionOverlap(reliability, 0.5)).toBeCloseTo(
        0.5 + Math.asin(Math.sqrt(reliability)) / Math.PI,
        10,
      );
  });

  it("rises with the reliability and is not given outside 0 to 1", () => {
    const values = [0.2, 0.4, 0.6, 0.8].map((reliability) => selectionOverlap(reliability, 0.1) ?? 0);
    expect(values.toSorted((left, right) => left - right)).toEqual(values);
    for (const [reliability, share] of [
      [-0.1, 0.5],
      [1.1, 0.5],
      [0.5, 0],
      [0.5, 1.2],
      [Number.NaN, 0.5],
    ] as const)
      expect(selectionOverlap(reliability, share)).toBeNull();
  });
});

describe("planReadings", () => {
  it("gains more from adjusting than from a further reading", () => {
    const plan = planReadings({ dossier: 36, judge: 25, residual: 36 }, [2, 3], 99 / 2000);
    expect(plan[0]?.rawOverlap).toBeCloseTo(0.425, 3);
    expect(plan[0]?.adjustedOverlap).toBeCloseTo(0.514, 3);
    expect(plan[1]?.rawOverlap).toBeLessThan(plan[0]?.adjustedOverlap ?? 0);
  });

  it("gives nothing where nothing varies", () => {
    expect(planReadings({ dossier: 0, judge: 0, residual: 0 }, [2], 0.1)[0]).toMatchObject({
      rawOverlap: null,
      adjustedOverlap: null,
    });
  });
});
