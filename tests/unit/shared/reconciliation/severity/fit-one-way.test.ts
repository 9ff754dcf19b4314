import { describe, expect, it } from "vitest";
import { fitOneWay } from "#shared/reconciliation/severity/fit-one-way.ts";

describe("one-way fit", () => {
  it("finds the variances of the analysis of variance in a balanced design", () => {
    const score = [3, 5, 4, 9, 8, 10, 1, 2, 0];
    const found = fitOneWay([1, 1, 1, 2, 2, 2, 3, 3, 3], score);
    if ("status" in found) throw new Error(found.reason);
    expect(found.variance.residual).toBeCloseTo(1, 5);
    // Means 4, 9, 1: mean square between 49, so (49 - 1) / 3.
    expect(found.variance.dossier).toBeCloseTo(16, 4);
    expect(found.intercept).toBeCloseTo(14 / 3, 9);
    expect(found.interceptSe).toBeCloseTo(Math.sqrt(49 / 9), 5);
    expect(found.dossierEffect[1]).toBeCloseTo((48 / 49) * (9 - 14 / 3), 5);
    expect(found.isSingular).toBe(false);
  });

  it("gives zero where dossiers differ no more than their readings", () => {
    const found = fitOneWay(["a", "a", "b", "b"], [1, 9, 2, 8]);
    if ("status" in found) throw new Error(found.reason);
    expect(found.variance.dossier).toBe(0);
    expect([...found.dossierEffect, ...found.dossierSd]).toEqual([0, 0, 0, 0]);
    expect(found.isSingular).toBe(true);
  });

  it("says why there is nothing to estimate", () => {
    expect(fitOneWay([1, 1], [3, 4])).toMatchObject({ reason: "single_dossier" });
    expect(fitOneWay([1, 2, 2], [3, 3, 3])).toMatchObject({ status: "no_variation" });
    expect(fitOneWay([1, 2, 3], [3, 4, 5])).toMatchObject({ reason: "no_replication" });
  });
});
