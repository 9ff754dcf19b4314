import { countWords, DossierCard, DossierText } from "../dossier/dossier.ts";
import { DossierId, type Sha256 } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { err, ok, type Result } from "../result.ts";
import type { RubricPack } from "../rubric/rubric-pack.ts";
import { parseYesNo } from "./cell-values.ts";
import { NEEDED_FIELDS, RECORD_FIELD_NAMES } from "./fields.ts";
import type { IntakeProblem } from "./intake-problem.ts";
import type { IntakeRecord } from "./intake-record.ts";
import type { ColumnMapping } from "./mapping.ts";
import { numberKey, plainLine, plainParagraphs } from "./plain-text.ts";
import { proposalIds } from "./proposal-ids.ts";
import { readCard } from "./read-card.ts";
import { columnNamer, createRowReader, isFilled, mappingProblems, type TableRow } from "./table-rows.ts";
import type { Sheet } from "./workbook.ts";

export interface ReadingOptions {
  readonly rubric: Pick<RubricPack, "criteria">;
  readonly sha256: Sha256;
  /** Ids of the season's proposals by `numberKey`; these stay. */
  readonly knownIds: ReadonlyMap<string, string>;
  /** Name of the file the sheet came from. */
  readonly file: string;
}

/** One proposal as its row tells it, whole; what the row leaves out has the mapping's defaults. */
export interface ReadProposal {
  readonly row: number;
  readonly card: DossierCard;
  readonly text: DossierText;
  readonly record: IntakeRecord;
  /** As the row has it, also where it tells no province. */
  readonly isUnderdeveloped: boolean;
}

/** Most characters of a field only the Secretariat sees. */
const MAX_RECORD_TEXT = 2000;

/**
 * Reads proposals from a sheet by its mapping. Either every row is taken or none, with every problem found.
 * A generator, so that a host can let others have their turn between rows: it gives the number of rows done.
 */
export function* readProposalsInSteps(
  sheet: Sheet,
  mapping: ColumnMapping,
  options: ReadingOptions,
): Generator<number, Result<ReadProposal[], IntakeProblem[]>> {
  const problems = [...mappingProblems(mapping, NEEDED_FIELDS), ...missingAnswers(mapping, options.rubric)];
  if (problems.length > 0) return err(problems);
  const readRow = createRowReader(mapping);
  const filled = filledRows(sheet, mapping).map(({ cells, row }) => readRow(cells, row));
  if (filled.length === 0) return err([{ type: "intake-empty" }]);
  problems.push(...malformedRows(sheet, mapping), ...repeatedNumbers(filled));
  const ids = proposalIds(
    filled.map((row) => plainLine(row.text("number"))),
    options.knownIds,
    options.sha256,
  );
  const context: SheetContext = { sheet, mapping, options, columnOf: columnNamer(mapping) };
  const proposals: ReadProposal[] = [];
  for (const [index, row] of filled.entries()) {
    const read = readProposal(row, ids[index] ?? "", context);
    if (read.ok) proposals.push(read.value);
    else problems.push(...read.error);
    yield index + 1;
  }
  return problems.length > 0 ? err(problems.toSorted((a, b) => rowOf(a) - rowOf(b))) : ok(proposals);
}

