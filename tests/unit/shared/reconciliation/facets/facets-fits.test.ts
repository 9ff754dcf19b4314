import { describe, expect, it } from "vitest";
import { buildFacetRatings, type FacetColumns } from "#shared/reconciliation/facets/facet-ratings.ts";
import { findFitStatistics } from "#shared/reconciliation/facets/fit-statistics.ts";
import { fitJointly, type JointFit, meanRatings } from "#shared/reconciliation/facets/joint-fit.ts";
import { fitMarginally, type MarginalFit } from "#shared/reconciliation/facets/marginal-fit.ts";
import { thresholdsOf } from "#shared/reconciliation/facets/scale-parameters.ts";
import { PANEL, simulatePanel } from "./simulate-panel.ts";

function tableOf(columns: FacetColumns) {
  const built = buildFacetRatings(columns);
  if (!built.ok) throw new Error(built.error.type);
  return built.value;
}

function joint(columns: FacetColumns): JointFit {
  const outcome = fitJointly(tableOf(columns));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.fit;
}

function marginal(columns: FacetColumns): MarginalFit {
  const outcome = fitMarginally(tableOf(columns));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.fit;
}

const columns = simulatePanel();
const judges = PANEL.severities.length;

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}

/** Sum of the squared severities. */
function spread(values: Float64Array): number {
  return sum(values.subarray(0, judges).map((value) => value ** 2));
}

/** Severity of J3 above J1. */
function contrast(fit: MarginalFit): number {
  return (fit.shared[2] ?? 0) - (fit.shared[0] ?? 0);
}

/** Expected and observed sum of the marks, by judge: equal at the maximum of the joint likelihood. */
function residualSums(fit: JointFit): readonly number[] {
  const table = tableOf(columns);
  const thresholds = thresholdsOf(fit.layout, fit.place.shared, table.maxCategory).map((value) => value ?? 0);
  const sums = table.judgeIds.map(() => 0);
  for (const row of fit.held.rows) {
    const judge = table.judge[row] ?? 0;
    const location =
      (fit.place.dossiers[table.dossier[row] ?? 0] ?? 0) -
      (fit.place.shared[judge] ?? 0) -
      (fit.place.shared[judges + (table.criterion[row] ?? 0)] ?? 0);
    let [log, weight, expected] = [0, 1, 0];
    thresholds.forEach((threshold, at) => {
      log += location - threshold;
      weight += Math.exp(log);
      expected += (at + 1) * Math.exp(log);
    });
    sums[judge] = (sums[judge] ?? 0) + (table.category[row] ?? 0) - expected / weight;
  }
  return sums;
}

