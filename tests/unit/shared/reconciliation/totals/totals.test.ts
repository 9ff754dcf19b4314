import { Big } from "big.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { TOTALS_METHODS } from "#shared/reconciliation/methods/totals-methods.ts";
import { buildRatings } from "#shared/reconciliation/ratings/build-ratings.ts";
import { cutAt } from "#shared/reconciliation/totals/cutoff.ts";
import { linkJudges } from "#shared/reconciliation/totals/linked-judges.ts";
import { Normalisation, normalise } from "#shared/reconciliation/totals/normalisation.ts";
import { criterionRatings, totalMarks } from "#shared/reconciliation/totals/total-marks.ts";
import { weightedTotals } from "#shared/reconciliation/totals/weighted-total.ts";
import { buildTable } from "../build-table.ts";
import { computeMethod } from "../compute-method.ts";

function decimals(...values: readonly (string | null)[]): (Big | null)[] {
  return values.map((value) => (value === null ? null : new Big(value)));
}

const compute = (method: string, input: unknown) => computeMethod(TOTALS_METHODS, method, input);

describe("totalMarks", () => {
  const table = buildTable(
    [3500, 2500, 2500, 1500],
    [
      ["d1", "j1", 60, 61, 79, 76],
      ["d2", "j1", 61, 60, 78, 77],
      ["d3", "j2", 61, null, 78, 77],
    ],
  );

  it("keeps totals equal that binary fractions would part", () => {
    const { exact, unitsPerPoint, ratings } = totalMarks(table);
    expect([...exact]).toEqual([67_400_000, 67_400_000]);
    expect(unitsPerPoint).toBe(1_000_000);
    expect([...ratings.score]).toEqual([67.4, 67.4]);
  });

  it("counts a sheet that lacks a mark and forgets who has no other", () => {
    const { incompleteSheets, ratings } = totalMarks(table);
    expect(incompleteSheets).toBe(1);
    expect([ratings.dossierIds, ratings.judgeIds]).toEqual([["d1", "d2"], ["j1"]]);
  });

  it("asks no mark of a criterion without weight", () => {
    const { incompleteSheets } = totalMarks(buildTable([10_000, 0], [["d1", "j1", 50, null]]));
    expect(incompleteSheets).toBe(0);
  });

  it("takes whatever the weights sum to as the whole", () => {
    expect([...totalMarks(buildTable([1, 1, 1], [["d1", "j1", 70, 71, 72]])).ratings.score]).toEqual([71]);
  });

  it("gives the marks of one criterion with the judges that gave one", () => {
    const second = criterionRatings(table, 1);
    expect([...second.score]).toEqual([61, 60]);
    expect(second.judgeIds).toEqual(["j1"]);
    expect([...criterionRatings(table, 0).dossier]).toEqual([0, 1, 2]);
  });
});

describe("weightedTotals", () => {
  const weights = [new Big("0.35"), new Big("0.25"), new Big("0.25"), new Big("0.15")];

  it("never counts a missing mark as zero", () => {
    const { totals, ranks } = weightedTotals(weights, [
      decimals("60", "61", null, "76"),
      decimals("10", "10", "10", "10"),
    ]);
    expect(totals[0]).toEqual({ total: null, renormalised: "63.533333333333333", missing: [2] });
    expect(ranks.competition).toEqual([null, 1]);
  });

  it("ranks a sheet at its renormalised total only when told to", () => {
    const rows = [decimals("60", "61", null, "76"), decimals("10", "10", "10", "10")];
    expect(weightedTotals(weights, rows, "renormalise").ranks.competition).toEqual([1, 2]);
  });

  it("compares unrounded quotients", () => {
    const thirds = [new Big(1), new Big(1), new Big(1)];
    const { ranks } = weightedTotals(thirds, [decimals("1", "0", "0"), decimals("0", "1", "0")]);
    expect(ranks.tiedPairs).toEqual([[0, 1]]);
  });

  it("has no total of a sheet without any mark", () => {
    expect(weightedTotals(weights, [decimals(null, null, null, null)]).totals[0]?.renormalised).toBeNull();
  });
});

