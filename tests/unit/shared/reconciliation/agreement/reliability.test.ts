import { describe, expect, it } from "vitest";
import { intraclassCorrelations } from "#shared/reconciliation/agreement/icc.ts";
import { incompleteReliability } from "#shared/reconciliation/agreement/icc-incomplete.ts";
import { judgeSharing } from "#shared/reconciliation/agreement/judge-sharing.ts";
import { reliabilityIntervals } from "#shared/reconciliation/agreement/reliability-interval.ts";
import { dossierRatioInterval } from "#shared/reconciliation/agreement/variance-ratio-interval.ts";
import { buildRatings } from "#shared/reconciliation/ratings/build-ratings.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";

const MARKS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

function ratingsOf(rows: readonly (readonly [dossier: number, judge: number, score: number])[]): Ratings {
  const built = buildRatings({
    dossier: rows.map(([dossier]) => dossier),
    judge: rows.map(([, judge]) => judge),
    score: rows.map(([, , score]) => score),
  });
  if (!built.ok) throw new Error(built.error.type);
  return built.value;
}

const complete = ratingsOf(
  MARKS.flatMap((row, dossier) => row.map((mark, judge) => [dossier, judge, mark] as const)),
);

function ofFourReadings(ratio = 0): number {
  return (4 * ratio) / (1 + 4 * ratio);
}

describe("judgeSharing", () => {
  it("is 0 for the same judges everywhere and 1 / k where no dossier shares one", () => {
    expect(judgeSharing(complete)).toEqual({ harmonicReadings: 4, q: 0 });
    const nested = ratingsOf(
      [0, 1, 2].flatMap(
        (i) =>
          [
            [i, 2 * i, 5],
            [i, 2 * i + 1, 6],
          ] as const,
      ),
    );
    expect(judgeSharing(nested)).toEqual({ harmonicReadings: 2, q: 0.5 });
    expect(
      judgeSharing(
        ratingsOf([
          [0, 0, 5],
          [0, 1, 6],
        ]),
      ).q,
    ).toBe(0.5);
  });

  it("counts shared judges of every two dossiers", () => {
    const { harmonicReadings, q } = judgeSharing(
      ratingsOf([
        [0, 0, 1],
        [0, 1, 2],
        [1, 1, 3],
        [2, 2, 4],
      ]),
    );
    expect(harmonicReadings).toBeCloseTo(3 / 2.5, 12);
    expect(q).toBeCloseTo(2.5 / 3 - (2 * 0.5) / 6, 12);
  });
});

describe("incompleteReliability", () => {
  it("puts the raw mean between absolute agreement and the adjusted mean", () => {
    const found = incompleteReliability(
      { dossier: 36, judge: 25, residual: 36 },
      { q: 0.25, harmonicReadings: 3 },
    );
    expect(found.adjustedMean).toBe(0.75);
    expect(found.rawMean).toBeCloseTo(36 / 54.25, 12);
    expect(found.agreementSingle).toBeCloseTo(36 / 97, 12);
    expect(found.agreementMean).toBeCloseTo(36 / (36 + 61 / 3), 12);
  });

  it("gives nothing where nothing varies", () => {
    const found = incompleteReliability({ dossier: 0, judge: 0, residual: 0 }, { q: 0, harmonicReadings: 2 });
    expect(Object.values(found)).toEqual([null, null, null, null]);
  });
});

describe("dossierRatioInterval", () => {
  it("gives the F-limits of ICC(C,k) in a complete table", () => {
    const table = intraclassCorrelations(MARKS);
    if (!("meanSquares" in table)) throw new Error(table.status);
    const found = dossierRatioInterval(complete, 0.95);
    expect(ofFourReadings(found?.low)).toBeCloseTo(table.consistencyMean.lower ?? 9, 8);
    expect(ofFourReadings(found?.high)).toBeCloseTo(table.consistencyMean.upper ?? 9, 8);
    expect(found).toMatchObject({ freedom: 15, judgeContrasts: 3 });
  });

  it("does not change when a judge shifts all marks", () => {
    const shifted = {
      ...complete,
      score: complete.score.map((score, row) => score + (complete.judge[row] ?? 0) * 7),
    };
    expect(dossierRatioInterval(shifted, 0.95)?.low).toBeCloseTo(
      dossierRatioInterval(complete, 0.95)?.low ?? 9,
      8,
    );
  });

  it("begins at zero where dossiers cannot be told apart", () => {
    const equal = ratingsOf(
      [0, 1, 2].flatMap(
        (i) =>
          [
            [i, 0, i % 2],
            [i, 1, 1 - (i % 2)],
          ] as const,
      ),
    );
    expect(dossierRatioInterval(equal, 0.95)).toMatchObject({ low: 0 });
  });

  it("is not given without replication, without a residual, or for a crowd of judges", () => {
    expect(
      dossierRatioInterval(
        ratingsOf([
          [0, 0, 1],
          [1, 1, 2],
        ]),
        0.95,
      ),
    ).toBeNull();
    expect(
      dossierRatioInterval(
        ratingsOf(
          [0, 1, 2].flatMap(
            (i) =>
              [
                [i, 0, i],
                [i, 1, i + 3],
              ] as const,
          ),
        ),
        0.95,
      ),
    ).toBeNull();
    const crowd = Array.from({ length: 301 }, (_, judge) => [judge % 5, judge, judge % 7] as const);
    expect(dossierRatioInterval(ratingsOf(crowd), 0.95)).toBeNull();
  });
});

describe("reliabilityIntervals", () => {
  const sharing = { q: 0.2, harmonicReadings: 4 };

  it("holds both reliabilities, the raw one lower", () => {
    const variance = { dossier: 2.556, judge: 5.244, residual: 1.019 };
    const values = incompleteReliability(variance, sharing);
    const found = reliabilityIntervals(complete, variance, sharing, 0.95);
    expect(found?.adjustedMean.low).toBeLessThan(values.adjustedMean ?? 0);
    expect(found?.adjustedMean.high).toBeGreaterThan(values.adjustedMean ?? 1);
    expect(found?.rawMean.low).toBeLessThan(values.rawMean ?? 0);
    expect(found?.rawMean.high).toBeGreaterThan(values.rawMean ?? 1);
    expect(found?.rawMean.low).toBeLessThan(found?.adjustedMean.low ?? 0);
  });

  it("begins at zero for dossiers without variance and is not given without a residual", () => {
    expect(
      reliabilityIntervals(complete, { dossier: 0, judge: 5, residual: 1 }, sharing, 0.95)?.rawMean.low,
    ).toBe(0);
    expect(reliabilityIntervals(complete, { dossier: 1, judge: 1, residual: 0 }, sharing, 0.95)).toBeNull();
  });
});