describe("fitJointly", () => {
  it("meets the likelihood equations, with severities, difficulties and thresholds of sum zero", () => {
    const fit = joint(columns);
    residualSums(fit).forEach((residual) => expect(residual).toBeCloseTo(0, 6));
    expect(sum(fit.place.shared.subarray(0, judges))).toBeCloseTo(0, 9);
    expect(sum(fit.place.shared.subarray(judges, judges + 3))).toBeCloseTo(0, 9);
    const thresholds = thresholdsOf(fit.layout, fit.place.shared, 4);
    expect(sum(thresholds.map((value) => value ?? 0))).toBeCloseTo(0, 9);
  });

  it("turns every sign round when the scale is turned round", () => {
    const fit = joint(columns);
    const turned = joint({ ...columns, category: columns.category.map((category) => 4 - category) });
    fit.place.shared
      .subarray(0, judges)
      .forEach((severity, judge) => expect(turned.place.shared[judge]).toBeCloseTo(-severity, 7));
    fit.place.dossiers.forEach((measure, dossier) =>
      expect(turned.place.dossiers[dossier]).toBeCloseTo(-measure, 6),
    );
  });

  it("does not depend on the order of the rows or the names of the judges", () => {
    const fit = joint(columns);
    const renamed = joint({
      dossier: columns.dossier.toReversed(),
      judge: columns.judge.map((judge) => `J${6 - Number(judge.slice(1))}`).toReversed(),
      criterion: columns.criterion.toReversed(),
      category: columns.category.toReversed(),
      maxCategory: 4,
    });
    for (let judge = 0; judge < judges; judge += 1)
      expect(renamed.place.shared[judges - 1 - judge]).toBeCloseTo(fit.place.shared[judge] ?? 0, 7);
    expect(renamed.logLikelihood).toBeCloseTo(fit.logLikelihood, 7);
  });

  it("is twice the conditional estimate with two marks a dossier (Andersen 1973)", () => {
    const pairs = [
      ...Array.from({ length: 18 }, () => [1, 0]),
      ...Array.from({ length: 7 }, () => [0, 1]),
      ...Array.from({ length: 4 }, () => [1, 1]),
    ];
    const fit = joint({
      dossier: pairs.flatMap((_, dossier) => [dossier, dossier]),
      judge: pairs.flatMap(() => ["A", "B"]),
      criterion: pairs.flatMap(() => ["x", "x"]),
      category: pairs.flat(),
      maxCategory: 1,
    });
    const difference = (fit.place.shared[1] ?? 0) - (fit.place.shared[0] ?? 0);
    expect(difference).toBeCloseTo(2 * Math.log(18 / 7), 8);
    expect(meanRatings(fit)).toBe(2);
    expect(fit.held.extremeDossiers.filter(Boolean)).toHaveLength(4);
  });

  it("sets extreme judges aside and keeps severities inside disconnected parts apart", () => {
    const fit = joint({
      ...columns,
      category: columns.category.map((category, row) => (columns.judge[row] === "J2" ? 4 : category)),
    });
    expect(fit.held.extremeJudges).toEqual([null, "highest", null, null, null]);
    const halves = joint({
      ...columns,
      dossier: columns.dossier.map((dossier, row) =>
        columns.judge[row] === "J1" || columns.judge[row] === "J2" ? `a${dossier}` : `b${dossier}`,
      ),
    });
    expect(halves.parts).toEqual({ count: 2, partOfJudge: Int32Array.from([0, 0, 1, 1, 1]) });
    expect(sum(halves.place.shared.subarray(0, 2))).toBeCloseTo(0, 9);
    expect(sum(halves.place.shared.subarray(2, 5))).toBeCloseTo(0, 9);
  });

  it("leaves a category nobody used out of the scale", () => {
    const fit = joint({
      ...columns,
      category: columns.category.map((category) => (category === 2 ? 1 : category)),
    });
    expect(thresholdsOf(fit.layout, fit.place.shared, 4)).toEqual([
      expect.any(Number),
      null,
      null,
      expect.any(Number),
    ]);
  });

  it.each([
    [
      "the same mark throughout",
      [
        [2, 2],
        [2, 2],
      ],
      "no_variation",
    ],
    [
      "only dossiers at an end",
      [
        [0, 0],
        [4, 4],
        [0, 0],
      ],
      "all_extreme",
    ],
    [
      "marks that no finite measure explains",
      [
        [0, 1],
        [0, 2],
        [1, 2],
        [1, 3],
        [2, 3],
      ],
      "no_finite_maximum",
    ],
  ] as const)("gives the reason for %s", (_, marks, reason) => {
    const table = tableOf({
      dossier: marks.flatMap((_row, dossier) => [dossier, dossier]),
      judge: marks.flatMap(() => [1, 2]),
      criterion: marks.flatMap(() => ["x", "x"]),
      category: marks.flat(),
      maxCategory: 4,
    });
    expect(fitJointly(table)).toMatchObject({ ok: false, reason });
  });

  it("cannot tell judges from criteria where each judge marks one of its own", () => {
    const table = tableOf({
      dossier: [1, 1, 2, 2, 3, 3, 4, 4],
      judge: [1, 2, 1, 2, 1, 2, 1, 2],
      criterion: ["a", "b", "a", "b", "a", "b", "a", "b"],
      category: [0, 1, 2, 1, 1, 2, 2, 0],
      maxCategory: 2,
    });
    expect(fitJointly(table)).toMatchObject({ ok: false, reason: "confounded" });
    expect(fitMarginally(table)).toMatchObject({ ok: false, reason: "confounded" });
  });
});

