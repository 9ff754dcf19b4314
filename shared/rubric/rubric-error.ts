import * as z from "zod";
import { StorageError } from "../host/host-errors.ts";
import { RubricFileProblem } from "./rubric-file.ts";

/** Why a request about a rubric pack was refused. Nothing was changed. */
export const RubricError = z.discriminatedUnion("type", [
  z.object({ type: z.literal("rubric-unknown"), id: z.string() }),
  /** The draft has problems; the page shows each at its field. */
  z.object({ type: z.literal("rubric-incomplete"), number: z.int() }),
  /** Another window has saved the draft since. */
  z.object({ type: z.literal("rubric-draft-elsewhere") }),
  z.object({ type: z.literal("rubric-draft-missing") }),
  /** There is a draft already; it is not thrown away for another one. */
  z.object({ type: z.literal("rubric-draft-open"), name: z.string() }),
  /** A published version with this number says something else. */
  z.object({ type: z.literal("rubric-version-taken"), name: z.string(), version: z.int() }),
  ...RubricFileProblem.options,
  ...StorageError.options,
]);
export type RubricError = z.output<typeof RubricError>;
