import * as z from "zod";
import { Instant, MemberId, SeasonId } from "../identifiers.ts";

/** Fewer shared dossiers, or fewer colleagues on them, would say nothing or point at a single colleague. */
export const MIN_SHARED_DOSSIERS = 10;
export const MIN_COLLEAGUES = 3;

/**
 * What one judge learns of their own marking from the chair: how far their totals lie above or below those of
 * colleagues on the same dossiers, with a 95 % interval. Nothing in it belongs to another judge.
 */
export const JudgeFeedback = z.object({
  seasonId: SeasonId,
  memberId: MemberId,
  createdAt: Instant,
  severity: z.discriminatedUnion("state", [
    z.object({
      state: z.literal("known"),
      /** Mean difference of totals on the rubric's scale; below zero is stricter than colleagues. */
      difference: z.number(),
      low: z.number(),
      high: z.number(),
      dossiers: z.int().min(MIN_SHARED_DOSSIERS),
      colleagues: z.int().min(MIN_COLLEAGUES),
    }),
    z.object({
      state: z.literal("withheld"),
      dossiers: z.int().nonnegative(),
      colleagues: z.int().nonnegative(),
    }),
  ]),
});
export type JudgeFeedback = z.output<typeof JudgeFeedback>;
