import type { CatalogueSummary } from "../../bridge/duplicates-contract.ts";
import { type CatalogueEntry, CatalogueSource } from "../../duplicates/catalogue-entry.ts";
import { PUBLISHED_CATALOGUE } from "../../duplicates/published-catalogue.ts";
import type { IntakeProblem } from "../../intake/intake-problem.ts";
import type { ColumnMapping } from "../../intake/mapping.ts";
import { type CatalogueRow, readCatalogue } from "../../intake/read-catalogue.ts";
import type { TableError } from "../../intake/workbook.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { type NamedFile, parseJson } from "../identity.ts";
import type { HostPorts, TableReading, Task } from "../ports.ts";

const BOX = "catalogues";
const MOST_PROBLEMS = 500;

export interface CatalogueImport extends TableReading {
  readonly file: NamedFile;
  readonly sheet: string | null;
  readonly mapping: ColumnMapping;
  readonly name: string;
}

/** Every list: the shipped one, then what this computer keeps. A list that cannot be read stops the work rather than vanish. */
export async function readSources({
  shelf,
}: Pick<HostPorts, "shelf">): Promise<Result<readonly CatalogueSource[], SeasonError>> {
  const names = await shelf.names(BOX);
  if (!names.ok) return names;
  const sources: CatalogueSource[] = [PUBLISHED_CATALOGUE];
  for (const name of names.value) {
    const text = await shelf.read(BOX, name);
    if (!text.ok) return text;
    const source = CatalogueSource.safeParse(parseJson(text.value ?? ""));
    if (!source.success) return err({ type: "content-missing", what: name });
    sources.push(source.data);
  }
  return ok(sources);
}

export async function listSources(ports: HostPorts): Promise<Result<CatalogueSummary[], SeasonError>> {
  const sources = await readSources(ports);
  return sources.ok ? ok(sources.value.map((source) => summarise(source))) : sources;
}

type ImportError =
  | TableError
  | SeasonError
  | { readonly type: "intake-problems"; readonly problems: IntakeProblem[]; readonly count: number };

export async function importSource(
  ports: HostPorts,
  { file, sheet, encoding, separator, mapping, name }: CatalogueImport,
  task: Task,
): Promise<Result<CatalogueSummary, ImportError>> {
  const sources = await readSources(ports);
  if (!sources.ok) return sources;
  const table = await ports.tables.read(file, { encoding, separator }, task);
  if (!table.ok) return table;
  const { sheets } = table.value;
  const chosen = sheet === null ? sheets[0] : sheets.find((known) => known.name === sheet);
  if (!chosen) return err({ type: "table-sheet-unknown", name: file.name, sheet: sheet ?? "" });
  const rows = readCatalogue(chosen.rows, mapping);
  if (!rows.ok)
    return err({
      type: "intake-problems",
      problems: rows.error.slice(0, MOST_PROBLEMS),
      count: rows.error.length,
    });
  const id = freeId(name, new Set(sources.value.map((source) => source.id)));
  const source: CatalogueSource = {
    id,
    name,
    origin: "own",
    at: ports.clock.now(),
    entries: rows.value.map((row) => toEntry(id, row, ports)),
  };
  if (task.cancelled) return err({ type: "cancelled" });
  const written = await ports.shelf.write(BOX, id, JSON.stringify(source));
  return written.ok ? ok(summarise(source)) : written;
}

export async function removeSource(
  ports: HostPorts,
  id: string,
): Promise<Result<Record<string, never>, SeasonError>> {
  if (id === PUBLISHED_CATALOGUE.id)
    return err({ type: "catalogue-shipped", name: PUBLISHED_CATALOGUE.name });
  const removed = await ports.shelf.remove(BOX, id);
  return removed.ok ? ok({}) : removed;
}

/** Changes with every list that comes or goes. */
export function digestOf(ports: Pick<HostPorts, "crypto">, sources: readonly CatalogueSource[]): string {
  return ports.crypto.sha256(
    sources.map(({ id, at, entries }) => `${id} ${at} ${entries.length}`).join("\n"),
  );
}

function summarise({ id, name, origin, at, entries }: CatalogueSource): CatalogueSummary {
  return { id, name, origin, at, entries: entries.length };
}

/**
 * Verdicts on pairs name entries by id, so an id holds a digest of what the entry says: a list imported later under the
 * name of a removed one never inherits verdicts on other entries.
 */
function toEntry(sourceId: string, row: CatalogueRow, { crypto }: Pick<HostPorts, "crypto">): CatalogueEntry {
  const { title, agency, year, description, award } = row;
  const digest = crypto.sha256([title, agency, year ?? "", description].join("\n")).slice(0, DIGEST_LETTERS);
  return {
    id: `katalog:${sourceId}:${row.row}:${digest}`,
    code: row.code === "" ? `catalogue:${row.row}` : row.code,
    title,
    agency,
    year: year !== null && year >= 1990 && year <= 2100 ? year : null,
    description,
    award,
  };
}

const DIGEST_LETTERS = 12;
const LONGEST_ID = 32;

function freeId(name: string, taken: ReadonlySet<string>): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .slice(0, LONGEST_ID)
    .replaceAll(/^-+|-+$/gu, "");
  const base = slug === "" ? "katalog" : slug;
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
