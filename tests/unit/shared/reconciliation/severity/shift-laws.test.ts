import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import type { SeverityFit } from "#shared/reconciliation/severity/fit.ts";
import { fitCrossed } from "#shared/reconciliation/severity/fit-crossed.ts";
import { fitIntraBlock } from "#shared/reconciliation/severity/fit-intra-block.ts";
import { simulateReadings } from "#tests/support/simulated-readings.ts";

const FITS = [
  ["crossed", fitCrossed],
  ["intra-block", fitIntraBlock],
] as const;

function fitted(found: SeverityFit | object): SeverityFit {
  if (!("posterior" in found)) throw new Error("no fit");
  return found;
}

function shiftJudge(ratings: Ratings, judge: number, points: number): Ratings {
  return {
    ...ratings,
    score: ratings.score.map((score, row) => score + (ratings.judge[row] === judge ? points : 0)),
  };
}

/** A judge's effect less the mean of the others'. */
function contrast({ judgeEffect }: SeverityFit, judge: number): number {
  const others = judgeEffect.filter((_, other) => other !== judge);
  return (judgeEffect[judge] ?? 0) - mean(others);
}

function centred(values: Float64Array): Float64Array {
  return values.map((value) => value - mean(values));
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const shifts = fc.record({
  seed: fc.integer({ min: 0, max: 99 }),
  judge: fc.integer({ min: 0, max: 5 }),
  points: fc.integer({ min: -15, max: 15 }).filter((points) => Math.abs(points) >= 5),
});

describe.each(FITS)("a judge who adds a constant to every mark, %s model", (_, fit) => {
  it("changes no difference between dossiers where everybody read everything", () => {
    fc.assert(
      fc.property(shifts, ({ seed, judge, points }) => {
        const { ratings } = simulateReadings({ dossiers: 12, judges: 6, readers: 6, seed });
        const [before, after] = [fitted(fit(ratings)), fitted(fit(shiftJudge(ratings, judge, points)))];
        const expected = centred(before.adjustedMean);
        for (const [place, value] of centred(after.adjustedMean).entries())
          expect(value).toBeCloseTo(expected[place] ?? Number.NaN, 6);
      }),
      { numRuns: 25 },
    );
  });

  // Severities are shrunk, the less the more marks there are and the more judges differ, and that is estimated anew.
  it("has nearly all of it put down to severity where judges read different dossiers", () => {
    fc.assert(
      fc.property(shifts, ({ seed, judge, points: size }) => {
        const { ratings } = simulateReadings({ dossiers: 120, judges: 6, readers: 3, seed });
        const before = fitted(fit(ratings));
        fc.pre(before.variance.judge > 9);
        // Further out: a judge who comes to be like the others makes all seem alike, and everybody is shrunk more.
        const points = Math.abs(size) * Math.sign(contrast(before, judge));
        const after = fitted(fit(shiftJudge(ratings, judge, points)));
        const share = (contrast(after, judge) - contrast(before, judge)) / points;
        expect(share).toBeGreaterThan(0.85);
        expect(share).toBeLessThan(1.15);
        const [old, now] = [centred(before.adjustedMean), centred(after.adjustedMean)];
        const moved = now.map((value, place) => Math.abs(value - (old[place] ?? 0)));
        expect(Math.max(...moved)).toBeLessThan(0.15 * Math.abs(points));
      }),
      { numRuns: 25 },
    );
  });

  it("leaves the less over the more marks there are", () => {
    const rest = [12, 60, 600].map((dossiers) => {
      const { ratings } = simulateReadings({ dossiers, judges: 6, readers: 2, seed: 1 });
      const [before, after] = [fitted(fit(ratings)), fitted(fit(shiftJudge(ratings, 2, 4)))];
      return Math.abs(1 - (contrast(after, 2) - contrast(before, 2)) / 4);
    });
    expect(rest[2]).toBeLessThan(0.02);
    expect(rest[2]).toBeLessThan(rest[0] ?? 0);
  });
});
