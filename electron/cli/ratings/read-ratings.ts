import { basename } from "node:path";
import { errorMessage, type KnownError } from "#shared/i18n/error-message.ts";
import type { MarkTable } from "#shared/reconciliation/ratings/mark-table.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";
import type { CommandContext, Outcome } from "../outcome.ts";
import { assembleMarks, MOST_TOLD } from "./assemble-marks.ts";
import type { TakeRecord } from "./csv-records.ts";
import { findLookAlikes, type LookAlikes } from "./look-alikes.ts";
import { type RatingsLayout, type RatingsProblemOfFile, readLayout } from "./ratings-layout.ts";
import { readRecords } from "./read-records.ts";
import { readRubric } from "./read-rubric.ts";
import { createRecordTaker, type RecordTaker } from "./take-records.ts";

/** Measured: ten million marks are read in 10 s with 1.1 GB; twice as many still fit. */
const MAX_MARKS = 20_000_000;
/** Measured: 833,000 dossiers rank in minutes, but their figures as JSON no longer fit into one text. */
const MAX_DOSSIERS = 300_000;
/** The judges' system is dense: 5,000 need 200 MB. */
const MAX_JUDGES = 5000;
const MAX_CRITERIA = 60;

/** Rows between two words about how far it is. */
const PROGRESS_ROWS = 1_000_000;
const PROBLEMS_SHOWN = 20;

export interface RatingsFile {
  readonly table: MarkTable;
  readonly rubric: RubricPack | null;
  readonly summary: RatingsSummary;
}

/** What was read, for the reader to compare with what they meant. */
export interface RatingsSummary {
  readonly layout: RatingsLayout["kind"];
  readonly rows: number;
  readonly marks: number;
  readonly sheets: number;
  readonly dossiers: number;
  readonly judges: number;
  readonly criteria: readonly { readonly id: string; readonly weight: number }[];
  /** Rows that say the same as an earlier one; counted once. */
  readonly repeated: number;
  /** Marks with more than six decimals. */
  readonly rounded: number;
  readonly ignoredColumns: readonly string[];
  /** Criteria of the rubric without weight. */
  readonly ignoredCriteria: readonly string[];
  /** Names that may mean the same, but are counted apart. */
  readonly lookAlikes: readonly LookAlikes[];
}

export interface RatingsRefusal {
  readonly error: KnownError;
  readonly problems: readonly RatingsProblemOfFile[];
}

/** Reads a file of marks; nothing is taken while it has a problem. */
export async function readRatings(
  context: CommandContext,
  path: string,
  rubricName: string | undefined,
): Promise<Result<RatingsFile, RatingsRefusal>> {
  const rubric =
    rubricName === undefined ? ok(null) : await readRubric(context.resourcesDirectory, rubricName);
  if (!rubric.ok) return refusal(rubric.error);
  const name = basename(path);
  const reading = createReading(context, name, rubric.value);
  const broken = await readRecords(path, reading.take);
  if (!broken.ok) return refusal(broken.error);
  const stopped = reading.stopped();
  if (stopped) return refusal(stopped);
  const taker = reading.taker();
  if (!taker) return refusal({ type: "table-empty", name });
  return finish(name, taker, { rubric: rubric.value, brokenRow: broken.value, ...reading.facts() });
}

/** As a command ends that could not read its marks. */
export function refuseRatings(context: CommandContext, { error, problems }: RatingsRefusal): Outcome {
  const shown = problems.slice(0, PROBLEMS_SHOWN).map((problem) =>
    // A cell may span lines; a problem is one.
    context.say(errorMessage(problem)).replaceAll("\n", "\\n").replaceAll("\t", "\\t"),
  );
  return {
    exitCode: 2,
    lines: [context.say(errorMessage(error)), ...shown],
    json: { ok: false, error, ...(problems.length > 0 ? { problems } : {}) },
  };
}

function refusal(
  error: KnownError,
  problems: readonly RatingsProblemOfFile[] = [],
): Result<never, RatingsRefusal> {
  return err({ error, problems });
}

interface ReadingFacts {
  readonly layout: RatingsLayout | null;
  readonly rows: number;
}

