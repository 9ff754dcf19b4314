import { describe, expect, it } from "vitest";
import { createNormals } from "#shared/reconciliation/ranks/normal-stream.ts";

const COUNT = 200_000;

describe("createNormals", () => {
  const normal = createNormals(20, 0);
  const values = Float64Array.from({ length: COUNT }, () => normal());
  const mean = (valueOf: (value: number) => number): number =>
    values.reduce((sum, value) => sum + valueOf(value), 0) / COUNT;

  it("has the moments of the standard normal distribution", () => {
    expect(Math.abs(mean((value) => value))).toBeLessThan(0.012);
    expect(Math.abs(mean((value) => value ** 2) - 1)).toBeLessThan(0.016);
    expect(Math.abs(mean((value) => value ** 4) - 3)).toBeLessThan(0.11);
  });

  it.each([
    [1, 0.158655],
    [2, 0.02275],
    [3, 0.00135],
    [3.7, 0.000108],
  ])("lies beyond %d as often as it should, on both sides", (point, probability) => {
    const margin = 5 * Math.sqrt(probability / COUNT);
    expect(Math.abs(mean((value) => Number(value > point)) - probability)).toBeLessThan(margin);
    expect(Math.abs(mean((value) => Number(value < -point)) - probability)).toBeLessThan(margin);
  });

  it("gives each stream and each seed numbers of its own", () => {
    const firsts = [createNormals(1, 0), createNormals(1, 1), createNormals(2, 0), createNormals(2, 1)].map(
      (draw) => draw(),
    );
    expect(new Set(firsts).size).toBe(4);
    expect(createNormals(1, 1)()).toBe(firsts[1]);
  });
});
