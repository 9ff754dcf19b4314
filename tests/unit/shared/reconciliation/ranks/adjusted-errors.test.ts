import { describe, expect, it } from "vitest";
import { adjustedErrors } from "#shared/reconciliation/ranks/adjusted-errors.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import { findConnections } from "#shared/reconciliation/severity/connections.ts";
import type { SeverityFit } from "#shared/reconciliation/severity/fit.ts";
import { fitCrossed } from "#shared/reconciliation/severity/fit-crossed.ts";
import { fitIntraBlock } from "#shared/reconciliation/severity/fit-intra-block.ts";
import { ratingsOf, simulateReadings } from "#tests/support/simulated-readings.ts";

const FITS = [
  ["crossed", fitCrossed],
  ["intra-block", fitIntraBlock],
] as const;

function fitted(found: SeverityFit | object): SeverityFit {
  if (!("posterior" in found)) throw new Error("no fit");
  return found;
}

function errorsOf(ratings: Ratings, fit: SeverityFit, seed = 1) {
  return adjustedErrors(ratings, fit, { connections: findConnections(ratings), seed });
}

function meanOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

describe.each(FITS)("adjustedErrors, %s model", (_, fit) => {
  it.each([
    { dossiers: 60, judges: 8, readers: 2 },
    { dossiers: 40, judges: 30, readers: 3 },
  ])("hold the truth of $dossiers dossiers by $judges judges in 95 of 100 cases", (size) => {
    const held = Array.from({ length: 25 }, (__, seed) => {
      const { ratings, quality } = simulateReadings({ ...size, seed });
      const found = fitted(fit(ratings));
      const { ofComparison } = errorsOf(ratings, found);
      const [level, average] = [meanOf(found.adjustedMean), meanOf(quality)];
      return ratings.dossierIds.map((id, place) => {
        const miss = (found.adjustedMean[place] ?? 0) - level - ((quality[Number(id) - 1] ?? 0) - average);
        return Number(Math.abs(miss) <= 1.96 * (ofComparison[place] ?? 0));
      });
    }).flat();
    expect(meanOf(held)).toBeGreaterThan(0.93);
    expect(meanOf(held)).toBeLessThan(0.97);
  });

  it("hold noise alone where everybody read everything", () => {
    const { ratings } = simulateReadings({ dossiers: 15, judges: 5, readers: 5, seed: 1 });
    const found = fitted(fit(ratings));
    const expected = Math.sqrt((found.variance.residual / 5) * (1 - 1 / 15));
    const { ofMean, ofComparison } = errorsOf(ratings, found);
    for (const error of ofComparison) expect(error).toBeCloseTo(expected, 9);
    for (const error of ofMean) expect(error).toBeGreaterThan(1.2 * expected);
  });

  it("compare inside a part only", () => {
    const { readings, ratings } = simulateReadings({ dossiers: 30, judges: 6, readers: 3, seed: 7 });
    const twice = ratingsOf([
      ...readings,
      ...readings.map((row) => ({ ...row, dossier: `x${row.dossier}`, judge: `x${row.judge}` })),
    ]);
    const { ofComparison } = errorsOf(twice, fitted(fit(twice)));
    const place = (id: string): number => twice.dossierIds.indexOf(id);
    for (const id of ratings.dossierIds)
      expect(ofComparison[place(id)]).toBeCloseTo(ofComparison[place(`x${id}`)] ?? Number.NaN, 6);
  });
});

describe("adjustedErrors", () => {
  it("are the standard errors that the intra-block fit states", () => {
    const { ratings } = simulateReadings({ dossiers: 30, judges: 6, readers: 2, seed: 5 });
    const found = fitted(fitIntraBlock(ratings));
    const { ofMean } = errorsOf(ratings, found);
    for (const [place, error] of ofMean.entries()) expect(error).toBeCloseTo(found.scoreSd[place] ?? 0, 9);
  });

  it("are larger than the posterior SD of a shrunken score", () => {
    const { ratings } = simulateReadings({ dossiers: 60, judges: 6, readers: 2, seed: 5 });
    const found = fitted(fitCrossed(ratings));
    const { ofComparison } = errorsOf(ratings, found);
    for (const [place, error] of ofComparison.entries())
      expect(error).toBeGreaterThan(found.dossierSd?.[place] ?? 0);
  });

  it("come within a few parts in a hundred of the exact ones where there are too many judges to take one by one", () => {
    const { ratings, readings } = simulateReadings({ dossiers: 500, judges: 420, readers: 3, seed: 2 });
    const found = fitted(fitIntraBlock(ratings));
    const { ofMean } = errorsOf(ratings, found);
    expect(readings.length).toBe(1500);
    const ratios = ofMean.map((error, place) => error / (found.scoreSd[place] ?? 1));
    expect(meanOf(ratios)).toBeCloseTo(1, 1);
    expect(errorsOf(ratings, found, 2).ofMean).not.toEqual(ofMean);
    expect(errorsOf(ratings, found).ofMean).toEqual(ofMean);
  });
});
