import * as z from "zod";
import { buildRatings, indexLabels } from "../ratings/build-ratings.ts";
import type { Ratings } from "../ratings/ratings.ts";

const Label = z.union([z.string(), z.number()]);

const areEven = ({ dossier = [], judge = [], score = [] }: LabelledColumns): boolean =>
  dossier.length === score.length && judge.length === score.length;
const UNEVEN = { error: "columns of different length" };

/** Marks as a table (rows: dossiers, columns: judges, `null`: not read) or as columns of labels. */
export const MarksInput = z.object(shapeOf(z.number().nullable())).refine(areEven, UNEVEN);
export type MarksInput = z.output<typeof MarksInput>;

/** The same where a mark may also be the name of a category. */
export const CategoriesInput = z
  .object(shapeOf(z.union([z.number(), z.string(), z.null()])))
  .refine(areEven, UNEVEN);
export type CategoriesInput = z.output<typeof CategoriesInput>;

function shapeOf<Cell extends z.ZodType<MarkCell>>(cell: Cell) {
  return {
    matrix: z.array(z.array(cell)).optional(),
    dossier: z.array(Label).optional(),
    judge: z.array(Label).optional(),
    score: z.array(cell).optional(),
  };
}

interface LabelledColumns {
  readonly dossier?: readonly unknown[] | undefined;
  readonly judge?: readonly unknown[] | undefined;
  readonly score?: readonly unknown[] | undefined;
}

export type MarkCell = number | string | null;

/** Ragged rows are filled up; of two readings of a dossier by the same judge the later stands. */
export function tableOf(input: CategoriesInput): readonly (readonly MarkCell[])[] {
  if (input.matrix) {
    const width = input.matrix.reduce((most, row) => Math.max(most, row.length), 0);
    return input.matrix.map((row) => Array.from({ length: width }, (_, place) => row[place] ?? null));
  }
  const { dossier = [], judge = [], score = [] } = input;
  const rows = indexLabels(dossier);
  const columns = indexLabels(judge);
  const table: MarkCell[][] = rows.labels.map(() => columns.labels.map(() => null));
  score.forEach((mark, place) => {
    const row = table[rows.places[place] ?? -1];
    if (row) row[columns.places[place] ?? 0] = mark;
  });
  return table;
}

/** As numbers; `null` for the whole where a mark is text. */
export function numbersOf(
  table: readonly (readonly MarkCell[])[],
): readonly (readonly (number | null)[])[] | null {
  const isText = (cell: MarkCell) =>
    typeof cell === "string" && !(cell.trim() && Number.isFinite(Number(cell)));
  if (table.some((row) => row.some(isText))) return null;
  return table.map((row) => row.map((cell) => (cell === null ? null : Number(cell))));
}

/** Readings as columns; `null` where there is none or the columns do not fit together. */
export function ratingsOf(input: MarksInput): Ratings | null {
  const cells = input.matrix ? cellsOf(input.matrix) : columnsOf(input);
  const kept = cells.filter((cell) => cell.score !== null);
  const built = buildRatings({
    dossier: kept.map((cell) => cell.dossier),
    judge: kept.map((cell) => cell.judge),
    score: kept.map((cell) => Number(cell.score)),
  });
  return built.ok ? built.value : null;
}

interface MarkedCell {
  readonly dossier: string | number;
  readonly judge: string | number;
  readonly score: number | null;
}

function cellsOf(matrix: readonly (readonly (number | null)[])[]): readonly MarkedCell[] {
  return matrix.flatMap((row, dossier) =>
    row.map((score, judge) => ({ dossier: dossier + 1, judge: judge + 1, score })),
  );
}

function columnsOf({ dossier = [], judge = [], score = [] }: MarksInput): readonly MarkedCell[] {
  return score.map((mark, place) => ({
    dossier: dossier[place] ?? "",
    judge: judge[place] ?? "",
    score: mark,
  }));
}
