import { describe, expect, it } from "vitest";
import { drawRanks } from "#shared/reconciliation/ranks/draw-ranks.ts";
import type { RankUncertainty } from "#shared/reconciliation/ranks/rank-uncertainty.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import { allocateRereads, type RereadRequest } from "#shared/reconciliation/rereads/allocate-rereads.ts";
import { placeRereads } from "#shared/reconciliation/rereads/place-rereads.ts";
import { rankKnowledge } from "#shared/reconciliation/rereads/rank-knowledge.ts";
import { designRereads } from "#shared/reconciliation/rereads/reread-design.ts";
import { type RereadFigures, RereadPlan } from "#shared/reconciliation/rereads/reread-plan.ts";
import { naivePriority } from "#shared/reconciliation/rereads/reread-priority.ts";
import { rereadSentence } from "#shared/reconciliation/rereads/reread-sentence.ts";
import type { SeverityFit } from "#shared/reconciliation/severity/fit.ts";
import { fitCrossed } from "#shared/reconciliation/severity/fit-crossed.ts";
import { fitIntraBlock } from "#shared/reconciliation/severity/fit-intra-block.ts";
import {
  type Reading,
  ratingsOf,
  type SimulatedReadings,
  simulateReadings,
} from "#tests/support/simulated-readings.ts";

const K = 20;

function fitted(ratings: Ratings, fit: (ratings: Ratings) => SeverityFit | object = fitCrossed): SeverityFit {
  const found = fit(ratings);
  if (!("posterior" in found)) throw new Error("no fit");
  return found;
}

function ranksOf(ratings: Ratings, fit: SeverityFit, k = K): RankUncertainty {
  return drawRanks(ratings, fit, { k, seed: 1, draws: 400, interval: 0.9 });
}

function request(ratings: Ratings, part: Partial<RereadRequest> = {}): RereadRequest {
  const fit = part.fit ?? fitted(ratings);
  return {
    ratings,
    fit,
    uncertainty: ranksOf(ratings, fit),
    budget: 30,
    capacity: new Map(ratings.judgeIds.map((id) => [id, 10])),
    barred: [],
    maxExtra: 2,
    rounds: 1,
    simulations: 0,
    ...part,
  };
}

function planned(question: RereadRequest): RereadFigures {
  const plan = allocateRereads(question);
  expect(RereadPlan.parse(plan)).toEqual(plan);
  if (plan.state !== "known") throw new Error(plan.reason);
  return plan;
}

