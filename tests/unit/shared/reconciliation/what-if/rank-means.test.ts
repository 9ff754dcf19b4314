import { describe, expect, it } from "vitest";
import { compareAtLine } from "#shared/reconciliation/severity/compare-at-line.ts";
import type { SeverityFit } from "#shared/reconciliation/severity/fit.ts";
import { fitCrossed } from "#shared/reconciliation/severity/fit-crossed.ts";
import { rankMeans } from "#shared/reconciliation/what-if/rank-means.ts";
import { simulateReadings } from "#tests/support/simulated-readings.ts";

/** The first two differ by rounding only, across the half of a millionth. */
const MEANS = Float64Array.of(70.000_000_5 - 1e-12, 70.000_000_5 + 1e-12, 60);

describe("rankMeans", () => {
  it("lets rounding break no tie, wherever on the scale", () => {
    expect([...rankMeans(MEANS).rank]).toEqual([1, 1, 3]);
    expect([...rankMeans(MEANS.map((mean) => mean + 0.000_001)).rank]).toEqual([1, 1, 3]);
    expect([...rankMeans(Float64Array.of(50, 50.000_01)).rank]).toEqual([2, 1]);
  });

  it("is the rule by which two estimators are held side by side", () => {
    const fit = fitCrossed(simulateReadings({ dossiers: 3, judges: 3, readers: 3, seed: 1 }).ratings);
    if (!("posterior" in fit)) throw new Error("no fit");
    const [used, other]: readonly SeverityFit[] = [
      { ...fit, adjustedMean: MEANS },
      { ...fit, adjustedMean: Float64Array.of(70, 70, 60) },
    ];
    if (!used || !other) throw new Error("no fit");
    expect(compareAtLine(["a", "b", "c"], { used, other }, 1)).toMatchObject({ onlyUsed: [], onlyOther: [] });
  });
});
