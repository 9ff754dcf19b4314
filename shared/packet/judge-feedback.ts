import * as z from "zod";
import { Instant, MemberId, SeasonId } from "../identifiers.ts";
import { OwnSeverity } from "../reconciliation/own-severity.ts";

/**
 * What one judge learns of their own marking from the chair: how far their totals lie above or below those of
 * colleagues on the same dossiers, with a 95 % interval. Nothing in it belongs to another judge.
 */
export const JudgeFeedback = z.object({
  seasonId: SeasonId,
  memberId: MemberId,
  createdAt: Instant,
  severity: OwnSeverity,
});
export type JudgeFeedback = z.output<typeof JudgeFeedback>;
