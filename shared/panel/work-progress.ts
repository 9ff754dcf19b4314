import * as z from "zod";
import { Instant } from "../identifiers.ts";
import type { RubricPack } from "../rubric/rubric-pack.ts";
import type { Reading } from "../scoring/reading.ts";
import { findSheetProblems } from "../scoring/score-sheet.ts";

/**
 * How far a judge is, told with a return packet. It holds counts only: no mark, no mean, nothing from which a score
 * could be inferred (independence).
 */
export const WorkProgress = z.object({
  /** When the judge opened the packet on their own machine. */
  openedAt: Instant,
  /** When this was counted. */
  countedAt: Instant,
  assigned: z.int().nonnegative(),
  /** Dossiers with every mark entered, released or not. */
  scored: z.int().nonnegative(),
  released: z.int().nonnegative(),
  conflicts: z.int().nonnegative(),
  /** Revision of the season the judge works on. */
  revision: z.int().min(1),
});
export type WorkProgress = z.output<typeof WorkProgress>;

interface Work {
  readonly readings: Iterable<Reading>;
  readonly rubric: RubricPack;
  readonly openedAt: string;
  readonly countedAt: string;
  readonly revision: number;
}

/** Counts how far a judge is on the judge's own machine. */
export function countProgress({ readings, rubric, ...moments }: Work): WorkProgress {
  const all = [...readings];
  return {
    ...moments,
    assigned: all.length,
    scored: all.filter((reading) => isScored(reading, rubric)).length,
    released: all.filter(({ sheets }) => sheets.length > 0).length,
    conflicts: all.filter(({ conflict }) => conflict !== null).length,
  };
}

/** A released sheet is whole; a correction in progress does not undo that. */
function isScored({ sheets, draft }: Reading, rubric: RubricPack): boolean {
  return sheets.length > 0 || (draft !== null && findSheetProblems(draft.marks, rubric).length === 0);
}

/** In milliseconds. A clock may be off by a time zone, not by more. */
const DAY = 86_400_000;

/** Whether counts can be true of a packet with so many released dossiers and conflicts, sealed at that moment. */
export function isPlausibleProgress(
  { assigned, scored, released, conflicts, openedAt, countedAt }: WorkProgress,
  packet: {
    readonly released: number;
    readonly conflicts: number;
    /** Readings ever dealt to the judge. */
    readonly dealt: number;
    readonly createdAt: string;
  },
): boolean {
  const isOrdered = released <= scored && scored <= assigned && assigned <= packet.dealt;
  const isOfPacket = released === packet.released && conflicts === packet.conflicts && conflicts <= assigned;
  const isInTime = openedAt <= countedAt && Date.parse(countedAt) <= Date.parse(packet.createdAt) + DAY;
  return isOrdered && isOfPacket && isInTime;
}
