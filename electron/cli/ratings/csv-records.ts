import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";
import Papa from "papaparse";
import { decodeTable, type TableEncoding } from "#electron/tables/decode-table.ts";
import type { RecordSource } from "./record-source.ts";

/**
 * Gets the cells of one record, its row as a spreadsheet counts, and the sign between its cells (`null` in a spreadsheet);
 * `false` ends the reading.
 */
export type TakeRecord = (cells: readonly string[], row: number, separator: string | null) => boolean;

/** Bytes read at a time; nothing else of the file is held. */
const BLOCK = 1 << 20;

/** Longest record in characters; a quote that is never closed would otherwise swallow the file. */
const MAX_RECORD = 4 << 20;

const SEPARATORS = [",", ";", "\t", "|"] as const;

/** How a file is written. */
interface Dialect {
  readonly separator: string;
  readonly lineEnd: string;
}

/**
 * Reads a CSV or TSV file record by record in bounded memory; empty records count as rows and are left out. Answers the
 * row of a record whose quotes are broken, `null` when all could be split. Throws what the file system throws.
 */
export function readCsvRecords(source: RecordSource, take: TakeRecord): number | null {
  const head = readHead(source);
  const lineEnd = head.text.includes("\n") || !head.text.includes("\r") ? "\n" : "\r";
  const named = /^sep=([,;\t|])\r?(?:\n|$)/iu.exec(head.text);
  const separator = named?.[1] ?? guessSeparator(head.text.split(lineEnd, 1)[0] ?? "");
  const splitter = createSplitter({ separator, lineEnd }, take, named ? 1 : 0);
  const encoding = head.encoding === "utf-8" && !isUtf8Source(source) ? "windows-1252" : head.encoding;
  for (const text of decodeBlocks(source, encoding)) if (!splitter.push(text)) return splitter.brokenRow();
  splitter.end();
  return splitter.brokenRow();
}

/** The first lines of a file. */
function readHead(source: RecordSource): ReturnType<typeof decodeTable> {
  const start = readBlocks(source).next().value ?? new Uint8Array();
  const lastLine = Math.max(start.lastIndexOf(10), start.lastIndexOf(13));
  // Cut at a line, so that no character is cut in two.
  return decodeTable(lastLine > 0 ? start.subarray(0, lastLine) : start, null);
}

/** The sign that most often stands outside quotes in the header; a comma where none does. */
function guessSeparator(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/gu, "");
  const counts = SEPARATORS.map((sign) => bare.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
}

interface Splitter {
  readonly push: (text: string) => boolean;
  readonly end: () => void;
  readonly brokenRow: () => number | null;
}

function createSplitter({ separator, lineEnd }: Dialect, take: TakeRecord, skipped: number): Splitter {
  let rest = "";
  let row = 0;
  let broken: number | null = null;

  const takeLine = (line: string): boolean => {
    row += 1;
    if (row <= skipped) return true;
    const trimmed = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (trimmed === "") return true;
    const cells = trimmed.includes('"') ? splitQuoted(trimmed, separator) : trimmed.split(separator);
    if (cells === null) broken = row;
    if (cells === null) return false;
    return cells.every((cell) => cell.trim() === "") || take(cells, row, separator);
  };

  const push = (text: string): boolean => {
    const all = rest + text;
    let start = 0;
    let quote = all.indexOf('"');
    for (;;) {
      if (quote >= 0 && quote < start) quote = all.indexOf('"', start);
      const end = recordEnd(all, start, quote, lineEnd);
      if (end < 0) break;
      if (!takeLine(all.slice(start, end))) return false;
      start = end + 1;
    }
    rest = all.slice(start);
    if (rest.length > MAX_RECORD) broken = row + 1;
    return broken === null;
  };

  return {
    push,
    end: () => void (rest === "" || takeLine(rest)),
    brokenRow: () => broken,
  };
}

/** Where the record that begins at `start` ends: at the first line end that does not stand inside quotes; -1 before that. */
function recordEnd(text: string, start: number, quote: number, lineEnd: string): number {
  let end = text.indexOf(lineEnd, start);
  if (quote < 0 || quote > end) return end;
  let quotes = 0;
  for (let next = quote; end >= 0; end = text.indexOf(lineEnd, end + 1)) {
    for (; next >= 0 && next < end; next = text.indexOf('"', next + 1)) quotes += 1;
    if (quotes % 2 === 0) return end;
    if (next < 0) return -1;
  }
  return -1;
}

function splitQuoted(record: string, separator: string): readonly string[] | null {
  const { data, errors } = Papa.parse<string[]>(record, { delimiter: separator });
  return errors.length > 0 || data.length !== 1 ? null : (data[0] ?? null);
}

/** Looks through the whole file: a name in Windows-1252 far below must not become a name with holes. */
function isUtf8Source(source: RecordSource): boolean {
  let rest: Uint8Array = new Uint8Array();
  for (const block of readBlocks(source)) {
    const bytes = rest.length === 0 ? block : Buffer.concat([rest, block]);
    const cut = bytes.findLastIndex((byte) => byte < 0x80) + 1;
    if (!isUtf8(bytes.subarray(0, cut)) || bytes.length - cut > MAX_RECORD) return false;
    rest = bytes.slice(cut);
  }
  return isUtf8(rest);
}

/** Text in pieces of a block. */
function* decodeBlocks(source: RecordSource, encoding: TableEncoding): Generator<string> {
  const isSingleByte = encoding === "windows-1252";
  const decoder = isSingleByte ? null : new TextDecoder(encoding);
  for (const block of readBlocks(source))
    yield decoder ? decoder.decode(block, { stream: true }) : decodeTable(block, encoding).text;
  if (decoder) yield decoder.decode();
}

function* readBlocks(source: RecordSource): Generator<Uint8Array> {
  if (typeof source !== "string") {
    for (let at = 0; at < source.length; at += BLOCK) yield source.subarray(at, at + BLOCK);
    return;
  }
  const file = openSync(source, "r");
  try {
    for (;;) {
      const block = new Uint8Array(BLOCK);
      const length = readSync(file, block);
      if (length === 0) return;
      yield block.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
