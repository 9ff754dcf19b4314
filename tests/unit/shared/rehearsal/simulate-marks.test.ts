import { describe, expect, it } from "vitest";
import { DossierId, MemberId, readingKey } from "#shared/identifiers.ts";
import { SCORE_MODEL, simulateMarks } from "#shared/rehearsal/simulate-marks.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import { findSheetProblems } from "#shared/scoring/score-sheet.ts";
import { sheetTotal } from "#shared/scoring/sheet-total.ts";
import { readRubric } from "./rehearsal-fixtures.ts";

const rubric = readRubric("kipp-8q-umum-2023-type");

/** Every judge reads every dossier. */
function crossed(dossiers: number, judges: number) {
  return Array.from({ length: dossiers }, (_, dossier) =>
    Array.from({ length: judges }, (__, judge) => ({
      dossierId: DossierId.parse(`d-${dossier}`),
      memberId: MemberId.parse(`m-${judge}`),
    })),
  ).flat();
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]): number => {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
};

describe("simulateMarks", () => {
  it("marks every assigned reading completely and on the scale", () => {
    const assignments = crossed(40, 6);
    const marks = simulateMarks({ assignments, rubric }, 1);
    expect(marks.size).toBe(240);
    for (const sheet of marks.values()) expect(findSheetProblems(sheet, rubric)).toEqual([]);
  });

  it("gives a reading the same marks whatever else is assigned, in whatever order", () => {
    const assignments = crossed(12, 4);
    const all = simulateMarks({ assignments, rubric }, 3);
    const backwards = simulateMarks({ assignments: assignments.toReversed(), rubric }, 3);
    expect(new Map([...backwards].toReversed())).toEqual(all);
    for (const assignment of assignments) {
      const alone = simulateMarks({ assignments: [assignment], rubric }, 3);
      expect(alone.get(readingKey(assignment))).toEqual(all.get(readingKey(assignment)));
    }
    expect(simulateMarks({ assignments, rubric }, 4)).not.toEqual(all);
  });

  it("follows the score model: dossiers 6, severity 5, noise 6 around 74", () => {
    const [dossiers, judges] = [400, 150];
    const assignments = crossed(dossiers, judges);
    const marks = simulateMarks({ assignments, rubric }, 11);
    const totals = assignments.map(
      (reading) => (sheetTotal(marks.get(readingKey(reading)) ?? {}, rubric) ?? 0) / 1e6,
    );
    const rows = Array.from({ length: dossiers }, (_, dossier) =>
      totals.slice(dossier * judges, (dossier + 1) * judges),
    );
    const byDossier = rows.map(mean);
    const byJudge = Array.from({ length: judges }, (_, judge) => mean(rows.map((row) => row[judge] ?? 0)));
    const all = mean(totals);
    const residuals = rows.flatMap((row, dossier) =>
      row.map((total, judge) => total - (byDossier[dossier] ?? 0) - (byJudge[judge] ?? 0) + all),
    );
    expect(all).toBeGreaterThan(72.5);
    expect(all).toBeLessThan(75.5);
    expect(Math.abs(Math.sqrt(variance(byDossier)) - SCORE_MODEL.dossierSd)).toBeLessThan(0.7);
    expect(Math.abs(Math.sqrt(variance(byJudge)) - SCORE_MODEL.judgeSd)).toBeLessThan(0.9);
    expect(Math.abs(Math.sqrt(variance(residuals)) - SCORE_MODEL.noiseSd)).toBeLessThan(0.2);
  });

  it("uses the rubric's own scale and cuts off at its ends", () => {
    const scale = { min: hundredths(100), max: hundredths(500), step: hundredths(50) };
    const wild = { ...SCORE_MODEL, noiseSd: 80 };
    const marks = simulateMarks({ assignments: crossed(60, 5), rubric: { ...rubric, scale } }, 2, wild);
    const values = [...marks.values()].flatMap((sheet) => Object.values(sheet));
    expect(Math.min(...values)).toBe(100);
    expect(Math.max(...values)).toBe(500);
    for (const value of values) expect((value - 100) % 50).toBe(0);
  });
});
