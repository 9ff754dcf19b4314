import { describe, expect, it } from "vitest";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import { chooseEstimator } from "#shared/reconciliation/severity/choose-estimator.ts";
import { describeSeverity, SeverityReport } from "#shared/reconciliation/severity/severity-report.ts";
import { ratingsOf, simulateReadings } from "#tests/support/simulated-readings.ts";
import { simulatePools } from "./simulate-pools.ts";

function report(ratings: Ratings, isDealtAtRandom: boolean, k = 10): SeverityReport {
  return SeverityReport.parse(describeSeverity(ratings, chooseEstimator({ ratings, isDealtAtRandom }), k));
}

const dealt = simulateReadings({ dossiers: 120, judges: 8, readers: 3, seed: 3 });

describe("which estimator", () => {
  it("is the crossed one only where Pleno dealt at random", () => {
    expect(report(dealt.ratings, true)).toMatchObject({ estimator: "crossed", reason: "dealt-at-random" });
    expect(report(dealt.ratings, false)).toMatchObject({
      estimator: "intra-block",
      reason: "not-dealt-at-random",
    });
  });

  it("is never the crossed one where judges got dossiers of unequal strength", () => {
    const { ratings } = simulatePools(360, 3, 1);
    expect(report(ratings, true)).toMatchObject({
      estimator: "intra-block",
      reason: "dealt-at-random-yet-unequal",
      hausman: { state: "known", isRejected: true },
    });
    expect(report(ratings, false)).toMatchObject({
      estimator: "intra-block",
      reason: "dossiers-of-unequal-strength",
    });
  });

  it("gives the fit that was not used too", () => {
    const chosen = chooseEstimator({ ratings: dealt.ratings, isDealtAtRandom: true });
    expect([chosen.used?.model, chosen.other?.model]).toEqual(["crossed", "intra-block"]);
  });

  it("refuses a common ranking where panels share no dossier, and says who is where", () => {
    const { ratings } = simulatePools(60, 1000, 1);
    const found = report(ratings, true);
    expect(found).toMatchObject({
      estimator: "intra-block",
      reason: "disconnected",
      isCommonRanking: false,
      differences: { state: "withheld", reason: "disconnected" },
    });
    expect(found.connections.parts).toHaveLength(6);
    expect(found.connections.parts[1]?.judgeIds).toEqual(["4", "5", "6"]);
    expect(found.judges[3]?.part).toBe(2);
  });

  it("is the raw mean where nothing can be estimated", () => {
    const ratings = ratingsOf([1, 2, 3].map((at) => ({ dossier: `${at}`, judge: "1", score: at })));
    const chosen = chooseEstimator({ ratings, isDealtAtRandom: true });
    expect(chosen).toMatchObject({ estimator: "raw-mean", obstacle: { reason: "single_judge" }, used: null });
    expect(report(ratings, true)).toMatchObject({
      reason: "not-estimable",
      isCommonRanking: true,
      sd: null,
      judges: [{ severity: { state: "withheld", reason: "not-estimable" } }],
    });
  });
});

describe("judges", () => {
  it("have an effect with its interval, and a flag only far from the others", () => {
    const harsh = dealt.readings.map((row) => (row.judge === "5" ? { ...row, score: row.score - 25 } : row));
    const found = report(ratingsOf(harsh), true);
    const row = found.judges.find(({ judgeId }) => judgeId === "5")?.severity;
    if (row?.state !== "known") throw new Error("withheld");
    expect(row.flagged).toBe(true);
    expect(row.effect).toBeLessThan(-10);
    expect(row.high - row.low).toBeCloseTo(2 * 1.96 * row.sd, 9);
    expect((row.low + row.high) / 2).toBeCloseTo(row.effect, 9);
  });

  it("are withheld below ten dossiers", () => {
    const few = dealt.readings.filter(({ judge, dossier }) => judge !== "3" || Number(dossier) < 12);
    const row = report(ratingsOf(few), true).judges.find(({ judgeId }) => judgeId === "3");
    expect(row?.dossiers).toBeLessThan(10);
    expect(row?.severity).toEqual({
      state: "withheld",
      reason: "too-few-dossiers",
      found: row?.dossiers,
      needed: 10,
    });
  });
});

/** Twelve dossiers, all read by three judges. */
function panel(score: (dossier: number, judge: number) => number): Ratings {
  return ratingsOf(
    Array.from({ length: 36 }, (_, cell) => {
      const [dossier, judge] = [Math.floor(cell / 3), cell % 3];
      return { dossier: `${dossier + 1}`, judge: `${judge + 1}`, score: score(dossier, judge) };
    }),
  );
}

describe("judges and dossiers that do not differ", () => {
  it("gives no judge an effect of zero without any error", () => {
    const alike = report(
      panel((dossier, judge) => 60 + dossier + ((dossier + judge) % 3)),
      false,
    );
    expect(alike.sd?.judge).toBe(0);
    expect(alike.judges.map(({ severity }) => severity)).toEqual(
      Array.from({ length: 3 }, () => ({ state: "withheld", reason: "judges-alike" })),
    );
  });

  it("flags nobody beside dossiers that do not differ", () => {
    const flat = report(
      panel((dossier, judge) => 60 + 20 * judge + ((dossier + judge) % 3)),
      false,
    );
    expect(flat.sd?.dossier).toBe(0);
    for (const { severity } of flat.judges)
      expect(severity).toMatchObject({ state: "known", flagged: false });
  });

  it("calls no complete panel weakly connected", () => {
    const close = report(
      panel((dossier, judge) => 60 + dossier + 0.3 * judge + ((dossier * 7 + judge * 5) % 4)),
      false,
    );
    expect(close.connections.isWeak).toBe(false);
  });
});

describe("connections and the line", () => {
  it("tells a panel that hangs on one dossier", () => {
    const { readings } = simulatePools(240, 1000, 4);
    const two = readings.filter(({ judge }) => Number(judge) <= 6);
    const bridged = [...two, { dossier: "1", judge: "4", score: 60 }];
    const found = report(ratingsOf(bridged), false);
    expect(found.connections).toMatchObject({ components: 1, bridges: 1, bridgeIds: ["1"], parts: [] });
    expect(found.connections.weakest?.sharedDossiers).toBe(0);
    expect(found.connections.weakest?.standardError).toBeGreaterThan(found.sd?.judge ?? Number.NaN);
    expect(found.connections.isWeak).toBe(true);
    expect(report(dealt.ratings, false).connections.isWeak).toBe(false);
  });

  it("lists as many dossiers on one side of the line as on the other where nothing is tied", () => {
    const { ratings } = simulatePools(240, 3, 5);
    const { differences } = report(ratings, false, 30);
    if (differences.state === "withheld") throw new Error("withheld");
    expect(differences.onlyUsed.length).toBeGreaterThan(0);
    expect(differences.onlyUsed).toHaveLength(differences.onlyOther.length);
    for (const { usedRank, otherRank } of differences.onlyUsed) {
      expect(usedRank).toBeLessThanOrEqual(30);
      expect(otherRank).toBeGreaterThan(30);
    }
  });

  it("shows the order effect where it was asked for", () => {
    const order = dealt.ratings.score.map((_, row) => (row % 45) + 1);
    const ratings = { ...dealt.ratings, order };
    for (const isDealtAtRandom of [true, false]) {
      const chosen = chooseEstimator({ ratings, isDealtAtRandom, withOrder: true });
      expect(describeSeverity(ratings, chosen, 5).orderEffect?.standardError).toBeGreaterThan(0);
    }
    expect(report(ratings, true).orderEffect).toBeNull();
  });
});
