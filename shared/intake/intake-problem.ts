import * as z from "zod";

/** One reason why a table of proposals was refused; `row` and `column` as a spreadsheet counts and names them. */
export const IntakeProblem = z.discriminatedUnion("type", [
  z.object({ type: z.literal("intake-empty") }),
  z.object({ type: z.literal("intake-column-missing"), column: z.string() }),
  /** Two columns are mapped to one field. */
  z.object({ type: z.literal("intake-column-twice"), column: z.string(), field: z.string() }),
  z.object({ type: z.literal("intake-cell-empty"), row: z.int(), column: z.string() }),
  z.object({ type: z.literal("intake-cell-invalid"), row: z.int(), column: z.string(), value: z.string() }),
  z.object({ type: z.literal("intake-number-twice"), row: z.int(), firstRow: z.int(), value: z.string() }),
  /** A cell stands to the right of the last header, or a quote was never closed. */
  z.object({ type: z.literal("intake-row-malformed"), row: z.int() }),
]);
export type IntakeProblem = z.output<typeof IntakeProblem>;
