import { type CellObject, CFB, type Range, read, type WorkSheet } from "@e965/xlsx";
import {
  MAX_CELL,
  MAX_COLUMNS,
  MAX_ROWS,
  type Sheet,
  type TableError,
  type Workbook,
} from "#shared/intake/workbook.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { cellText } from "./cell-text.ts";
import { unpackSafely } from "./safe-package.ts";

/** Reads XLSX, XLSM, ODS and the older XLS. No formula is evaluated, no macro unpacked, nothing fetched. */
export function readWorkbook(name: string, bytes: Uint8Array, isZip: boolean): Result<Workbook, TableError> {
  if (!isZip)
    return isLockedCompound(bytes) ? err({ type: "table-encrypted", name }) : parse(name, "xlsx", bytes);
  const safe = unpackSafely(name, bytes);
  return safe.ok ? parse(name, safe.value.kind, safe.value.bytes) : safe;
}

/** An OOXML file with a password lies, encrypted, in a compound file of the older kind. */
function isLockedCompound(bytes: Uint8Array): boolean {
  try {
    return CFB.find(CFB.parse(bytes), "EncryptedPackage") !== null;
  } catch {
    return false;
  }
}

function parse(name: string, kind: Workbook["kind"], bytes: Uint8Array): Result<Workbook, TableError> {
  try {
    const book = read(bytes, {
      type: "array",
      dense: true,
      cellDates: true,
      UTC: true,
      cellNF: true,
      cellText: false,
      // Never evaluated; only whether there is one without a saved value matters.
      cellFormula: true,
      sheetStubs: true,
      cellHTML: false,
      bookVBA: false,
      // One more than allowed, so that a sheet that goes on is seen to do so.
      sheetRows: MAX_ROWS + 1,
    });
    const sheets: Sheet[] = [];
    for (const sheetName of book.SheetNames) {
      const sheet = book.Sheets[sheetName];
      if (!sheet) continue;
      const rows = rowsOf(sheet);
      if (rows.length > MAX_ROWS) return err({ type: "table-too-many-rows", name, limit: MAX_ROWS });
      if (rows.some((row) => row.length > MAX_COLUMNS))
        return err({ type: "table-too-many-columns", name, limit: MAX_COLUMNS });
      if (rows.length > 0) sheets.push({ name: sheetName, rows, malformedRow: null });
    }
    return sheets.length === 0 ? err({ type: "table-empty", name }) : ok({ kind, sheets });
  } catch (cause) {
    const isLocked = cause instanceof Error && /password|encrypt/iu.test(cause.message);
    return err({ type: isLocked ? "table-encrypted" : "table-unreadable", name });
  }
}

/**
 * Filled up to the last cell with something in it; a merged cell's text stands in each of its cells. A text too long
 * keeps one character more than it may have, so that it is refused and not cut.
 */
function rowsOf(sheet: WorkSheet): string[][] {
  const data: (CellObject[] | undefined)[] = sheet["!data"] ?? [];
  const rows = Array.from(data, (cells) =>
    Array.from(cells ?? [], (cell) => cellText(cell).slice(0, MAX_CELL + 1)),
  );
  const width = rows.reduce((widest, row) => Math.max(widest, filledLength(row)), 0);
  for (const range of sheet["!merges"] ?? []) repeatMerged(rows, range, width);
  const trimmed = rows.map((row) => row.slice(0, filledLength(row)));
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1);
}

function repeatMerged(rows: string[][], { s: start, e: end }: Range, width: number): void {
  const text = rows[start.r]?.[start.c] ?? "";
  if (text === "") return;
  for (let row = start.r; row <= Math.min(end.r, rows.length - 1); row += 1)
    for (let column = start.c; column <= Math.min(end.c, width - 1); column += 1) {
      const cells = rows[row];
      if (!cells) continue;
      while (cells.length <= column) cells.push("");
      cells[column] = text;
    }
}

function filledLength(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== "") + 1;
}
