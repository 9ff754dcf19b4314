import { chooseSheet } from "../../intake/choose-sheet.ts";
import type { MappingProfile } from "../../intake/mapping.ts";
import type { Sheet, TableError } from "../../intake/workbook.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts, TableReading } from "../ports.ts";
import type { Tasks } from "../tasks.ts";
import type { Workspace } from "../workspace.ts";
import { allProfiles } from "./intake-profiles.ts";

/** Tables held at once; the page shows one and may still ask for the one before. */
const HELD_TABLES = 2;

const SAMPLE_ROWS = 20;
const SAMPLE_CHARACTERS = 200;

export interface HeldTable {
  readonly tableId: string;
  readonly fileName: string;
  readonly sheet: Sheet;
}

/** The tables a person has chosen lately, so that preview and import need not read them again. */
export interface HeldTables {
  readonly hold: (fileName: string, sheet: Sheet) => HeldTable;
  readonly find: (tableId: string) => Result<HeldTable, TableError>;
}

export function createHeldTables(): HeldTables {
  const held: HeldTable[] = [];
  let count = 0;
  return {
    hold: (fileName, sheet) => {
      count += 1;
      const table = { tableId: `table-${count}`, fileName, sheet };
      held.unshift(table);
      held.splice(HELD_TABLES);
      return table;
    },
    find: (tableId) => {
      const table = held.find((candidate) => candidate.tableId === tableId);
      return table ? ok(table) : err({ type: "table-gone" });
    },
  };
}

export interface ReadTableRequest extends TableReading {
  readonly file: NamedFile;
  readonly purpose: MappingProfile["purpose"];
  readonly sheet: string | null;
  readonly taskId: string;
}

/** Reads a table file beside the host's thread, and guesses its header and mapping. */
export async function readTableFile(
  { ports, workspace, tasks, held }: IntakeHost,
  request: ReadTableRequest,
) {
  const { file, taskId, purpose, encoding, separator } = request;
  ports.emit("task.progress", { taskId, done: 0, total: 1 });
  const read = await tasks.run(taskId, (task) => ports.tables.read(file, { encoding, separator }, task));
  if (!read.ok) return read;
  const profiles = await allProfiles(ports);
  if (!profiles.ok) return profiles;
  const open = workspace.current();
  const season = open.ok ? open.value.state.season : null;
  const chosen = chooseSheet(read.value, request.sheet, {
    purpose,
    criteria: season?.rubric.criteria ?? [],
    profiles: profiles.value.profiles,
    defaults: {
      group: "umum",
      category: "",
      year: season?.year ?? Number(ports.clock.now().slice(0, 4)),
    },
  });
  if (!chosen)
    return err({ type: "table-sheet-unknown" as const, name: file.name, sheet: request.sheet ?? "" });
  const { sheet, guess } = chosen;
  const { tableId } = held.hold(file.name, sheet);
  ports.emit("task.progress", { taskId, done: 1, total: 1 });
  return ok({
    tableId,
    kind: read.value.kind,
    sheets: read.value.sheets.map(({ name, rows }) => ({
      name,
      rows: rows.length,
      columns: rows.reduce((most, row) => Math.max(most, row.length), 0),
    })),
    sheet: sheet.name,
    encoding: read.value.encoding,
    separator: read.value.separator,
    sample: sheet.rows
      .slice(0, guess.mapping.headerRows.last + 1 + SAMPLE_ROWS)
      .map((row) => row.map((cell) => cell.slice(0, SAMPLE_CHARACTERS))),
    averageWords: averageWordsOf(sheet.rows.slice(guess.mapping.headerRows.last + 1)),
    mapping: guess.mapping,
    profileId: guess.profileId,
  });
}

/** What every step of the intake works with. */
export interface IntakeHost {
  readonly ports: HostPorts;
  readonly workspace: Workspace;
  readonly tasks: Tasks;
  readonly held: HeldTables;
}

export type IntakeError = TableError | SeasonError;

/** How many words a filled cell of each column holds on average; tells narratives from short values. */
function averageWordsOf(rows: readonly (readonly string[])[]): number[] {
  const sums: { words: number; cells: number }[] = [];
  for (const row of rows)
    for (const [at, cell] of row.entries()) {
      const words = cell.match(/\S+/gu)?.length ?? 0;
      const sum = (sums[at] ??= { words: 0, cells: 0 });
      if (words === 0) continue;
      sum.words += words;
      sum.cells += 1;
    }
  return Array.from(sums, (sum) => (sum && sum.cells > 0 ? Math.round(sum.words / sum.cells) : 0));
}
