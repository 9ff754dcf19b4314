import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import type { ProposalToCheck } from "#shared/administration/check-input.ts";
import type { FileError } from "#shared/host/host-errors.ts";
import type { IntakeProblem } from "#shared/intake/intake-problem.ts";
import type { ColumnMapping } from "#shared/intake/mapping.ts";
import { countProposals, readProposals } from "#shared/intake/read-proposals.ts";
import { columnNamer } from "#shared/intake/table-rows.ts";
import type { TableError } from "#shared/intake/workbook.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import type { CommandContext } from "./outcome.ts";
import { readTableFile } from "./read-proposals.ts";

/** A fault of the table itself, with the proposal it stands in. */
interface TableFault {
  readonly code: string;
  readonly row: number;
  readonly problem: IntakeProblem;
}

export interface LenientFile {
  readonly rows: number;
  readonly proposals: readonly ProposalToCheck[];
  readonly problems: readonly TableFault[];
  /** Codes as written, by row: one that occurs twice is read under another name. */
  readonly codes: ReadonlyMap<number, string>;
  readonly rubric: RubricPack;
}

type InputError = FileError | TableError | SeasonError | IntakeProblem;

/** Each round mends every problem told; mending one may bring another to light. */
const MOST_ROUNDS = 6;

/**
 * Reads a table for checking, where an import would refuse it whole: a cell that cannot be read is told and then left out, so that
 * the rest of its row is still checked.
 */
export async function readLeniently(
  context: CommandContext,
  path: string,
  map: string | undefined,
  rubricId: string,
): Promise<Result<LenientFile, InputError>> {
  const rubrics = await createResourceLibrary(context.resourcesDirectory).rubrics();
  const rubric = rubrics.find(({ id }) => id === rubricId);
  if (!rubric) return err({ type: "rubric-unknown", id: rubricId });
  const table = await readTableFile(path, "proposals", map, { rubric });
  if (!table.ok) return table;
  const { sheet, mapping } = table.value;
  const rows = sheet.rows.map((cells) => [...cells]);
  const numberAt = mapping.columns.find(({ field }) => field === "number")?.at ?? 0;
  const codeOf = (row: number): string => (sheet.rows[row - 1]?.[numberAt] ?? "").trim();
  const problems: TableFault[] = [];
  // A heading the table lacks as a whole is no fault of any proposal; the others are still checked.
  const mapped = new Set(mapping.columns.map(({ field }) => field));
  const criteria = rubric.criteria.filter(({ id }) => mapped.has(`criterion/${id}`));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const read = readProposals({ ...sheet, rows }, mapping, {
      rubric: { criteria },
      sha256: nodeCrypto.sha256,
      knownIds: new Map(),
      file: path.replace(/^.*[\\/]/u, ""),
    });
    if (read.ok)
      return ok({
        rows: countProposals(sheet, mapping),
        proposals: read.value.map(({ card, text, record }) => ({ card, sections: text.sections, record })),
        problems,
        codes: new Map(read.value.map(({ row, card }) => [row, codeOf(row) || card.number])),
        rubric,
      });
    for (const problem of read.error) {
      if (!("row" in problem)) return err(problem);
      problems.push({ code: codeOf(problem.row), row: problem.row, problem });
      mend(rows, mapping, problem);
    }
  }
  return err(problems.at(-1)?.problem ?? { type: "intake-empty" });
}

type RowProblem = Extract<IntakeProblem, { row: number }>;

const NEEDED = new Set(["number", "title", "agency"]);

/** Puts the row into a state in which the rest of it can be read. */
function mend(rows: string[][], mapping: ColumnMapping, problem: RowProblem): void {
  const cells = rows[problem.row - 1];
  if (!cells) return;
  const set = (field: string, value: string): void => {
    const at = mapping.columns.find((column) => column.field === field)?.at;
    if (at !== undefined) cells[at] = value;
  };
  if (problem.type === "intake-number-twice") set("number", `${problem.value.slice(0, 24)} #${problem.row}`);
  else if (problem.type === "intake-row-malformed") cells.length = Math.min(cells.length, widthOf(mapping));
  else {
    const nameOf = columnNamer(mapping);
    const field = mapping.columns.find(
      (column) => column.field !== "" && nameOf(column.field) === problem.column,
    )?.field;
    if (field === undefined) return;
    // What a proposal cannot be without gets a stand-in that no rule takes for an answer.
    if (!NEEDED.has(field)) set(field, "");
    else set(field, field === "number" ? `#${problem.row}` : "–");
  }
}

function widthOf({ columns }: Pick<ColumnMapping, "columns">): number {
  return Math.max(...columns.map(({ at }: Pick<ColumnMapping["columns"][number], "at">) => at)) + 1;
}
