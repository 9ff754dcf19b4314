import { describe, expect, it } from "vitest";
import { diagnoseHomeBias } from "#shared/reconciliation/diagnostics/diagnose-home-bias.ts";
import { homeEffects } from "#shared/reconciliation/diagnostics/home-bias.ts";
import { ratingsOf, simulatePanel } from "./simulate-panel.ts";

const LIMITS = { minReadings: 10, minOwnReadings: 5, rate: 0.05 };

describe("homeEffects", () => {
  it("recovers points given to the own region, judge by judge and together", () => {
    const { ratings, regions } = simulatePanel({ seed: 1, dossiers: 400 }, { home: 6 });
    const { perJudge, pooled } = homeEffects(ratings, regions);
    expect(pooled.difference).toBeCloseTo(6, 0);
    for (const { difference, se } of perJudge)
      expect(Math.abs((difference ?? 0) - 6)).toBeLessThan(4 * (se ?? 0));
  });

  it("equals the textbook on a table small enough to solve by hand", () => {
    // Judge B alone is at home, with dossier 3: (8 - 2) there beside a mean of B - A of 1 elsewhere.
    const ratings = ratingsOf({
      dossier: ["1", "1", "2", "2", "3", "3"],
      judge: ["A", "B", "A", "B", "A", "B"],
      score: [4, 6, 5, 5, 2, 8],
    });
    const regions = {
      ofJudge: new Map([
        ["A", "north"],
        ["B", "south"],
      ]),
      ofDossier: new Map([
        ["1", "east"],
        ["2", "east"],
        ["3", "south"],
      ]),
    };
    const { perJudge, pooled } = homeEffects(ratings, regions);
    expect(perJudge[1]).toMatchObject({ ownReadings: 1, otherReadings: 2, freedom: 1 });
    expect(perJudge[1]?.difference).toBeCloseTo(5, 10);
    expect(perJudge[1]?.se).toBeCloseTo(Math.sqrt(3), 10);
    expect(pooled.difference).toBeCloseTo(5, 10);
    expect(perJudge[0]).toMatchObject({ difference: null, ownReadings: 0 });
  });

  it("gives no judge the effect that two judges share", () => {
    // Every dossier is home to one of the two readers: only the sum of their effects shows.
    const dossier = Array.from({ length: 12 }, (_, place) => Math.floor(place / 2));
    const ratings = ratingsOf({
      dossier,
      judge: dossier.map((_, place) => (place % 2 ? "B" : "A")),
      score: [7, 5, 6, 6, 8, 4, 5, 9, 6, 9, 5, 7],
    });
    const regions = {
      ofJudge: new Map([
        ["A", "a"],
        ["B", "b"],
      ]),
      ofDossier: new Map(["0", "1", "2", "3", "4", "5"].map((id) => [id, Number(id) < 3 ? "a" : "b"])),
    };
    const { perJudge } = homeEffects(ratings, regions);
    expect(perJudge.map(({ difference }) => difference)).toEqual([null, null]);
  });

  it("does not change when a judge or a dossier is shifted", () => {
    const { ratings, regions } = simulatePanel({ seed: 2 });
    const shifted = ratings.score.map(
      (score, row) => score + (ratings.judge[row] === 3 ? 9 : 0) - (ratings.dossier[row] === 8 ? 5 : 0),
    );
    const before = homeEffects(ratings, regions);
    const after = homeEffects({ ...ratings, score: shifted }, regions);
    expect(after.pooled.difference).toBeCloseTo(before.pooled.difference ?? 0, 8);
    expect(after.pooled.se).toBeCloseTo(before.pooled.se ?? 0, 8);
  });
});

describe("diagnoseHomeBias", () => {
  it("withholds what is not known, too few or not to be told apart", () => {
    const { ratings, regions } = simulatePanel({ seed: 3 });
    const unknown = { state: "withheld", reason: "not-known" };
    expect(diagnoseHomeBias(ratings, undefined, LIMITS).panel).toEqual(unknown);
    const someJudges = new Map([...regions.ofJudge].filter(([judge]) => judge !== "1"));
    expect(diagnoseHomeBias(ratings, { ...regions, ofJudge: someJudges }, LIMITS).perJudge[0]).toEqual(
      unknown,
    );
    const abroad = new Map([...regions.ofDossier.keys()].map((id) => [id, "elsewhere"]));
    expect(diagnoseHomeBias(ratings, { ...regions, ofDossier: abroad }, LIMITS).perJudge[0]).toEqual({
      state: "withheld",
      reason: "too-few-readings",
      found: 0,
      needed: 5,
    });
    expect(diagnoseHomeBias(ratings, { ...regions, ofDossier: new Map() }, LIMITS).perJudge[0]).toMatchObject(
      { reason: "too-few-dossiers", found: 0 },
    );
  });
});
