import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { papaparseCsvReader } from "#electron/adapters/papaparse-csv-reader.ts";
import { memoryCsv } from "#tests/support/memory-text.ts";

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== "");

describe.each([
  ["memory", memoryCsv],
  ["papaparse", papaparseCsvReader],
])("CsvReader on %s", (_name, reader) => {
  const rowsOf = (text: string) => reader.read(text).rows.filter(isFilled);

  it.each([
    ["comma", ","],
    ["semicolon", ";"],
    ["tab", "\t"],
  ])("splits at the %s", (_what, separator) => {
    const text = [
      ["Nomor", "Judul", "Instansi"],
      ["1", "A", "B"],
      ["2", "C", "D"],
    ]
      .map((row) => row.join(separator))
      .join("\r\n");
    expect(rowsOf(text)).toEqual([
      ["Nomor", "Judul", "Instansi"],
      ["1", "A", "B"],
      ["2", "C", "D"],
    ]);
  });

  it("keeps separators, quotes and line breaks inside quotes", () => {
    const text = 'Nomor;Judul;Ringkasan\r\n1;"LAPOR; ""MAS""";"dua\nbaris, satu sel"\r\n';
    expect(rowsOf(text)).toEqual([
      ["Nomor", "Judul", "Ringkasan"],
      ["1", 'LAPOR; "MAS"', "dua\nbaris, satu sel"],
    ]);
  });

  it("splits at semicolons where the cells are full of commas", () => {
    const rows = Array.from({ length: 12 }, (_, row) => `${row};Cepat, tepat, tuntas, murah;Pemkab A, B, C`);
    expect(rowsOf(["Nomor;Judul;Instansi", ...rows].join("\n"))[12]).toEqual([
      "11",
      "Cepat, tepat, tuntas, murah",
      "Pemkab A, B, C",
    ]);
  });

  it("counts rows as a spreadsheet does, empty ones too", () => {
    const { rows, malformedRow } = reader.read("Nomor,Judul\n\n1,A\n,\n2,B\n");
    expect(rows[2]).toEqual(["1", "A"]);
    expect(rows[4]).toEqual(["2", "B"]);
    expect(malformedRow).toBeNull();
  });

  it.each([
    ['Nomor,Judul\n1,A\n2,"B\n', 3],
    ['Nomor,Judul\n\n1,"A" x\n2,B\n', 3],
  ])("names the first row with a broken quote: %j", (text, row) => {
    expect(reader.read(text).malformedRow).toBe(row);
  });

  it("reads nothing from nothing", () => {
    expect(rowsOf("")).toEqual([]);
    expect(rowsOf("\n\n")).toEqual([]);
  });

  it("gives any cells back that were written by the rules", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", ";", "\n", " ") });
    const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const whole = [["Nomor", "Judul", "Instansi"], ...rows];
        const text = whole
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(";"))
          .join("\r\n");
        expect(reader.read(text).rows).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});
