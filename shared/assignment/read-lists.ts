import { explainConflict, parentsOf } from "../conflict/explain-conflict.ts";
import type { DossierCard } from "../dossier/dossier.ts";
import { type Message, message } from "../i18n/catalog.ts";
import { err, ok, type Result } from "../result.ts";
import type { PlanDossier, PlanJudge, PlanReading } from "./plan-request.ts";

/** A table as text, its headings in the first row. */
export interface ListFile {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

export interface ListedDossier extends PlanDossier {
  /** Whose it is and where, as conflicts are judged by; one for each code of an agency. */
  readonly entries: readonly ListedEntry[];
}

type ListedEntry = Pick<DossierCard, "agency" | "region">;

export interface ListedJudge extends PlanJudge {
  readonly name: string;
  readonly regionCodes: readonly string[];
  /** Dossiers this judge must not read, named beside the codes. */
  readonly conflicts: readonly string[];
}

/** Headings by column, compared without case and punctuation; the first is the one to name when it is missing. */
const COLUMNS = {
  dossier: ["code", "number", "dossier", "dossierid", "id", "kode", "nomor", "proposal"],
  judge: ["id", "judge", "judgeid", "member", "memberid", "code", "penilai", "kode"],
  pairDossier: ["dossier", "dossierid", "code", "number", "proposal", "kode", "nomor"],
  pairJudge: ["judge", "judgeid", "member", "memberid", "penilai", "id"],
  name: ["name", "nama"],
  agency: [
    "agency",
    "agencies",
    "agencycode",
    "agencycodes",
    "homeagencycodes",
    "homeagencycode",
    "homeagency",
    "homeagencies",
    "home",
    "instansi",
    "kodeinstansi",
    "instansiasal",
    "kodeinstansiasal",
  ],
  parent: ["parent", "parentcode", "ministry", "instansiinduk"],
  region: [
    "region",
    "regions",
    "regioncode",
    "regioncodes",
    "homeregioncodes",
    "homeregioncode",
    "homeregion",
    "homeregions",
    "province",
    "provincecode",
    "regencycode",
    "wilayah",
    "kodewilayah",
    "kodewilayahasal",
    "kodeprovinsi",
    "kodekabupatenkota",
  ],
  conflicts: ["conflicts", "conflict", "benturan"],
  category: ["category", "categories", "kategori"],
  group: ["group", "kelompok"],
  readers: ["readers", "pembaca"],
  capacity: ["capacity", "limit", "max", "maxload", "kapasitas", "batas", "batasbeban"],
  expertise: ["expertise", "keahlian"],
  team: ["team", "subteam", "tim", "timkecil"],
} as const;
type ColumnName = keyof typeof COLUMNS;

interface Line {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly cell: (column: ColumnName) => string;
  readonly list: (column: ColumnName) => readonly string[];
}

export function readDossierList(file: ListFile): Result<readonly ListedDossier[], Message> {
  return readList(file, ["dossier"], "assigning.cli.duplicateDossier", (line) => {
    const readers = numberIn(file, line, "readers");
    if (!readers.ok) return readers;
    const [agency = ""] = line.list("agency");
    const region = regionOf(line.list("region"));
    const [parentCode] = line.list("parent");
    return ok({
      id: line.cell("dossier"),
      ...(readers.value === null ? {} : { readers: readers.value }),
      agency,
      entries: (line.list("agency").length > 0 ? line.list("agency") : [""]).map((code) => ({
        agency: {
          code,
          name: code,
          type: "institution",
          ...(parentCode === undefined ? {} : { parentCode }),
        },
        region,
      })),
      category: line.cell("category"),
      group: line.cell("group"),
      region: region?.provinceCode ?? "",
    });
  });
}

/** A regency's code (`35.10`) begins with its province's, so that either alone is enough. */
function regionOf(codes: readonly string[]): DossierCard["region"] {
  const regencyCode = codes.find((code) => code.includes(".")) ?? null;
  const provinceCode = codes.find((code) => !code.includes(".")) ?? regencyCode?.split(".")[0];
  if (provinceCode === undefined) return null;
  return { provinceCode, provinceName: provinceCode, regencyCode, isUnderdeveloped: false };
}

export function readJudgeList(file: ListFile): Result<readonly ListedJudge[], Message> {
  return readList(file, ["judge"], "assigning.cli.duplicateJudge", (line) => {
    const capacity = numberIn(file, line, "capacity");
    if (!capacity.ok) return capacity;
    const id = line.cell("judge");
    return ok({
      id,
      name: line.cell("name") || id,
      capacity: capacity.value,
      expertise: line.list("expertise"),
      team: line.cell("team") || null,
      agencies: line.list("agency"),
      regionCodes: line.list("region"),
      conflicts: line.list("conflicts"),
      isShadow: false,
    });
  });
}

/** Pairs of a dossier and a judge, both of whom have to be in the lists. */
export function readPairList(
  file: ListFile,
  dossiers: readonly ListedDossier[],
  judges: readonly ListedJudge[],
): Result<readonly PlanReading[], Message> {
  const known = {
    dossier: new Set(dossiers.map(({ id }) => id)),
    judge: new Set(judges.map(({ id }) => id)),
  };
  const pairs = readList(file, ["pairDossier", "pairJudge"], null, (line) => {
    const [dossier, judge] = [line.cell("pairDossier"), line.cell("pairJudge")];
    const isKnown = known.dossier.has(dossier) && known.judge.has(judge);
    const { row } = line;
    return isKnown
      ? ok({ id: `${dossier}/${judge}`, dossierId: dossier, memberId: judge })
      : err(message("assigning.cli.unknownPair", { name: file.name, row, dossier, judge }));
  });
  return pairs.ok ? ok(pairs.value.map(({ dossierId, memberId }) => ({ dossierId, memberId }))) : pairs;
}

/** Pairs that the usual rules of conflicts keep apart, by the codes in the lists. */
export function blockedPairs(
  dossiers: readonly ListedDossier[],
  judges: readonly ListedJudge[],
): readonly PlanReading[] {
  const parents = parentsOf(dossiers.flatMap(({ entries }) => entries));
  return judges.flatMap(({ id: memberId, agencies, regionCodes, conflicts }) => {
    const home = { homeAgencyCodes: [...agencies], homeRegionCodes: [...regionCodes] };
    const named = new Set(conflicts);
    return dossiers
      .filter(
        ({ id, entries }) =>
          named.has(id) || entries.some((entry) => explainConflict(home, entry, { parents }) !== null),
      )
      .map(({ id: dossierId }) => ({ dossierId, memberId }));
  });
}

function readList<T extends { readonly id: string }>(
  file: ListFile,
  keys: readonly ColumnName[],
  duplicate: "assigning.cli.duplicateDossier" | "assigning.cli.duplicateJudge" | null,
  read: (line: Line) => Result<T, Message>,
): Result<readonly T[], Message> {
  const columns = findColumns(file);
  const absent = keys.find((key) => !columns.has(key));
  const { name } = file;
  if (absent) return err(message("assigning.cli.columnMissing", { name, column: COLUMNS[absent][0] }));
  const items = new Map<string, T>();
  for (const [index, cells] of file.rows.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === "")) continue;
    const line = toLine(cells, columns, index + 1);
    const empty = keys.find((key) => line.cell(key) === "");
    if (empty)
      return err(message("assigning.cli.codeMissing", { name, row: line.row, column: COLUMNS[empty][0] }));
    const item = read(line);
    if (!item.ok) return item;
    const { id } = item.value;
    if (duplicate && items.has(id)) return err(message(duplicate, { row: line.row, code: id }));
    items.set(id, item.value);
  }
  return ok([...items.values()]);
}

