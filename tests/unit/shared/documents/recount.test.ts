import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { readResult } from "#shared/documents/read-result.ts";
import { RecountReport, recount } from "#shared/documents/recount.ts";
import { ResultRecord, type ResultRow } from "#shared/documents/result-record.ts";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import {
  buildDossier,
  buildRecord,
  buildSeason,
  buildSheet,
  buildSheets,
  WEIGHTS,
} from "#tests/support/builders.ts";

const season = buildSeason();
const sheets = buildSheets(season, (dossier, judge) => [90 - dossier * 5, 80 - judge, 70, 60]);
const record = buildRecord(season, sheets);
const leftOut = { dossierId: DossierId.parse("d-2"), memberId: MemberId.parse("judge-2") };
const exclusion: SeasonEvent = { type: "readings-excluded", readings: [leftOut], reason: "sakit" };

function recountOf(altered: Partial<ResultRecord>) {
  return recount({ ...record, ...altered }, nodeCrypto);
}

function unsound(problem: string, dossier = "2026-0001", member = "judge-1") {
  return { outcome: "unsound", problem, dossier, member };
}

function rankingWith(row: number, altered: Partial<ResultRow>): ResultRow[] {
  return record.ranking.map((stated, index) => (index + 1 === row ? { ...stated, ...altered } : stated));
}

/** The record with its first sheet (d-1 by judge-1) replaced by another one. */
function sheetsWith(altered: Partial<ResultRecord["sheets"][number]>): ResultRecord["sheets"] {
  return record.sheets.map((signed, index) => (index === 0 ? { ...signed, ...altered } : signed));
}

describe("recount", () => {
  it("comes to the same on an honest record", () => {
    expect(recount(record, nodeCrypto)).toEqual({ outcome: "same", rows: 3, sheets: 6 });
  });

  it("comes to the same when a reading was excluded with a reason", () => {
    const excluded = buildRecord(season, sheets, [exclusion]);
    expect(excluded.sheets).toHaveLength(5);
    expect(recount(excluded, nodeCrypto)).toEqual({ outcome: "same", rows: 3, sheets: 5 });
  });

  it("comes to the same on any honest record, after a round trip through canonical JSON", () => {
    const marks = fc.array(
      fc.array(
        fc.integer({ min: 0, max: 4 }).map((steps) => steps * 25),
        { minLength: 4, maxLength: 4 },
      ),
      { minLength: 6, maxLength: 6 },
    );
    fc.assert(
      fc.property(marks, (points) => {
        const honest = buildRecord(
          season,
          buildSheets(season, (dossier, judge) => points[dossier * 2 + judge] ?? []),
        );
        const copy = ResultRecord.parse(JSON.parse(canonicalJson(honest)));
        expect(copy).toEqual(honest);
        expect(recount(copy, nodeCrypto)).toMatchObject({ outcome: "same", rows: 3 });
      }),
      { numRuns: 30 },
    );
  });

  it("does not depend on the order in which sheets are kept", () => {
    expect(recountOf({ sheets: record.sheets.toReversed() })).toMatchObject({ outcome: "same" });
  });
});

