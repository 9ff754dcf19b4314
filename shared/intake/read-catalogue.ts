import { err, ok, type Result } from "../result.ts";
import { parseYear } from "./cell-values.ts";
import { NEEDED_CATALOGUE_FIELDS } from "./fields.ts";
import type { IntakeProblem } from "./intake-problem.ts";
import type { ColumnMapping } from "./mapping.ts";
import { plainLine, plainParagraphs } from "./plain-text.ts";
import { createRowReader, isFilled, mappingProblems } from "./table-rows.ts";
import type { Sheet } from "./workbook.ts";

/** A known innovation as a catalogue lists it; texts are empty and the year `null` where the table says nothing. */
export interface CatalogueRow {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly code: string;
  readonly title: string;
  readonly agency: string;
  readonly province: string;
  readonly year: number | null;
  readonly description: string;
  readonly award: string;
}

const MAX_DESCRIPTION = 20_000;

/** Reads a catalogue from the rows of a whole sheet, header included. Rows without a title are headings and left out. */
export function readCatalogue(
  rows: Sheet["rows"],
  mapping: ColumnMapping,
): Result<CatalogueRow[], IntakeProblem[]> {
  const problems = mappingProblems(mapping, NEEDED_CATALOGUE_FIELDS);
  if (problems.length > 0) return err(problems);
  const readRow = createRowReader(mapping);
  const entries = rows.slice(mapping.headerRows.last + 1).flatMap((cells, index): CatalogueRow[] => {
    const row = mapping.headerRows.last + 2 + index;
    if (!isFilled(cells)) return [];
    const { text } = readRow(cells, row);
    const title = plainLine(text("title")).slice(0, 500);
    if (title === "") return [];
    return [
      {
        row,
        code: plainLine(text("number")).slice(0, 80),
        title,
        agency: plainLine(text("agency")).slice(0, 300),
        province: plainLine(text("province")).slice(0, 120),
        year: parseYear(text("year")),
        description: plainParagraphs(text("description")).slice(0, MAX_DESCRIPTION),
        award: plainLine(text("award")).slice(0, 200),
      },
    ];
  });
  return entries.length === 0 ? err([{ type: "intake-empty" }]) : ok(entries);
}
