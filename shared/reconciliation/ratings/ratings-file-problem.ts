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
  /** Control characters, or far longer than a name. */
  z.object({ type: z.literal("ratings-label-invalid"), row: z.int(), column: z.string(), value: z.string() }),
  /** A row with more or fewer fields (`count`) than the first row has (`limit`), as decimal commas between commas make it. */
  z.object({ type: z.literal("ratings-field-count"), row: z.int(), count: z.int(), limit: z.int() }),
  /** One order for two dossiers of a judge: usually the decimals of a mark. */
  z.object({ type: z.literal("ratings-order-twice"), row: z.int(), judge: z.string(), value: z.string() }),
  /** Decimal commas (`value`) and decimal points (`text`) in one file: one of them may separate thousands. */
  z.object({
    type: z.literal("ratings-decimals-mixed"),
    name: z.string(),
    value: z.string(),
    text: z.string(),
  }),
  /** A table of judges in which single digits right of larger marks look like their decimals. */
  z.object({ type: z.literal("ratings-decimals-split"), name: z.string() }),
  /** More draws (`count`) than fit into memory for this many dossiers. */
  z.object({ type: z.literal("ratings-draws-too-many"), count: z.int(), limit: z.int() }),
  /** Of a list named by an option, such as conflicts and capacities. */
  z.object({ type: z.literal("ratings-list-empty"), name: z.string() }),
  z.object({ type: z.literal("ratings-list-column"), name: z.string(), column: z.string() }),
  z.object({ type: z.literal("ratings-list-broken"), name: z.string(), row: z.int() }),
  z.object({
    type: z.literal("ratings-list-blank"),
    name: z.string(),
    row: z.int(),
    column: z.string(),
  }),
  z.object({
    type: z.literal("ratings-list-number"),
    name: z.string(),
    row: z.int(),
    column: z.string(),
    value: z.string(),
  }),
  z.object({
    type: z.literal("ratings-list-twice"),
    name: z.string(),
    row: z.int(),
    firstRow: z.int(),
    value: z.string(),
  }),
  /** Nobody and nothing of the marks is called so. */
  z.object({
    type: z.literal("ratings-list-unknown"),
    name: z.string(),
    row: z.int(),
    column: z.string(),
    value: z.string(),
  }),
  /** Only letter case, spaces or invisible characters set it apart from `text`, which the marks have. */
  z.object({
    type: z.literal("ratings-list-near"),
    name: z.string(),
    row: z.int(),
    column: z.string(),
    value: z.string(),
    text: z.string(),
  }),
]);
export type RatingsFileProblem = z.output<typeof RatingsFileProblem>;
