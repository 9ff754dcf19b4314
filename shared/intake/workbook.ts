import * as z from "zod";

/** Most rows and columns of one sheet that are read, and most characters of one cell. */
export const MAX_ROWS = 60_000;
export const MAX_COLUMNS = 400;
export const MAX_CELL = 200_000;

/** Most filled cells of one file: 60,000 rows of 60 columns, more than any intake has. */
export const MAX_CELLS = 3_600_000;

/**
 * A table file as text: what a person sees in each cell, dates as `2026-06-18`, numbers with a decimal point and without
 * grouping. Formulas are never evaluated; the value the writing program left beside them is taken.
 */
export interface Workbook {
  readonly kind: "xlsx" | "ods" | "csv";
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  /** Row by row, a merged cell's text in each of its cells; short rows are not filled up. */
  readonly rows: readonly (readonly string[])[];
  /** First row, as a spreadsheet counts, in which a quote of a CSV is broken; `null` where none is. */
  readonly malformedRow: number | null;
}

/** Why a file could not be read as a table; nothing was taken in. */
export const TableError = z.discriminatedUnion("type", [
  z.object({ type: z.literal("table-unreadable"), name: z.string() }),
  /** Protected with a password. */
  z.object({ type: z.literal("table-encrypted"), name: z.string() }),
  z.object({ type: z.literal("table-too-large"), name: z.string(), limit: z.int() }),
  z.object({ type: z.literal("table-too-many-rows"), name: z.string(), limit: z.int() }),
  z.object({ type: z.literal("table-too-many-columns"), name: z.string(), limit: z.int() }),
  z.object({ type: z.literal("table-empty"), name: z.string() }),
  z.object({ type: z.literal("table-sheet-unknown"), name: z.string(), sheet: z.string() }),
  /** Read so long ago that it was let go; it has to be chosen again. */
  z.object({ type: z.literal("table-gone") }),
]);
export type TableError = z.output<typeof TableError>;
