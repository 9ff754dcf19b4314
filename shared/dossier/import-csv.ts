import { DossierId, type Sha256 } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { err, ok, type Result } from "../result.ts";
import type { RubricPack } from "../rubric/rubric-pack.ts";
import {
  guessAgencyType,
  parseAgencyType,
  parseDay,
  parseProvince,
  parseRegencyCode,
  parseSdgs,
  parseYear,
  parseYesNo,
} from "./csv-cells.ts";
import { type Columns, findColumns, NEEDED_COLUMNS } from "./csv-columns.ts";
import type { CsvProblem } from "./csv-problem.ts";
import { countWords, DossierCard, DossierText } from "./dossier.ts";
import { PROVINCES } from "./provinces.ts";

/** What a table may leave out; the agency type is guessed from the agency's name when there is no column. */
interface ImportDefaults {
  readonly group: string;
  readonly category: string;
}

interface ImportOptions {
  readonly rubric: Pick<RubricPack, "criteria">;
  /** Year of proposals without one. */
  readonly year: number;
  readonly sha256: Sha256;
  readonly defaults: ImportDefaults;
}

export interface ImportedDossiers {
  readonly dossiers: readonly DossierCard[];
  readonly texts: readonly DossierText[];
}

/**
 * Reads proposals from the rows of a table, the first of which names the columns in Indonesian or English.
 * Needed are number, title and agency. Either every row is taken or none, with every problem found.
 */
export function importDossiers(
  rows: readonly (readonly string[])[],
  options: ImportOptions,
): Result<ImportedDossiers, CsvProblem[]> {
  const [header = [], ...body] = rows;
  const filled = body
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (filled.length === 0) return err([{ type: "csv-empty" }]);
  const columns = findColumns(header, options.rubric);
  if (!columns.ok) return columns;
  const table = filled.map(
    ({ cells, row }) =>
      new Map([...columns.value].map(([field, { at }]) => [field, { row, text: (cells[at] ?? "").trim() }])),
  );
  const ids = dossierIds(
    table.map((record) => record.get("number")?.text ?? ""),
    options.sha256,
  );
  const problems: CsvProblem[] = [
    ...filled.flatMap(({ cells, row }): CsvProblem[] =>
      cells.slice(header.length).some((cell) => cell.trim() !== "") ? [{ type: "csv-malformed", row }] : [],
    ),
    ...repeatedNumbers(table),
  ];
  const imported = table.map((record, index) =>
    readDossier({ record, columns: columns.value, id: ids[index] ?? "", options, problems }),
  );
  if (problems.length > 0) return err(problems.toSorted((a, b) => rowOf(a) - rowOf(b)));
  const complete = imported.flatMap((dossier) => (dossier ? [dossier] : []));
  return ok({ dossiers: complete.map(({ card }) => card), texts: complete.map(({ text }) => text) });
}

type CellRecord = ReadonlyMap<string, { readonly row: number; readonly text: string }>;

interface RecordContext {
  readonly record: CellRecord;
  readonly columns: Columns;
  readonly id: string;
  readonly options: ImportOptions;
  /** Receives what is wrong with the record. */
  readonly problems: CsvProblem[];
}

function readDossier(context: RecordContext): { card: DossierCard; text: DossierText } | null {
  const { record, id, options } = context;
  const before = context.problems.length;
  for (const [field] of NEEDED_COLUMNS)
    if (textOf(record, field) === "")
      context.problems.push({ type: "csv-cell-empty", ...placeOf(context, field) });
  if (context.problems.length > before) return null;
  const sections = options.rubric.criteria.flatMap(({ id: criterionId }) => {
    const text = textOf(record, `criterion/${criterionId}`);
    return text === "" ? [] : [{ criterionId, text }];
  });
  const text = { dossierId: DossierId.parse(id), sections };
  const name = textOf(record, "agency");
  const card = {
    id,
    number: textOf(record, "number"),
    title: textOf(record, "title"),
    agency: {
      code: textOf(record, "agencyCode") || agencyCodeOf(name, options.sha256),
      name,
      type: readCell(context, "agencyType", parseAgencyType) ?? guessAgencyType(name),
    },
    unit: textOf(record, "unit"),
    region: readRegion(context),
    group: textOf(record, "group") || options.defaults.group,
    category: textOf(record, "category") || options.defaults.category,
    year: readCell(context, "year", parseYear) ?? options.year,
    sdgs: readCell(context, "sdgs", parseSdgs) ?? [],
    implementedOn: readCell(context, "implementedOn", parseDay),
    source: textOf(record, "source"),
    textHash: options.sha256(canonicalJson(text)),
    wordCount: sections.reduce((sum, section) => sum + countWords(section.text), 0),
    attachments: [],
  };
  return checkDossier(context, card, text);
}

