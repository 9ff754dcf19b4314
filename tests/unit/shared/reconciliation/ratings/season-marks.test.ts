import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import type { MarkTable } from "#shared/reconciliation/ratings/mark-table.ts";
import { marksOfSeason } from "#shared/reconciliation/ratings/season-marks.ts";
import { totalMarks } from "#shared/reconciliation/totals/total-marks.ts";
import { figuresOfTotals } from "#shared/reconciliation/what-if/dossier-figures.ts";
import { rankFigures } from "#shared/reconciliation/what-if/rank-figures.ts";
import { currentStanding } from "#shared/season/standing.ts";
import {
  buildConflict,
  buildMember,
  buildReturn,
  buildSeason,
  buildSheet,
  foldEvents,
} from "#tests/support/builders.ts";

const season = buildSeason({ dossiers: 3, judges: 2 });

function tableAfter(events: readonly SeasonEvent[], of = season): MarkTable {
  return marksOfSeason(of, foldEvents(of, events).readings.values());
}

function sheetAt(dossier: string, judge: string, minute: number, points?: readonly number[]) {
  const releasedAt = `2026-06-18T03:${String(minute).padStart(2, "0")}:00.000Z`;
  return buildSheet({ dossier, judge, releasedAt, ...(points ? { points } : {}) });
}

const returns = [
  buildReturn("judge-1", [
    sheetAt("d-3", "judge-1", 1),
    sheetAt("d-1", "judge-1", 2),
    sheetAt("d-2", "judge-1", 2),
  ]),
  buildReturn("judge-2", [sheetAt("d-2", "judge-2", 9), sheetAt("d-1", "judge-2", 8)]),
];

describe("marksOfSeason", () => {
  it("holds the counted sheets in hundredths, with weights in basis points and the ends of the scale", () => {
    const table = tableAfter([buildReturn("judge-1", [buildSheet()])]);
    expect(table).toMatchObject({ dossierIds: ["d-1"], judgeIds: ["judge-1"], marksPerPoint: 100 });
    expect([...table.marks]).toEqual([6000, 6100, 7900, 7600]);
    expect(table.criteria[0]).toEqual({ id: "ringkasan", weight: 3500, min: 0, max: 100 });
    expect([...totalMarks(table).ratings.score]).toEqual([67.4]);
  });

  it("numbers a judge's readings by their release, those released together in the middle", () => {
    const { dossierIds, judgeIds, dossier, judge, order } = tableAfter(returns);
    const placed = [...(order ?? [])].map((place, row) => [
      dossierIds[dossier[row] ?? 0],
      judgeIds[judge[row] ?? 0],
      place,
    ]);
    expect(placed).toEqual([
      ["d-1", "judge-1", 2.5],
      ["d-1", "judge-2", 1],
      ["d-2", "judge-1", 2.5],
      ["d-2", "judge-2", 2],
      ["d-3", "judge-1", 1],
    ]);
  });

  it("leaves out what is forked, in conflict, excluded or a shadow's", () => {
    const { dossierId, memberId } = buildSheet({ dossier: "d-3" }).sheet;
    const shadowed = buildSeason(
      {},
      {
        members: [
          buildMember("judge-1"),
          buildMember("judge-2", { duty: "shadow" }),
          buildMember("chair-1", { role: "chair" }),
        ],
      },
    );
    expect(tableAfter(returns, shadowed).judgeIds).toEqual(["judge-1"]);
    const table = tableAfter([
      buildReturn("judge-1", [
        buildSheet({ dossier: "d-1", points: [1, 1, 1, 1] }),
        buildSheet({ dossier: "d-1", points: [2, 2, 2, 2] }),
        buildSheet({ dossier: "d-3" }),
      ]),
      buildReturn("judge-2", [buildSheet({ judge: "judge-2" })], [buildConflict({ judge: "judge-2" })]),
      { type: "readings-excluded", readings: [{ dossierId, memberId }], reason: "sakit" },
    ]);
    expect(table.dossierIds).toEqual([]);
    expect(totalMarks(table).ratings.score).toHaveLength(0);
  });

  it("is the same when returns are merged twice or in any order", () => {
    const expected = tableAfter(returns);
    fc.assert(
      fc.property(fc.shuffledSubarray([...returns, ...returns], { minLength: 4 }), (merged) => {
        expect(tableAfter(merged)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it("ranks as the official standing of the season does", () => {
    const points = fc.array(fc.constantFrom(0, 25, 50, 75), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(points, { minLength: 6, maxLength: 6 }), (marks) => {
        const events = ["judge-1", "judge-2"].map((judge, place) =>
          buildReturn(
            judge,
            ["d-1", "d-2", "d-3"].map((dossier, row) =>
              sheetAt(dossier, judge, 1, marks[place * 3 + row] ?? []),
            ),
          ),
        );
        const state = foldEvents(season, events);
        const table = marksOfSeason(season, state.readings.values());
        const tiePlaces = season.rubric.tieOrder.map((id) =>
          table.criteria.findIndex((criterion) => criterion.id === id),
        );
        const { rank } = rankFigures(figuresOfTotals(table, tiePlaces, "mean"));
        const official = new Map(currentStanding(state).map((row) => [String(row.dossierId), row.rank]));
        expect([...rank]).toEqual(table.dossierIds.map((id) => official.get(id)));
      }),
      { numRuns: 30 },
    );
  });
});
