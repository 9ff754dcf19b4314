import * as z from "zod";
import { DossierId } from "../identifiers.ts";

/** How far a dossier moved between the judges' first sheets and the sheets that counted. */
export const ShiftRow = z.object({
  dossierId: DossierId,
  /** Rank and printed points by the first sheets each judge released; `null` where there were none. */
  before: z.object({ rank: z.int(), points: z.string(), isListed: z.boolean() }).nullable(),
  after: z.object({ rank: z.int(), points: z.string(), isListed: z.boolean() }).nullable(),
  /** What moved it, in the order in which it happened. */
  causes: z.array(
    z.object({
      kind: z.enum(["corrected", "excluded", "further-reading", "others-moved"]),
      by: z.string(),
      reason: z.string(),
    }),
  ),
});
export type ShiftRow = z.output<typeof ShiftRow>;

/**
 * The layers of a result side by side: the independent marks as first released, and the marks that counted in the end.
 * Empty `rows` say that nothing moved.
 */
export const ShiftReport = z.object({
  rows: z.array(ShiftRow),
  dossiers: z.int(),
  entered: z.int(),
  left: z.int(),
});
export type ShiftReport = z.output<typeof ShiftReport>;
