import { describe, expect, it } from "vitest";
import { defineDocument } from "#shared/documents/define-document.ts";
import { scoreSheets } from "#shared/documents/score-sheets.ts";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import {
  buildDossier,
  buildRecord,
  buildSeason,
  buildSheet,
  buildSheets,
  MOMENT,
} from "#tests/support/builders.ts";
import { tableRowsOf, textsOf } from "./definition-text.ts";

const season = buildSeason({}, { dossiers: [buildDossier(3), buildDossier(1), buildDossier(2)] });
const judge = MemberId.parse("judge-1");
const record = buildRecord(
  season,
  buildSheets(season, (_dossier, reader) => (reader === 0 ? [60, 61.5, 79, 76.25] : [11, 12, 13, 14])),
);

function contentOf(memberId: MemberId | null, from = record) {
  return scoreSheets(from, memberId, MOMENT)?.input.definition.content;
}

describe("score sheets", () => {
  it("hold all sheets of one judge in the order of dossier numbers, each once", () => {
    const texts = textsOf(contentOf(judge));
    expect(texts.filter((text) => text.startsWith("2026-"))).toEqual([
      "2026-0001  Inovasi nomor 1",
      "2026-0002  Inovasi nomor 2",
      "2026-0003  Inovasi nomor 3",
    ]);
    expect(texts).toContain("Evaluator: Nama judge-1 — 3 usulan");
  });

  it("hold every mark as entered with its weight, and the weighted total", () => {
    expect(tableRowsOf(contentOf(judge)).slice(1, 7)).toEqual([
      ["No.", "Bagian", "Bobot", "Nilai"],
      ["1", "Bagian ringkasan", "35%", "60"],
      ["2", "Bagian kebaruan", "25%", "61,5"],
      ["3", "Bagian dampak", "25%", "79"],
      ["4", "Bagian keberlanjutan", "15%", "76,25"],
      ["Jumlah nilai berbobot", "", "", "67,56"],
    ]);
  });

  it("hold nothing of another judge", () => {
    const text = JSON.stringify(scoreSheets(record, judge, MOMENT));
    expect(text).not.toContain("judge-2");
    expect(tableRowsOf(contentOf(judge)).map((row) => row.at(-1))).not.toContain("11");
  });

  it("say when each sheet was handed in and in which revision", () => {
    const revised = buildSheet({ dossier: "d-1", revision: 4, releasedAt: "2026-06-17T17:00:00.000Z" });
    const texts = textsOf(contentOf(judge, buildRecord(season, [revised])));
    expect(texts).toContain("Diserahkan 18 Juni 2026 pukul 00.00.00 WIB, revisi 4");
  });

  it("are not made for a judge without sheets, a stranger or nobody", () => {
    for (const memberId of ["chair-1", "judge-9"].map((id) => MemberId.parse(id)))
      expect(scoreSheets(record, memberId, MOMENT)).toBeNull();
    expect(scoreSheets(record, null, MOMENT)).toBeNull();
    expect(defineDocument(record, { kind: "score-sheets", memberId: null }, MOMENT)).toBeNull();
  });

  it("leave out a sheet that was excluded", () => {
    const readings = season.dossiers.map(({ id }) => ({ dossierId: DossierId.parse(id), memberId: judge }));
    const excluded = buildRecord(
      season,
      buildSheets(season, () => [60, 60, 60, 60]),
      [{ type: "readings-excluded", readings, reason: "sakit" }],
    );
    expect(scoreSheets(excluded, judge, MOMENT)).toBeNull();
  });
});
