import { describe, expect, it } from "vitest";
import { readTable } from "#electron/tables/read-table.ts";
import { tableWriter } from "#electron/tables/table-writer.ts";
import { resultTables } from "#shared/documents/result-tables.ts";
import { meanToDecimal } from "#shared/scoring/sheet-total.ts";
import { buildDossier, buildRecord, buildSeason, buildSheets } from "#tests/support/builders.ts";

const season = buildSeason(
  {},
  {
    dossiers: [
      buildDossier(1, { title: '=HYPERLINK("http://jahat.example","klik")' }),
      buildDossier(2, { title: '+62 Melayani; "cepat"\ntuntas' }),
      buildDossier(3, { region: null, category: "" }),
    ],
  },
);
const excluded = season.assignments.slice(0, 1);
const record = buildRecord(
  season,
  buildSheets(season, (dossier, judge) => [90.25 - dossier, 80 - judge, 70, 60]),
  [{ type: "readings-excluded", readings: excluded, reason: "@sakit" }],
);

describe("resultTables", () => {
  it("states the ranking with numbers as numbers, in the record's order", () => {
    const [ranking] = resultTables(record, "id");
    expect(ranking?.name).toBe("Peringkat");
    expect(ranking?.rows[0]).toContain("Nilai akhir");
    const body = ranking?.rows.slice(1) ?? [];
    expect(body.map(([rank]) => rank)).toEqual(record.ranking.map(({ rank }) => rank));
    for (const [at, row] of record.ranking.entries()) {
      expect(body[at]).toContain(Number(meanToDecimal(row)));
      expect(body[at]).toContain(row.sum);
    }
    expect(ranking?.widths).toHaveLength(ranking?.rows[0]?.length ?? 0);
  });

  it("has a sheet for totals, marks, exclusions, decisions, composition and rubric", () => {
    const tables = resultTables(record, "en");
    expect(tables.map(({ name, rows }) => [name, rows.length - 1])).toEqual([
      ["Ranking", 3],
      ["Totals of sheets", 5],
      ["Marks per criterion", 5],
      ["Exclusions", 1],
      ["Decisions", 2],
      ["Composition", 1 + 1 + 1 + 2 + 2],
      ["Rubric", 4],
    ]);
    for (const { rows } of tables) expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  it("adds up: every total is the sum of its marks by weight", () => {
    const [, totals, marks, , , , rubric] = resultTables(record, "id");
    const weights = rubric?.rows.slice(1).map((row) => Number(row[1])) ?? [];
    for (const [at, row] of (totals?.rows.slice(1) ?? []).entries()) {
      const given = marks?.rows[at + 1]?.slice(2, 2 + weights.length).map(Number) ?? [];
      const total = given.reduce((sum, mark, index) => sum + (mark * (weights[index] ?? 0)) / 100, 0);
      expect(row[2]).toBeCloseTo(total, 9);
    }
  });

  it("names provinces and types of agency, and what names none", () => {
    const composition = resultTables(record, "id")[5]?.rows ?? [];
    expect(composition).toContainEqual(["Provinsi", "Jawa Timur", 2, 2]);
    expect(composition).toContainEqual(["Provinsi", "(tidak disebut)", 1, 0]);
    expect(composition).toContainEqual(["Jenis instansi", "Kabupaten", 3, 2]);
  });
});

describe("a workbook of a result", () => {
  it("reads back as it was: texts that look like formulas are texts, figures are numbers", () => {
    const tables = resultTables(record, "id");
    const bytes = tableWriter.write("xlsx", tables, "id");
    const book = readTable({ name: "hasil.xlsx", bytes }, { encoding: null, separator: null });
    if (!book.ok) throw new Error(book.error.type);
    expect(book.value.sheets.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
    const [ranking] = book.value.sheets;
    const titles = ranking?.rows.slice(1).map((row) => row[2]);
    expect(JSON.stringify(titles)).toContain("=HYPERLINK");
  });

  it("writes a CSV with the separators of its language and no formula", () => {
    const [ranking] = resultTables(record, "id");
    if (!ranking) throw new Error("a table is needed");
    const csv = (language: "id" | "en"): string =>
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(tableWriter.write("csv", [ranking], language));
    expect(csv("id").startsWith("\uFEFFPeringkat;Nomor proposal;")).toBe(true);
    expect(csv("id")).toMatch(/;\d{2},\d{1,2};/u);
    expect(csv("en")).toMatch(/,\d{2}\.\d{1,2},/u);
    expect(csv("en")).toContain("\"'=HYPERLINK");
    expect(csv("en")).toContain('"\'+62 Melayani; ""cepat""\ntuntas"');
  });
});
