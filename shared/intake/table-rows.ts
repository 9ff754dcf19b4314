import type { IntakeProblem } from "./intake-problem.ts";
import type { ColumnMapping } from "./mapping.ts";

/** The mapped cells of one row. */
export interface TableRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  /** The cell of a field without surrounding space; `""` where it is empty or not mapped. */
  readonly text: (field: string) => string;
}

export type ReadRow = (cells: readonly string[], row: number) => TableRow;

export function createRowReader(mapping: ColumnMapping): ReadRow {
  const places = new Map(
    mapping.columns.filter(({ field }) => field !== "").map(({ field, at }) => [field, at]),
  );
  return (cells, row) => ({
    row,
    text: (field) => {
      const at = places.get(field);
      return at === undefined ? "" : (cells[at] ?? "").trim();
    },
  });
}

/** What a problem calls the column of a field: its header, or its letter where it has none. */
export function columnNamer(mapping: ColumnMapping): (field: string) => string {
  const names = new Map(
    mapping.columns
      .filter(({ field }) => field !== "")
      .map(({ field, header, at }) => [field, header === "" ? columnLetter(at) : header]),
  );
  return (field) => names.get(field) ?? field;
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetter(at: number): string {
  const letter = String.fromCodePoint(65 + (at % 26));
  return at < 26 ? letter : `${columnLetter(Math.floor(at / 26) - 1)}${letter}`;
}

/** Needed fields nobody mapped, and fields two columns claim. */
export function mappingProblems(
  mapping: ColumnMapping,
  needed: readonly (readonly [field: string, name: string])[],
): IntakeProblem[] {
  const seen = new Set<string>();
  const twice = mapping.columns.flatMap(({ at, header, field }): IntakeProblem[] => {
    if (field === "" || !seen.has(field)) {
      seen.add(field);
      return [];
    }
    return [{ type: "intake-column-twice", column: header === "" ? columnLetter(at) : header, field }];
  });
  const missing = needed
    .filter(([field]) => !seen.has(field))
    .map(([, column]): IntakeProblem => ({ type: "intake-column-missing", column }));
  return [...twice, ...missing];
}

export function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== "");
}