describe("recount finds an altered ranking", () => {
  it.each([
    ["dossierId", { dossierId: DossierId.parse("d-3") }],
    ["rank", { rank: 1 }],
    ["sum", { sum: 1 }],
    ["count", { count: 1 }],
    ["points", { points: "99.99" }],
    ["listed", { listed: false }],
    ["tied", { tied: true }],
  ] as const)("at the row and in the figure: %s", (field, altered) => {
    const stated = Object.values(altered).map(String)[0];
    const recounted = String(record.ranking[1]?.[field]);
    expect(recountOf({ ranking: rankingWith(2, altered) })).toEqual({
      outcome: "differs",
      row: 2,
      field,
      stated,
      recounted,
    });
  });

  it("whichever figure is altered in whichever row", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom("rank", "sum", "count"),
        fc.integer({ min: 1, max: 1000 }),
        (row, field, more) => {
          const figure = (record.ranking[row - 1]?.[field] ?? 0) + more;
          expect(recountOf({ ranking: rankingWith(row, { [field]: figure }) })).toMatchObject({
            outcome: "differs",
            row,
            field,
            stated: String(figure),
          });
        },
      ),
    );
  });

  it("when two rows were swapped, a row left out, or one added", () => {
    const { ranking } = record;
    const [first, second, third] = ranking;
    if (!first || !second || !third) throw new Error("three rows are needed");
    expect(recountOf({ ranking: [second, first, third] })).toMatchObject({ row: 1, field: "dossierId" });
    expect(recountOf({ ranking: [first, third] })).toMatchObject({ row: 2, field: "dossierId" });
    expect(recountOf({ ranking: [first, second] })).toMatchObject({
      row: 3,
      field: "row",
      stated: "-",
      recounted: "d-3",
    });
    expect(recountOf({ ranking: [...ranking, third] })).toMatchObject({
      row: 4,
      field: "row",
      stated: "d-3",
      recounted: "-",
    });
    expect(recountOf({ ranking: [] })).toMatchObject({ row: 1, field: "row" });
  });

  it("when the list was made longer", () => {
    const list = { ...record.season.list, size: 3 };
    expect(recountOf({ season: { ...record.season, list } })).toMatchObject({ row: 3, field: "listed" });
  });

  it("when a weight was moved, even if the ranking was recomputed to fit", () => {
    const [first, second, ...others] = record.rubric.criteria;
    if (!first || !second) throw new Error("two criteria are needed");
    const criteria = [
      { ...first, weight: WEIGHTS.ringkasan - 500 },
      { ...second, weight: WEIGHTS.kebaruan + 500 },
      ...others,
    ];
    expect(recountOf({ rubric: { ...record.rubric, criteria } })).toEqual(unsound("other-rubric"));
  });

  it("when the tie order was changed", () => {
    const tied = buildRecord(buildSeason({ judges: 1, dossiers: 2 }), [
      buildSheet({ dossier: "d-1", points: [61, 60, 78, 77] }),
      buildSheet({ dossier: "d-2", points: [60, 61, 79, 76] }),
    ]);
    expect(recount(tied, nodeCrypto)).toMatchObject({ outcome: "same" });
    const tieOrder = tied.rubric.criteria.map(({ id }) => id);
    expect(recount({ ...tied, rubric: { ...tied.rubric, tieOrder } }, nodeCrypto)).toEqual(
      unsound("other-rubric"),
    );
  });
});

describe("recount finds unsound", () => {
  it("any altered mark, for its judge did not sign it", () => {
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.constantFrom(...record.rubric.criteria),
        fc.integer({ min: 1, max: 400 }),
        (at, { id }, steps) => {
          const altered = record.sheets.map((signed, index) => {
            if (index !== at) return signed;
            const mark = hundredths(((signed.sheet.marks[id] ?? 0) + steps * 25) % 10_025);
            return { ...signed, sheet: { ...signed.sheet, marks: { ...signed.sheet.marks, [id]: mark } } };
          });
          const { dossierId, memberId } = record.sheets[at]?.sheet ?? leftOut;
          const dossier = record.dossiers.find((item) => item.id === dossierId)?.number;
          expect(recountOf({ sheets: altered })).toEqual(unsound("signature-wrong", dossier, memberId));
        },
      ),
    );
  });

  it("a sheet signed with another key, or by nobody known", () => {
    const forged = buildSheet({ points: [90, 80, 70, 60], signedBy: "penyusup" });
    expect(recountOf({ sheets: sheetsWith(forged) })).toEqual(unsound("signature-wrong"));
    const members = record.members.map((member) => ({ ...member, signingKeys: [] }));
    expect(recountOf({ members })).toEqual(unsound("signature-wrong"));
  });

  it("a dropped sheet, even when the ranking was made to follow", () => {
    const dropped = record.sheets.slice(1);
    expect(recountOf({ sheets: dropped })).toEqual(unsound("reading-unaccounted"));
    const follows = buildRecord(season, sheets.slice(1));
    expect(recount(follows, nodeCrypto)).toEqual(unsound("reading-unaccounted"));
  });

  it("a sheet that was excluded and is counted all the same", () => {
    const excluded = buildRecord(season, sheets, [exclusion]);
    expect(recount({ ...excluded, sheets: record.sheets, ranking: record.ranking }, nodeCrypto)).toEqual(
      unsound("excluded-but-counted", "2026-0002", "judge-2"),
    );
  });

  it("a sheet that is counted twice, as a copy or in two revisions", () => {
    const [copy] = record.sheets;
    if (!copy) throw new Error("a sheet is needed");
    const { sheet, signature } = buildSheet({ revision: 2 });
    expect(recountOf({ sheets: [...record.sheets, copy] })).toEqual(unsound("counted-twice"));
    expect(recountOf({ sheets: [...record.sheets, { sheet, signature }] })).toEqual(unsound("counted-twice"));
  });

  it("a sheet that was never dealt, though its judge signed it and the ranking follows", () => {
    const { assignments } = season;
    const dealt = { ...season, assignments: assignments.slice(1) };
    expect(recount(buildRecord(dealt, sheets), nodeCrypto)).toEqual(unsound("not-assigned"));
  });

  it("a sheet signed under another rubric or version, though the ranking follows", () => {
    for (const rubric of [
      { id: "kipp-lain", version: 1 },
      { id: "kipp-uji", version: 2 },
    ]) {
      const other = [buildSheet({ rubric }), ...sheets.slice(1)];
      expect(recount(buildRecord(season, other), nodeCrypto)).toEqual(unsound("other-rubric"));
    }
  });

  it("a sheet of another season, off the scale, or incomplete", () => {
    expect(recountOf({ sheets: sheetsWith(buildSheet({ seasonId: "kipp-2025" })) })).toEqual(
      unsound("other-season"),
    );
    expect(recountOf({ sheets: sheetsWith(buildSheet({ points: [90, 80, 100.25, 60] })) })).toEqual(
      unsound("mark-off-scale"),
    );
    expect(recountOf({ sheets: sheetsWith(buildSheet({ points: [90, 80, 70] })) })).toEqual(
      unsound("mark-missing"),
    );
  });

  it("a rubric whose weights do not sum", () => {
    const criteria = record.rubric.criteria.slice(1);
    expect(recountOf({ rubric: { ...record.rubric, criteria } })).toEqual(
      unsound("weights-do-not-sum", "", ""),
    );
  });

  it("a dealt reading that was silently left out", () => {
    const extra = { dossierId: buildDossier(9).id, memberId: MemberId.parse("judge-1") };
    expect(recountOf({ assignments: [...record.assignments, extra] })).toEqual(
      unsound("reading-unaccounted", "d-9"),
    );
  });
});

