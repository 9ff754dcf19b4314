import { describe, expect, it } from "vitest";
import { STATISTICS_METHODS } from "#shared/reconciliation/methods/statistics-methods.ts";
import { computeMethod } from "../compute-method.ts";

const compute = (method: string, input: unknown) => computeMethod(STATISTICS_METHODS, method, input);

const LONG = { dossier: ["a", "a", "b", "b", "c"], judge: [1, 2, 1, 2, 1], score: [3, 4, 5, 7, 6] };

/** Three persons, two tasks, two raters each, named as asked. */
function facets(raterOf: (task: number, rater: number) => string) {
  const cells = [0, 1, 2].flatMap((p) => [0, 1].flatMap((t) => [0, 1].map((r) => ({ p, t, r }))));
  return {
    person: cells.map(({ p }) => p),
    task: cells.map(({ t }) => t),
    rater: cells.map(({ t, r }) => raterOf(t, r)),
    score: cells.map(({ p, t, r }) => p * 3 + t + ((p + t * 2 + r) % 3)),
  };
}

describe("agreement methods", () => {
  it("take a table or columns of labels", () => {
    expect(compute("kripp_alpha", LONG)).toEqual(
      compute("kripp_alpha", {
        matrix: [
          [3, 4],
          [5, 7],
          [6, null],
        ],
      }),
    );
    expect(
      compute("kripp_alpha", {
        matrix: [
          ["no", "yes"],
          ["no", "no"],
        ],
      }),
    ).toMatchObject({
      ordinal: null,
      interval: null,
      status: "ok",
    });
  });

  it.each(["icc", "icc_incomplete", "kendall_w"])("%s tells what is wrong with the marks", (method) => {
    const status = "not_estimable";
    expect(compute(method, { ...LONG, judge: [1] })).toMatchObject({ status, reason: "columns_uneven" });
    expect(compute(method, { matrix: [["a", 1]] })).toMatchObject({ status, reason: "not_a_number" });
  });

  it.each(["kripp_alpha", "fleiss_kappa", "chance_corrected", "weighted_kappa", "weighted_kappa_pairs"])(
    "%s tells that columns are uneven",
    (method) =>
      expect(compute(method, { ...LONG, judge: [1] })).toEqual({
        status: "not_estimable",
        reason: "columns_uneven",
      }),
  );

  it.each([
    ["icc", "too_few_judges"],
    ["icc_incomplete", "not_estimable"],
    ["kripp_alpha", "undefined_no_pairable_units"],
    ["kendall_w", "too_few_judges"],
    ["fleiss_kappa", "undefined_no_pairable_units"],
    ["chance_corrected", "undefined_no_pairable_units"],
    ["weighted_kappa", "undefined_no_pairable_units"],
    ["weighted_kappa_pairs", "too_few_judges"],
    ["gtheory", "not_estimable"],
  ])("%s says why one judge is not enough", (method, status) => {
    expect(compute(method, { matrix: [[1], [2], [3]] })).toMatchObject({ status });
  });

  it.each([
    ["icc", "undefined_no_variation"],
    ["icc_incomplete", "no_variation"],
    ["kripp_alpha", "undefined_no_variation"],
    ["kendall_w", "undefined_no_variation"],
    ["fleiss_kappa", "undefined_no_variation"],
    ["chance_corrected", "undefined_no_variation"],
    ["weighted_kappa", "undefined_no_variation"],
    ["weighted_kappa_pairs", "undefined_no_variation"],
    ["gtheory", "undefined_no_variation"],
  ])("%s says that nothing varies", (method, status) => {
    expect(
      compute(method, {
        matrix: [
          [4, 4],
          [4, 4],
          [4, 4],
        ],
      }),
    ).toMatchObject({ status });
  });

  it("take counts and tables where the method knows them", () => {
    expect(
      compute("fleiss_kappa", {
        counts: [
          [2, 1],
          [0, 3],
        ],
      }),
    ).toMatchObject({ categories: [1, 2] });
    expect(compute("weighted_kappa", { table: [[5, 1], [2]] })).toMatchObject({ n: 8 });
    expect(
      compute("weighted_kappa", {
        matrix: [
          [1, 1],
          [2, 3],
        ],
        categories: [1, 2, 3],
      }),
    ).toMatchObject({ n: 2 });
    expect(compute("icc_incomplete", { matrix: [[null, null]] })).toMatchObject({
      status: "no_readings",
      q: null,
    });
  });
});