describe("cutAt", () => {
  const totals = decimals("90", "88", "85", "80", "80", "80", "75");

  it("leaves a tie across the line undecided", () => {
    expect(cutAt(totals, 5)).toMatchObject({
      certain: [0, 1, 2],
      tiedAtCut: [3, 4, 5],
      placesLeft: 2,
      out: [6],
    });
  });

  it("lets tie-breaks decide as far as they go", () => {
    const partly = decimals("0", "0", "0", "70", "75", "70", "0");
    expect(cutAt(totals, 5, [partly])).toMatchObject({
      certain: [0, 1, 2, 4],
      tiedAtCut: [3, 5],
      placesLeft: 1,
    });
    const wholly = decimals("0", "0", "0", "3", "1", "2", "0");
    expect(cutAt(totals, 5, [partly, wholly])).toMatchObject({
      certain: [0, 1, 2, 3, 4],
      tiedAtCut: [],
      placesLeft: 0,
    });
  });

  it("never lets a tie-break overturn a total", () => {
    expect(cutAt(decimals("2", "1"), 1, [decimals("0", "9")]).certain).toEqual([0]);
  });

  it("takes equal dossiers that fill the list exactly", () => {
    expect(cutAt(totals, 6)).toMatchObject({ tiedAtCut: [], out: [6], placesLeft: 0 });
  });

  it("takes all where there are fewer than places, and none without places", () => {
    expect(cutAt(totals, 20).out).toEqual([]);
    expect(cutAt(totals, 0)).toMatchObject({ certain: [], tiedAtCut: [], out: [0, 1, 2, 3, 4, 5, 6] });
  });

  it("puts a dossier without a total neither in nor out, one without a tie-break below its equals", () => {
    expect(cutAt(decimals("2", null, "2"), 1, [decimals(null, null, "0")])).toMatchObject({
      certain: [2],
      unranked: [1],
      out: [0],
    });
  });

  it("fills the list between the certain and the tied, whatever the totals", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }), fc.nat(12), (values, k) => {
        const cut = cutAt(decimals(...values.map(String)), k);
        expect(cut.certain.length + cut.placesLeft).toBe(Math.min(k, values.length));
        expect(cut.certain.length + cut.tiedAtCut.length + cut.out.length).toBe(values.length);
        if (cut.placesLeft > 0) expect(cut.tiedAtCut.length).toBeGreaterThan(cut.placesLeft);
      }),
    );
  });
});

describe("normalise", () => {
  it("gives a judge whose marks are all the same a zero, a half, and no place between lowest and highest", () => {
    const built = buildRatings({ dossier: [1, 2, 3], judge: ["a", "a", "b"], score: [70, 70, 40] });
    if (!built.ok) throw new Error("no ratings");
    expect(normalise(built.value, "z")).toEqual({ score: [0, 0, 0], constantJudges: [0, 1] });
    expect(normalise(built.value, "percentile").score).toEqual([0.5, 0.5, 0.5]);
    expect(normalise(built.value, "min-max").score).toEqual([null, null, null]);
  });

  it("is not moved by a judge's constant, except for the level of all", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 9 }), (scores) => {
        const shifted = buildRatings({
          dossier: scores.flatMap((_, place) => [place, place]),
          judge: scores.flatMap(() => ["a", "b"]),
          score: scores.flatMap((score) => [score, score + 8]),
        });
        if (!shifted.ok) throw new Error("no ratings");
        for (const scale of Normalisation.options) {
          const { score } = normalise(shifted.value, scale);
          for (let row = 0; row < score.length; row += 2)
            expect(score[row] ?? 0).toBeCloseTo(score[row + 1] ?? 0, 9);
        }
      }),
    );
  });
});

