import { describe, expect, it } from "vitest";
import { diagnose } from "#shared/reconciliation/diagnostics/diagnose.ts";
import {
  lineOf,
  rangeByDossier,
  rangeTail,
  residualsOf,
  studentisedResiduals,
} from "#shared/reconciliation/diagnostics/discrepancy.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import { leverages } from "#shared/reconciliation/severity/leverages.ts";
import { fitted, ratingsOf, simulatePanel, withScores } from "./simulate-panel.ts";

function studentisedOf(ratings: Ratings): Float64Array {
  const fit = fitted(ratings);
  return studentisedResiduals(
    residualsOf(ratings, fit),
    leverages(ratings, fit),
    Math.sqrt(fit.variance.residual),
  );
}

describe("rangeTail", () => {
  // 5 % points of the studentised range with infinite degrees of freedom (Harter 1960, as in the usual tables).
  it.each([
    [2, 2.772],
    [3, 3.314],
    [5, 3.858],
    [10, 4.474],
    [20, 5.012],
  ])("of %i readings is 5 %% at %f standard deviations", (count, width) =>
    expect(rangeTail(width, count)).toBeCloseTo(0.05, 3),
  );

  it("is certain where nothing is apart or nothing is compared", () => {
    expect(rangeTail(0, 3)).toBe(1);
    expect(rangeTail(9, 1)).toBe(1);
  });
});

describe("lineOf", () => {
  it("lies between the last in and the first out", () =>
    expect(lineOf(Float64Array.of(60, 90, 70, 80), 2)).toBe(75));

  it("does not exist where all are in or none", () => {
    expect(lineOf(Float64Array.of(60, 90), 2)).toBeNull();
    expect(lineOf(Float64Array.of(60, 90), 0)).toBeNull();
  });
});

describe("studentisedResiduals", () => {
  it("put a planted slip of the pen first", () => {
    const { ratings } = simulatePanel({ seed: 3 });
    const planted = {
      ...ratings,
      score: ratings.score.map((score, row) => (row === 77 ? score - 35 : score)),
    };
    const sizes = studentisedOf(planted).map(Math.abs);
    expect(sizes.indexOf(Math.max(...sizes))).toBe(77);
  });

  it("have a standard deviation near 1 where marking is honest", () => {
    const squares = studentisedOf(simulatePanel({ seed: 4 }).ratings).map((value) => value ** 2);
    expect(squares.reduce((sum, square) => sum + square, 0) / squares.length).toBeCloseTo(1, 1);
  });

  it("hardly change when a judge is shifted: severity is no surprise", () => {
    const { ratings } = simulatePanel({ seed: 5 });
    const before = studentisedOf(ratings);
    const shifted = ratings.score.map((score, row) => (ratings.judge[row] === 2 ? score + 20 : score));
    const after = studentisedOf({ ...ratings, score: shifted });
    for (const [row, value] of before.entries())
      expect(Math.abs((after[row] ?? 0) - value)).toBeLessThan(0.12);
  });

  it("stay with their rows when the rows change places", () => {
    const { ratings } = simulatePanel({ seed: 6, dossiers: 40 });
    const turned = ratingsOf({
      dossier: Array.from(ratings.dossier, (place) => ratings.dossierIds[place] ?? "").toReversed(),
      judge: Array.from(ratings.judge, (place) => ratings.judgeIds[place] ?? "").toReversed(),
      score: ratings.score.toReversed(),
    });
    const after = studentisedOf(turned).toReversed();
    for (const [row, value] of studentisedOf(ratings).entries()) expect(after[row]).toBeCloseTo(value, 5);
  });

  it("are zero where a fit leaves nothing", () =>
    expect([...studentisedResiduals(Float64Array.of(1, 2), [1, 0.5], 0)]).toEqual([0, 0]));
});

describe("flags of dossiers", () => {
  it("name the judge of the largest residual and the distance to the line", () => {
    const panel = simulatePanel({ seed: 7 });
    const input = withScores({ ...panel, k: 30 }, (score, row) => (row === 100 ? score + 35 : score));
    const report = diagnose(input);
    const [first] = report.surprises;
    expect(first).toMatchObject({ isNotable: true, score: input.ratings.score[100] });
    const dossierId = panel.ratings.dossierIds[panel.ratings.dossier[100] ?? 0];
    const flag = report.dossiers.find((dossier) => dossier.dossierId === dossierId);
    expect(flag).toMatchObject({
      isWide: true,
      isSurprising: true,
      largestResidual: { judgeId: first?.judgeId },
    });
    expect(flag?.rangeP).toBeLessThan(0.01);
    expect(flag?.mattersAtLine).toBe(Math.abs(flag?.distanceToLine ?? 99) <= (flag?.range ?? 0) / 2);
    expect(report.counts.atLine).toBe(report.dossiers.filter(({ mattersAtLine }) => mattersAtLine).length);
  });

  it("say nothing about a line where there is none", () => {
    const report = diagnose(simulatePanel({ seed: 8 }));
    expect(report.counts.atLine).toBeNull();
    expect(report.dossiers.every(({ mattersAtLine }) => mattersAtLine === null)).toBe(true);
  });

  it("count a dossier with one reading as no range", () =>
    expect([
      ...rangeByDossier(ratingsOf({ dossier: [1, 2, 2], judge: [1, 1, 2], score: [50, 60, 72] })),
    ]).toEqual([0, 12]));
});
