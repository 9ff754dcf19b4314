import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildRatings } from "#shared/reconciliation/ratings/build-ratings.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import type { SeverityFit } from "#shared/reconciliation/severity/fit.ts";
import { fitCrossed } from "#shared/reconciliation/severity/fit-crossed.ts";
import { fitIntraBlock } from "#shared/reconciliation/severity/fit-intra-block.ts";
import { createRandom } from "#shared/rehearsal/random.ts";
import { type Reading, ratingsOf, simulateReadings } from "#tests/support/simulated-readings.ts";
import { overlapOfBest, simulatePools } from "./simulate-pools.ts";

function build(columns: {
  readonly dossier: readonly (number | string)[];
  readonly judge: readonly (number | string)[];
  readonly score: readonly number[];
  readonly order?: readonly number[];
}): Ratings {
  const { order, ...rest } = columns;
  const built = buildRatings({ ...rest, ...(order ? { order } : {}) });
  if (!built.ok) throw new Error(built.error.type);
  return built.value;
}

function requireFit(ratings: Ratings, withOrder = false): SeverityFit {
  const fit = fitIntraBlock(ratings, { withOrder });
  if (!("model" in fit)) throw new Error(fit.reason);
  return fit;
}

/** Other names, in the opposite order. */
function rename({ dossier, judge, score }: Reading): Reading {
  return { dossier: backwards("d", dossier), judge: backwards("j", judge), score };
}

function backwards(letter: string, label: string): string {
  return `${letter}${String(100 - Number(label)).padStart(3, "0")}`;
}

/** Points: a search by criterion values finds an optimum to about the root of their rounding. */
const OPTIMUM_PRECISION = 1e-5;

/** Effects against the first judge. */
function against({ judgeEffect }: SeverityFit): Float64Array {
  return judgeEffect.map((effect) => effect - (judgeEffect[0] ?? 0));
}

function expectClose(found: ArrayLike<number>, expected: ArrayLike<number>, within = 1e-4): void {
  expect(found.length).toBe(expected.length);
  for (let at = 0; at < found.length; at += 1)
    expect(Math.abs((found[at] ?? 0) - (expected[at] ?? 0))).toBeLessThan(within);
}

const SMALL = {
  dossier: [1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 6, 6, 7, 7, 8, 8],
  judge: [1, 2, 2, 3, 1, 3, 3, 4, 1, 2, 3, 4, 4, 2, 1, 4],
  score: [61, 70, 66, 58, 72, 69, 71, 80, 64, 75, 55, 66, 73, 69, 62, 77],
  order: [1, 1, 2, 1, 2, 2, 3, 1, 3, 3, 4, 2, 3, 4, 4, 4],
};

describe("beside lme4 (R 4.2.2, lme4 1.1-31)", () => {
  it("fits y ~ 0 + dossier + (1 | judge), with a repeated reading and a dossier read once", () => {
    const fit = requireFit(build(SMALL));
    expect(fit.variance.dossier).toBeNull();
    expect(fit.variance.judge).toBeCloseTo(45.4283, 3);
    expect(fit.variance.residual).toBeCloseTo(2.46551, 4);
    expect(fit.remlCriterion).toBeCloseTo(46.6161718671, 7);
    expectClose(fit.judgeEffect, [-5.737234, 3.164137, -5.308357, 7.881455]);
    expectClose(
      fit.adjustedMean,
      [66.786549, 63.07211, 76.117983, 70.92789, 71.835863, 59.213451, 65.477204, 68.42789],
    );
    expectClose(fit.scoreSd, [3.581332, 3.587296, 3.537097, 3.587296, 3.83702, 3.581332, 3.583321, 3.587296]);
    expect(fit.fixed).toEqual([]);
  });

  it("fits y ~ 0 + dossier + order + (1 | judge), order about its mean", () => {
    const fit = requireFit(build(SMALL), true);
    expect(fit.variance.judge).toBeCloseTo(45.8452, 3);
    expect(fit.variance.residual).toBeCloseTo(3.049816, 4);
    expect(fit.remlCriterion).toBeCloseTo(44.6506173817, 7);
    expectClose(fit.judgeEffect, [-5.716392, 3.142066, -5.280234, 7.854559]);
    expectClose(fit.fixed, [0.006845]);
    expectClose(fit.fixedSe, [1.123934]);
    expectClose(fit.scoreSd, [4.16119, 3.98993, 3.625354, 3.651725, 3.952001, 3.749844, 3.901856, 4.247853]);
  });
});

