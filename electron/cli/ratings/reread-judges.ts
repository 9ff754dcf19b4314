import { basename } from "node:path";
import type { KnownError } from "#shared/i18n/error-message.ts";
import type { MarkTable } from "#shared/reconciliation/ratings/mark-table.ts";
import type { RatingsFileProblem } from "#shared/reconciliation/ratings/ratings-file-problem.ts";
import type { JudgeRoom } from "#shared/reconciliation/report/plan-panel-rereads.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { foldLabel } from "./clean-label.ts";
import { type ListRow, readList } from "./read-list.ts";

export interface JudgeRoomOptions {
  readonly budget: number;
  /** Further readings of every judge, or a file of judge and capacity; without it the budget is the only limit. */
  readonly capacity?: string;
  /** File of dossier and judge that must not meet. */
  readonly conflicts?: string;
}

interface RereadJudges {
  readonly rooms: readonly JudgeRoom[];
  /** Of the list of capacities, without any reading so far. */
  readonly newJudges: readonly string[];
}

/** Who may read again, and what not; a name that the marks do not have would be a rule nobody keeps, so it is refused. */
export async function readRereadJudges(
  { dossierIds, judgeIds }: MarkTable,
  { capacity, conflicts, budget }: JudgeRoomOptions,
): Promise<Result<RereadJudges, KnownError>> {
  const free = await readCapacity(judgeIds, capacity, budget);
  if (!free.ok) return free;
  const judges = new Set([...judgeIds, ...free.value.keys()]);
  const barred = await readConflicts(dossierIds, judges, conflicts);
  if (!barred.ok) return barred;
  const met = new Set(judgeIds);
  return ok({
    rooms: [...free.value].map(([judgeId, number]) => ({
      judgeId,
      free: number,
      dealt: [],
      barred: barred.value.get(judgeId) ?? [],
    })),
    newJudges: [...free.value.keys()].filter((judge) => !met.has(judge)),
  });
}

/** By judge; a file names those who may read again, also some who have not read yet. */
async function readCapacity(
  judgeIds: readonly string[],
  capacity: string | undefined,
  budget: number,
): Promise<Result<ReadonlyMap<string, number>, KnownError>> {
  if (capacity === undefined || /^\d{1,9}$/u.test(capacity))
    return ok(new Map(judgeIds.map((id) => [id, Number(capacity ?? budget)])));
  const rows = await readList(capacity, ["judge", "capacity"]);
  if (!rows.ok) return rows;
  const name = basename(capacity);
  const known = createNameBook(judgeIds);
  const firstRows = new Map<string, number>();
  const free = new Map<string, number>();
  for (const { row, first: value, second } of rows.value) {
    const near = known.nearest(value);
    if (near !== null)
      return err({ type: "ratings-list-near", name, row, column: "judge", value, text: near });
    if (!/^\d{1,9}$/u.test(second))
      return err({ type: "ratings-list-number", name, row, column: "capacity", value: second.slice(0, 80) });
    const firstRow = firstRows.get(foldLabel(value));
    if (firstRow !== undefined) return err({ type: "ratings-list-twice", name, row, firstRow, value });
    firstRows.set(foldLabel(value), row);
    free.set(value, Number(second));
  }
  return ok(free);
}

/** Closed dossiers by judge. */
async function readConflicts(
  dossierIds: readonly string[],
  judges: ReadonlySet<string>,
  conflicts: string | undefined,
): Promise<Result<ReadonlyMap<string, readonly string[]>, KnownError>> {
  const barred = new Map<string, string[]>();
  if (conflicts === undefined) return ok(barred);
  const rows = await readList(conflicts, ["dossier", "judge"]);
  if (!rows.ok) return rows;
  const name = basename(conflicts);
  const [dossierBook, judgeBook] = [createNameBook(dossierIds), createNameBook([...judges])];
  for (const row of rows.value) {
    const problem =
      findStranger(dossierBook, { ...row, name, column: "dossier", value: row.first }) ??
      findStranger(judgeBook, { ...row, name, column: "judge", value: row.second });
    if (problem) return err(problem);
    barred.set(row.second, [...(barred.get(row.second) ?? []), row.first]);
  }
  return ok(barred);
}

interface NameBook {
  readonly has: (name: string) => boolean;
  /** A known name that differs from this one only by case, spaces or invisible characters; not the name itself. */
  readonly nearest: (name: string) => string | null;
}

function createNameBook(names: readonly string[]): NameBook {
  const known = new Set(names);
  const folded = new Map(names.map((name) => [foldLabel(name), name]));
  return {
    has: (name) => known.has(name),
    nearest: (name) => (known.has(name) ? null : (folded.get(foldLabel(name)) ?? null)),
  };
}

function findStranger(
  book: NameBook,
  {
    name,
    row,
    column,
    value,
  }: Pick<ListRow, "row"> & { readonly name: string; readonly column: string; readonly value: string },
): RatingsFileProblem | null {
  if (book.has(value)) return null;
  const text = book.nearest(value);
  return text === null
    ? { type: "ratings-list-unknown", name, row, column, value }
    : { type: "ratings-list-near", name, row, column, value, text };
}
