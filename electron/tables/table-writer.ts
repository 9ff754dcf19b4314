import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { TableWriter } from "#shared/host/ports.ts";
import type { Language } from "#shared/i18n/localised-text.ts";

type Cell = string | number | null;
type Sheet = Parameters<TableWriter["write"]>[1][number];

/** Most characters one cell of an XLSX may hold. */
const MAX_XLSX_CELL = 32_767;

/** Narrowest and widest column a width is guessed for, in characters. */
const LEAST_WIDTH = 8;
const MOST_WIDTH = 60;

/** Rows a width is guessed from. */
const MEASURED_ROWS = 200;

/** A spreadsheet takes a text that begins so for a formula when it opens a CSV (OWASP: CSV injection). */
const FORMULA_START = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u;

const UTF8_MARK = "\uFEFF";

/** A third of the time of the usual level for a tenth more bytes. */
const COMPRESSION = 3;

/** The same bytes for the same cells on any day. */
const PACKED_AT = new Date("2026-01-05T00:00:00");

export const tableWriter: TableWriter = {
  write: (format, sheets, language) => {
    if (format === "csv") return strToU8(csvText(sheets[0], language));
    const book = utils.book_new();
    for (const sheet of sheets) utils.book_append_sheet(book, toSheet(sheet), sheetName(sheet.name), true);
    const bytes: Buffer = write(book, {
      type: "buffer",
      bookType: format,
      bookSST: true,
      compression: false,
    });
    return repack(bytes);
  },
};

/** Every text is a typed text, so that no cell becomes a formula, a date or a number. */
function toSheet({ rows, widths, decimals }: Sheet): WorkSheet {
  const data = rows.map((row) => row.map((cell, at) => toCell(cell, decimals?.[at] ?? 0)));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const end = utils.encode_cell({ r: Math.max(0, rows.length - 1), c: columns - 1 });
  const guessed = Array.from({ length: columns }, (_, at) => ({ wch: widths?.[at] ?? guessWidth(rows, at) }));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- empty cells of a dense sheet are holes
  return { "!data": data as CellObject[][], "!ref": `A1:${end}`, "!cols": guessed };
}

function toCell(cell: Cell, decimals: number): CellObject | undefined {
  if (cell === null || cell === "") return undefined;
  return typeof cell === "number" && Number.isFinite(cell)
    ? { t: "n", v: cell, ...(decimals > 0 ? { z: `0.${"0".repeat(decimals)}` } : {}) }
    : { t: "s", v: String(cell).slice(0, MAX_XLSX_CELL) };
}

function guessWidth(rows: readonly (readonly Cell[])[], at: number): number {
  const longest = rows
    .slice(0, MEASURED_ROWS)
    .reduce((most, row) => Math.max(most, String(row[at] ?? "").length), 0);
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, longest + 1));
}

/** A name spreadsheets accept: at most 31 characters and none of `\ / ? * [ ] :`. */
function sheetName(name: string): string {
  const plain = name.replaceAll(/[\\/?*[\]:]/gu, " ").replaceAll(/^'+|'+$/gu, "");
  return plain.slice(0, 31).trim() || "Sheet";
}

/** Compresses what SheetJS wrote and freezes the first row, which it cannot write itself. */
function repack(bytes: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    const isSheet = path.startsWith("xl/worksheets/");
    // An ODS tells what it is by a first file that is not compressed.
    parts[path] = [
      isSheet ? strToU8(withFrozenRow(strFromU8(part))) : part,
      { level: path === "mimetype" ? 0 : COMPRESSION },
    ];
  }
  return zipSync(parts, { mtime: PACKED_AT });
}

function withFrozenRow(xml: string): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return xml.replace(/<sheetView([^>]*)\/>/u, `<sheetView$1>${pane}</sheetView>`);
}

function csvText(
  { rows, decimals }: Pick<Sheet, "rows" | "decimals"> = { rows: [] },
  language: Language = "en",
): string {
  const [separator, decimal] = language === "id" ? [";", ","] : [",", "."];
  const lines = rows.map((row) =>
    row.map((cell, at) => csvCell(cell, decimal, decimals?.[at] ?? 0)).join(separator),
  );
  return `${UTF8_MARK}${lines.map((line) => `${line}\r\n`).join("")}`;
}

/** With zeros up to the decimals of its column; further ones stay, so that nothing is rounded. */
function figure(value: number, decimals: number): string {
  const plain = String(value);
  const fixed = value.toFixed(decimals);
  return Number(fixed) === value ? fixed : plain;
}

function csvCell(cell: Cell, decimal: string, decimals: number): string {
  if (cell === null) return "";
  if (typeof cell === "number") return figure(cell, decimals).replace(".", decimal);
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