/** Takes the header first and every record below it, up to the limits. */
function createReading(context: CommandContext, name: string, rubric: RubricPack | null) {
  let taker: RecordTaker | null = null;
  let layout: RatingsLayout | null = null;
  let stopped: RatingsProblemOfFile | null = null;
  let rows = 0;
  const take: TakeRecord = (cells, row, separator) => {
    if (!taker) {
      const read = readLayout(name, cells);
      if (!read.ok) stopped = read.error;
      else {
        layout = read.value;
        taker = createRecordTaker(read.value, { width: cells.length, separator }, rubric);
      }
      return read.ok;
    }
    taker.take(cells, row);
    rows += 1;
    if (rows % PROGRESS_ROWS === 0)
      context.progress(context.translate("ratingsFile.readRows", { number: rows }));
    stopped = findExcess(name, taker);
    return stopped === null;
  };
  return {
    take,
    taker: (): RecordTaker | null => taker,
    stopped: (): RatingsProblemOfFile | null => stopped,
    facts: (): ReadingFacts => ({ layout, rows }),
  };
}

function findExcess(name: string, { collector }: RecordTaker): RatingsProblemOfFile | null {
  const excess = (kind: "dossier" | "judge" | "criterion" | "mark", limit: number): RatingsProblemOfFile => ({
    type: "ratings-too-many",
    name,
    kind,
    limit,
  });
  if (collector.count() > MAX_MARKS) return excess("mark", MAX_MARKS);
  if (collector.dossiers.labels.length > MAX_DOSSIERS) return excess("dossier", MAX_DOSSIERS);
  if (collector.judges.labels.length > MAX_JUDGES) return excess("judge", MAX_JUDGES);
  return collector.criteria.labels.length > MAX_CRITERIA ? excess("criterion", MAX_CRITERIA) : null;
}

function finish(
  name: string,
  taker: RecordTaker,
  {
    rubric,
    brokenRow,
    layout,
    rows,
  }: ReadingFacts & { readonly rubric: RubricPack | null; readonly brokenRow: number | null },
): Result<RatingsFile, RatingsRefusal> {
  const { collector, reader } = taker;
  const criteria = taker.criteria();
  const assembled = assembleMarks(collector.collected(), criteria, reader.decimals());
  if (!assembled) return refusal({ type: "ratings-too-many", name, kind: "mark", limit: MAX_MARKS });
  const broken = brokenRow === null ? [] : [{ type: "intake-row-malformed", row: brokenRow } as const];
  const problems = [...taker.problems, ...broken, ...assembled.contradictions]
    .toSorted((left, right) => rowOf(left) - rowOf(right))
    .slice(0, MOST_TOLD);
  const count = taker.problemCount() + broken.length + assembled.contradictionCount;
  if (count > 0) return refusal({ type: "ratings-problems", count }, problems);
  if (collector.count() === 0) return refusal({ type: "ratings-no-marks", name });
  const doubtful = findDoubtfulDecimals(name, taker);
  if (doubtful) return refusal(doubtful);
  const { table, repeated } = assembled;
  return ok({
    table,
    rubric,
    summary: {
      layout: layout?.kind ?? "long",
      rows,
      marks: collector.count() - repeated,
      sheets: table.dossier.length,
      dossiers: table.dossierIds.length,
      judges: table.judgeIds.length,
      criteria: criteria.map(({ id, weight }) => ({ id, weight })),
      repeated,
      rounded: reader.rounded(),
      ignoredColumns: layout?.kind === "long" ? layout.ignored : [],
      ignoredCriteria: [...taker.ignoredCriteria],
      lookAlikes: [
        ...findLookAlikes("dossier", table.dossierIds),
        ...findLookAlikes("judge", table.judgeIds),
        ...findLookAlikes("criterion", collector.criteria.labels),
      ],
    },
  });
}

function findDoubtfulDecimals(name: string, taker: RecordTaker): RatingsProblemOfFile | null {
  const { comma, point } = taker.reader.signs();
  // Cells of a spreadsheet are numbers of their own; only written ones can be mistaken.
  if (!taker.isSpreadsheet && comma !== null && point !== null)
    return { type: "ratings-decimals-mixed", name, value: comma.slice(0, 80), text: point.slice(0, 80) };
  return taker.isSplit() ? { type: "ratings-decimals-split", name } : null;
}

function rowOf(problem: RatingsProblemOfFile): number {
  return "row" in problem ? problem.row : 0;
}
