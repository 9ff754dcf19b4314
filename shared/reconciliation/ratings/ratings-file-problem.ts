import * as z from "zod";

/** Why a file of marks was not taken; rows count as a spreadsheet does, marks and limits are in points. */
export const RatingsFileProblem = z.discriminatedUnion("type", [
  /** The first row names no columns that a file of marks has. */
  z.object({ type: z.literal("ratings-header"), name: z.string() }),
  z.object({ type: z.literal("ratings-column-twice"), name: z.string(), column: z.string() }),
  z.object({ type: z.literal("ratings-no-marks"), name: z.string() }),
  /** Every score sheet lacks a mark that counts. */
  z.object({ type: z.literal("ratings-no-sheet"), name: z.string() }),
  z.object({
    type: z.literal("ratings-too-many"),
    name: z.string(),
    kind: z.enum(["dossier", "judge", "criterion", "mark"]),
    limit: z.int(),
  }),
  z.object({ type: z.literal("ratings-label-empty"), row: z.int(), column: z.string() }),
  /** Text, NaN, Infinity or a number beyond every scale in place of a mark. */
  z.object({ type: z.literal("ratings-mark-invalid"), row: z.int(), column: z.string(), value: z.string() }),
  z.object({
    type: z.literal("ratings-mark-off-scale"),
    row: z.int(),
    column: z.string(),
    value: z.string(),
    min: z.number(),
    max: z.number(),
  }),
  z.object({
    type: z.literal("ratings-mark-between-steps"),
    row: z.int(),
    column: z.string(),
    value: z.string(),
    step: z.number(),
  }),
  /** Two different marks for the same dossier, judge and criterion. */
  z.object({
    type: z.literal("ratings-mark-twice"),
    row: z.int(),
    firstRow: z.int(),
    dossier: z.string(),
    judge: z.string(),
    criterion: z.string(),
  }),
  z.object({ type: z.literal("ratings-criterion-unknown"), row: z.int(), criterion: z.string() }),
  z.object({ type: z.literal("ratings-problems"), count: z.int() }),
  z.object({ type: z.literal("ratings-rubric-unusable"), id: z.string(), problem: z.string() }),
  /** An option names somebody or something that the marks do not have. */
  z.object({ type: z.literal("ratings-name-unknown"), option: z.string(), value: z.string() }),
  z.object({ type: z.literal("ratings-option-invalid"), option: z.string(), value: z.string() }),
]);
export type RatingsFileProblem = z.output<typeof RatingsFileProblem>;
