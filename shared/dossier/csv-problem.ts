import * as z from "zod";

/** One reason why a CSV of proposals was refused; `row` counts as a spreadsheet does, the header being row 1. */
export const CsvProblem = z.discriminatedUnion("type", [
  z.object({ type: z.literal("csv-empty") }),
  z.object({ type: z.literal("csv-header-missing"), column: z.string() }),
  z.object({ type: z.literal("csv-cell-empty"), row: z.int(), column: z.string() }),
  z.object({ type: z.literal("csv-cell-invalid"), row: z.int(), column: z.string(), value: z.string() }),
  z.object({ type: z.literal("csv-number-twice"), row: z.int(), value: z.string() }),
  z.object({ type: z.literal("csv-malformed"), row: z.int() }),
]);
export type CsvProblem = z.output<typeof CsvProblem>;
