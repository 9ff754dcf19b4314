import type { TableReading } from "#shared/host/ports.ts";
import type { TableError, Workbook } from "#shared/intake/workbook.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { readCsv } from "./read-csv.ts";
import { readWorkbook } from "./read-workbook.ts";

/** Largest table file; the workbook of 3,500 proposals of 20 KB has 25 MB, its CSV 75 MB. */
export const MAX_TABLE_BYTES = 192 * 1024 * 1024;

const ZIP_MARK = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Files people choose by mistake; each would otherwise be read as an odd text. */
const OTHER_MARKS = ["%PDF", "{\\rtf", "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "Rar!", "7z\u00bc\u00af"];

export type ReadTable = Workbook & { readonly encoding: string | null; readonly separator: string | null };

/** Reads a table file by what is in it, not by its name. */
export function readTable(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  reading: TableReading,
): Result<ReadTable, TableError> {
  if (bytes.length > MAX_TABLE_BYTES) return err({ type: "table-too-large", name, limit: MAX_TABLE_BYTES });
  const isZip = startsWith(bytes, ZIP_MARK);
  if (isZip || startsWith(bytes, COMPOUND_MARK)) {
    const book = readWorkbook(name, bytes, isZip);
    return book.ok ? ok({ ...book.value, encoding: null, separator: null }) : book;
  }
  if (isOther(bytes)) return err({ type: "table-unreadable", name });
  const csv = readCsv(name, bytes, reading);
  if (!csv.ok) return csv;
  const { sheet, encoding, separator } = csv.value;
  return ok({ kind: "csv", sheets: [sheet], encoding, separator });
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function isOther(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 512)).toString("latin1");
  return OTHER_MARKS.some((mark) => start.startsWith(mark)) || /^\s*<(?:!doctype|html|\?xml)/iu.test(start);
}