/** Bounds the schemas know (lengths above all) become problems of the cell they stem from. */
function checkDossier(
  context: RecordContext,
  card: unknown,
  text: DossierText,
): { card: DossierCard; text: DossierText } | null {
  const parsedCard = DossierCard.safeParse(card);
  const parsedText = DossierText.safeParse(text);
  if (parsedCard.success && parsedText.success) return { card: parsedCard.data, text: parsedText.data };
  for (const { path } of parsedCard.error?.issues ?? [])
    refuseCell(context, path[1] === "code" ? "agencyCode" : String(path[0]));
  for (const { path } of parsedText.error?.issues ?? []) {
    const criterionId = text.sections[Number(path[1])]?.criterionId;
    refuseCell(context, `criterion/${criterionId ?? ""}`);
  }
  return null;
}

function readRegion(context: RecordContext): DossierCard["region"] {
  const regencyCode = readCell(context, "regencyCode", parseRegencyCode) || null;
  const provinceCode =
    readCell(context, "provinceCode", parseProvince) ??
    readCell(context, "province", parseProvince) ??
    regencyCode?.slice(0, 2);
  const isUnderdeveloped = readCell(context, "underdeveloped", parseYesNo) ?? false;
  const provinceName = PROVINCES.get(provinceCode ?? "");
  if (provinceCode === undefined || provinceName === undefined) return null;
  if (regencyCode && !regencyCode.startsWith(provinceCode)) refuseCell(context, "regencyCode");
  return { provinceCode, provinceName, regencyCode, isUnderdeveloped };
}

/** The cell's value, `null` when it is empty or cannot be read; the latter is noted as a problem. */
function readCell<T>(context: RecordContext, field: string, parse: (text: string) => T | null): T | null {
  const text = textOf(context.record, field);
  if (text === "") return null;
  const value = parse(text);
  if (value === null) refuseCell(context, field);
  return value;
}

function refuseCell(context: RecordContext, field: string): void {
  const value = textOf(context.record, field).slice(0, 80);
  context.problems.push({ type: "csv-cell-invalid", ...placeOf(context, field), value });
}

function placeOf({ record, columns }: RecordContext, field: string): { row: number; column: string } {
  return { row: record.get("number")?.row ?? 1, column: columns.get(field)?.header ?? field };
}

function textOf(record: CellRecord, field: string): string {
  return record.get(field)?.text ?? "";
}

/** The same name gives the same code, so that conflicts can be entered by code. */
function agencyCodeOf(name: string, sha256: Sha256): string {
  const slug = slugOf(name);
  return slug.length > 0 && slug.length <= 40
    ? slug
    : `${slug.slice(0, 31)}-${sha256(slug || name).slice(0, 8)}`;
}

function repeatedNumbers(table: readonly CellRecord[]): CsvProblem[] {
  const seen = new Set<string>();
  return [...table].flatMap((record): CsvProblem[] => {
    const number = record.get("number") ?? { row: 1, text: "" };
    const key = number.text.toLowerCase().replaceAll(/\s+/gu, " ");
    if (key === "" || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ type: "csv-number-twice", row: number.row, value: number.text.slice(0, 80) }];
  });
}

/** Readable ids from the numbers; those that would coincide or be empty carry part of the number's hash. */
function dossierIds(numbers: readonly string[], sha256: Sha256): string[] {
  const slugs = numbers.map((number) => slugOf(number).slice(0, 50));
  const counts = new Map<string, number>();
  for (const slug of slugs) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return slugs.map((slug, index) =>
    slug !== "" && counts.get(slug) === 1
      ? slug
      : `${slug || "usulan"}-${sha256(numbers[index] ?? "").slice(0, 8)}`,
  );
}

function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9.]+/gu, "-")
    .replaceAll(/^[-.]+|[-.]+$/gu, "");
}

function rowOf(problem: CsvProblem): number {
  return "row" in problem ? problem.row : 0;
}
