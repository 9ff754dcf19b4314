import { describe, expect, it } from "vitest";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import { fitCrossed } from "#shared/reconciliation/severity/fit-crossed.ts";
import { hausmanCheck } from "#shared/reconciliation/severity/hausman.ts";
import { ratingsOf, simulateReadings } from "#tests/support/simulated-readings.ts";
import { simulatePools } from "./simulate-pools.ts";

function check(ratings: Ratings) {
  const crossed = fitCrossed(ratings);
  if (!("model" in crossed)) throw new Error(crossed.reason);
  return hausmanCheck(ratings, crossed);
}

function probability(ratings: Ratings): number {
  const found = check(ratings);
  if (found.state === "withheld") throw new Error(found.reason);
  expect(found.isRejected).toBe(found.probability < 0.05);
  return found.probability;
}

/** Of ten seasons whose panels got dossiers of unequal strength. */
function rejectedOf(bridgeEvery: number): number {
  const found = Array.from({ length: 10 }, (_, seed) =>
    probability(simulatePools(360, bridgeEvery, seed).ratings),
  );
  return found.filter((value) => value < 0.05).length;
}

describe("hausmanCheck", () => {
  it("has every probability alike where dossiers were dealt at random", () => {
    const found = Array.from({ length: 60 }, (_, seed) =>
      probability(simulateReadings({ dossiers: 120, judges: 8, readers: 3, seed }).ratings),
    );
    const below = (limit: number): number => found.filter((value) => value < limit).length;
    // Of 60, three standard errors around 3, 15, 30 and 45.
    expect(below(0.05)).toBeGreaterThanOrEqual(1);
    expect(below(0.05)).toBeLessThanOrEqual(8);
    for (const share of [0.25, 0.5, 0.75])
      expect(Math.abs(below(share) - 60 * share)).toBeLessThan(3 * Math.sqrt(60 * share * (1 - share)));
  });

  it("rejects where panels got dossiers of unequal strength, more surely the more of them tie panels together", () => {
    const [few, many] = [rejectedOf(20), rejectedOf(3)];
    expect(many).toBeGreaterThanOrEqual(6);
    expect(few).toBeLessThan(many);
  });

  it("does not depend on which judge comes first", () => {
    const { readings } = simulateReadings({ dossiers: 40, judges: 6, readers: 2, seed: 8 });
    const renamed = readings.map((row) => ({ ...row, judge: String(9 - Number(row.judge)) }));
    const [found, other] = [check(ratingsOf(readings)), check(ratingsOf(renamed))];
    if (found.state === "withheld" || other.state === "withheld") throw new Error("withheld");
    expect(other.freedom).toBe(found.freedom);
    expect(other.statistic).toBeCloseTo(found.statistic, 6);
  });

  // Six panels of three; in each the third judge missed some dossiers, the two others read the very same ones.
  it("keeps inside the parts of the panel, and drops contrasts that the dealing cannot have changed", () => {
    const { readings } = simulatePools(120, 1000, 2);
    const mixed = readings.filter(({ dossier, judge }) => Number(dossier) % 5 > 0 || Number(judge) % 3 > 0);
    expect(check(ratingsOf(mixed))).toMatchObject({ state: "known", freedom: 6 });
  });

  it("withholds itself where there is nothing to check", () => {
    const { ratings } = simulateReadings({ dossiers: 12, judges: 4, readers: 4, seed: 1 });
    expect(check(ratings)).toMatchObject({ state: "withheld", reason: "not-known" });
  });

  it.each([
    ["no-shared-dossier", "1A7 1A9 2A4 2A5 3B8 3B9"],
    ["too-few-readings", "1A1 1B4 2A2"],
    ["no-variation", "1A5 1B7 2A6 2B8 3A1 3B3"],
  ])("is withheld for %s", (reason, marks) => {
    const readings = marks.split(" ").map(([dossier = "", judge = "", score]) => ({
      dossier,
      judge,
      score: Number(score),
    }));
    expect(check(ratingsOf(readings))).toMatchObject({ state: "withheld", reason });
  });
});