describe("findFitStatistics", () => {
  it("stays near one for marks drawn from the model, and finds a judge who marks at random", () => {
    const noisy = {
      ...columns,
      category: columns.category.map((category, row) =>
        columns.judge[row] === "J3" ? (row * 7) % 5 : category,
      ),
    };
    const fit = joint(noisy);
    const found = findFitStatistics(tableOf(noisy), fit, tableOf(noisy).judge, judges);
    expect(found[2]?.infit).toBeGreaterThan(1.4);
    expect(found[2]?.infitZ).toBeGreaterThan(3);
    const clean = findFitStatistics(tableOf(columns), joint(columns), tableOf(columns).judge, judges);
    for (const judge of clean) {
      expect(judge?.infit).toBeGreaterThan(0.7);
      expect(judge?.infit).toBeLessThan(1.3);
    }
  });
});

describe("fitMarginally", () => {
  it("recovers severities within three standard errors, spread less far than the joint fit", () => {
    const fit = marginal(columns);
    PANEL.severities.forEach((severity, judge) => {
      const off = Math.abs((fit.shared[judge] ?? 0) - severity);
      expect(off).toBeLessThan(3 * (fit.severitySe?.[judge] ?? 0));
    });
    expect(spread(fit.shared)).toBeLessThan(spread(joint(columns).place.shared));
    expect(fit.hasConverged).toBe(true);
  });

  it("shows a severity that was added to one judge", () => {
    const shifted = marginal(simulatePanel({ severities: [-0.8, -0.3, 1.5, 0.3, 0.8] }));
    const before = marginal(columns);
    expect(contrast(shifted) - contrast(before)).toBeGreaterThan(1.1);
    expect(contrast(shifted) - contrast(before)).toBeLessThan(1.9);
  });

  it("scores also dossiers at an end of the scale, shrunken and less surely", () => {
    const highest = {
      ...columns,
      category: columns.category.map((category, row) => (columns.dossier[row] === "p1" ? 4 : category)),
    };
    const fit = marginal(highest);
    expect(fit.dossierMean[0]).toBeGreaterThan(1.5);
    expect(fit.dossierMean[0]).toBeLessThan(8);
    expect(fit.dossierSd[0]).toBeGreaterThan(0.4);
  });

  it("follows one path whatever the order of rows", () => {
    const fit = marginal(columns);
    const mixed = marginal({
      dossier: columns.dossier.toReversed(),
      judge: columns.judge.toReversed(),
      criterion: columns.criterion.toReversed(),
      category: columns.category.toReversed(),
      maxCategory: 4,
    });
    expect(mixed.deviance).toBeCloseTo(fit.deviance, 6);
    mixed.shared.forEach((value, at) => expect(value).toBeCloseTo(fit.shared[at] ?? 0, 5));
  });
});

describe("buildFacetRatings", () => {
  const good = {
    dossier: [1, 2],
    judge: ["a", "b"],
    criterion: ["x", "x"],
    category: [0, 3],
    maxCategory: 3,
  };

  it.each([
    [{ category: [0, 4] }, { type: "facets-not-a-category", row: 2, text: "4" }],
    [{ category: [-1, 3] }, { type: "facets-not-a-category", row: 1, text: "-1" }],
    [{ category: [0, 1.5] }, { type: "facets-not-a-category", row: 2, text: "1.5" }],
    [{ category: [Number.NaN, 1] }, { type: "facets-not-a-category", row: 1, text: "NaN" }],
    [{ dossier: [1] }, { type: "facets-uneven", column: "dossier", length: 1, expected: 2 }],
    [{ dossier: [], judge: [], criterion: [], category: [] }, { type: "facets-empty" }],
  ])("refuses %o", (change, error) => {
    expect(buildFacetRatings({ ...good, ...change })).toEqual({ ok: false, error });
  });
});
