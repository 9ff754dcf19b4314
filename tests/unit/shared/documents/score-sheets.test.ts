import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { defineDocument } from "#shared/documents/define-document.ts";
import { matchNotes, type NotesByReading } from "#shared/documents/result-notes.ts";
import type { TemplateContext } from "#shared/documents/template-context.ts";
import { scoreSheets } from "#shared/documents/templates/score-sheets.ts";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import { buildDossier, buildRecord, buildSeason, buildSheet, buildSheets } from "#tests/support/builders.ts";
import { tableRowsOf, textsOf } from "./definition-text.ts";
import { buildContext, richRecord } from "./rich-record.ts";

const season = buildSeason({}, { dossiers: [buildDossier(3), buildDossier(1), buildDossier(2)] });
const judge = MemberId.parse("judge-1");
const record = buildRecord(
  season,
  buildSheets(season, (_dossier, reader) => (reader === 0 ? [60, 61.5, 79, 76.25] : [11, 12, 13, 14])),
);

const base = buildContext(richRecord());

function contextOf(
  memberId: MemberId | null,
  from = record,
  notes: NotesByReading = new Map(),
): TemplateContext {
  return { ...base, record: from, notes, scope: { memberId, dossierId: null, group: null } };
}

function contentOf(memberId: MemberId | null, from = record) {
  return scoreSheets(contextOf(memberId, from))?.input.definition.content;
}

describe("score sheets", () => {
  it("hold all sheets of one judge in the order of dossier numbers, each once", () => {
    const texts = textsOf(contentOf(judge));
    expect(texts.filter((text) => text.startsWith("Inovasi nomor"))).toEqual([
      "Inovasi nomor 1",
      "Inovasi nomor 2",
      "Inovasi nomor 3",
    ]);
    expect(texts).toContain("Evaluator: Nama judge-1 — 3 proposal");
  });

  it("hold every mark as entered with its weight, and the weighted total", () => {
    const rows = tableRowsOf(contentOf(judge));
    const first = rows.findIndex(([head]) => head === "No.");
    expect(rows.slice(first, first + 6)).toEqual([
      ["No.", "Bagian", "Bobot", "Nilai", "Nilai × bobot", "Catatan & saran"],
      ["1", "Bagian ringkasan", "35%", "60", "21,00", ""],
      ["2", "Bagian kebaruan", "25%", "61,5", "15,375", ""],
      ["3", "Bagian dampak", "25%", "79", "19,75", ""],
      ["4", "Bagian keberlanjutan", "15%", "76,25", "11,4375", ""],
      ["Jumlah nilai berbobot", "", "", "", "67,56", ""],
    ]);
  });

  it("begin a page for each sheet, with its category, title and judge, and its own bar code", () => {
    const text = JSON.stringify(contentOf(judge));
    expect(text.match(/"pageBreak":"before"/gu)).toHaveLength(2);
    const own = record.sheets.filter(({ sheet }) => sheet.memberId === judge);
    for (const { sheet, signature } of own)
      expect(text).toContain(`"qr":"pleno:kipp-2026-uji:sheet:${sheet.dossierId}:judge-1:1:${signature}"`);
    expect(textsOf(contentOf(judge)).filter((line) => line === "kesehatan")).toHaveLength(3);
  });

  it("repeat number and judge on every page a sheet takes", () => {
    const tables = JSON.stringify(contentOf(judge)).match(/"headerRows":2/gu);
    expect(tables).toHaveLength(3);
  });

  it("hold the notes their judge signed, by criterion, and none that was not signed", () => {
    const [criterion] = season.rubric.criteria;
    if (!criterion) throw new Error("no criterion");
    const notes = { [criterion.id]: "Bukti pembanding belum jelas." };
    const noted = buildRecord(season, [buildSheet({ dossier: "d-1", notes })]);
    const reading = { dossierId: DossierId.parse("d-1"), memberId: judge };
    const written = matchNotes([{ ...reading, notes }], noted, nodeCrypto.sha256);
    const forged = matchNotes(
      [{ ...reading, notes: { [criterion.id]: "Sangat baik." } }],
      noted,
      nodeCrypto.sha256,
    );
    const textOf = (found: NotesByReading): string =>
      JSON.stringify(scoreSheets(contextOf(judge, noted, found)));
    expect(textOf(written)).toContain("Bukti pembanding belum jelas.");
    expect(textOf(forged)).not.toContain("Sangat baik.");
  });

  it("let long notes run over pages instead of keeping them in one block", () => {
    const [criterion] = season.rubric.criteria;
    if (!criterion) throw new Error("no criterion");
    const notes = { [criterion.id]: "Panjang. ".repeat(2000) };
    const noted = buildRecord(season, [buildSheet({ dossier: "d-1", notes })]);
    const reading = { dossierId: DossierId.parse("d-1"), memberId: judge };
    const found = matchNotes([{ ...reading, notes }], noted, nodeCrypto.sha256);
    const blocks: string[] = [];
    JSON.stringify(scoreSheets(contextOf(judge, noted, found)), (_key, value: unknown) => {
      if (typeof value === "object" && value !== null && "unbreakable" in value)
        blocks.push(
          Object.values(value)
            .map((part) => JSON.stringify(part))
            .join(),
        );
      return value;
    });
    expect(blocks.filter((block) => block.includes("Panjang."))).toEqual([]);
  });

  it("hold nothing of another judge", () => {
    const text = JSON.stringify(scoreSheets(contextOf(judge)));
    expect(text).not.toContain("judge-2");
    expect(tableRowsOf(contentOf(judge)).map((row) => row.at(3))).not.toContain("11");
  });

  it("say when each sheet was handed in and in which revision", () => {
    const revised = buildSheet({ dossier: "d-1", revision: 4, releasedAt: "2026-06-17T17:00:00.000Z" });
    const texts = textsOf(contentOf(judge, buildRecord(season, [revised])));
    expect(texts).toContain("Diserahkan 18 Juni 2026 pukul 00.00.00 WIB, revisi 4");
  });

  it("are not made for a judge without sheets, a stranger or nobody", () => {
    for (const memberId of ["chair-1", "judge-9"].map((id) => MemberId.parse(id)))
      expect(scoreSheets(contextOf(memberId))).toBeNull();
    expect(scoreSheets(contextOf(null))).toBeNull();
    expect(defineDocument("score-sheets", contextOf(null))).toBeNull();
  });

  it("leave out a sheet that was excluded", () => {
    const readings = season.dossiers.map(({ id }) => ({ dossierId: DossierId.parse(id), memberId: judge }));
    const excluded = buildRecord(
      season,
      buildSheets(season, () => [60, 60, 60, 60]),
      [{ type: "readings-excluded", readings, reason: "sakit" }],
    );
    expect(scoreSheets(contextOf(judge, excluded))).toBeNull();
  });
});