describe("allocateRereads", () => {
  const { ratings } = simulateReadings({ dossiers: 120, judges: 10, readers: 2, seed: 4 });

  it("reads around the line, those about one half first, and says what each reading does", () => {
    const { rows, unused } = planned(request(ratings));
    expect(unused).toBe(0);
    const [first] = rows;
    expect(Math.abs((first?.topProbability ?? 0) - 0.5)).toBeLessThan(0.1);
    for (const row of rows) {
      expect(row.topProbability).toBeGreaterThan(0.02);
      expect(row.topProbability).toBeLessThan(0.98);
      expect(row.scoreSdAfter).toBeLessThan(row.scoreSd);
      expect(row.rankLow).toBeLessThanOrEqual(row.rankHigh);
    }
    const gains = rows.map(({ expectedGain }) => expectedGain);
    expect(gains).toEqual(gains.toSorted((left, right) => right - left));
  });

  it("is the same plan for the same input, whatever the order of the rows", () => {
    const { readings } = simulateReadings({ dossiers: 120, judges: 10, readers: 2, seed: 4 });
    const turned = ratingsOf(readings.toReversed());
    const question = request(ratings, { simulations: 20 });
    expect(planned(question)).toEqual(planned(question));
    expect(planned({ ...question, ratings: turned }).rows).toEqual(planned(question).rows);
  });

  it("tells the official list by raw means from the one by chances, and never finds it better", () => {
    const question = request(ratings, { simulations: 200 });
    const { comparison, rawShareNow, expectedShareNow } = planned(question);
    const { rawMean } = question.fit;
    const listed = [...rawMean.keys()]
      .toSorted((left, right) => (rawMean[right] ?? 0) - (rawMean[left] ?? 0))
      .slice(0, K);
    const right = listed.reduce((sum, at) => sum + (question.uncertainty.topProbability[at] ?? 0), 0);
    expect(rawShareNow).toBeCloseTo(right / K, 10);
    expect(rawShareNow).toBeLessThan(expectedShareNow);
    for (const row of comparison) {
      expect(row.rawShare).toBeCloseTo(rawShareNow + row.rawGain, 10);
      expect(row.expectedShare).toBeCloseTo(expectedShareNow + row.gain, 10);
      expect(row.rawShare).toBeLessThan(row.expectedShare);
    }
  });

  it("compares rules at as many readings as the plan places", () => {
    const capacity = new Map(ratings.judgeIds.map((id) => [id, 1000]));
    const { rows, unused, comparison } = planned(
      request(ratings, { budget: 1000, capacity, simulations: 20 }),
    );
    expect(unused).toBeGreaterThan(0);
    expect(comparison.map(({ placed }) => placed)).toEqual(comparison.map(() => rows.length));
  });

  it("says of each reading where its dossier stands and what it could do", () => {
    const question = request(ratings);
    const { rows, room } = planned(question);
    expect(room).toEqual({ judges: ratings.judgeIds.length, readings: 10 * ratings.judgeIds.length });
    const means = [...question.fit.adjustedMean].toSorted((left, right) => right - left);
    const line = ((means[K - 1] ?? 0) + (means[K] ?? 0)) / 2;
    const seen = new Map<string, number>();
    for (const row of rows) {
      const at = ratings.dossierIds.indexOf(row.dossierId);
      expect(row.margin).toBeCloseTo((question.fit.adjustedMean[at] ?? 0) - line, 10);
      expect(row.turnProbability).toBeGreaterThan(0);
      expect(row.turnProbability).toBeLessThanOrEqual(0.5);
      expect(row.nth).toBe((seen.get(row.dossierId) ?? 0) + 1);
      seen.set(row.dossierId, row.nth);
      expect(row.readings - row.nth + 1).toBe(question.fit.readingsOfDossier[at]);
    }
    expect(
      new Set(rows.map(rereadSentence).map(({ values }) => JSON.stringify(values))).size,
    ).toBeGreaterThan(1);
  });

  it("splits the budget into rounds", () => {
    const { perRound, rows } = planned(request(ratings, { rounds: 3, budget: 30 }));
    expect(perRound).toEqual([10, 10, 10]);
    expect(rows.map(({ round }) => round)).toEqual(
      Array.from({ length: 30 }, (_, index) => 1 + Math.floor(index / 10)),
    );
  });

  it("leaves budget over that would be wasted, and says who found no judge and why", () => {
    const far = planned(
      request(ratings, {
        budget: 1000,
        capacity: new Map(ratings.judgeIds.map((id) => [id, 1000])),
      }),
    );
    expect(far.unused).toBeGreaterThan(0);
    const [wanted] = planned(request(ratings)).rows;
    const barred = ratings.judgeIds.map((judgeId) => ({ dossierId: wanted?.dossierId ?? "", judgeId }));
    const blocked = planned(request(ratings, { barred }));
    expect(blocked.unplaced).toMatchObject([{ dossierId: wanted?.dossierId, reason: "conflict" }]);
    const nobody = planned(request(ratings, { capacity: new Map(), budget: 3 }));
    expect(nobody.rows).toEqual([]);
    expect(nobody.unplaced.map(({ reason }) => reason)).toEqual([
      "no-capacity",
      "no-capacity",
      "no-capacity",
    ]);
    const everybody = simulateReadings({ dossiers: 30, judges: 3, readers: 3, seed: 2 }).ratings;
    expect(
      planned(request(everybody, { budget: 1 })).unplaced.every(({ reason }) => reason === "read-by-all"),
    ).toBe(true);
  });

  it("may call in a judge without readings, whose severity is then counted as unknown", () => {
    const { rows } = planned(
      request(ratings, { capacity: new Map([["newcomer", 5]]), budget: 5, simulations: 10 }),
    );
    expect(new Set(rows.map(({ judgeId }) => judgeId))).toEqual(new Set(["newcomer"]));
  });

  it("ties panels together that share no dossier", () => {
    const { readings } = simulateReadings({ dossiers: 60, judges: 3, readers: 2, seed: 6 });
    const other = simulateReadings({ dossiers: 60, judges: 3, readers: 2, seed: 7 }).readings;
    const islands = ratingsOf([
      ...readings,
      ...other.map((reading) => ({ ...reading, dossier: `x${reading.dossier}`, judge: `x${reading.judge}` })),
    ]);
    const fit = fitted(islands, fitIntraBlock);
    expect(fit.components).toBe(2);
    const { rows } = planned(request(islands, { fit }));
    expect(rows[0]?.judgeReason).toBe("links-panels");
    expect(rows[0]?.judgeId.startsWith("x")).not.toBe(rows[0]?.dossierId.startsWith("x"));
  });

  it("is withheld where dossiers do not differ", () => {
    const fit = fitted(ratings);
    const flat = { ...fit, variance: { ...fit.variance, dossier: 0 } };
    expect(allocateRereads(request(ratings, { fit: flat }))).toEqual({
      state: "withheld",
      reason: "dossiers-alike",
    });
  });

  it("says why budget is left over", () => {
    const small = simulateReadings({ dossiers: 12, judges: 3, readers: 2, seed: 2 }).ratings;
    const fit = fitted(small);
    const uncertainty = ranksOf(small, fit, 4);
    const ask = (part: Partial<RereadRequest>) =>
      planned(request(small, { fit, uncertainty, budget: 40, ...part })).leftOver;
    expect(ask({ maxExtra: 1 })).toEqual(expect.arrayContaining(["little-gain"]));
    expect(ask({ maxExtra: 3 })).toContain("no-judge");
    expect(ask({ maxExtra: 1, budget: 1 })).toEqual([]);
    const many = planned(request(ratings, { budget: 200, maxExtra: 1 }));
    expect(many.leftOver).toContain("most-per-dossier");
    expect(many.components).toBe(1);
  });

  it("plans for as many readers as there are now where those are more than eight", () => {
    const crowd = simulateReadings({ dossiers: 40, judges: 12, readers: 11, seed: 3 }).ratings;
    expect(
      planned(request(crowd))
        .planning.map(({ readers }) => readers)
        .slice(-2),
    ).toEqual([8, 11]);
  });

  it("plans readers for everybody: more readers, a larger share; adjusted above raw", () => {
    const { planning } = planned(request(ratings));
    expect(planning.map(({ readers }) => readers)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const shares = planning.map(({ shareAdjusted }) => shareAdjusted);
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
    for (const row of planning) expect(row.shareAdjusted).toBeGreaterThan(row.shareRaw);
  });
});

describe("readings around the line against the naive rules", () => {
  const SIZE = { dossiers: 300, judges: 12, readers: 2 };
  const BUDGET = 75;
  const capacity = new Map(Array.from({ length: SIZE.judges }, (_, judge) => [String(judge + 1), 8]));
  const runs = Array.from({ length: 12 }, (_, index) => {
    const panel = simulateReadings({ ...SIZE, seed: 100 + index });
    const { ratings } = panel;
    const fit = fitted(ratings);
    const uncertainty = ranksOf(ratings, fit);
    const plan = planned(
      request(ratings, { fit, uncertainty, capacity, budget: BUDGET, simulations: index < 4 ? 100 : 0 }),
    );
    const known = rankKnowledge(fit, 1);
    const design = designRereads({ ratings, fit, known }, { capacity, barred: [] });
    const random = placeRereads(design, {
      budget: BUDGET,
      maxExtra: 1,
      priorityOf: naivePriority("random", {
        ratings,
        fit,
        known,
        uncertainty,
        readingVariance: 36,
        seed: index,
      }),
    }).placed.map(({ dossier, judge }) => ({
      dossierId: ratings.dossierIds[dossier] ?? "",
      judgeId: design.judgeIds[judge] ?? "",
    }));
    return {
      none: rightOnes(panel, []),
      line: rightOnes(panel, plan.rows),
      random: rightOnes(panel, random),
      foreseen: plan.comparison,
    };
  });
  const mean = (valueOf: (run: (typeof runs)[number]) => number): number =>
    runs.reduce((sum, run) => sum + valueOf(run), 0) / runs.length;

  it("finds clearly more of the truly best, by marks drawn from the truth and a new fit", () => {
    const gained = mean(({ line, none }) => line - none);
    const byChance = mean(({ random, none }) => random - none);
    // About 10 and 2 in 100 over many panels; standard errors here are about 1.5.
    expect(gained).toBeGreaterThan(0.05);
    expect(gained - byChance).toBeGreaterThan(0.03);
  });

  it("foresees that from the marks at hand", () => {
    for (const { foreseen } of runs.slice(0, 4)) {
      const gainOf = new Map(foreseen.map(({ rule, gain }) => [rule, gain]));
      for (const naive of ["random", "raw-difference", "adjusted-difference"] as const)
        expect(gainOf.get("line")).toBeGreaterThan((gainOf.get(naive) ?? 1) + 0.02);
    }
  });
});

/** Share of the truly best among the Top k after these further readings, ranked by a new fit. */
function rightOnes(
  { readings, quality, markAgain }: SimulatedReadings,
  rereads: readonly { readonly dossierId: string; readonly judgeId: string }[],
): number {
  const further: readonly Reading[] = rereads.map(({ dossierId, judgeId }) => markAgain(dossierId, judgeId));
  const { shrunkScore } = fitted(ratingsOf([...readings, ...further]));
  const best = new Set(topOf(quality));
  return topOf(shrunkScore).filter((dossier) => best.has(dossier)).length / K;
}

function topOf(scores: ArrayLike<number>): readonly number[] {
  const places = Array.from(scores, (_, place) => place);
  return places.toSorted((left, right) => (scores[right] ?? 0) - (scores[left] ?? 0)).slice(0, K);
}