/** Headings of a list that name nothing known; whoever wrote them ought to hear that they were passed over. */
export function ignoredColumns({ rows }: ListFile): readonly string[] {
  const known = new Set<string>(Object.values(COLUMNS).flat());
  return (rows[0] ?? []).filter((heading) => heading.trim() !== "" && !known.has(plainHeading(heading)));
}

function plainHeading(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/gu, "");
}

function findColumns({ rows }: ListFile): ReadonlyMap<ColumnName, number> {
  const headings = (rows[0] ?? []).map(plainHeading);
  const found = new Map<ColumnName, number>();
  for (const column of COLUMN_NAMES) {
    const heading = COLUMNS[column].find((name) => headings.includes(name));
    if (heading !== undefined) found.set(column, headings.indexOf(heading));
  }
  return found;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[];

function toLine(cells: readonly string[], columns: ReadonlyMap<ColumnName, number>, row: number): Line {
  const cell = (column: ColumnName): string => (cells[columns.get(column) ?? -1] ?? "").trim();
  const list = (column: ColumnName): readonly string[] =>
    cell(column)
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part !== "");
  return { row, cell, list };
}

function numberIn(
  { name }: ListFile,
  line: Line,
  column: "readers" | "capacity",
): Result<number | null, Message> {
  const value = line.cell(column);
  if (value === "") return ok(null);
  return /^\d{1,6}$/u.test(value)
    ? ok(Number(value))
    : err(message("assigning.cli.numberWrong", { name, row: line.row, column, value }));
}
