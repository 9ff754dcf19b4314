import { describe, expect, it } from "vitest";
import { RANKS_METHODS } from "#shared/reconciliation/methods/ranks-methods.ts";
import { normalProbability } from "#shared/reconciliation/numeric/distributions.ts";
import { computeMethod } from "../compute-method.ts";

const compute = (method: string, input: unknown) => computeMethod(RANKS_METHODS, method, input);

describe("rank_uncertainty", () => {
  it("is exact for two dossiers, and turns round where lower is better", () => {
    const input = { mean: [71, 70], sd: [2, 1.5], k: [1] };
    const chance = normalProbability(0.4);
    expect(compute("rank_uncertainty", input)).toMatchObject({
      p_top1: [expect.closeTo(chance, 10), expect.closeTo(1 - chance, 10)],
      expected_rank: [expect.closeTo(2 - chance, 10), expect.closeTo(1 + chance, 10)],
    });
    expect(compute("rank_uncertainty", { ...input, higher_is_better: false })).toMatchObject({
      p_top1: [expect.closeTo(1 - chance, 10), expect.closeTo(chance, 10)],
    });
  });

  it("leaves out what has no score, and lets known scores that tie share", () => {
    expect(compute("rank_uncertainty", { mean: [1, 2, null, 2, 3], sd: 0, k: 2 })).toMatchObject({
      expected_rank: [4, 2.5, null, 2.5, 1],
      p_top2: [0, 0.5, null, 0.5, 1],
    });
  });

  it("draws where there are too many to be exact", () => {
    const mean = Array.from({ length: 120 }, (_, index) => index * 10);
    const { expected_rank, p_top5 } = compute("rank_uncertainty", { mean, sd: 0.1, k: [5] });
    expect(expected_rank).toEqual(mean.map((_, index) => 120 - index));
    expect(p_top5).toEqual(mean.map((_, index) => Number(index >= 115)));
  });
});

describe("crossed_rank_uncertainty", () => {
  it("gives ranks with the scores they belong to, in label order", () => {
    const input = {
      dossier: [10, 10, 10, 9, 9, 9, 2, 2],
      judge: ["A", "B", "C", "A", "B", "C", "A", "C"],
      score: [80, 85, 83, 60, 64, 65, 72, 77],
      k: 1,
      draws: 300,
    };
    const { dossier_ids, p_top, status } = compute("crossed_rank_uncertainty", input);
    expect([status, dossier_ids]).toEqual(["ok", ["2", "9", "10"]]);
    expect(p_top).toEqual([expect.closeTo(0, 1), 0, expect.closeTo(1, 1)]);
  });

  it.each([
    ["single_judge", [1, 2, 3], [1, 1, 1], [5, 6, 7]],
    ["no_variation", [1, 1, 2, 2], [1, 2, 1, 2], [5, 5, 5, 5]],
  ])("says why there are none: %s", (reason, dossier, judge, score) => {
    expect(compute("crossed_rank_uncertainty", { dossier, judge, score, k: 1 })).toMatchObject({
      reason,
      score: null,
      p_top: null,
    });
  });
});
