import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildRatings } from "#shared/reconciliation/ratings/build-ratings.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import type { SeverityFit } from "#shared/reconciliation/severity/fit.ts";
import { fitCrossed } from "#shared/reconciliation/severity/fit-crossed.ts";
import { leverages } from "#shared/reconciliation/severity/leverages.ts";

interface Row {
  readonly dossier: number;
  readonly judge: number;
  readonly score: number;
  readonly order?: number;
}

function toRatings(rows: readonly Row[]): Ratings {
  const built = buildRatings({
    dossier: rows.map((row) => row.dossier),
    judge: rows.map((row) => row.judge),
    score: rows.map((row) => row.score),
    ...(rows.some((row) => row.order !== undefined) ? { order: rows.map((row) => row.order ?? 0) } : {}),
  });
  if (!built.ok) throw new Error(built.error.type);
  return built.value;
}

function fit(rows: readonly Row[], withOrder = false): SeverityFit {
  const outcome = fitCrossed(toRatings(rows), { withOrder });
  if ("status" in outcome) throw new Error(outcome.reason);
  return outcome;
}

const noise = (place: number) => Math.round(9 * Math.sin(place * 12.9898) + 6 * Math.cos(place * 4.1414));

/** Each dossier read by `readers` of the judges, in turn but not in closed panels. */
function deal(dossiers: number, judges: number, readers: number): readonly Row[] {
  return Array.from({ length: dossiers * readers }, (_, place) => {
    const dossier = Math.floor(place / readers);
    const judge = (dossier * 5 + (place % readers) * (1 + (dossier % 2))) % judges;
    return { dossier, judge, score: 60 + noise(dossier + 100) + noise(judge + 500) + noise(place) };
  });
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function levelled(outcome: SeverityFit): Float64Array {
  return outcome.adjustedMean.map((score) => score - (outcome.fixed[0] ?? 0));
}

function reading(dossier: number, judge: number, score: number): Row {
  return { dossier, judge, score };
}

function reasonOf(rows: readonly Row[]): string | null {
  const outcome = fitCrossed(toRatings(rows));
  return "status" in outcome ? outcome.reason : null;
}

/** Mean and standard deviation of each value over draws. */
function drawMoments(found: SeverityFit, draws: number) {
  const uniform = createUniform();
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const target = new Float64Array(found.judgeEffect.length + 1);
  const drawn = Array.from({ length: draws }, () => {
    found.posterior.drawInto(target, normal);
    return target.slice();
  });
  return Array.from(target, (_, place) => {
    const values = drawn.map((draw) => draw[place] ?? 0);
    const centre = average(values);
    return { centre, sd: Math.sqrt(average(values.map((value) => (value - centre) ** 2))) };
  });
}

/** Numbers from 0 to 1, the same in every run (a 32-bit congruential generator, its high bits). */
function createUniform(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function expectClose(got: ArrayLike<number>, wanted: ArrayLike<number>, digits = 5): void {
  expect(got.length).toBe(wanted.length);
  for (let place = 0; place < got.length; place += 1)
    expect(got[place]).toBeCloseTo(wanted[place] ?? Number.NaN, digits);
}

describe("crossed severity fit", () => {
  it("finds the balanced two-way variances of the analysis of variance", () => {
    const rows = deal(12, 4, 4).map((row, place) => ({
      ...row,
      judge: place % 4,
      score: row.score + 8 * (place % 4),
    }));
    const found = fit(rows);
    const all = average(rows.map((row) => row.score));
    const byDossier = Array.from({ length: 12 }, (_, id) =>
      average(rows.filter((row) => row.dossier === id).map((row) => row.score)),
    );
    const byJudge = Array.from({ length: 4 }, (_, id) =>
      average(rows.filter((row) => row.judge === id).map((row) => row.score)),
    );
    const square = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - all) ** 2, 0);
    const rest =
      rows.reduce(
        (sum, row) =>
          sum + (row.score - (byDossier[row.dossier] ?? 0) - (byJudge[row.judge] ?? 0) + all) ** 2,
        0,
      ) / 33;
    expect(found.variance.residual).toBeCloseTo(rest, 3);
    expect(found.variance.dossier).toBeCloseTo(((4 * square(byDossier)) / 11 - rest) / 4, 3);
    expect(found.variance.judge).toBeCloseTo(((12 * square(byJudge)) / 3 - rest) / 12, 3);
    expect(found.fixed[0]).toBeCloseTo(all, 9);
  });

  it("keeps the raw order where everybody reads everything", () => {
    const rows = deal(12, 4, 4).map((row, place) => ({ ...row, judge: place % 4 }));
    const found = fit(rows);
    const shift = (found.adjustedMean[0] ?? 0) - (found.rawMean[0] ?? 0);
    expectClose(
      found.adjustedMean,
      found.rawMean.map((mean) => mean + shift),
      9,
    );
  });

  it("gives an effect of exactly zero where there are no differences", () => {
    const rows = [0, 1, 2, 3, 4, 5].flatMap((dossier) =>
      [0, 1, 2].map((judge) => ({ dossier, judge, score: 10 * dossier + ((dossier + judge) % 3) })),
    );
    const found = fit(rows);
    expect(found.isSingular).toBe(true);
    expect(found.variance.judge).toBe(0);
    expect([...found.judgeEffect, ...found.judgeSd]).toEqual([0, 0, 0, 0, 0, 0]);
    expectClose(found.adjustedMean, found.rawMean, 12);
  });

  it("does not care which factor has more levels", () => {
    const rows = deal(24, 7, 3);
    const found = fit(rows);
    const swapped = fit(rows.map((row) => ({ ...row, dossier: row.judge, judge: row.dossier })));
    expect(swapped.remlCriterion).toBeCloseTo(found.remlCriterion, 8);
    expectClose(swapped.judgeEffect, found.dossierEffect ?? []);
    expectClose(swapped.judgeSd, found.dossierSd ?? []);
    expectClose(swapped.dossierEffect ?? [], found.judgeEffect);
  });

  it("is the same for rows in any order, and scales and shifts with the scores", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 40, maxLength: 40 }),
        fc.integer({ min: 2, max: 9 }),
        (scores, factor) => {
          const rows = deal(20, 5, 2).map((row, place) => ({ ...row, score: scores[place] ?? 0 }));
          const outcome = fitCrossed(toRatings(rows));
          if ("status" in outcome) return;
          const turned = fit(rows.toReversed());
          expectClose(turned.adjustedMean, outcome.adjustedMean, 3);
          const scaled = fit(rows.map((row) => ({ ...row, score: factor * row.score + 1000 })));
          expectClose(
            scaled.judgeEffect,
            outcome.judgeEffect.map((effect) => factor * effect),
            2,
          );
          expectClose(
            scaled.scoreSd,
            outcome.scoreSd.map((sd) => factor * sd),
            2,
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it("takes several readings by one judge, and single readings", () => {
    const rows = [
      ...deal(10, 4, 3),
      { dossier: 0, judge: 0, score: 61 },
      { dossier: 11, judge: 2, score: 70 },
    ];
    const found = fit(rows);
    expect(found.readingsOfDossier.reduce((sum, readings) => sum + readings, 0)).toBe(32);
    expect([...found.scoreSd].every((sd) => sd > 0 && Number.isFinite(sd))).toBe(true);
    // The dossier read once is the least certain.
    expect(Math.max(...found.scoreSd)).toBe(found.scoreSd[10]);
  });

  it("finds an effect of the reading order and takes it out", () => {
    const rows = deal(40, 5, 3).map((row, place) => ({ ...row, order: place % 24 }));
    const tired = rows.map((row) => ({ ...row, score: row.score - 2 * row.order }));
    const found = fit(tired, true);
    const plain = fit(rows, true);
    expect(found.fixed[1]).toBeCloseTo((plain.fixed[1] ?? 0) - 2, 6);
    expectClose(found.judgeEffect, plain.judgeEffect);
    expectClose(levelled(found), levelled(plain));
  });

  it("says why there is nothing to estimate", () => {
    expect(reasonOf([reading(1, 1, 5), reading(2, 1, 6)])).toBe("single_judge");
    expect(reasonOf([reading(1, 1, 5), reading(1, 2, 6)])).toBe("single_dossier");
    expect(reasonOf([reading(1, 1, 5), reading(2, 2, 5), reading(1, 2, 5)])).toBe("no_variation");
    expect(reasonOf([reading(1, 1, 0.3), reading(2, 2, 0.1 + 0.2), reading(1, 2, 0.3)])).toBe("no_variation");
    expect(reasonOf([reading(1, 1, 5), reading(2, 2, 6), reading(3, 1, 7)])).toBe("no_replication");
    expect(reasonOf([reading(1, 1, 1e200), reading(2, 2, 6), reading(2, 1, 7)])).toBe("too_large");
  });

  it("counts panels that share no dossier", () => {
    const apart = deal(12, 4, 3).map((row) => ({
      ...row,
      dossier: row.dossier + 100,
      judge: row.judge + 10,
    }));
    const found = fit([...deal(12, 4, 3), ...apart]);
    expect(found.components).toBe(2);
    expect(new Set(found.componentOfJudge).size).toBe(2);
  });

  it("leaves nothing undefined when scores are exactly additive", () => {
    const found = fit(
      [0, 1, 2, 3].flatMap((dossier) =>
        [0, 1, 2].map((judge) => ({ dossier, judge, score: 3 * dossier + 5 * judge })),
      ),
    );
    expect(Number.isFinite(found.remlCriterion)).toBe(true);
    expectClose(
      found.adjustedMean.map((mean) => mean - (found.adjustedMean[0] ?? 0)),
      [0, 3, 6, 9],
      4,
    );
  });
});

describe("draws from the posterior", () => {
  it.each([
    ["dossiers", deal(24, 6, 3)],
    ["judges", deal(6, 24, 14)],
  ])("have the mean and the spread of the fit where there are more %s", (_, rows) => {
    const found = fit(rows);
    const moments = drawMoments(found, 4000);
    const fixed = moments.pop();
    expect(fixed?.centre).toBeCloseTo(found.fixed[0] ?? 0, 0);
    expect((fixed?.sd ?? 0) / (found.fixedSe[0] ?? 1)).toBeCloseTo(1, 1);
    moments.forEach(({ centre, sd }, judge) => {
      const given = found.judgeSd[judge] ?? 0;
      expect(Math.abs(centre - (found.judgeEffect[judge] ?? 0))).toBeLessThan(0.1 * given + 0.1);
      // Given the level a judge is less uncertain than together with it.
      expect(sd).toBeGreaterThan(0.94 * given);
    });
  });
});

describe("leverages", () => {
  it("are the change of a fitted value with its score, the variances held", () => {
    const rows = deal(8, 4, 3);
    const found = fit(rows);
    const leverage = leverages(toRatings(rows), found);
    expect([...leverage].every((value) => value > 0 && value < 1)).toBe(true);
    // As many as there are effects at most, and at least the level.
    const sum = leverage.reduce((total, value) => total + value, 0);
    expect(sum).toBeGreaterThan(1);
    expect(sum).toBeLessThan(12);
  });

  it("of dossiers held fixed are those of the two-way analysis where judges differ without bound", () => {
    const rows = deal(6, 3, 3).map((row, place) => ({ ...row, judge: place % 3 }));
    const found = fit(rows);
    const boundless = { ...found, variance: { dossier: null, judge: 1e9, residual: 1 } };
    const leverage = leverages(toRatings(rows), boundless);
    for (const value of leverage) expect(value).toBeCloseTo((6 + 3 - 1) / 18, 5);
  });
});
