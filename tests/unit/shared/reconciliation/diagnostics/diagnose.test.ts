import { describe, expect, it } from "vitest";
import { type DiagnosisInput, diagnose } from "#shared/reconciliation/diagnostics/diagnose.ts";
import { DiagnosticsReport } from "#shared/reconciliation/diagnostics/diagnostics-report.ts";
import { fitIntraBlock } from "#shared/reconciliation/severity/fit-intra-block.ts";
import { fitted, ratingsOf, simulatePanel, withScores } from "./simulate-panel.ts";

const SEEDS = Array.from({ length: 25 }, (_, seed) => seed + 1);

function isNotable(figure: { readonly state?: string; readonly isNotable?: boolean }): boolean {
  return figure.isNotable === true;
}

/** How many of the panels have anything notable, by kind of sign. */
function countNotable(inputs: readonly DiagnosisInput[]) {
  const reports = inputs.map(diagnose);
  const count = (isFound: (report: DiagnosticsReport) => boolean): number => reports.filter(isFound).length;
  return {
    drift: count(({ judges }) => judges.some(({ drift }) => isNotable(drift))),
    halo: count(({ judges }) => judges.some(({ halo }) => isNotable(halo))),
    home: count(({ judges }) => judges.some(({ homeBias }) => isNotable(homeBias))),
    range: count(({ judges }) =>
      judges.some(({ rangeUse }) => rangeUse.state === "known" && isNotable(rangeUse.slope)),
    ),
    marks: count(({ surprises }) => surprises.some(isNotable)),
  };
}

describe("diagnose", () => {
  it("finds nothing much where nothing is planted", () => {
    // At a false discovery rate of 5 % one panel in twenty has a notable judge; 6 of 25 would happen one time in 300.
    const found = countNotable(SEEDS.map((seed) => simulatePanel({ seed, dossiers: 100 })));
    for (const [sign, panels] of Object.entries(found))
      expect({ sign, panels, few: panels < 6 }).toMatchObject({ few: true });
  });

  it("finds a judge who grows stricter, and nobody else", () => {
    const { judges } = diagnose(simulatePanel({ seed: 11 }, { drift: -0.3 }));
    expect(judges[0]?.drift).toMatchObject({ state: "known", isNotable: true });
    expect(judges.filter(({ drift }) => drift.state === "known" && drift.isNotable)).toHaveLength(1);
    const drift = judges[0]?.drift;
    expect(drift?.state === "known" ? drift.high : 0).toBeLessThan(0);
  });

  it("finds a judge who gives one mark to everything", () => {
    const { judges } = diagnose(simulatePanel({ seed: 12 }, { halo: true }));
    expect(judges[0]?.halo).toMatchObject({ isNotable: true, meanWithinSd: 0 });
    expect(judges[0]?.halo).toMatchObject({ straightLined: judges[0]?.readings });
    expect(judges.filter(({ halo }) => halo.state === "known" && halo.isNotable)).toHaveLength(1);
  });

  it("finds a judge who keeps to the middle of the scale", () => {
    const { judges } = diagnose(simulatePanel({ seed: 13, dossiers: 300 }, { slope: 0.2 }));
    const [first] = judges;
    expect(first?.rangeUse).toMatchObject({ slope: { state: "known", isNotable: true } });
    const slope = first?.rangeUse.state === "known" ? first.rangeUse.slope : null;
    expect(slope?.state === "known" ? slope.high : 1).toBeLessThan(0.8);
  });

  it("finds points given to the own region", () =>
    expect(diagnose(simulatePanel({ seed: 14 }, { home: 4 })).panelHomeBias).toMatchObject({
      isNotable: true,
    }));

  it("is a valid report, in the order of the judges", () => {
    const panel = simulatePanel({ seed: 15 });
    const report = diagnose({ ...panel, k: 20 });
    expect(DiagnosticsReport.parse(report)).toEqual(report);
    expect(report.judges.map(({ judgeId }) => judgeId)).toEqual(panel.ratings.judgeIds);
    expect(report.thresholds).toMatchObject({ scaleMin: 0, scaleMax: 100, range: 15, residual: 3 });
  });

  it("serves a fit with fixed dossiers too", () => {
    const panel = simulatePanel({ seed: 16 }, { drift: -0.3 });
    const fit = fitIntraBlock(panel.ratings);
    if ("status" in fit) throw new Error("no fit");
    const report = diagnose({ ...panel, fit });
    expect(DiagnosticsReport.safeParse(report).success).toBe(true);
    expect(report.judges[0]?.drift).toMatchObject({ isNotable: true });
  });

  it("does not depend on the level of the scale", () => {
    const panel = simulatePanel({ seed: 17 });
    const before = diagnose(panel);
    const after = diagnose(withScores(panel, (score) => score + 7));
    expect(after.counts).toEqual(before.counts);
    expect(after.dossiers.map(({ dossierId }) => dossierId)).toEqual(
      before.dossiers.map(({ dossierId }) => dossierId),
    );
  });

  it("withholds a judge's figures under ten dossiers, with the numbers", () => {
    const { judges } = diagnose(simulatePanel({ seed: 18, dossiers: 12, judges: 6, readers: 2 }));
    for (const { readings, drift, halo, rangeUse } of judges) {
      const few = { state: "withheld", reason: "too-few-dossiers", found: readings, needed: 10 };
      expect([drift, halo, rangeUse]).toEqual(readings < 10 ? [few, few, few] : [drift, halo, rangeUse]);
    }
    expect(judges.some(({ readings }) => readings < 10)).toBe(true);
  });

  it("withholds drift without an order, halo without criteria", () => {
    const panel = simulatePanel({ seed: 19 });
    const { order: _order, ...ratings } = panel.ratings;
    const [criterion] = panel.table.criteria;
    const table = {
      ...panel.table,
      criteria: criterion ? [{ ...criterion, weight: 10_000 }] : [],
      marks: ratings.score,
    };
    const [first] = diagnose({ ...panel, ratings, table }).judges;
    expect(first?.drift).toEqual({ state: "withheld", reason: "not-known" });
    expect(first?.halo).toEqual({ state: "withheld", reason: "too-few-criteria", found: 1, needed: 2 });
  });
});