describe("laws", () => {
  const seeds = fc.integer({ min: 0, max: 9999 });

  it("depends neither on the order of rows nor on what dossiers and judges are called", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { readings } = simulateReadings({ dossiers: 18, judges: 5, readers: 2, seed });
        const fit = requireFit(ratingsOf(readings));
        const shuffled = createRandom(seed, "rows").sample(readings, readings.length);
        const other = requireFit(ratingsOf(shuffled.map(rename)));
        expectClose(other.adjustedMean.toReversed(), fit.adjustedMean);
        expectClose(other.judgeEffect.toReversed(), fit.judgeEffect);
        expectClose(other.scoreSd.toReversed(), fit.scoreSd);
      }),
      { numRuns: 20 },
    );
  });

  it("takes points added to all marks of a dossier for that dossier's alone", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -40, max: 40 }), (seed, points) => {
        const { readings } = simulateReadings({ dossiers: 15, judges: 5, readers: 3, seed });
        const raised = readings.map((row) =>
          row.dossier === "4" ? { ...row, score: row.score + points } : row,
        );
        const [fit, other] = [requireFit(ratingsOf(readings)), requireFit(ratingsOf(raised))];
        expectClose(other.judgeEffect, fit.judgeEffect, OPTIMUM_PRECISION);
        expectClose(
          other.adjustedMean,
          fit.adjustedMean.map((mean, at) => mean + (at === 3 ? points : 0)),
          OPTIMUM_PRECISION,
        );
      }),
      { numRuns: 20 },
    );
  });

  it("changes no difference between dossiers when a judge who read all as the others did is shifted", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -15, max: 15 }), (seed, points) => {
        const { readings } = simulateReadings({ dossiers: 12, judges: 4, readers: 4, seed });
        const shifted = readings.map((row) =>
          row.judge === "2" ? { ...row, score: row.score + points } : row,
        );
        const [fit, other] = [requireFit(ratingsOf(readings)), requireFit(ratingsOf(shifted))];
        const moved = other.adjustedMean.map((mean, at) => mean - (fit.adjustedMean[at] ?? 0));
        expectClose(
          moved.map((points_) => points_ - (moved[0] ?? 0)),
          new Float64Array(moved.length),
          OPTIMUM_PRECISION,
        );
      }),
      { numRuns: 20 },
    );
  });

  // Judges are random, so a shift is shrunk a little; with a hundred readings each nearly all of it stays the judge's.
  it("puts a shift of one judge down to that judge, in an incomplete design too", () => {
    const { readings } = simulateReadings({ dossiers: 300, judges: 8, readers: 3, seed: 4 });
    const shifted = readings.map((row) => (row.judge === "2" ? { ...row, score: row.score + 12 } : row));
    const [fit, other] = [requireFit(ratingsOf(readings)), requireFit(ratingsOf(shifted))];
    const moved = against(other).map((effect, judge) => effect - (against(fit)[judge] ?? 0));
    expectClose(moved, [0, 12, 0, 0, 0, 0, 0, 0], 0.3);
    const scores = other.adjustedMean.map((mean, at) => mean - (fit.adjustedMean[at] ?? 0));
    expect(Math.max(...scores) - Math.min(...scores)).toBeLessThan(0.3);
  });

  it("leaves the difference between panels that share no dossier as it is", () => {
    const { readings } = simulatePools(60, 1000, 3);
    const raised = readings.map((row) => (Number(row.judge) <= 3 ? { ...row, score: row.score + 25 } : row));
    const [fit, other] = [requireFit(ratingsOf(readings)), requireFit(ratingsOf(raised))];
    expect(fit.components).toBe(6);
    expectClose(other.judgeEffect, fit.judgeEffect, OPTIMUM_PRECISION);
    const moved = other.adjustedMean.map((mean, at) => mean - (fit.adjustedMean[at] ?? 0));
    expect(new Set(moved.map((points) => Math.round(points * 1e6) / 1e6))).toEqual(new Set([0, 25]));
  });

  it("draws judges so that the scores have the means and errors of the fit", () => {
    const ratings = build(SMALL);
    const fit = requireFit(ratings, true);
    const random = createRandom(11, "draws");
    const draws = Array.from({ length: 4000 }, () => drawScores(ratings, fit, () => random.normal()));
    const means = fit.adjustedMean.map(
      (_, at) => draws.reduce((sum, scores) => sum + (scores[at] ?? 0), 0) / draws.length,
    );
    expectClose(means, fit.adjustedMean, 0.3);
    const spread = means.map((mean, at) => {
      const squares = draws.reduce((sum, scores) => sum + ((scores[at] ?? 0) - mean) ** 2, 0);
      return Math.sqrt(squares / draws.length);
    });
    expectClose(spread, fit.scoreSd, 0.2);
  });
});

