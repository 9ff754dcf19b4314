import * as z from "zod";
import { BLOCKING_RULES } from "../conflict/explain-conflict.ts";
import { DossierId, MemberId } from "../identifiers.ts";
import { READING_OBSTACLES } from "./reading-obstacle.ts";

/** Why one row of a plan of further readings cannot be dealt. */
export const FurtherReadingProblem = z.enum([
  "proposal-unknown",
  /** Several proposals bear this number. */
  "proposal-ambiguous",
  "judge-unknown",
  /** Several members bear this name. */
  "judge-ambiguous",
  /** The id names one proposal or judge, the number or name beside it another. */
  "ids-disagree",
  "round-unusable",
  /** A row further up has the same reading. */
  "twice",
  ...READING_OBSTACLES,
]);
export type FurtherReadingProblem = z.output<typeof FurtherReadingProblem>;

/** One row of the chair's plan of further readings, and what became of it. Nothing is dealt by reading it. */
export const FurtherReading = z.object({
  /** As a spreadsheet counts. */
  row: z.int(),
  /** `null` where the file tells none. */
  round: z.int().nullable(),
  /** What the file says. */
  number: z.string(),
  judge: z.string(),
  /** Whom and what it means; `null` where nobody can tell. */
  dossierId: DossierId.nullable(),
  memberId: MemberId.nullable(),
  problem: FurtherReadingProblem.nullable(),
  /** Only of `reader-in-conflict`. */
  block: z.enum([...BLOCKING_RULES, "declared"]).nullable(),
  /** Once this and the rows of earlier rounds and further up are dealt, the judge is beyond their limit. */
  isOverLimit: z.boolean(),
});
export type FurtherReading = z.output<typeof FurtherReading>;

/** What keeps a whole file out. */
export const FurtherTableFault = z.object({
  problem: z.enum(["headings-missing", "quote-broken"]),
  row: z.int(),
});
export type FurtherTableFault = z.output<typeof FurtherTableFault>;
