import type { MemberId } from "../identifiers.ts";
import type { SeasonStatus } from "./season-status.ts";

interface JudgeProgress extends Pick<SeasonStatus, "memberId" | "sweptBy"> {
  readonly pacts: Readonly<Record<MemberId, unknown>>;
}

/** Whether this judge may open dossiers: only after the integrity pact and the sweep for conflicts. */
export function isContentOpen({ memberId, pacts, sweptBy }: JudgeProgress): boolean {
  return memberId !== null && memberId in pacts && sweptBy.includes(memberId);
}
