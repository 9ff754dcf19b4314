import * as z from "zod";
import { plainLine } from "../intake/plain-text.ts";
import type { Sheet } from "../intake/workbook.ts";
import { dutyInWords, findMemberColumns, type MemberColumns, type MemberField } from "./member-columns.ts";
import { MemberDraft } from "./member-draft.ts";
import type { CodesInWords } from "./named-codes.ts";
import { namesSomebody } from "./person-name.ts";

/** What is wrong with a cell of a table of members. `row` as a spreadsheet counts; `value` is what the cell says. */
export const MemberCellProblem = z.object({
  row: z.int(),
  column: z.string(),
  value: z.string(),
  problem: z.enum([
    "heading-missing",
    "quote-broken",
    "name-unusable",
    "name-twice",
    "name-ambiguous",
    "duty-unknown",
    "duty-dealt",
    "agency-unknown",
    "region-unknown",
    "region-ambiguous",
    "capacity-unusable",
    "value-unusable",
  ]),
});
export type MemberCellProblem = z.output<typeof MemberCellProblem>;

/** What one row says; a field whose cell is empty is not among the values. */
export interface MemberRow {
  readonly row: number;
  readonly name: string;
  readonly values: Partial<MemberDraft>;
}

export interface MemberTable {
  readonly rows: readonly MemberRow[];
  /** Any of these keeps the whole table out. */
  readonly problems: readonly MemberCellProblem[];
  /** Worth a look, but taken as written. */
  readonly remarks: readonly MemberCellProblem[];
  readonly ignored: readonly string[];
  readonly columns: MemberColumns | null;
}

interface Known {
  readonly agencies: CodesInWords;
  readonly regions: CodesInWords;
}

/** Reads the rows below the headings; rows without any text are passed over. */
export function readMemberTable(
  { rows: sheet, malformedRow }: Pick<Sheet, "rows" | "malformedRow">,
  known: Known,
): MemberTable {
  const columns = findMemberColumns(sheet);
  if (!columns) {
    const problem = { row: 1, column: "", value: "", problem: "heading-missing" as const };
    return { rows: [], problems: [problem], remarks: [], ignored: [], columns };
  }
  const { headingRow, at, ignored } = columns;
  const problems: MemberCellProblem[] =
    malformedRow === null ? [] : [{ row: malformedRow, column: "", value: "", problem: "quote-broken" }];
  const remarks: MemberCellProblem[] = [];
  const rows: MemberRow[] = [];
  const readRow = (cells: readonly string[], row: number): MemberRow => {
    const values: Partial<MemberDraft> = {};
    for (const [field, column] of at) {
      const value = plainCell(cells[column] ?? "");
      const place = { row, column: sheet[headingRow]?.[column] ?? "", value };
      const read = value === "" && field !== "name" ? {} : readCell(field, value, known);
      if (read.problem) problems.push({ ...place, problem: read.problem });
      if (read.remark) remarks.push({ ...place, problem: read.remark });
      Object.assign(values, read.values);
    }
    return { row, name: values.name ?? "", values };
  };
  for (const [index, cells] of sheet.entries()) {
    const isEmpty = cells.every((cell) => cell.trim() === "");
    if (index > headingRow && !isEmpty) rows.push(readRow(cells, index + 1));
  }
  return { rows, problems, remarks, ignored, columns };
}

interface CellReading {
  readonly values?: Partial<MemberDraft>;
  readonly problem?: MemberCellProblem["problem"];
  readonly remark?: MemberCellProblem["problem"];
}

function readCell(field: MemberField, value: string, { agencies, regions }: Known): CellReading {
  switch (field) {
    case "name":
      return namesSomebody(value) ? checked({ name: plainLine(value) }) : { problem: "name-unusable" };
    case "duty": {
      const duty = dutyInWords(value);
      return duty ? { values: { duty } } : { problem: "duty-unknown" };
    }
    case "homeAgencyCodes":
      return readAgencies(value, agencies);
    case "homeRegionCodes":
      return readRegions(value, regions);
    case "capacity":
      return /^\d{1,4}$/u.test(value)
        ? { values: { capacity: Number(value) } }
        : { problem: "capacity-unusable" };
    case "expertise":
      return checked({ expertise: split(value, () => false) });
    case "languages":
      return checked({ languages: split(value, () => false) });
    case "team":
      return checked({ team: plainLine(value) });
  }
}

/** A body that entered no proposal may still be somebody's home, so what nobody knows is taken as a code. */
function readAgencies(value: string, agencies: CodesInWords): CellReading {
  const found = split(value, (words) => agencies(words).length > 0).map((words) => ({
    words,
    codes: agencies(words),
  }));
  const read = checked({
    homeAgencyCodes: found.map(
      ({ words, codes: [code, ...others] }) => (others.length === 0 && code) || words,
    ),
  });
  return found.every(({ codes }) => codes.length === 1) ? read : { ...read, remark: "agency-unknown" };
}

function readRegions(value: string, regions: CodesInWords): CellReading {
  const found = split(value, (words) => regions(words).length > 0).map(regions);
  if (found.some((codes) => codes.length === 0)) return { problem: "region-unknown" };
  if (found.some((codes) => codes.length > 1)) return { problem: "region-ambiguous" };
  return { values: { homeRegionCodes: found.flat() } };
}

/** Several values of a cell: by semicolons and lines, and by commas where the whole is not a name with a comma. */
function split(value: string, isKnown: (words: string) => boolean): string[] {
  const parts = value.split(/[;\n]/u).flatMap((part) => (isKnown(part) ? [part] : part.split(",")));
  return parts.map(plainLine).filter((part) => part !== "");
}

function checked(values: Partial<MemberDraft>): CellReading {
  return MemberDraft.partial().safeParse(values).success ? { values } : { problem: "value-unusable" };
}

function plainCell(cell: string): string {
  return cell.replaceAll(/\r\n?/gu, "\n").trim();
}
