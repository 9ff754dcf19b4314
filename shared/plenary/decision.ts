import * as z from "zod";
import { Assignment } from "../assignment/assignment.ts";
import { Instant, MemberId } from "../identifiers.ts";

const Reason = z.string().trim().min(3).max(2000);

/** A reading the chair leaves out of the mean because no sheet will come; always with a reason. */
export const Exclusion = z.object({ reading: Assignment, reason: Reason });
export type Exclusion = z.output<typeof Exclusion>;

/** What the chair decides: who, when and why are part of it. */
export const Decision = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("exclude-readings"),
    readings: z.array(Assignment).min(1),
    reason: Reason,
    by: MemberId,
    at: Instant,
  }),
  z.object({ kind: z.literal("freeze-ranking"), reason: Reason, by: MemberId, at: Instant }),
  z.object({ kind: z.literal("reopen-ranking"), reason: Reason, by: MemberId, at: Instant }),
]);
export type Decision = z.output<typeof Decision>;
