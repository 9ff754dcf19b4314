import { describe, expect, it } from "vitest";
import { DIAGNOSTICS_METHODS } from "#shared/reconciliation/methods/diagnostics-methods.ts";
import { computeMethod } from "../compute-method.ts";

const compute = (method: string, input: unknown) => computeMethod(DIAGNOSTICS_METHODS, method, input);

const oneJudge = { dossier: [1, 2, 3], judge: [1, 1, 1], score: [3, 4, 5], order: [1, 2, 3] };
const nobody = { dossier: [], judge: [], score: [] };

describe("discrepancy", () => {
  it("keeps to the rows and labels of the input, and leaves a missing score out", () => {
    const input = {
      dossier: [7, 7, "b", "b", 3, 3],
      judge: [1, 2, 1, 2, 1, 2],
      score: [5, 6, null, 9, 30, 2],
    };
    expect(compute("discrepancy", input)).toMatchObject({
      leverage: [
        expect.any(Number),
        expect.any(Number),
        null,
        expect.any(Number),
        expect.any(Number),
        expect.any(Number),
      ],
      range_by_dossier: [28, 1, 0],
      range_flag_gt15: [3],
      top5_rows: [5, 1, 6, 2, 4],
    });
  });

  it("goes by the threshold it is given", () =>
    expect(
      compute("discrepancy", { ...oneJudge, judge: [1, 2, 3], dossier: [1, 1, 1], threshold: 1 }),
    ).toMatchObject({
      status: "not_estimable",
      reason: "single_dossier",
      range_flag_gt1: [1],
    }));

  it("gives ranges but no residuals with one judge, and nothing without readings", () => {
    const none = { sigma: null, studentised_residual: [null, null, null], top5_rows: [] };
    expect(compute("discrepancy", oneJudge)).toMatchObject({
      reason: "single_judge",
      range_by_dossier: [0, 0, 0],
      ...none,
    });
    expect(compute("discrepancy", nobody)).toMatchObject({ reason: "no_readings", range_flag_gt15: [] });
  });
});

describe("drift", () => {
  it("is null for a judge whose order does not vary, and adjusts over the others", () => {
    const input = {
      dossier: [1, 1, 2, 2, 3, 3, 4, 4],
      judge: ["a", "b", "a", "b", "a", "b", "a", "b"],
      score: [5, 6, 8, 9, 30, 2, 4, 7],
      order: [1, 1, 1, 2, 1, 3, 1, 4],
    };
    expect(compute("drift", input)).toMatchObject({
      per_judge: [
        { judge: "a", slope: null, se: null, t: null, p: null },
        { judge: "b", slope: expect.any(Number) },
      ],
      p_bh: [null, expect.any(Number)],
      flag: [],
    });
  });

  it("is null without an order, and with one judge", () => {
    const nothing = { per_judge: [{ judge: 1, slope: null }], p_bh: [null], flag: [] };
    expect(compute("drift", oneJudge)).toMatchObject({ status: "not_estimable", ...nothing });
    const { order: _order, ...unordered } = { ...oneJudge, dossier: [1, 1, 2], judge: [1, 2, 1] };
    expect(compute("drift", unordered)).toMatchObject({ p_bh: [null, null], flag: [] });
    expect(compute("drift", nobody)).toMatchObject({ reason: "no_readings", per_judge: [] });
  });
});

describe("halo", () => {
  it("gives no correlation under five forms, and 1 where all are straight-lined", () =>
    expect(
      compute("halo", {
        judge: ["x", "x", "x", "x", "x", 2],
        scores: [
          [3, 3],
          [4, 4],
          [5, 5],
          [1, 1],
          [2, 2],
          [1, 4],
        ],
      }),
    ).toMatchObject({
      per_judge: [
        { judge: 2, n: 1, mean_r: null },
        { judge: "x", n: 5, mean_r: 1, mean_within_sd: 0, straight_lined: 5 },
      ],
    }));

  it("takes no forms at all", () =>
    expect(compute("halo", { judge: [], scores: [] })).toEqual({
      pooled_within_judge_cor: [],
      pooled_mean_r: null,
      per_judge: [],
    }));
});

describe("range_use", () => {
  it("gives spreads but no slopes where nothing is compared", () => {
    expect(compute("range_use", oneJudge)).toMatchObject({
      status: "not_estimable",
      per_judge: [
        { judge: 1, n: 3, mean: 4, sd: 1, expected_sd: null, slope_raw: null, slope_corrected: null },
      ],
    });
    expect(compute("range_use", nobody)).toMatchObject({ reason: "no_readings", per_judge: [] });
  });

  it("has no spread for a judge with one reading", () => {
    const input = {
      dossier: [1, 1, 2, 2, 3, 3, 4],
      judge: ["a", "b", "a", "b", "a", "b", "c"],
      score: [1, 2, 5, 3, 8, 9, 4],
    };
    expect(compute("range_use", input)).toMatchObject({
      per_judge: [{ n: 3 }, { n: 3 }, { judge: "c", n: 1, sd: null, sd_ratio: null, slope_raw: null }],
    });
  });
});
