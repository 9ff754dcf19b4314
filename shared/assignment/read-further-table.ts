import { plainHeader, plainLine } from "../intake/plain-text.ts";
import type { Sheet } from "../intake/workbook.ts";
import type { FurtherTableFault } from "./further-reading.ts";

/** What one row of the chair's table says, as text; empty where it says nothing. */
export interface FurtherLine {
  readonly row: number;
  readonly round: string;
  readonly number: string;
  readonly judge: string;
  readonly dossierId: string;
  readonly memberId: string;
}

export interface FurtherTable {
  readonly lines: readonly FurtherLine[];
  readonly fault: FurtherTableFault | null;
}

type Column = Exclude<keyof FurtherLine, "row">;

/** Headings as the chair's export has them in either language, and as people shorten them. */
const HEADINGS: readonly (readonly [Column, readonly string[]])[] = [
  ["round", ["putaran", "round"]],
  ["number", ["nomor", "number", "nomor proposal", "proposal number", "no"]],
  ["judge", ["penilai", "judge", "nama penilai", "judge name"]],
  ["dossierId", ["id proposal", "proposal id"]],
  ["memberId", ["id penilai", "judge id"]],
];

/** Rows above the headings, such as a title, that are passed over. */
const HEADING_WITHIN = 10;

/** Reads the first sheet that names proposals and judges; rows that name neither are passed over. */
export function readFurtherTable(sheets: readonly Pick<Sheet, "rows" | "malformedRow">[]): FurtherTable {
  for (const { rows, malformedRow } of sheets) {
    const found = findHeadings(rows);
    if (!found) continue;
    if (malformedRow !== null) return { lines: [], fault: { problem: "quote-broken", row: malformedRow } };
    const lines = rows
      .map((cells, index) => toLine(cells, index + 1, found.at))
      .filter(({ row, ...words }) => row > found.row && namesSomething(words));
    return { lines, fault: null };
  }
  return { lines: [], fault: { problem: "headings-missing", row: 1 } };
}

type Columns = ReadonlyMap<Column, number>;

function findHeadings(
  rows: readonly (readonly string[])[],
): { readonly row: number; readonly at: Columns } | null {
  for (const [index, cells] of rows.slice(0, HEADING_WITHIN).entries()) {
    const at = columnsOf(cells.map(plainHeader));
    const namesBoth = (at.has("number") || at.has("dossierId")) && (at.has("judge") || at.has("memberId"));
    if (namesBoth) return { row: index + 1, at };
  }
  return null;
}

function columnsOf(headings: readonly string[]): Columns {
  const at = new Map<Column, number>();
  for (const [column, names] of HEADINGS) {
    const found = names.find((name) => headings.includes(name));
    if (found !== undefined) at.set(column, headings.indexOf(found));
  }
  return at;
}

function toLine(cells: readonly string[], row: number, at: Columns): FurtherLine {
  const cell = (column: Column): string => plainLine(cells[at.get(column) ?? -1] ?? "");
  return {
    row,
    round: cell("round"),
    number: cell("number"),
    judge: cell("judge"),
    dossierId: cell("dossierId"),
    memberId: cell("memberId"),
  };
}

function namesSomething({ number, judge, dossierId, memberId }: Omit<FurtherLine, "row">): boolean {
  return [number, judge, dossierId, memberId].some((words) => words !== "");
}
