import { describe, expect, it } from "vitest";
import {
  chanceOfTurning,
  gainOfReadings,
  varianceAfter,
} from "#shared/reconciliation/rereads/reading-gain.ts";
import { createRandom } from "#shared/rehearsal/random.ts";

describe("gainOfReadings", () => {
  it("is greatest on the line, falls on both sides alike and is never negative", () => {
    const gains = [0, 1, 2, 4, 8, 20].map((margin) => gainOfReadings({ margin, variance: 12 }, 1, 36));
    expect(gains).toEqual(gains.toSorted((left, right) => right - left));
    expect(gains.at(-1)).toBeCloseTo(0, 8);
    expect(gainOfReadings({ margin: -2, variance: 12 }, 1, 36)).toBeCloseTo(gains[2] ?? 0, 12);
  });

  it("is arcsin(correlation) / 2 pi on the line, the orthant probability of two normal variables", () => {
    const correlation = Math.sqrt(1 - varianceAfter(12, 2, 36) / 12);
    expect(gainOfReadings({ margin: 0, variance: 12 }, 2, 36)).toBeCloseTo(
      Math.asin(correlation) / (2 * Math.PI),
      5,
    );
  });

  it("agrees with a simulation off the line", () => {
    const random = createRandom(1, "gain");
    const [margin, variance, noise] = [2, 12, 36];
    const simulations = 40_000;
    let right = 0;
    for (let simulation = 0; simulation < simulations; simulation += 1) {
      const truth = margin + Math.sqrt(variance) * random.normal();
      const mark = truth + Math.sqrt(noise) * random.normal();
      const estimate = margin + (variance / (variance + noise)) * (mark - margin);
      right += Number(truth > 0 === estimate > 0) - Number(truth > 0);
    }
    expect(gainOfReadings({ margin, variance }, 1, noise)).toBeCloseTo(right / simulations / 2, 2);
  });

  it("gains nothing where nothing is left to know, and knows all after a reading without error", () => {
    expect(gainOfReadings({ margin: 0, variance: 0 }, 1, 36)).toBe(0);
    expect(gainOfReadings({ margin: 0, variance: 12 }, 1, 0)).toBeCloseTo(0.25, 6);
    expect(varianceAfter(12, 1, 36)).toBeCloseTo(9, 12);
  });
});

describe("chanceOfTurning", () => {
  it("is one half on the line, falls away from it, and grows with readings", () => {
    expect(chanceOfTurning({ margin: 0, variance: 12 }, 1, 36)).toBeCloseTo(0.5, 12);
    const chances = [1, 2, 3].map((readings) => chanceOfTurning({ margin: 2, variance: 12 }, readings, 36));
    // The estimate moves by a normal amount of variance 12 - 9: P(N < -2 / sqrt(3)).
    expect(chances[0]).toBeCloseTo(0.1241, 4);
    expect(chances).toEqual(chances.toSorted((left, right) => left - right));
    expect(chanceOfTurning({ margin: -2, variance: 12 }, 1, 36)).toBeCloseTo(chances[0] ?? 0, 12);
    expect(chanceOfTurning({ margin: 2, variance: 0 }, 1, 36)).toBe(0);
  });
});
