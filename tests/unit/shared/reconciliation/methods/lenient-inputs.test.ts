import { describe, expect, it } from "vitest";
import { DIAGNOSTICS_METHODS } from "#shared/reconciliation/methods/diagnostics-methods.ts";
import { GENERALIZABILITY_METHODS } from "#shared/reconciliation/methods/generalizability-methods.ts";
import { TOTALS_METHODS } from "#shared/reconciliation/methods/totals-methods.ts";
import { computeMethod } from "../compute-method.ts";

const plan = (input: object) =>
  computeMethod(GENERALIZABILITY_METHODS, "selection_overlap_from_components", input);

const list = { k: 2, totals: ["90", "80", "80", "70"], ids: ["A", "B", "C", "D"] };

describe("weighted_total", () => {
  it("gives totals as exact as decimals are, and rounded beside them", () =>
    expect(
      computeMethod(TOTALS_METHODS, "weighted_total", {
        weights: ["0.35", "0.25", "0.25", "0.15"],
        scores: [
          ["60", "61", "79", "76"],
          ["61", null, "78", "77"],
        ],
        policy: "renormalise",
      }),
    ).toMatchObject({
      total: ["67.40", "69.866666666666667"],
      total_rounded: ["67.40", "69.87"],
      total_renormalised: ["67.40", "69.866666666666667"],
      status: "renormalised",
    }));
});

describe("cutoff", () => {
  it("puts the least first where that is the best", () =>
    expect(computeMethod(TOTALS_METHODS, "cutoff", { ...list, k: 1, higher_is_better: false })).toMatchObject(
      {
        certain: ["D"],
        competition_rank: [4, 2, 2, 1],
      },
    ));

  it("takes the figures of a tie-break by id, alone or under a name", () => {
    for (const tiebreak of [
      { B: 7, C: "8" },
      { criterion: "c1", values: { B: 7, C: "8" } },
    ])
      expect(computeMethod(TOTALS_METHODS, "cutoff", { ...list, tiebreaks: [tiebreak] })).toMatchObject({
        certain: ["A", "C"],
        tied_at_cut: [],
        out: ["B", "D"],
      });
  });
});

describe("selection_overlap_from_components", () => {
  it("plans the same from cases as from a list of readings, by whatever name the components go", () => {
    const expected = plan({ components: { p: 36, j: 25, pj_e: 36 }, readings: [2, 3], selected_share: 0.05 });
    expect(plan({ dossier: 36, judge: 25, residual: 36, k: [2, 3], n: 2000, n_selected: 100 })).toEqual(
      expected,
    );
    expect(
      plan({
        sigma2: { dossier: 36, judge: 25, residual: 36 },
        cases: [
          { k: 2, selected_share: 0.05 },
          { readings: 3, share: 0.05 },
        ],
      }),
    ).toEqual(expected);
  });
});

describe("halo", () => {
  it("tells the components where every judge marked every dossier", () =>
    expect(
      computeMethod(DIAGNOSTICS_METHODS, "halo", {
        dossier: [1, 1, 2, 2, 3, 3],
        judge: ["a", "b", "a", "b", "a", "b"],
        scores: [
          [1, 2],
          [2, 2],
          [4, 3],
          [3, 5],
          [5, 4],
          [2, 4],
        ],
      }),
    ).toMatchObject({ components: { pj: expect.any(Number), pjc_e: expect.any(Number) } }));
});

describe("range_use", () => {
  it("corrects each judge's slope by the colleagues of the dossiers that judge read (R 4.2, lme4 1.1-31)", () =>
    expect(
      computeMethod(DIAGNOSTICS_METHODS, "range_use", {
        dossier: [
          1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10, 11, 11, 11, 12, 12,
          13, 13, 14, 14, 14,
        ],
        judge: [
          1, 3, 4, 2, 4, 4, 1, 2, 4, 1, 3, 4, 1, 3, 2, 1, 3, 4, 4, 1, 2, 2, 1, 4, 1, 3, 4, 1, 2, 2, 3, 4, 3,
          3, 4, 2,
        ],
        score: [
          56, 55, 52, 80, 60, 46, 48, 56, 50, 57, 54, 58, 81, 78, 49, 59, 56, 45, 55, 40, 59, 63, 53, 59, 63,
          64, 64, 68, 62, 62, 53, 52, 52, 68, 54, 57,
        ],
      }),
    ).toMatchObject({
      per_judge: [1.797_566, 0.723_101, 1.834_24, 0.602_823].map((slope) => ({
        slope_corrected: expect.closeTo(slope, 3),
      })),
    }));
});
