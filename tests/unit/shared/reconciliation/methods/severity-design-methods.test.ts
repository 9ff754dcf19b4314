import { describe, expect, it } from "vitest";
import { STATISTICS_METHODS } from "#shared/reconciliation/methods/statistics-methods.ts";
import { computeMethod } from "../compute-method.ts";

const compute = (method: string, input: unknown) => computeMethod(STATISTICS_METHODS, method, input);

const SEVERITY = [
  "oneway_reml",
  "crossed_reml",
  "crossed_reml_degenerate",
  "intrablock_reml",
  "random_assignment_check",
];

describe.each(SEVERITY)("%s", (method) => {
  it.each([
    ["no_readings", { dossier: [], judge: [], score: [] }],
    ["not_a_number", { dossier: [1, 2], judge: [1, 2], score: ["a", 3] }],
    ["columns_uneven", { dossier: [1], judge: [1, 2], score: [3, 4] }],
    ["single_dossier", { dossier: [1, 1], judge: [1, 2], score: [3, 4] }],
    ["no_replication", { dossier: [1, 2, 3, 4], judge: [1, 1, 2, 2], score: [3, 4, 5, 7] }],
  ])("gives the reason %s and no figure", (reason, input) => {
    expect(compute(method, input)).toMatchObject({ status: "not_estimable", reason });
  });
});

describe("crossed_reml_degenerate", () => {
  it("returns the raw means as they are, with the reason", () => {
    expect(
      compute("crossed_reml_degenerate", { dossier: ["b", "a"], judge: [1, 1], score: [60, 70] }),
    ).toMatchObject({
      reason: "single_judge",
      adjusted_equals_raw: true,
      judge_blup: [0],
      dossier_ids: ["a", "b"],
      dossier_adjusted_mean: [70, 60],
      all_tied: false,
    });
  });

  it("says that all are tied where marks are constant; cells of a table may be missing", () => {
    const input = {
      matrix: [
        [7, 7, null],
        [null, 7, 7],
        [7, "", 7],
      ],
    };
    expect(compute("crossed_reml_degenerate", input)).toMatchObject({
      status: "no_variation",
      all_tied: true,
      judge_blup: [0, 0, 0],
    });
  });
});

describe("random_assignment_check", () => {
  it("is null where there is nothing to check", () => {
    const input = {
      matrix: [
        [1, 4, 5],
        [2, 9, 3],
        [6, 6, 8],
      ],
    };
    expect(compute("random_assignment_check", input)).toMatchObject({ H: null, df: null, p: null });
  });
});

describe("design_connectivity", () => {
  it("counts the bridges and keeps ids as they were given", () => {
    const input = { dossier: [10, 10, 20, 20, 30], judge: [1, 2, 2, 3, 3] };
    expect(compute("design_connectivity", input)).toMatchObject({
      status: "connected",
      n_components: 1,
      n_bridges: 2,
      bridge_dossiers: [10, 20],
      single_reading_dossiers: [30],
    });
  });

  it("counts a judge without readings as a part, and knows judges by name", () => {
    expect(compute("design_connectivity", { dossier: [1, 1], judge: [1, 2], n_judges: 3 })).toMatchObject({
      status: "disconnected",
      component_of_judge: [1, 1, 2],
      efficiency: null,
    });
    expect(
      compute("design_connectivity", { dossier: ["x", "x"], judge: ["A", "B"], n_judges: 2 }),
    ).toMatchObject({
      n_judges: 2,
      status: "connected",
    });
    expect(compute("design_connectivity", { dossier: [1], judge: [] })).toMatchObject({
      reason: "columns_uneven",
    });
  });
});

describe("assignment", () => {
  it("keeps conflicts apart and loads equal", () => {
    const input = {
      n_dossiers: 12,
      n_judges: 4,
      readings: 2,
      capacity: [6, 6, 6, 6],
      conflicts: [
        [1, 1],
        [2, 3],
      ],
    };
    expect(compute("assignment", input)).toMatchObject({
      feasible: true,
      properties: {
        max_load: 6,
        min_load: 6,
        no_conflict: true,
        distinct_judges_per_dossier: true,
        n_components: 1,
      },
    });
  });

  it("names the dossiers and judges that stand in the way", () => {
    const conflicts = Array.from({ length: 8 }, (_, at) => [1, 2].map((judge) => [at + 1, judge])).flat();
    const input = { n_dossiers: 10, n_judges: 4, readings: 2, capacity: 5, conflicts };
    expect(compute("assignment", input)).toMatchObject({
      feasible: false,
      shortfall: 6,
      reason: "places_short",
      blocking_dossiers: [1, 2, 3, 4, 5, 6, 7, 8],
      blocking_judges: [3, 4],
    });
    const stuck = {
      n_dossiers: 3,
      n_judges: 3,
      readings: 2,
      conflicts: [
        [2, 1],
        [2, 2],
      ],
    };
    expect(compute("assignment", stuck)).toMatchObject({
      shortfall: 1,
      blocking: [{ reason: "too_few_free", dossiers: [2], judges: [3], needed: 2, places: 1 }],
    });
  });

  it("is short by capacity or by the size of the panel", () => {
    const base = { n_dossiers: 6, n_judges: 2, conflicts: [] };
    expect(compute("assignment", { ...base, readings: 2, capacity: 5 })).toMatchObject({
      shortfall: 2,
      reason: "capacity_short",
    });
    expect(compute("assignment", { ...base, readings: 3 })).toMatchObject({
      shortfall: 6,
      reason: "panel_small",
    });
  });
});