describe("recount of the composition", () => {
  const { composition } = record;
  if (!composition) throw new Error("a composition is needed");

  it("names the count that does not follow", () => {
    const [province] = composition.provinces;
    if (!province) throw new Error("a province is needed");
    const provinces = [{ ...province, listed: province.listed + 1 }];
    expect(recountOf({ composition: { ...composition, provinces } })).toEqual({
      outcome: "composition-differs",
      part: "provinces",
      key: "35",
      figure: "listed",
      stated: "3",
      recounted: "2",
    });
    expect(recountOf({ composition: { ...composition, ranked: 4 } })).toMatchObject({ part: "total" });
    expect(recountOf({ composition: { ...composition, groups: [] } })).toMatchObject({
      part: "groups",
      key: "umum",
      figure: "ranked",
      stated: "0",
    });
  });

  it("is not asked of a result of an earlier program", () => {
    const { composition: _none, ...earlier } = record;
    expect(recount(earlier, nodeCrypto)).toMatchObject({ outcome: "same" });
  });
});

describe("a result of a newer program", () => {
  it("is recounted as far as its fields are known, with signatures over those that are not", () => {
    const newer = { ...record, version: 2, decisions: [{ kind: "unknown" }], frozen: "otherwise" };
    const read = readResult(JSON.parse(canonicalJson(newer)));
    if (!read.ok) throw new Error(read.error);
    expect(read.value.isNewer).toBe(true);
    expect(recount(read.value.record, nodeCrypto, read.value.raw)).toMatchObject({ outcome: "same" });
  });

  it("is refused where it lacks what a recount needs", () => {
    expect(readResult({ ...record, version: 2, sheets: "elsewhere" })).toEqual({
      ok: false,
      error: "result-newer",
    });
    expect(readResult({ ...record, sheets: "elsewhere" })).toEqual({ ok: false, error: "result-invalid" });
    expect(readResult({ ...record, version: 0 })).toEqual({ ok: false, error: "result-invalid" });
  });
});

describe("the schema of recounts", () => {
  it.each([recount(record, nodeCrypto), recountOf({ ranking: [] }), recountOf({ sheets: [] })])(
    "accepts $outcome, and refuses it with any part missing",
    (report) => {
      expect(RecountReport.parse(report)).toEqual(report);
      for (const part of Object.keys(report))
        expect(RecountReport.safeParse({ ...report, [part]: undefined }).success, part).toBe(false);
    },
  );
});
