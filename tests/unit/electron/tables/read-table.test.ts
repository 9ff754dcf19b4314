import { CFB, utils, write } from "@e965/xlsx";
import * as fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTable } from "#electron/tables/read-table.ts";
import { tableWriter } from "#electron/tables/table-writer.ts";
import type { TableReading } from "#shared/host/ports.ts";
import { MAX_CELL, MAX_ROWS } from "#shared/intake/workbook.ts";
import { errorOf, must } from "#tests/support/people.ts";

const GUESS: TableReading = { encoding: null, separator: null };

function read(bytes: Uint8Array, name = "tabel.xlsx", reading = GUESS) {
  return must(readTable({ name, bytes }, reading));
}

function refusalOf(bytes: Uint8Array, name = "tabel.xlsx") {
  return errorOf(readTable({ name, bytes }, GUESS));
}

function rowsOf(bytes: Uint8Array, name?: string, reading?: TableReading) {
  return read(bytes, name, reading).sheets[0]?.rows;
}

/** Beginnings a spreadsheet takes for a formula, hidden or not. */
const FORMULAS = ["=1", "+1", "-1", "@x", "\t=1", "\n=1", " =1", "\u200B=1", "\uFEFF=1", "＝1"];

const TABLE = [
  ["Nomor", "Judul", "Instansi"],
  ["A-1", 'Kutip "dua"; titik koma, baris\nbaru', "Café Ñandú – 5 €"],
  ["A-2", "=1+1", "+62 811"],
];

/** A workbook with one part replaced or added. */
function withPart(bytes: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
}

const SHEET_PATH = "xl/worksheets/sheet1.xml";