describe("linkJudges", () => {
  it("finds the constants that judges were shifted by, from shared dossiers alone", () => {
    const quality = [50, 55, 61, 70, 78];
    const shift = { a: 4, b: -1, c: -3 };
    const pairs = [
      ["a", "b"],
      ["b", "c"],
      ["a", "c"],
      ["a", "b"],
      ["b", "c"],
    ] as const;
    const rows = pairs.flatMap((pair, dossier) =>
      pair.map((judge) => ({ dossier, judge, score: (quality[dossier] ?? 0) + shift[judge] })),
    );
    const built = buildRatings({
      dossier: rows.map(({ dossier }) => dossier),
      judge: rows.map(({ judge }) => judge),
      score: rows.map(({ score }) => score),
    });
    if (!built.ok) throw new Error("no ratings");
    const { effect, adjustedMean } = linkJudges(built.value);
    for (const [place, expected] of [4, -1, -3].entries()) expect(effect[place]).toBeCloseTo(expected, 9);
    for (const [place, expected] of quality.entries()) expect(adjustedMean[place]).toBeCloseTo(expected, 9);
  });

  it("leaves judges who share nothing as they are", () => {
    const built = buildRatings({ dossier: [1, 2], judge: ["a", "b"], score: [70, 40] });
    if (!built.ok) throw new Error("no ratings");
    expect([...linkJudges(built.value).adjustedMean]).toEqual([70, 40]);
  });
});

describe("the methods of totals", () => {
  it("say a missing mark by its reason", () => {
    expect(
      compute("weighted_total", {
        weights: [1, 1],
        scores: [
          [60, null],
          ["61", "62"],
        ],
      }),
    ).toMatchObject({
      total: [null, "61.50"],
      blocked: [0],
      status: "blocked",
      reason: "missing_criterion",
    });
  });

  it("refuse text in a mark and rows of the wrong length", () => {
    const refusal = z.ZodError;
    expect(() => compute("weighted_total", { weights: [1], scores: [["tujuh"]] })).toThrow(refusal);
    expect(() => compute("weighted_total", { weights: [1, 2], scores: [[60]] })).toThrow(refusal);
    expect(() => compute("weighted_total", { weights: [0], scores: [[60]] })).toThrow(refusal);
  });

  it("take tie-breaks as columns, as rows, by name and with the lower first", () => {
    const input = { k: 1, totals: ["80", "80", "70"], ids: ["A", "B", "C"] };
    const rows = [[1], [2], [0]];
    for (const tiebreaks of [
      [[1, 2, 0]],
      rows,
      { novelty: ["1", "2", "0"] },
      [{ values: [2, 1, 0], higher_is_better: false }],
    ])
      expect(compute("cutoff", { ...input, tiebreaks })).toMatchObject({ certain: ["B"], tied_at_cut: [] });
  });

  it("do not let float dust break a tie of adjusted totals", () => {
    expect(compute("cutoff", { k: 1, totals: [67.4, 67.399_999_999_999_99] })).toMatchObject({
      tied_at_cut: [1, 2],
      status: "undecided",
    });
  });

  it("give undefined figures as null where nothing was read", () => {
    expect(compute("normalise", { dossier: [1], judge: ["a"], score: [null] })).toMatchObject({
      z: [null],
      status: "not_estimable",
    });
    expect(compute("normalise_harm", { dossier: [], judge: [], score: [] })).toMatchObject({
      status: "not_estimable",
    });
  });

  it("say where judges cannot be compared", () => {
    expect(compute("normalise_harm", { dossier: [1, 2], judge: ["a", "b"], score: [50, 60] })).toMatchObject({
      status: "disconnected",
      judgeb_minus_judgea: null,
    });
  });

  it("show that scaling judges alike turns the order of unequal pools round", () => {
    const judge = [1, 1, 1, 2, 2, 2];
    expect(
      compute("normalise_harm", { dossier: [1, 2, 3, 3, 4, 5], judge, score: [60, 69, 70, 70, 75, 88] }),
    ).toMatchObject({ centring_reverses: true, z_reverses: true, adjusted_keeps_order: true });
  });
});