/** Two judges, the grades in turn. */
function grades(score: readonly number[]) {
  const dossier = score.map((_, place) => Math.floor(place / 2));
  const ratings = ratingsOf({ dossier, judge: score.map((_, place) => place % 2), score });
  return { ratings, fit: fitted(ratings) };
}

describe("scale and middle category", () => {
  const marks = Array.from({ length: 24 }, (_, place) => (place % 2 ? 3 : 1 + (place % 5)));
  const table = (limits: object) => {
    const { ratings } = grades(marks);
    return {
      dossierIds: ratings.dossierIds,
      judgeIds: ratings.judgeIds,
      criteria: [{ id: "grade", weight: 10_000, ...limits }],
      marksPerPoint: 1,
      dossier: ratings.dossier,
      judge: ratings.judge,
      marks: Float64Array.from(marks),
    };
  };

  it("count the middle grade of 1-5", () => {
    const report = diagnose({ table: table({ min: 1, max: 5 }), ...grades(marks) });
    expect(report.thresholds).toMatchObject({ scaleMin: 1, scaleMax: 5, range: 2, isScaleAssumed: false });
    expect(report.judges[1]?.rangeUse).toMatchObject({ middleShare: 1, sdRatio: 0 });
  });

  it("take the scale from the marks where no rubric says it, and count no middle then", () => {
    const report = diagnose({ table: table({}), ...grades(marks) });
    expect(report.thresholds).toMatchObject({ scaleMin: 1, scaleMax: 5, range: 2, isScaleAssumed: true });
    expect(report.judges[0]?.rangeUse).toMatchObject({ middleShare: null });
  });

  it.each([
    [[0, 3], { scaleMin: 0, scaleMax: 3, range: 1.5 }],
    [[0, 4], { scaleMin: 0, scaleMax: 5 }],
    [[1, 6], { scaleMin: 1, scaleMax: 6 }],
    [[3, 17], { scaleMin: 0, scaleMax: 20, range: 3 }],
  ])("of %j, by the marks and not their means", ([low = 0, high = 0], scale) => {
    const own = marks.map((_, row) => (row % 2 === 0 ? low : high));
    const means = marks.map((mark) => (low + high + mark / 100) / 2);
    const spread = { ...table({}), marks: Float64Array.from(own) };
    expect(diagnose({ table: spread, ...grades(means) }).thresholds).toMatchObject(scale);
  });

  it("of totals with a rubric's ends, whatever the weights add up to", () => {
    const totals = { ...table({}), criteria: [{ id: "total", weight: 1, min: 0, max: 100 }] };
    expect(diagnose({ table: totals, ...grades(marks) }).thresholds).toMatchObject({
      scaleMin: 0,
      scaleMax: 100,
    });
  });

  it.each([
    [[12, 95], { scaleMin: 0, scaleMax: 100 }],
    [[0, 9], { scaleMin: 0, scaleMax: 10 }],
    [[-20, 400], { scaleMin: -20, scaleMax: 400 }],
  ])("of %j", ([low = 0, high = 0], scale) => {
    const score = marks.map((mark) => low + ((mark - 1) / 4) * (high - low));
    expect(diagnose({ table: table({}), ...grades(score) }).thresholds).toMatchObject(scale);
  });
});
