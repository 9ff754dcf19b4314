import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalProbability } from "#shared/reconciliation/numeric/distributions.ts";
import {
  expectedRank as expectedRankOf,
  independentRanks,
  rankPoint,
  topMass,
} from "#shared/reconciliation/ranks/independent-ranks.ts";

const dossiers = fc.array(
  fc.record({
    mean: fc.integer({ min: 0, max: 20 }),
    sd: fc.constantFrom(0, 0.01, 1, 3, 8),
  }),
  { minLength: 1, maxLength: 7 },
);

describe("independentRanks", () => {
  it("gives every rank once and every dossier one rank, known scores and ties included", () => {
    fc.assert(
      fc.property(dossiers, (scores) => {
        const { rankProbability, expectedRank } = independentRanks(
          scores.map(({ mean }) => mean),
          scores.map(({ sd }) => sd),
        );
        for (let rank = 0; rank < scores.length; rank += 1) {
          const mass = rankProbability.reduce((sum, masses) => sum + (masses[rank] ?? 0), 0);
          expect(mass).toBeCloseTo(1, 8);
        }
        const total = expectedRank.reduce((sum, rank) => sum + rank, 0);
        expect(total).toBeCloseTo((scores.length * (scores.length + 1)) / 2, 8);
      }),
      { numRuns: 40 },
    );
  });

  it("agrees with the closed forms: two dossiers, and expected rank by pairs", () => {
    const mean = [71, 70, 66.5, 73];
    const sd = [2, 1.5, 4, 0.3];
    const { expectedRank } = independentRanks(mean, sd);
    for (const [own, level] of mean.entries()) {
      const above = mean.map((other, index) =>
        index === own ? 0 : normalProbability((other - level) / Math.hypot(sd[own] ?? 0, sd[index] ?? 0)),
      );
      expect(expectedRank[own]).toBeCloseTo(
        above.reduce((sum, chance) => sum + chance, 1),
        9,
      );
    }
    const [first] = independentRanks([71, 70], [2, 1.5]).rankProbability;
    expect(first?.[0]).toBeCloseTo(normalProbability(1 / 2.5), 12);
  });

  it("lets known scores that tie share their places", () => {
    const [best, tied] = independentRanks([9, 5, 5, 1], [0, 0, 0, 0]).rankProbability;
    expect([...(best ?? [])]).toEqual([1, 0, 0, 0]);
    expect([...(tied ?? [])]).toEqual([0, 0.5, 0.5, 0]);
  });

  it("reads ranks and chances off a distribution", () => {
    const masses = Float64Array.of(0.25, 0.5, 0.25);
    expect(topMass(masses, 2)).toBe(0.75);
    expect([0.25, 0.26, 1].map((probability) => rankPoint(masses, probability))).toEqual([1, 2, 3]);
  });
});

describe("expectedRank", () => {
  it("is that of the whole distribution of ranks", () => {
    fc.assert(
      fc.property(dossiers, (scores) => {
        const mean = scores.map((score) => score.mean);
        const sd = scores.map((score) => score.sd);
        for (const [own, rank] of independentRanks(mean, sd).expectedRank.entries())
          expect(expectedRankOf(own, mean, sd)).toBeCloseTo(rank, 6);
      }),
      { numRuns: 40 },
    );
  });
});
