import { describe, expect, it } from "vitest";
import { comparisonSds } from "#shared/reconciliation/ranks/comparison-sd.ts";
import { createScoreDrawer } from "#shared/reconciliation/ranks/draw-scores.ts";
import { createNormals } from "#shared/reconciliation/ranks/normal-stream.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import { findConnections } from "#shared/reconciliation/severity/connections.ts";
import type { SeverityFit } from "#shared/reconciliation/severity/fit.ts";
import { fitCrossed } from "#shared/reconciliation/severity/fit-crossed.ts";
import { fitIntraBlock } from "#shared/reconciliation/severity/fit-intra-block.ts";
import { ratingsOf, simulateReadings } from "#tests/support/simulated-readings.ts";

function fitted(found: SeverityFit | object): SeverityFit {
  if (!("posterior" in found)) throw new Error("no fit");
  return found;
}

function sdsOf(ratings: Ratings, fit: SeverityFit): Float64Array {
  return comparisonSds(ratings, fit, findConnections(ratings));
}

describe("comparisonSds", () => {
  it("holds no judge where everybody read everything", () => {
    const { ratings } = simulateReadings({ dossiers: 15, judges: 5, readers: 5, seed: 1 });
    const fit = fitted(fitIntraBlock(ratings));
    const expected = Math.sqrt((fit.variance.residual / 5) * (1 - 1 / 15));
    for (const sd of sdsOf(ratings, fit)) expect(sd).toBeCloseTo(expected, 9);
    for (const sd of fit.scoreSd) expect(sd).toBeGreaterThan(1.2 * expected);
  });

  it("is the spread of drawn scores less their mean, for the crossed fit", () => {
    const { ratings } = simulateReadings({ dossiers: 30, judges: 6, readers: 2, seed: 5 });
    const fit = fitted(fitCrossed(ratings));
    const draw = createScoreDrawer(ratings, fit);
    const normal = createNormals(1, 1);
    const scores = new Float64Array(30);
    const sums = new Float64Array(30);
    const squares = new Float64Array(30);
    const draws = 20_000;
    for (let at = 0; at < draws; at += 1) {
      draw(scores, normal);
      const mean = scores.reduce((sum, score) => sum + score, 0) / 30;
      for (const [place, score] of scores.entries()) {
        sums[place] = (sums[place] ?? 0) + score - mean;
        squares[place] = (squares[place] ?? 0) + (score - mean) ** 2;
      }
    }
    for (const [place, sd] of sdsOf(ratings, fit).entries()) {
      const drawn = Math.sqrt((squares[place] ?? 0) / draws - ((sums[place] ?? 0) / draws) ** 2);
      expect(sd / drawn).toBeCloseTo(1, 1);
    }
  });

  it("compares inside a part only: a second panel changes little but the estimate of the variances", () => {
    const { readings, ratings } = simulateReadings({ dossiers: 30, judges: 6, readers: 3, seed: 7 });
    const twice = ratingsOf([
      ...readings,
      ...readings.map((row) => ({ ...row, dossier: `x${row.dossier}`, judge: `x${row.judge}` })),
    ]);
    const fit = fitted(fitIntraBlock(twice));
    const sds = sdsOf(twice, fit);
    const place = (id: string): number => twice.dossierIds.indexOf(id);
    for (const id of ratings.dossierIds)
      expect(sds[place(id)]).toBeCloseTo(sds[place(`x${id}`)] ?? Number.NaN, 6);
  });
});
