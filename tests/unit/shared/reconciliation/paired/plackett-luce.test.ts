import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAIRED_METHODS } from "#shared/reconciliation/methods/paired-methods.ts";
import { fitPairs } from "#shared/reconciliation/paired/bradley-terry.ts";
import { fitRankings, type Ranking } from "#shared/reconciliation/paired/plackett-luce.ts";
import { findOffending, findStrongParts } from "#shared/reconciliation/paired/win-graph.ts";
import { compareWith, type Worth } from "#shared/reconciliation/paired/worth.ts";
import { computeMethod } from "../compute-method.ts";

const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2 });
/** With a ranking and its reverse everybody reaches everybody. */
const rankings = fc.array(order, { maxLength: 8 }).map((some) => [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], ...some]);

function fitOf(items: number, ranked: readonly Ranking[]): Worth {
  const outcome = fitRankings(items, ranked);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.fit;
}

function compute(input: object): object {
  return computeMethod(PAIRED_METHODS, "plackett_luce", input);
}

describe("fitRankings", () => {
  it("is Bradley-Terry where rankings have two items", () => {
    const wins = [
      [0, 1],
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 1],
      [2, 0],
      [0, 2],
      [0, 2],
    ];
    const paired = fitPairs(
      3,
      wins.map(([first = 0, second = 0]) => ({
        first,
        second,
        firstWins: 1,
        secondWins: 0,
        ties: 0,
        advantage: 0,
      })),
    );
    if (!paired.ok) throw new Error(paired.reason);
    const fit = fitOf(3, wins);
    expect(fit.logLikelihood).toBeCloseTo(paired.fit.logLikelihood, 9);
    const [one, other] = [compareWith(fit, 0), compareWith(paired.fit, 0)];
    one.difference.forEach((value, item) => expect(value).toBeCloseTo(other.difference[item] ?? 0, 8));
    one.se.forEach((value, item) => expect(value).toBeCloseTo(other.se[item] ?? 0, 8));
  });

  it("lies at the top of the likelihood, follows a change of labels, and repeating all data changes nothing", () => {
    fc.assert(
      fc.property(rankings, (ranked) => {
        const fit = fitOf(5, ranked);
        const swapped = fitOf(
          5,
          ranked.map((ranking) => ranking.map((item) => 4 - item)),
        );
        const doubled = fitOf(5, [...ranked, ...ranked]);
        fit.logAbility.forEach((ability, item) => {
          expect(swapped.logAbility[4 - item]).toBeCloseTo(ability, 7);
          expect(doubled.logAbility[item]).toBeCloseTo(ability, 7);
          const moved = fit.logAbility.slice();
          moved[item] = ability + 0.01;
          expect(likelihood(moved, ranked)).toBeLessThan(fit.logLikelihood + 1e-9);
        });
        expect(likelihood(fit.logAbility, ranked)).toBeCloseTo(fit.logLikelihood, 8);
      }),
      { numRuns: 30 },
    );
  });

  it("names who was always last, and estimates the rest once they are left out", () => {
    const items = ["a", "b", "c"];
    const input = {
      items,
      rankings: [
        [1, 2, 3],
        [2, 1, 3],
      ],
      index_base: 1,
    };
    expect(compute(input)).toMatchObject({
      status: "mle_does_not_exist",
      reason: "not_strongly_connected",
      offending: ["c"],
      log_worth_centred: null,
    });
    expect(compute({ ...input, excluded: ["c"] })).toMatchObject({
      status: "ok",
      log_worth_centred: [expect.closeTo(0, 9), expect.closeTo(0, 9), null],
    });
  });

  it.each([
    ["no ranking", { items: ["a"], rankings: [] }, "no_comparisons"],
    ["a repeated item", { items: ["a", "b"], rankings: [[1, 1]] }, "ranking_repeats_item"],
    ["an unknown place", { items: ["a", "b"], rankings: [[1, 7]] }, "ranking_unknown_item"],
    ["a fraction of a place", { items: ["a", "b"], rankings: [[1, 1.5]] }, "ranking_unknown_item"],
  ])("answers %s with its reason", (_, input, reason) => {
    expect(compute(input)).toMatchObject({ reason, log_worth_centred: null, loglik: null });
  });

  it("reads labels and places alike", () => {
    const named = compute({
      items: ["a", "b", "c"],
      rankings: [
        ["a", "b", "c"],
        ["c", "b", "a"],
      ],
    });
    expect(
      compute({
        items: ["a", "b", "c"],
        rankings: [
          [1, 2, 3],
          [3, 2, 1],
        ],
      }),
    ).toEqual(named);
  });
});

describe("findStrongParts", () => {
  it("joins circles and keeps one-way neighbours apart", () => {
    const parts = findStrongParts(5, [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
    ]);
    expect(parts).toEqual([[0, 1, 2], [3], [4]]);
    expect(findOffending(parts)).toEqual([3, 4]);
  });

  it("walks a long chain without recursion", () => {
    const chain = Array.from({ length: 20_000 }, (_, item) => [item, (item + 1) % 20_000] as const);
    expect(findStrongParts(20_000, chain)).toHaveLength(1);
  });
});

function likelihood(ability: Float64Array, ranked: readonly Ranking[]): number {
  let sum = 0;
  for (const ranking of ranked)
    ranking.forEach((item, place) => {
      const left = ranking.slice(place).reduce((total, other) => total + Math.exp(ability[other] ?? 0), 0);
      sum += (ability[item] ?? 0) - Math.log(left);
    });
  return sum;
}
