import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DefinedDocument } from "#shared/documents/define-document.ts";
import { recap } from "#shared/documents/templates/recap.ts";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { buildDossier, buildRecord, buildSeason, buildSheets } from "#tests/support/builders.ts";
import { tableRowsOf, textsOf } from "./definition-text.ts";
import { buildContext, type RichRecord, richRecord } from "./rich-record.ts";

function richOf(
  points: readonly number[],
  { judges = 2, groups = ["umum"], events = [] as readonly SeasonEvent[] } = {},
): RichRecord {
  const season = buildSeason(
    { judges },
    {
      dossiers: points.map((_, index) =>
        buildDossier(index + 1, { group: groups[index % groups.length] ?? "" }),
      ),
      assignments: points.flatMap((_, index) =>
        Array.from({ length: judges }, (__, reader) => ({
          dossierId: DossierId.parse(`d-${index + 1}`),
          memberId: MemberId.parse(`judge-${reader + 1}`),
        })),
      ),
    },
  );
  const sheets = buildSheets(season, (dossier, reader) =>
    Array<number>(4).fill((points[dossier] ?? 0) - reader / 4),
  );
  return {
    record: buildRecord(season, sheets, events),
    notes: new Map(),
    whatIf: [],
    shifts: { rows: [], dossiers: 0, entered: 0, left: 0 },
  };
}

function linesOf(document: DefinedDocument | null): readonly string[] {
  return document ? textsOf(document.input.definition.content) : [];
}

/** Rows of ranked dossiers: those whose first cell is a rank. */
function rankedRowsOf(document: DefinedDocument | null): readonly (readonly string[])[] {
  return document
    ? tableRowsOf(document.input.definition.content).filter(([first]) => /^\d+\*?$/u.test(first ?? ""))
    : [];
}

describe("the recapitulation", () => {
  it("has every ranked dossier with each judge's total and the mean", () => {
    const rows = rankedRowsOf(recap(buildContext(richOf([90.5, 80, 70]))));
    expect(rows.map(([rank, number]) => [rank, number])).toEqual([
      ["1", "2026-0001"],
      ["2", "2026-0002"],
      ["3", "2026-0003"],
    ]);
    expect(rows[0]?.slice(4)).toEqual(["90,50", "90,25", "90,38"]);
  });

  it("says whose the columns are", () => {
    const lines = linesOf(recap(buildContext(richOf([90, 80]))));
    expect(lines).toContain("Evaluator: P1 = Nama judge-1; P2 = Nama judge-2.");
  });

  it("has every ranked dossier exactly once in any split into groups, and each group its own alone", () => {
    const names = fc.constantFrom("umum", "khusus", "replikasi", "", "a/b: “c”");
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 9 }), (groups) => {
        const rich = richOf(
          groups.map((_, index) => 90 - index),
          { groups },
        );
        const all = rankedRowsOf(recap(buildContext(rich))).map(([, number = ""]) => number);
        expect(all.toSorted()).toEqual(rich.record.dossiers.map(({ number }) => number).toSorted());
        const parts = [...new Set(groups)].flatMap((group) => {
          const rows = rankedRowsOf(recap(buildContext(rich, { scope: { group } })));
          expect(rows).toHaveLength(groups.filter((one) => one === group).length);
          return rows.map(([, number = ""]) => number);
        });
        expect(parts.toSorted()).toEqual(all.toSorted());
      }),
      { numRuns: 20 },
    );
  });

  it("keeps the season's own ranks within a group", () => {
    const rich = richOf([90, 85, 80, 75], { groups: ["umum", "khusus"] });
    const rows = rankedRowsOf(recap(buildContext(rich, { scope: { group: "khusus" } })));
    expect(rows.map(([rank]) => rank)).toEqual(["2", "4"]);
  });

  it("is not made for a group that has nothing ranked", () => {
    expect(recap(buildContext(richOf([90]), { scope: { group: "luar" } }))).toBeNull();
  });

  it("marks shared ranks with a star that it explains, and only then", () => {
    expect(rankedRowsOf(recap(buildContext(richOf([90, 80, 80])))).map(([rank]) => rank)).toEqual([
      "1",
      "2*",
      "2*",
    ]);
    const starred = (points: readonly number[]) =>
      linesOf(recap(buildContext(richOf(points)))).filter((line) => line.includes("* Nilai dan urutan"));
    expect(starred([90, 80, 80])).toHaveLength(1);
    expect(starred([90, 80, 70])).toEqual([]);
  });

  it("names what was left out, with why and by whom, and shows no total of it", () => {
    const sick: SeasonEvent = {
      type: "readings-excluded",
      readings: [{ dossierId: DossierId.parse("d-2"), memberId: MemberId.parse("judge-1") }],
      reason: "sakit dan dirawat",
    };
    const document = recap(buildContext(richOf([90, 80], { events: [sick] })));
    const rows = document ? tableRowsOf(document.input.definition.content) : [];
    expect(rows).toContainEqual(["2026-0002", "Nama judge-1", "sakit dan dirawat", "Ketua"]);
    expect(rankedRowsOf(document)[1]?.slice(4)).toEqual(["", "79,75", "79,75"]);
    expect(linesOf(recap(buildContext(richOf([90, 80]))))).not.toContain("Penilaian yang tidak dihitung");
  });

  it.each([
    { judges: 30, readers: 30 },
    { judges: 30, readers: 3 },
    { judges: 9, readers: 5 },
    { judges: 8, readers: 8 },
  ])("holds the total of every sheet and keeps to the page: $judges judges, $readers a dossier", (panel) => {
    const wide = richRecord({ ...panel, dossiers: 6 });
    const document = recap(buildContext(wide));
    for (const row of rankedRowsOf(document)) {
      const [, number] = row;
      const id = wide.record.dossiers.find((dossier) => dossier.number === number)?.id;
      const sheets = wide.record.sheets.filter(({ sheet }) => sheet.dossierId === id);
      const totals =
        row
          .slice(4, -1)
          .join(" ")
          .match(/\d+,\d\d/gu) ?? [];
      expect(totals).toHaveLength(sheets.length);
      expect(row.length).toBeLessThanOrEqual(5 + 8);
    }
  });
});