/** As the fit's docstring says. */
function drawScores(ratings: Ratings, fit: SeverityFit, normal: () => number): Float64Array {
  const effects = new Float64Array(fit.posterior.judges + fit.posterior.fixed);
  fit.posterior.drawInto(effects, normal);
  const order = ratings.order ?? new Float64Array(ratings.score.length);
  const meanOrder = order.reduce((sum, place) => sum + place, 0) / order.length;
  const scores = new Float64Array(ratings.dossierIds.length);
  const slope = effects[fit.posterior.judges] ?? 0;
  for (const [row, dossier] of ratings.dossier.entries()) {
    const severity = (effects[ratings.judge[row] ?? 0] ?? 0) + slope * ((order[row] ?? 0) - meanOrder);
    const cleared = (ratings.score[row] ?? 0) - severity;
    scores[dossier] = (scores[dossier] ?? 0) + cleared / (fit.readingsOfDossier[dossier] ?? 1);
  }
  return scores.map(
    (mean, at) => mean + normal() * Math.sqrt(fit.variance.residual / (fit.readingsOfDossier[at] ?? 1)),
  );
}

describe("what cannot be estimated", () => {
  it.each([
    ["single_judge", [1, 2, 3], [1, 1, 1], [5, 6, 7]],
    ["single_dossier", [1, 1, 1], [1, 2, 3], [5, 6, 7]],
    ["no_variation", [1, 1, 2, 2], [1, 2, 1, 2], [7, 7, 7, 7]],
    ["no_variation", [1, 1, 2, 2, 3, 3], [1, 2, 2, 3, 1, 3], [5, 5, 6, 6, 1, 1]],
    ["no_replication", [1, 2, 3, 4], [1, 1, 2, 2], [5, 6, 7, 2]],
    ["no_replication", [1, 1, 2, 2, 3, 3], [1, 1, 1, 1, 2, 2], [5, 6, 7, 2, 3, 8]],
    ["no_replication", [1, 1, 2], [1, 2, 1], [1, 4, 2]],
  ])("gives the reason %s", (reason, dossier, judge, score) => {
    expect(fitIntraBlock(build({ dossier, judge, score }))).toMatchObject({ reason });
  });

  it("finds no difference between judges as exactly zero", () => {
    const fit = requireFit(
      build({
        dossier: [1, 1, 2, 2, 3, 3, 4, 4],
        judge: [1, 2, 2, 1, 1, 2, 2, 1],
        score: [5, 8, 2, 6, 9, 7, 9, 3],
      }),
    );
    expect(fit).toMatchObject({ isSingular: true, variance: { judge: 0 } });
    expect([...fit.judgeEffect, ...fit.judgeSd]).toEqual([0, 0, 0, 0]);
    expect([...fit.adjustedMean]).toEqual([...fit.rawMean]);
  });

  it("stays finite where marks are additive to the last digit", () => {
    const fit = requireFit(
      build({ dossier: [1, 1, 2, 2, 3, 3], judge: [1, 2, 1, 2, 1, 2], score: [5, 7, 6, 8, 1, 3] }),
    );
    expectClose(fit.adjustedMean, [6, 7, 2], 1e-3);
    expect([...fit.judgeSd, ...fit.scoreSd, fit.remlCriterion].every(Number.isFinite)).toBe(true);
  });
});

describe("pools of unequal strength", () => {
  it("picks more of the best than the raw mean and than the crossed fit", () => {
    const found = { raw: 0, intra: 0, crossed: 0 };
    for (let seed = 1; seed <= 8; seed += 1) {
      const { ratings, quality } = simulatePools(240, 4, seed);
      const fit = requireFit(ratings);
      const crossed = fitCrossed(ratings);
      found.raw += overlapOfBest(quality, fit.rawMean, 24);
      found.intra += overlapOfBest(quality, fit.adjustedMean, 24);
      if ("model" in crossed) found.crossed += overlapOfBest(quality, crossed.adjustedMean, 24);
    }
    expect(found.intra).toBeGreaterThan(found.raw);
    expect(found.intra).toBeGreaterThan(found.crossed);
  });
});