describe("weighted_kappa_pairs", () => {
  const matrix = [
    [1, 2, 2],
    [3, 3, 1],
    [2, 2, 2],
  ];

  it("keeps to the pairs asked for", () => {
    const asked = { matrix, pairs: [[2, 3], { i: 1, j: 2 }] };
    expect(compute("weighted_kappa_pairs", asked)).toMatchObject({
      pairs: [
        { i: 2, j: 3, n: 3 },
        { i: 1, j: 2, n: 3 },
      ],
    });
  });
});

describe("generalizability methods", () => {
  it("see from the labels whether a facet is nested", () => {
    expect(
      compute(
        "gtheory",
        facets((_, r) => `r${r}`),
      ),
    ).toMatchObject({ design: "crossed" });
    expect(
      compute(
        "gtheory",
        facets((t, r) => `r${t}${r}`),
      ),
    ).toMatchObject({ design: "nested" });
    const turned = facets((t, r) => `r${t}${r}`);
    const { person, rater, task, score } = turned;
    expect(compute("gtheory", { person, rater, task, score })).toEqual(compute("gtheory", turned));
  });

  it("fit components of two facets with gaps, and withhold those that the scores do not tell apart", () => {
    const full = facets((_, r) => `r${r}`);
    const nested = facets((t, r) => `r${t}${r}`);
    const gapOf = (columns: typeof full) =>
      Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.slice(1)]));
    expect(compute("gtheory", gapOf(full))).toMatchObject({ design: "crossed", status: "ok" });
    expect(compute("gtheory", gapOf(nested))).toMatchObject({ design: "nested", status: "ok" });
    const oneTask = Object.fromEntries(
      Object.entries(full).map(([name, column]) => [
        name,
        column.filter((_, row) => full.task[row] === full.task[0]),
      ]),
    );
    expect(compute("gtheory", oneTask)).toMatchObject({ components: null, status: "incomplete_design" });
    expect(compute("gtheory", { ...full, item: full.person })).toMatchObject({ status: "incomplete_design" });
  });

  it("fit the crossed model where one facet has gaps", () => {
    const long = {
      person: [1, 1, 2, 2, 3, 3, 4],
      judge: [1, 2, 1, 3, 2, 3, 1],
      score: [3, 4, 6, 8, 5, 5, 2],
    };
    expect(compute("gtheory", long)).toMatchObject({
      status: "ok",
      judges_needed: { abs80: expect.anything() },
    });
  });

  it("take standard deviations for variances", () => {
    expect(compute("dstudy", { sd: { dossier: 6, judge: 5, residual: 6, other: null } })).toEqual(
      compute("dstudy", { components: { p: 36, j: 25, pj_e: 36 } }),
    );
  });

  it("answer a target that was asked for and forms of shares", () => {
    expect(compute("dstudy", { var: { dossier: 1, judge: 1, residual: 1 }, target: 0.75 })).toMatchObject({
      severity_removed: { n: 3, n75: 3, n80: 4 },
    });
    const planned = { var: { p: 36, j: 25, pj: 36 }, k: 3 };
    expect(compute("selection_overlap_from_components", { ...planned, top: 99, n: 2000 })).toEqual(
      compute("selection_overlap_from_components", { ...planned, share: 99 / 2000 }),
    );
    expect(compute("selection_overlap_from_components", { ...planned, share: 0 })).toMatchObject({
      status: "not_estimable",
    });
    expect(compute("selection_overlap", { reliability: [0, 1], selected_share: 0.5 })).toMatchObject({
      overlap: [0.5, expect.closeTo(1, 9)],
    });
  });
});
