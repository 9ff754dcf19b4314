import * as z from "zod";
import { err, ok, type Result } from "../../result.ts";
import { buildRatings, indexLabels } from "../ratings/build-ratings.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { READING_NAMES, withNames } from "./names.ts";

/** An id or the name of a category: 3 and "3" are the same. */
export const Label = z.union([z.string(), z.number()]);
export type Label = z.output<typeof Label>;

/** A number, a number as text, a category; `null` or an empty text is none. */
const Mark = z.union([z.number(), z.string(), z.null()]);
export type Mark = z.output<typeof Mark>;

/** The columns wherever the data are readings: a table (rows: dossiers, columns: judges), or lists of one length. */
export const READING_COLUMNS = {
  matrix: z.array(z.array(Mark)).optional(),
  dossier: z.array(Label).optional(),
  judge: z.array(Label).optional(),
  score: z.array(Mark).optional(),
  /** The how-manieth reading of its judge. */
  order: z.array(z.number().nullable()).nullish(),
};

export const ReadingsInput = withNames(READING_NAMES, z.object(READING_COLUMNS));
export type ReadingsInput = z.output<typeof ReadingsInput>;

/** Why readings cannot be computed with, in the manner of the case files. */
export type ReadingsReason = "columns_uneven" | "no_readings" | "not_a_number";

/** Readings with a mark, and what is needed to answer in the rows and labels of the input. */
export interface Readings {
  readonly ratings: Ratings;
  /** Of each row of `ratings` its row in the input, from 0; a table is counted row by row. */
  readonly rows: readonly number[];
  readonly labelOf: Readonly<Record<"dossier" | "judge", LabelOf>>;
}

/** The label of an id as the input wrote it. */
export type LabelOf = (id: string) => Label;

export function labelsAsGiven(given: readonly Label[]): LabelOf {
  const labels = new Map(given.map((label) => [String(label), label]));
  return (id) => labels.get(id) ?? id;
}

/** The readings with a mark. Without judges all are of one; the order counts where every reading has one. */
export function readReadings(input: ReadingsInput): Result<Readings, ReadingsReason> {
  const columns = columnsOf(input);
  if (!columns) return err("columns_uneven");
  const { dossier, judge, order } = columns;
  const score = columns.score.map(numberOf);
  const rows = [...score.keys()].filter((row) => score[row] !== null);
  const hasOrder = rows.every((row) => typeof order[row] === "number");
  const built = buildRatings({
    dossier: rows.map((row) => dossier[row] ?? ""),
    judge: rows.map((row) => judge[row] ?? ""),
    score: rows.map((row) => score[row] ?? 0),
    ...(hasOrder ? { order: rows.map((row) => order[row] ?? 0) } : {}),
  });
  if (!built.ok) return err(built.error.type === "ratings-empty" ? "no_readings" : "not_a_number");
  return ok({
    ratings: built.value,
    rows,
    labelOf: { dossier: labelsAsGiven(dossier), judge: labelsAsGiven(judge) },
  });
}

/** Values at the rows of the input; `null` where there was no mark. */
export function atRowsOfInput(
  input: ReadingsInput,
  rows: readonly number[] = [],
  values: ArrayLike<number | null> = [],
): readonly (number | null)[] {
  const placed = (columnsOf(input)?.score ?? input.score ?? []).map((): number | null => null);
  for (const [place, row] of rows.entries()) placed[row] = values[place] ?? null;
  return placed;
}

interface Columns {
  readonly dossier: readonly Label[];
  readonly judge: readonly Label[];
  readonly score: readonly Mark[];
  readonly order: readonly (number | null)[];
}

/** `null` where they are of different length. */
function columnsOf({ matrix, dossier = [], judge, score = [], order }: ReadingsInput): Columns | null {
  if (matrix) {
    const cells = matrix.flatMap((row, at) =>
      row.map((mark, place) => ({ dossier: at + 1, judge: place + 1, mark })),
    );
    return {
      dossier: cells.map((cell) => cell.dossier),
      judge: cells.map((cell) => cell.judge),
      score: cells.map((cell) => cell.mark),
      order: [],
    };
  }
  const isEven = [dossier, judge, order].every((column) => !column || column.length === score.length);
  return isEven ? { dossier, judge: judge ?? score.map(() => ""), score, order: order ?? [] } : null;
}

/** An empty cell is no reading; text that is no number is NaN, so that it is refused and not passed over. */
export function numberOf(mark: Mark): number | null {
  return isBlank(mark) ? null : Number(mark);
}

function isBlank(mark: Mark): boolean {
  return mark === null || (typeof mark === "string" && mark.trim() === "");
}

/** Rows: dossiers; columns: judges; all rows equally long. Of two readings of a dossier by the same judge the later stands. */
export function readTable(input: ReadingsInput): Result<readonly (readonly Mark[])[], ReadingsReason> {
  const { matrix } = input;
  if (matrix) {
    const width = matrix.reduce((most, row) => Math.max(most, row.length), 0);
    return ok(matrix.map((row) => Array.from({ length: width }, (_, place) => markAt(row[place] ?? null))));
  }
  const columns = columnsOf(input);
  if (!columns) return err("columns_uneven");
  const rows = indexLabels(columns.dossier);
  const judges = indexLabels(columns.judge);
  const table: Mark[][] = rows.labels.map(() => judges.labels.map(() => null));
  columns.score.forEach((mark, place) => {
    const row = table[rows.places[place] ?? -1];
    if (row) row[judges.places[place] ?? 0] = markAt(mark);
  });
  return ok(table);
}

function markAt(mark: Mark): Mark {
  return isBlank(mark) ? null : mark;
}

/** As numbers; `null` for the whole where a mark is text. */
export function numbersOf(
  table: readonly (readonly Mark[])[],
): readonly (readonly (number | null)[])[] | null {
  const numbers = table.map((row) => row.map(numberOf));
  return numbers.some((row) => row.some((mark) => mark !== null && !Number.isFinite(mark))) ? null : numbers;
}

/** The same table, or why there is none to compute with. */
export function readNumbers(
  input: ReadingsInput,
): Result<readonly (readonly (number | null)[])[], ReadingsReason> {
  const table = readTable(input);
  if (!table.ok) return table;
  const numbers = numbersOf(table.value);
  return numbers ? ok(numbers) : err("not_a_number");
}
