import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import type { FileError } from "#shared/host/host-errors.ts";
import { CriterionId } from "#shared/identifiers.ts";
import type { IntakeProblem } from "#shared/intake/intake-problem.ts";
import type { ColumnMapping } from "#shared/intake/mapping.ts";
import { readProposals } from "#shared/intake/read-proposals.ts";
import type { Sheet, TableError } from "#shared/intake/workbook.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Criterion } from "#shared/rubric/rubric-pack.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import type { CommandContext } from "../outcome.ts";
import { readTableFile } from "../read-proposals.ts";
import { USUAL_RUBRIC } from "../usual-values.ts";

type Read = Extract<ReturnType<typeof readProposals>, { readonly ok: true }>["value"][number];
type ReadError = FileError | TableError | SeasonError | { readonly problems: readonly IntakeProblem[] };

/** A column nobody recognised in which some cell has so many words is taken for an answer. */
const ANSWER_WORDS = 20;
/** Stands for an agency that the table does not tell. */
const NO_AGENCY = "-";

/**
 * Proposals as far as a comparison needs them: a title is enough. Rows without a code are named `proposal:<row>`, and
 * columns of free text are read whatever their header says.
 */
export async function readComparedProposals(
  context: CommandContext,
  path: string,
  map: string | undefined,
): Promise<Result<readonly Read[], ReadError>> {
  const rubrics = await createResourceLibrary(context.resourcesDirectory).rubrics();
  const rubric = rubrics.find(({ id }) => id === USUAL_RUBRIC);
  if (!rubric) return err({ type: "rubric-unknown", id: USUAL_RUBRIC });
  const year = new Date().getFullYear();
  const table = await readTableFile(path, "proposals", map, { rubric, year });
  if (!table.ok) return table;
  const mapping = withAnswers(table.value.sheet, table.value.mapping);
  const mapped = new Set(mapping.columns.map(({ field }) => field));
  const [sample] = rubric.criteria;
  const known = rubric.criteria.filter(({ id }) => mapped.has(`criterion/${id}`));
  const others = mapping.columns.flatMap(({ field, header }): Criterion[] =>
    sample && field.startsWith(OTHER_ANSWER)
      ? [
          {
            ...sample,
            id: CriterionId.parse(field.slice("criterion/".length)),
            name: { id: header, en: header },
          },
        ]
      : [],
  );
  const complete = withNeeded(table.value.sheet, mapping);
  const read = readProposals(complete.sheet, complete.mapping, {
    rubric: { criteria: [...known, ...others] },
    sha256: nodeCrypto.sha256,
    knownIds: new Map(),
    file: path.replace(/^.*[\\/]/u, ""),
  });
  return read.ok ? ok(read.value) : err({ problems: read.error });
}

const OTHER_ANSWER = "criterion/column_";

function withAnswers({ rows }: Sheet, mapping: ColumnMapping): ColumnMapping {
  const body = rows.slice(mapping.headerRows.last + 1);
  const isAnswer = (at: number): boolean =>
    body.some((cells) => (cells[at] ?? "").split(/\s+/u).length >= ANSWER_WORDS);
  return {
    ...mapping,
    columns: mapping.columns.map((column) =>
      column.field === "" && column.header !== "" && isAnswer(column.at)
        ? { ...column, field: `${OTHER_ANSWER}${column.at + 1}` }
        : column,
    ),
  };
}

/** Fills in the code and the agency where a row, or the whole table, has none. */
function withNeeded(sheet: Sheet, mapping: ColumnMapping): { sheet: Sheet; mapping: ColumnMapping } {
  const width = Math.max(0, ...mapping.columns.map(({ at }) => at + 1));
  const columns = [...mapping.columns];
  const placeOf = (field: string): number => {
    const found = columns.find((column) => column.field === field);
    if (found) return found.at;
    const at = Math.max(width, columns.length);
    columns.push({ at, header: field, field });
    return at;
  };
  const [numberAt, agencyAt] = [placeOf("number"), placeOf("agency")];
  const own = mapping.columns.filter(({ field }) => field !== "").map(({ at }) => at);
  const first = mapping.headerRows.last + 1;
  const rows = sheet.rows.map((cells, index) => {
    if (index < first || own.every((at) => isBlank(cells[at]))) return cells;
    const filled = Array.from(
      { length: Math.max(cells.length, numberAt + 1, agencyAt + 1) },
      (_, at) => cells[at] ?? "",
    );
    if (isBlank(filled[numberAt])) filled[numberAt] = `proposal:${index + 1}`;
    if (isBlank(filled[agencyAt])) filled[agencyAt] = NO_AGENCY;
    return filled;
  });
  return { sheet: { ...sheet, rows }, mapping: { ...mapping, columns } };
}

function isBlank(cell: string | undefined): boolean {
  return (cell ?? "").trim() === "";
}
