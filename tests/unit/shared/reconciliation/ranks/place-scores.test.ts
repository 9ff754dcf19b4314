import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPlacer } from "#shared/reconciliation/ranks/place-scores.ts";

describe("createPlacer", () => {
  it("places as counting those above does", () => {
    const marks = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(marks, (scores) => {
        const { best, worst, order } = createPlacer(scores.length)(Float64Array.from(scores));
        for (const [index, score] of scores.entries()) {
          expect(best[index]).toBe(1 + scores.filter((other) => other > score).length);
          expect(worst[index]).toBe(scores.filter((other) => other >= score).length);
        }
        const ordered = [...order].map((index) => scores[index] ?? 0);
        expect(ordered).toEqual(scores.toSorted((left, right) => right - left));
      }),
    );
  });

  it("tells neighbours apart beside one far away", () => {
    const { best } = createPlacer(4)(Float64Array.of(70.001, 70.002, -900, 70));
    expect([...best]).toEqual([2, 1, 4, 3]);
  });
});