/** The same in one go. */
export function readProposals(
  sheet: Sheet,
  mapping: ColumnMapping,
  options: ReadingOptions,
): Result<ReadProposal[], IntakeProblem[]> {
  const steps = readProposalsInSteps(sheet, mapping, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How many proposals a sheet holds below its header. */
export function countProposals(sheet: Sheet, mapping: ColumnMapping): number {
  return filledRows(sheet, mapping).length;
}

interface SheetContext {
  readonly sheet: Sheet;
  readonly mapping: ColumnMapping;
  readonly options: ReadingOptions;
  readonly columnOf: (field: string) => string;
}

function readProposal(
  row: TableRow,
  id: string,
  context: SheetContext,
): Result<ReadProposal, IntakeProblem[]> {
  const { options, mapping, columnOf } = context;
  const place = (field: string) => ({ row: row.row, column: columnOf(field) });
  const empty = NEEDED_FIELDS.filter(([field]) => plainLine(row.text(field)) === "");
  if (empty.length > 0) return err(empty.map(([field]) => ({ type: "intake-cell-empty", ...place(field) })));
  const problems: IntakeProblem[] = [];
  const refuse = (field: string): void => {
    const value = plainLine(row.text(field).slice(0, 80));
    problems.push({ type: "intake-cell-invalid", ...place(field), value });
  };
  const text = { dossierId: DossierId.parse(id), sections: sectionsOf(row, options.rubric) };
  const card = {
    ...readCard(row, { defaults: mapping.defaults, sha256: options.sha256, refuse }),
    id,
    textHash: options.sha256(canonicalJson(text)),
    wordCount: wordsOf(text),
    attachments: [],
  };
  const whole = checkBounds(card, text, refuse);
  const fields = recordFields(row, mapping, refuse);
  if (!whole || problems.length > 0) return err(withoutRepeats(problems));
  return ok({
    row: row.row,
    ...whole,
    isUnderdeveloped: parseYesNo(plainLine(row.text("underdeveloped"))) ?? false,
    record: {
      dossierId: text.dossierId,
      file: options.file.slice(0, 255),
      sheet: context.sheet.name.slice(0, 120),
      row: row.row,
      fields,
    },
  });
}

export function wordsOf({ sections }: Pick<DossierText, "sections">): number {
  return sections.reduce((sum, section) => sum + countWords(section.text), 0);
}

/**
 * A table that has some headings of the rubric but not all was made for another form: taking it would drop answers
 * without a word, and judges would blame the proposer. A table without any narrative is a list of titles.
 */
function missingAnswers({ columns }: ColumnMapping, { criteria }: ReadingOptions["rubric"]): IntakeProblem[] {
  const mapped = new Set(columns.map(({ field }) => field));
  const missing = criteria.filter(({ id }) => !mapped.has(`criterion/${id}`));
  if (missing.length === criteria.length) return [];
  return missing.map(({ name }) => ({ type: "intake-column-missing", column: name.id }));
}

function sectionsOf(row: TableRow, { criteria }: ReadingOptions["rubric"]): DossierText["sections"] {
  return criteria.flatMap(({ id: criterionId }) => {
    const text = plainParagraphs(row.text(`criterion/${criterionId}`));
    return text === "" ? [] : [{ criterionId, text }];
  });
}

/** A column that is mapped but empty is kept as such: the check tells it from one the table never had. */
function recordFields(
  row: TableRow,
  mapping: ColumnMapping,
  refuse: (field: string) => void,
): IntakeRecord["fields"] {
  const fields: Record<string, string> = {};
  for (const { field } of mapping.columns) {
    if (!RECORD_FIELD_NAMES.has(field)) continue;
    fields[field] = plainParagraphs(row.text(field));
    if (fields[field].length > MAX_RECORD_TEXT) refuse(field);
  }
  const { award, awardYear } = fields;
  if (award && awardYear && !/\b20\d{2}\b/u.test(award)) fields["award"] = `${award} ${awardYear}`;
  return fields;
}

/** Bounds the schemas know (lengths above all) become problems of the cell they stem from. */
function checkBounds(
  card: unknown,
  text: DossierText,
  refuse: (field: string) => void,
): Pick<ReadProposal, "card" | "text"> | null {
  const parsedCard = DossierCard.safeParse(card);
  const parsedText = DossierText.safeParse(text);
  if (parsedCard.success && parsedText.success) return { card: parsedCard.data, text: parsedText.data };
  for (const { path } of parsedCard.error?.issues ?? []) refuse(fieldOfIssue(path));
  for (const { path } of parsedText.error?.issues ?? [])
    refuse(`criterion/${text.sections[Number(path[1])]?.criterionId ?? ""}`);
  return null;
}

function fieldOfIssue(path: readonly PropertyKey[]): string {
  const [top, inner] = path;
  if (top !== "agency") return String(top);
  if (inner === "code") return "agencyCode";
  return inner === "parentCode" ? "parentAgencyCode" : "agency";
}

function withoutRepeats(problems: readonly IntakeProblem[]): IntakeProblem[] {
  return [...new Map(problems.map((problem) => [canonicalJson(problem), problem])).values()];
}

function filledRows({ rows }: Sheet, { headerRows, columns }: ColumnMapping) {
  const mapped = columns.filter(({ field }) => field !== "").map(({ at }) => at);
  return rows
    .slice(headerRows.last + 1)
    .map((cells, index) => ({ cells, row: headerRows.last + 2 + index }))
    .filter(({ cells }) => isFilled(mapped.map((at) => cells[at] ?? "")));
}

/** Cells to the right of the last header would be dropped without a word; an open quote swallows the rows below. */
function malformedRows(sheet: Sheet, { headerRows, columns }: ColumnMapping): IntakeProblem[] {
  if (sheet.malformedRow !== null) return [{ type: "intake-row-malformed", row: sheet.malformedRow }];
  const width = Math.max(0, ...columns.map(({ at, header }) => (header === "" ? 0 : at + 1)));
  return sheet.rows.slice(headerRows.last + 1).flatMap((cells, index): IntakeProblem[] => {
    const row = headerRows.last + 2 + index;
    return isFilled(cells.slice(width)) ? [{ type: "intake-row-malformed", row }] : [];
  });
}

function repeatedNumbers(rows: readonly TableRow[]): IntakeProblem[] {
  const firstRows = new Map<string, number>();
  return rows.flatMap((row): IntakeProblem[] => {
    const value = plainLine(row.text("number"));
    const key = numberKey(value);
    const firstRow = firstRows.get(key);
    if (key === "" || firstRow === undefined) {
      firstRows.set(key, row.row);
      return [];
    }
    return [{ type: "intake-number-twice", row: row.row, firstRow, value: value.slice(0, 80) }];
  });
}

function rowOf(problem: IntakeProblem): number {
  return "row" in problem ? problem.row : 0;
}