describe("a written table", () => {
  it.each(["xlsx", "ods"] as const)("comes back from %s as it was", (format) => {
    const bytes = tableWriter.write(format, [{ name: "Proposal", rows: TABLE }]);
    const book = read(bytes);
    expect(book.kind).toBe(format);
    expect(book.sheets).toEqual([{ name: "Proposal", rows: TABLE, malformedRow: null }]);
  });

  it("has no formula in CSV either", () => {
    const bytes = tableWriter.write("csv", [{ name: "Proposal", rows: TABLE }]);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(rowsOf(bytes)).toEqual([...TABLE.slice(0, 2), ["A-2", "'=1+1", "'+62 811"]]);
  });

  it.each(FORMULAS)("keeps %j from becoming a formula in CSV", (text) => {
    const bytes = tableWriter.write("csv", [{ name: "S", rows: [["Judul"], [text]] }]);
    expect(rowsOf(bytes, "s.csv", { ...GUESS, separator: "," })?.[1]?.[0]).toBe(`'${text}`);
  });

  it.each(["xlsx", "ods", "csv"] as const)("of any texts and numbers is read back from %s", (format) => {
    // OpenDocument joins spaces that stand beside a line break.
    const signs = format === "ods" ? "abcé,;\"'<>&|\n1=" : "abcé,;\"'<>&|\n 1=";
    const text = fc.string({ unit: fc.constantFrom(...signs.split("")) }).map((cell) => `x${cell}x`);
    const cell = fc.oneof(text, fc.integer(), fc.constant(null));
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (cells) => {
        const filled = [["a", "b", "c", "d", "e"], ...cells.map((row) => [...row, "end"])];
        const expected = filled.map((row) => row.map((value) => String(value ?? "")));
        const bytes = tableWriter.write(format, [{ name: "S", rows: filled }]);
        expect(rowsOf(bytes, "s.csv", { ...GUESS, separator: "," })).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("freezes its header", () => {
    const parts = unzipSync(tableWriter.write("xlsx", [{ name: "Proposal", rows: TABLE }]));
    expect(strFromU8(parts[SHEET_PATH] ?? new Uint8Array())).toContain('state="frozen"');
  });
});

describe("cells", () => {
  it("are read as text: days ISO, numbers plain, merged ones in every cell", () => {
    const sheet = utils.aoa_to_sheet([
      ["Judul", null, "Tanggal", "Angka", "Benar"],
      ["a", "b", new Date(Date.UTC(2020, 5, 18)), 1_234_567.5, true],
    ]);
    sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "S");
    const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx", cellDates: true }));
    expect(rowsOf(bytes)).toEqual([
      ["Judul", "Judul", "Tanggal", "Angka", "Benar"],
      ["a", "b", "2020-06-18", "1234567.5", "TRUE"],
    ]);
  });

  it("with a formula give the value saved beside it and are never evaluated", () => {
    const sheet = utils.aoa_to_sheet([["a", "b"]]);
    sheet["A2"] = { t: "n", f: "1+1", v: 7 };
    sheet["B2"] = { t: "s", f: 'WEBSERVICE("http://127.0.0.1")', v: "lama" };
    sheet["!ref"] = "A1:B2";
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "S");
    const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
    expect(rowsOf(bytes)).toEqual([
      ["a", "b"],
      ["7", "lama"],
    ]);
  });
});

describe("a hostile or mistaken file", () => {
  const plain = tableWriter.write("xlsx", [{ name: "S", rows: TABLE }]);

  it("with macros is read without them", () => {
    const bytes = withPart(plain, "xl/vbaProject.bin", () => "macro");
    expect(rowsOf(bytes, "tabel.xlsm")).toEqual(TABLE);
  });

  it("that unpacks to gigabytes is refused early", () => {
    const parts = unzipSync(plain);
    const bomb = zipSync({ ...parts, "xl/sharedStrings.xml": new Uint8Array(150 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(refusalOf(bomb)).toMatchObject({ type: "table-too-large" });
  });

  it("of a million rows is refused by its rows", () => {
    const many = Array.from(
      { length: 1_000_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
    ).join("");
    const bytes = withPart(plain, SHEET_PATH, (xml) =>
      xml.replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${many}</sheetData>`),
    );
    expect(refusalOf(bytes)).toEqual({ type: "table-too-many-rows", name: "tabel.xlsx", limit: MAX_ROWS });
  });

  it("that claims a million repeated rows is refused", () => {
    const ods = tableWriter.write("ods", [{ name: "S", rows: TABLE }]);
    const bytes = withPart(ods, "content.xml", (xml) =>
      xml.replace("<table:table-row>", '<table:table-row table:number-rows-repeated="1000000">'),
    );
    expect(refusalOf(bytes, "tabel.ods")).toMatchObject({ type: "table-too-many-rows" });
  });

  it("that multiplies repeated rows by repeated cells is refused", () => {
    const ods = tableWriter.write("ods", [{ name: "S", rows: [["isi"]] }]);
    const bytes = withPart(ods, "content.xml", (xml) =>
      xml
        .replace("<table:table-row>", '<table:table-row table:number-rows-repeated="59000">')
        .replace("<table:table-cell ", '<table:table-cell table:number-columns-repeated="390" '),
    );
    expect(refusalOf(bytes, "tabel.ods")).toMatchObject({ type: "table-too-many-rows" });
  });

  it("with a row far below the last one that is read is refused, and not cut", () => {
    const xlsx = tableWriter.write("xlsx", [{ name: "S", rows: TABLE }]);
    const bytes = withPart(xlsx, SHEET_PATH, (xml) =>
      xml.replaceAll('<row r="3"', '<row r="70000"').replaceAll(/r="([A-Z])3"/gu, 'r="$170000"'),
    );
    expect(refusalOf(bytes)).toMatchObject({ type: "table-too-many-rows" });
  });

  it("keeps one character too many of a text too long, so that it is refused and not cut", () => {
    const csv = strToU8(`Nomor,Jawaban\nA-1,${"a".repeat(MAX_CELL + 5000)}AKHIR\n`);
    expect(rowsOf(csv, "tabel.csv")?.[1]?.[1]).toHaveLength(MAX_CELL + 1);
  });

  it("shows errors and formulas without a saved value as they stand", () => {
    const xlsx = tableWriter.write("xlsx", [{ name: "S", rows: TABLE }]);
    const bytes = withPart(xlsx, SHEET_PATH, (xml) =>
      xml
        .replace(/<c r="B3"[^>]*>.*?<\/c>/u, '<c r="B3"><f>TODAY()-800</f></c>')
        .replace(/<c r="C3"[^>]*>.*?<\/c>/u, '<c r="C3" t="e"><v>#N/A</v></c>'),
    );
    expect(rowsOf(bytes)?.[2]).toEqual(["A-2", "=TODAY()-800", "#N/A"]);
  });

  it("with a million rows of CSV is refused by its rows", () => {
    expect(refusalOf(strToU8("a,b\n".repeat(1_000_000)), "tabel.csv")).toMatchObject({
      type: "table-too-many-rows",
    });
  });

  it("with a password is refused as such", () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, "/EncryptedPackage", new Uint8Array(64));
    CFB.utils.cfb_add(container, "/EncryptionInfo", new Uint8Array(64));
    const locked = Uint8Array.from(CFB.write(container, { type: "array" }));
    expect(refusalOf(locked)).toEqual({ type: "table-encrypted", name: "tabel.xlsx" });
    const ods = tableWriter.write("ods", [{ name: "S", rows: TABLE }]);
    const lockedOds = withPart(ods, "META-INF/manifest.xml", (xml) =>
      xml.replace("</manifest:manifest>", "<manifest:encryption-data/></manifest:manifest>"),
    );
    expect(refusalOf(lockedOds, "a.ods")).toEqual({ type: "table-encrypted", name: "a.ods" });
  });

  it.each([
    ["a PDF", strToU8("%PDF-1.7\n1 0 obj")],
    ["a ZIP of something else", zipSync({ "word/document.xml": strToU8("<w/>") })],
    ["half a workbook", plain.subarray(0, plain.length / 2)],
    ["a web page", strToU8("<!DOCTYPE html><table>")],
    ["random bytes", Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919 + (at >> 3)) % 32)],
  ])("that is %s is refused as unreadable", (_what, bytes) => {
    expect(refusalOf(bytes)).toEqual({ type: "table-unreadable", name: "tabel.xlsx" });
  });

  it("without a filled cell is refused as empty", () => {
    expect(refusalOf(tableWriter.write("xlsx", [{ name: "S", rows: [[null], [null]] }]))).toMatchObject({
      type: "table-empty",
    });
    expect(refusalOf(strToU8(" \n,,\n"))).toMatchObject({ type: "table-empty" });
  });

  it("with more columns than any form has is refused", () => {
    const wide = Array.from({ length: 500 }, (_, at) => `K${at}`);
    expect(refusalOf(tableWriter.write("xlsx", [{ name: "S", rows: [wide] }]))).toMatchObject({
      type: "table-too-many-columns",
    });
  });
});

describe("CSV", () => {
  const text = 'Nomor;Judul;Nilai\r\n1;"Café; ""Ñandú""";12,5\r\n2;Baris dua;0,75\r\n';
  const rows = [
    ["Nomor", "Judul", "Nilai"],
    ["1", 'Café; "Ñandú"', "12,5"],
    ["2", "Baris dua", "0,75"],
  ];
  const utf16 = (mark: string): Buffer => Buffer.from(`${mark}${text}`, "utf16le");

  it.each([
    ["utf-8", Buffer.from(text)],
    ["utf-8", Buffer.from(`\uFEFF${text}`)],
    ["utf-16le", utf16("\uFEFF")],
    ["utf-16le", utf16("")],
    ["utf-16be", utf16("\uFEFF").swap16()],
    ["utf-16be", utf16("").swap16()],
    ["windows-1252", Buffer.from(text, "latin1")],
  ])("in %s is told by its bytes (%#)", (encoding, bytes) => {
    const table = read(new Uint8Array(bytes), "a.csv");
    expect(table).toMatchObject({ kind: "csv", encoding, separator: ";" });
    expect(table.sheets[0]?.rows).toEqual(rows);
  });

  it.each([",", ";", "\t", "|"])("guesses %j as separator", (separator) => {
    const line = ["Nomor", "Judul", "Instansi"].join(separator);
    const body = Array.from({ length: 5 }, (_, at) => [at, `"a${separator}b"`, "c"].join(separator));
    expect(read(strToU8([line, ...body].join("\n")), "a.csv").separator).toBe(separator);
  });

  it("is not misled by commas inside sentences", () => {
    const sentence = Array.from({ length: 30 }, (_, at) => `kata${at}`).join(", ");
    const file = `Nomor;Judul;Latar\n1;Perahu, Akta;${sentence}\n`;
    expect(read(strToU8(file), "a.csv").separator).toBe(";");
    const more = `${file}2;Rat Hunter;Tikus dijerat.\n3;Kelas Perahu;${sentence}\n`;
    expect(read(strToU8(more), "a.csv").separator).toBe(";");
  });

  it("passes over titles above the header", () => {
    const file = "Daftar proposal, tahun 2026\n\nNomor;Judul;Instansi\n1;Perahu Akta;Kab. A\n";
    expect(read(strToU8(file), "a.csv").separator).toBe(";");
  });

  it("obeys a line that names the separator, and whoever knows better", () => {
    expect(rowsOf(strToU8("sep=|\na|b,c,d\n1|2,3,4\n"), "a.csv")).toEqual([
      [],
      ["a", "b,c,d"],
      ["1", "2,3,4"],
    ]);
    expect(rowsOf(strToU8("a,b;c\n"), "a.csv", { encoding: null, separator: ";" })).toEqual([["a,b", "c"]]);
  });

  it("names the row in which a quote is broken", () => {
    expect(read(strToU8('a,b\n1,2\n3,"offen\n4,5\n'), "a.csv").sheets[0]?.malformedRow).toBe(3);
  });
});
