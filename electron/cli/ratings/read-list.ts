import { basename } from "node:path";
import type { KnownError } from "#shared/i18n/error-message.ts";
import type { RatingsFileProblem } from "#shared/reconciliation/ratings/ratings-file-problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { cleanLabel } from "./clean-label.ts";
import { type ListColumn, placeOf } from "./ratings-layout.ts";
import { readRecords } from "./read-records.ts";

/** A row of a list with two columns; both cells are filled. */
export interface ListRow {
  readonly row: number;
  readonly first: string;
  readonly second: string;
}

/** A small list with two columns, found by their headings in either language; refused whole while anything is amiss. */
export async function readList(
  path: string,
  columns: readonly [ListColumn, ListColumn],
): Promise<Result<readonly ListRow[], KnownError>> {
  const name = basename(path);
  const rows: ListRow[] = [];
  let places: readonly number[] | null = null;
  let problem: RatingsFileProblem | null = null;
  const read = await readRecords(path, (cells, row) => {
    const cleaned = cells.map(cleanLabel);
    if (places === null) {
      const found = columns.map((column) => placeOf(column, cleaned));
      const missing = columns.find((_column, index) => found[index] === null);
      if (missing) problem = { type: "ratings-list-column", name, column: missing };
      places = found.map((place) => place ?? 0);
      return problem === null;
    }
    const [first = "", second = ""] = places.map((place) => cleaned[place] ?? "");
    const blank = first === "" ? columns[0] : second === "" ? columns[1] : null;
    if (blank) problem = { type: "ratings-list-blank", name, row, column: blank };
    rows.push({ row, first, second });
    return problem === null;
  });
  if (!read.ok) return read;
  if (problem !== null) return err(problem);
  if (read.value !== null) return err({ type: "ratings-list-broken", name, row: read.value });
  return rows.length === 0 ? err({ type: "ratings-list-empty", name }) : ok(rows);
}
