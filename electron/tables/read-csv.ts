import Papa from "papaparse";
import type { TableReading } from "#shared/host/ports.ts";
import { MAX_CELL, MAX_COLUMNS, MAX_ROWS, type Sheet, type TableError } from "#shared/intake/workbook.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { decodeTable, type TableEncoding } from "./decode-table.ts";

export type Separator = NonNullable<TableReading["separator"]>;

const SEPARATORS: readonly Separator[] = [",", ";", "\t", "|"];

/** Records compared when a separator is guessed. */
const COMPARED = 20;

/** Records of one width in this share are a table, whatever splits a few of them into more cells. */
const EVEN_SHARE = 0.8;
/** More cells than this make no sign likelier. */
const MOST_TELLING = 60;

/** Share of control characters above which bytes are no text. */
const CONTROL_SHARE = 0.02;

export interface CsvTable {
  readonly sheet: Sheet;
  readonly encoding: TableEncoding;
  readonly separator: Separator;
}

/** Reads CSV or TSV; empty rows are kept, so that rows count as in a spreadsheet. */
export function readCsv(
  name: string,
  bytes: Uint8Array,
  reading: TableReading,
): Result<CsvTable, TableError> {
  const { text, encoding } = decodeTable(bytes, reading.encoding);
  if (isBinary(text)) return err({ type: "table-unreadable", name });
  // What Excel writes above a table to name its separator.
  const named = /^sep=([,;\t|])\r?\n/iu.exec(text);
  const separator =
    reading.separator ?? SEPARATORS.find((sign) => sign === named?.[1]) ?? guessSeparator(text);
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: separator,
    skipEmptyLines: false,
    preview: MAX_ROWS + 2,
  });
  // One character too many stays, so that a text too long is refused and not cut.
  const rows = data.map((row) => row.map((cell) => cell.slice(0, MAX_CELL + 1)));
  // Kept as an empty row: the rows below count as the spreadsheet counts them.
  if (named) rows[0] = [];
  const refusal = checkRows(name, rows);
  if (refusal) return err(refusal);
  const broken = errors.find(({ type }) => type === "Quotes");
  const malformedRow = broken ? (broken.row ?? 0) + 1 : null;
  return ok({ sheet: { name: sheetName(name), rows, malformedRow }, encoding, separator });
}

/** Cuts empty rows off the end, and says why what is left is no table that can be taken. */
function checkRows(name: string, rows: string[][]): TableError | null {
  while (rows.length > 0 && lastFilled(rows.at(-1) ?? []) < 0) rows.pop();
  if (rows.length === 0) return { type: "table-empty", name };
  if (rows.length > MAX_ROWS) return { type: "table-too-many-rows", name, limit: MAX_ROWS };
  return rows.some((row) => lastFilled(row) >= MAX_COLUMNS)
    ? { type: "table-too-many-columns", name, limit: MAX_COLUMNS }
    : null;
}

function lastFilled(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== "");
}

function sheetName(name: string): string {
  return name.replace(/\.[^.]*$/u, "").slice(0, 120) || "CSV";
}

function isBinary(text: string): boolean {
  const start = text.slice(0, 10_000);
  const controls = start.match(/(?!\s)[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return controls > start.length * CONTROL_SHARE;
}

/**
 * The sign that splits most of the first records into equally many cells, and into most; a comma where none splits anything.
 * Commas inside sentences split records too, but unevenly.
 */
function guessSeparator(text: string): Separator {
  let best: Separator = ",";
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(text.slice(0, 1_000_000), {
      delimiter: separator,
      preview: COMPARED,
      skipEmptyLines: true,
    });
    const width = commonWidth(data.map((row) => row.length));
    const share = data.filter((row) => row.length === width).length / Math.max(1, data.length);
    const score = share * Math.min(width, MOST_TELLING) + (share >= EVEN_SHARE ? MOST_TELLING : 0);
    if (score <= bestScore) continue;
    best = separator;
    bestScore = score;
  }
  return best;
}

/** The number of cells that most records have, of equally frequent ones the larger; 0 where nothing is split. */
function commonWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const best = [...counts].toSorted(([left, often], [right, seldom]) => seldom - often || right - left)[0];
  return best?.[0] ?? 0;
}
