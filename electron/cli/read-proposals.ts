import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { readTable } from "#electron/tables/read-table.ts";
import type { DossierCard, DossierText } from "#shared/dossier/dossier.ts";
import type { FileError } from "#shared/host/host-errors.ts";
import { chooseSheet } from "#shared/intake/choose-sheet.ts";
import type { IntakeProblem } from "#shared/intake/intake-problem.ts";
import type { ColumnMapping, MappingProfile } from "#shared/intake/mapping.ts";
import { SHIPPED_PROFILES } from "#shared/intake/profiles.ts";
import { countProposals, type ReadProposal, readProposals } from "#shared/intake/read-proposals.ts";
import type { Sheet, TableError } from "#shared/intake/workbook.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import type { CommandContext } from "./outcome.ts";
import { readInput } from "./read-input.ts";
import { USUAL_RUBRIC } from "./usual-values.ts";

/** Header as written → field; columns it does not name are guessed, `""` leaves one out. */
type FieldMap = MappingProfile["fields"];

interface CliProposal {
  /** As a spreadsheet counts. */
  readonly row: number;
  /** The proposal's number as written. */
  readonly code: string;
  readonly card: DossierCard;
  readonly text: DossierText;
  /** What the Secretariat alone sees, by field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly record: ReadProposal["record"];
}

export interface ProposalFile {
  readonly rows: number;
  /** Empty while there are problems. */
  readonly proposals: readonly CliProposal[];
  readonly problems: readonly IntakeProblem[];
  readonly rubric: RubricPack;
}

interface TableFile {
  readonly sheet: Sheet;
  readonly mapping: ColumnMapping;
}

type InputError = FileError | TableError | SeasonError;

interface ReadOptions {
  readonly rubricId?: string;
  /** Year of proposals that name none. */
  readonly year?: number;
}

/**
 * Reads a table of proposals as the window does, in place and without a thread of its own. `map` is a file of header →
 * field, `undefined` guesses.
 */
export async function readProposalFile(
  context: CommandContext,
  path: string,
  map?: string,
  { rubricId = USUAL_RUBRIC, year = new Date().getFullYear() }: ReadOptions = {},
): Promise<Result<ProposalFile, InputError>> {
  const rubrics = await createResourceLibrary(context.resourcesDirectory).rubrics();
  const rubric = rubrics.find(({ id }) => id === rubricId);
  if (!rubric) return err({ type: "rubric-unknown", id: rubricId });
  const table = await readTableFile(path, "proposals", map, { rubric, year });
  if (!table.ok) return table;
  const { sheet, mapping } = table.value;
  const read = readProposals(sheet, mapping, {
    rubric,
    sha256: nodeCrypto.sha256,
    knownIds: new Map(),
    file: path.replace(/^.*[\\/]/u, ""),
  });
  const rows = countProposals(sheet, mapping);
  if (!read.ok) return ok({ rows, proposals: [], problems: read.error, rubric });
  const proposals = read.value.map(({ row, card, text, record }) => ({
    row,
    code: card.number,
    card,
    text,
    fields: record.fields,
    record,
  }));
  return ok({ rows, proposals, problems: [], rubric });
}

/** Reads any table file and finds its header; for a catalogue use `readCatalogue` on what comes back. */
export async function readTableFile(
  path: string,
  purpose: "proposals" | "catalogue",
  map?: string,
  { rubric, year }: { readonly rubric?: RubricPack; readonly year?: number } = {},
): Promise<Result<TableFile, InputError>> {
  const fields = map === undefined ? ok(null) : await readFieldMap(map);
  if (!fields.ok) return fields;
  const file = await readInput(path);
  if (!file.ok) return file;
  const table = readTable(file.value, { encoding: null, separator: null });
  if (!table.ok) return table;
  const chosen = chooseSheet(table.value, null, {
    purpose,
    criteria: rubric?.criteria ?? [],
    profiles: SHIPPED_PROFILES,
    profile: fields.value && ownProfile(purpose, fields.value),
    defaults: { group: "umum", category: "", year: year ?? new Date().getFullYear() },
  });
  if (!chosen) return err({ type: "table-empty", name: file.value.name });
  return ok({ sheet: chosen.sheet, mapping: chosen.guess.mapping });
}

async function readFieldMap(path: string): Promise<Result<FieldMap, FileError>> {
  const file = await readInput(path);
  if (!file.ok) return file;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(file.value.bytes).toString("utf8"));
    if (isFieldMap(parsed)) return ok(parsed);
  } catch {
    // Told below, like a map of another shape.
  }
  return err({ type: "unreadable", name: file.value.name });
}

function isFieldMap(value: unknown): value is FieldMap {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((field) => typeof field === "string")
  );
}

function ownProfile(purpose: "proposals" | "catalogue", fields: FieldMap): MappingProfile {
  return { id: "map", name: "map", origin: "own", purpose, fields };
}
