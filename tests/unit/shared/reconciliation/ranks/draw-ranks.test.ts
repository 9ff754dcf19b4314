import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dossierPrior, readingWeight } from "#shared/reconciliation/ranks/dossier-prior.ts";
import { countRankBlocks, drawRankPart, drawRanks } from "#shared/reconciliation/ranks/draw-ranks.ts";
import { createScoreDrawer } from "#shared/reconciliation/ranks/draw-scores.ts";
import { createNormals } from "#shared/reconciliation/ranks/normal-stream.ts";
import { mergeRankParts } from "#shared/reconciliation/ranks/rank-part.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import type { SeverityFit } from "#shared/reconciliation/severity/fit.ts";
import { fitCrossed } from "#shared/reconciliation/severity/fit-crossed.ts";
import { fitIntraBlock } from "#shared/reconciliation/severity/fit-intra-block.ts";
import { ratingsOf, simulateReadings } from "#tests/support/simulated-readings.ts";

const FITS = [
  ["crossed", fitCrossed],
  ["intra-block", fitIntraBlock],
] as const;

function fitted(ratings: Ratings, fit: (ratings: Ratings) => SeverityFit | object = fitCrossed): SeverityFit {
  const found = fit(ratings);
  if (!("posterior" in found)) throw new Error("no fit");
  return found;
}

const options = { k: 7, seed: 3, draws: 600, interval: 0.9 };

describe.each(FITS)("drawRanks, %s model", (_, fit) => {
  it("gives away exactly k places and each rank once, whatever the panel", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 20 }), (seed, k) => {
        const { ratings } = simulateReadings({ dossiers: 20, judges: 5, readers: 2, seed });
        const ranks = drawRanks(ratings, fitted(ratings, fit), { ...options, k, draws: 60 });
        expect(sum(ranks.topProbability)).toBeCloseTo(k, 8);
        expect(sum(ranks.expectedRank)).toBeCloseTo(210, 8);
      }),
      { numRuns: 15 },
    );
  });

  it("does not depend on the order of the rows", () => {
    const { readings, ratings } = simulateReadings({ dossiers: 25, judges: 6, readers: 3, seed: 1 });
    const turned = ratingsOf(readings.toReversed());
    const one = fitted(ratings, fit);
    // The same fit: only the rows of the ratings have moved.
    expect(drawRanks(turned, one, options)).toEqual(drawRanks(ratings, one, options));
  });

  it.each([
    { dossiers: 12, judges: 4, readers: 2, seed: 8 },
    { dossiers: 5, judges: 9, readers: 4, seed: 3 },
  ])(
    "draws scores with the mean and the SD that fit and prior state, $dossiers dossiers and $judges judges",
    (size) => {
      const { ratings } = simulateReadings(size);
      const found = fitted(ratings, fit);
      const draw = createScoreDrawer(ratings, found);
      const normal = createNormals(1, 0);
      const scores = new Float64Array(size.dossiers);
      const draws = Array.from({ length: 4000 }, () => {
        draw(scores, normal);
        return scores.slice();
      });
      const { variance, level } = dossierPrior(found);
      for (const [dossier, fittedScore] of found.shrunkScore.entries()) {
        const readings = found.readingsOfDossier[dossier] ?? 0;
        const own = readings * readingWeight(readings, variance, found.variance.residual);
        const noise = found.variance.residual / readings;
        const error = (found.scoreSd[dossier] ?? 0) ** 2;
        const expected = level === null ? fittedScore : own * fittedScore + (1 - own) * level;
        const stated = Math.sqrt(level === null ? error : own * noise + own ** 2 * (error - noise));
        const drawn = draws.map((scoresOfDraw) => scoresOfDraw[dossier] ?? 0);
        const mean = sum(drawn) / drawn.length;
        const deviation = Math.sqrt(sum(drawn.map((score) => (score - mean) ** 2)) / drawn.length);
        // Five standard errors of the simulation.
        expect(Math.abs(mean - expected) / stated).toBeLessThan(0.08);
        expect(Math.abs(deviation / stated - 1)).toBeLessThan(0.06);
      }
    },
  );
});

describe("drawRanks", () => {
  const { ratings } = simulateReadings({ dossiers: 40, judges: 8, readers: 3, seed: 2 });
  const fit = fitted(ratings);

  it("gives the same figures from parts in any order as from the whole", () => {
    const blocks = countRankBlocks(options.draws);
    const parts = Array.from({ length: blocks }, (_, first) =>
      drawRankPart({ ratings, fit, options }, { first, end: first + 1 }),
    );
    expect(blocks).toBe(3);
    const whole = drawRanks(ratings, fit, options);
    expect(mergeRankParts(parts)).toEqual(whole);
    expect(mergeRankParts(parts.toReversed())).toEqual(whole);
  });

  it("gives the same figures for the same seed and others for another one", () => {
    const again = drawRanks(ratings, fit, options);
    expect(drawRanks(ratings, fit, options)).toEqual(again);
    expect(drawRanks(ratings, fit, { ...options, seed: 4 }).topProbability).not.toEqual(again.topProbability);
  });

  it("orders by the adjusted mean where everybody read everything", () => {
    const complete = simulateReadings({ dossiers: 12, judges: 4, readers: 4, seed: 9 }).ratings;
    const found = fitted(complete);
    const { expectedRank } = drawRanks(complete, found, { ...options, draws: 6000 });
    const gaps = [...expectedRank.keys()].flatMap((left) =>
      [...expectedRank.keys()].map((right) => ({
        points: (found.adjustedMean[left] ?? 0) - (found.adjustedMean[right] ?? 0),
        ranks: (expectedRank[right] ?? 0) - (expectedRank[left] ?? 0),
      })),
    );
    // Closer than a point is within the error of the draws.
    for (const { points, ranks } of gaps) if (points > 1) expect(ranks).toBeGreaterThan(0);
  });

  it("shares all places evenly where no difference between dossiers was found", () => {
    const flat: SeverityFit = { ...fit, variance: { ...fit.variance, dossier: 0 } };
    const ranks = drawRanks(ratings, flat, options);
    for (const probability of ranks.topProbability) expect(probability).toBeCloseTo(7 / 40, 10);
    expect(new Set(ranks.expectedRank)).toEqual(new Set([20.5]));
    expect([ranks.rankLow[0], ranks.rankHigh[0]]).toEqual([1, 40]);
  });

  it("has an interval that holds its share of the draws: wider for more", () => {
    const widths = [0.5, 0.9, 0.99].map((interval) => {
      const ranks = drawRanks(ratings, fit, { ...options, interval });
      return sum(ranks.rankHigh) - sum(ranks.rankLow);
    });
    expect(widths[0]).toBeLessThan(widths[1] ?? 0);
    expect(widths[1]).toBeLessThan(widths[2] ?? 0);
  });

  it("says how far it is", () => {
    const seen: number[] = [];
    drawRanks(ratings, fit, options, (done, total) => seen.push(done / total));
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((left, right) => left - right));
  });
});

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}
