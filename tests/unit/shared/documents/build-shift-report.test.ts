import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildShiftReport } from "#shared/documents/build-shift-report.ts";
import { ShiftReport } from "#shared/documents/shift-report.ts";
import { readingKey } from "#shared/identifiers.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import type { SignedSheet } from "#shared/scoring/score-sheet.ts";
import type { SeasonState } from "#shared/season/season-state.ts";
import { buildReturn, buildSeason, buildSheet, buildSheets, foldEvents } from "#tests/support/builders.ts";

const AS_DEALT = { dealtLater: new Map() };
const season = buildSeason();
const first = buildSheets(season, (dossier) => Array(4).fill(90 - dossier * 10));

function folded(sheets: readonly SignedSheet[], events: readonly SeasonEvent[] = []): SeasonState {
  const returns = sheets.map((sheet) => buildReturn(sheet.sheet.memberId, [sheet]));
  return foldEvents(season, [...returns, ...events]);
}

function revised(dossier: string, judge: string, points: number, revision = 2): SignedSheet {
  const releasedAt = `2026-06-2${revision}T03:42:07.125Z`;
  return buildSheet({ dossier, judge, points: Array(4).fill(points), revision, releasedAt });
}

describe("buildShiftReport", () => {
  it("says that nothing moved where nobody corrected and nothing was excluded", () => {
    expect(buildShiftReport(folded(first), AS_DEALT)).toEqual({ rows: [], dossiers: 3, entered: 0, left: 0 });
  });

  it("knows nothing where no sheet is known, as at the Secretariat", () => {
    expect(buildShiftReport(folded([]), AS_DEALT)).toBeNull();
  });

  it("tells how a correction moved its dossier, and others by it", () => {
    const report = buildShiftReport(
      folded([...first, revised("d-3", "judge-1", 100), revised("d-3", "judge-2", 100)]),
      AS_DEALT,
    );
    expect(ShiftReport.parse(report)).toEqual(report);
    expect(report).toMatchObject({ dossiers: 3, entered: 1, left: 1 });
    expect(report?.rows).toEqual([
      {
        dossierId: "d-3",
        before: { rank: 3, points: "70.00", isListed: false },
        after: { rank: 1, points: "100.00", isListed: true },
        causes: [
          { kind: "corrected", by: "Nama judge-1", reason: "" },
          { kind: "corrected", by: "Nama judge-2", reason: "" },
        ],
      },
      expect.objectContaining({
        dossierId: "d-1",
        after: { rank: 2, points: "90.00", isListed: true },
        causes: [{ kind: "others-moved", by: "", reason: "" }],
      }),
      expect.objectContaining({ dossierId: "d-2", after: { rank: 3, points: "80.00", isListed: false } }),
    ]);
  });

  it("counts the first sheet of a judge and not one in between", () => {
    const sheets = [...first, revised("d-1", "judge-1", 10), revised("d-1", "judge-1", 90, 3)];
    expect(buildShiftReport(folded(sheets), AS_DEALT)?.rows).toEqual([]);
  });

  it("tells who excluded a reading and why", () => {
    const uneven = buildSheets(season, (dossier, judge) => Array(4).fill(90 - dossier * 10 - judge * 20));
    const readings = season.assignments.filter(
      ({ dossierId, memberId }) => dossierId === "d-3" && memberId === "judge-2",
    );
    const report = buildShiftReport(
      folded(uneven, [{ type: "readings-excluded", readings, reason: "benturan kepentingan" }]),
      AS_DEALT,
    );
    expect(report?.rows).toEqual([
      {
        dossierId: "d-3",
        before: { rank: 3, points: "60.00", isListed: false },
        after: { rank: 2, points: "70.00", isListed: true },
        causes: [{ kind: "excluded", by: "Ketua", reason: "benturan kepentingan" }],
      },
    ]);
  });

  it("leaves readings dealt later out of the first layer", () => {
    const [reading] = season.assignments.filter(({ dossierId }) => dossierId === "d-2");
    if (!reading) throw new Error("a reading is needed");
    const uneven = buildSheets(season, (dossier, judge) => Array(4).fill(90 - dossier * 10 - judge * 10));
    const dealtLater = new Map([[readingKey(reading), { by: "Sekretariat", reason: "pembaca ketiga" }]]);
    const report = buildShiftReport(folded(uneven), { dealtLater });
    expect(report?.rows).toEqual([
      {
        dossierId: "d-2",
        before: { rank: 2, points: "70.00", isListed: true },
        after: { rank: 2, points: "75.00", isListed: true },
        causes: [{ kind: "further-reading", by: "Nama judge-1", reason: "pembaca ketiga" }],
      },
    ]);
  });

  it("does not depend on the order in which sheets came in", () => {
    const sheets = [
      ...first,
      revised("d-3", "judge-1", 100),
      revised("d-2", "judge-2", 20),
      revised("d-2", "judge-2", 30, 3),
    ];
    const expected = buildShiftReport(folded(sheets), AS_DEALT);
    fc.assert(
      fc.property(fc.shuffledSubarray(sheets, { minLength: sheets.length }), (shuffled) => {
        expect(buildShiftReport(folded(shuffled), AS_DEALT)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("has no row where no judge corrected, whatever the marks; and counts entering and leaving alike", () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(steps, (points) => {
        const at = (index: number): number => (points[index] ?? 0) * 5;
        const sheets = buildSheets(season, (dossier, judge) => Array(4).fill(at(dossier * 2 + judge)));
        expect(buildShiftReport(folded(sheets), AS_DEALT)?.rows).toEqual([]);
        const later = sheets.map(({ sheet }, index) =>
          revised(sheet.dossierId, sheet.memberId, at(6 + index)),
        );
        const report = buildShiftReport(folded([...sheets, ...later]), AS_DEALT);
        for (const row of report?.rows ?? []) expect(row.before).not.toEqual(row.after);
        expect(report?.dossiers).toBe(3);
      }),
      { numRuns: 40 },
    );
  });
});
