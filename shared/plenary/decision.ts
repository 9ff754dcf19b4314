import * as z from "zod";
import { Assignment } from "../assignment/assignment.ts";
import { Instant } from "../identifiers.ts";
import type { AuditEvent } from "../journal/audit-event.ts";

/** Fewest characters of a reason: a word, not a keystroke. */
export const MINIMUM_REASON_LENGTH = 3;

/** Characters of the reason for a decision of the chair. */
export const MAX_DECISION_REASON = 2000;

const decided = {
  /** Why, at least three characters. */
  reason: z.string().trim().min(MINIMUM_REASON_LENGTH).max(MAX_DECISION_REASON),
  /** Who, by name. */
  by: z.string().min(1).max(120),
  at: Instant,
};

/** What the chair decides; who, when and why are part of it and of every result. */
export const Decision = z.discriminatedUnion("kind", [
  /** Readings left out of the mean because no sheet will come. */
  z.object({ kind: z.literal("exclude-readings"), readings: z.array(Assignment).min(1), ...decided }),
  z.object({ kind: z.literal("include-readings"), readings: z.array(Assignment).min(1), ...decided }),
  z.object({ kind: z.literal("freeze-ranking"), ...decided }),
  z.object({ kind: z.literal("reopen-ranking"), ...decided }),
]);
export type Decision = z.output<typeof Decision>;

/** The decision an event of the journal records, if it records one. */
export function decisionOf({ event, at, by }: AuditEvent): Decision | null {
  switch (event.type) {
    case "readings-excluded":
      return { kind: "exclude-readings", readings: event.readings, reason: event.reason, by, at };
    case "readings-included":
      return { kind: "include-readings", readings: event.readings, reason: event.reason, by, at };
    case "ranking-frozen":
      return { kind: "freeze-ranking", reason: event.reason, by, at };
    case "ranking-reopened":
      return { kind: "reopen-ranking", reason: event.reason, by, at };
    default:
      return null;
  }
}
