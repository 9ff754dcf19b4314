import type { DossierId, MemberId } from "../identifiers.ts";
import type { SeasonStatus } from "./season-status.ts";

interface JudgeProgress extends Pick<SeasonStatus, "memberId" | "sweptBy"> {
  readonly pacts: Readonly<Record<MemberId, unknown>>;
}

/** Whether this judge may open dossiers: only after the integrity pact and the sweep for conflicts. */
export function isContentOpen({ memberId, pacts, sweptBy }: JudgeProgress): boolean {
  return memberId !== null && memberId in pacts && sweptBy.includes(memberId);
}

/** Whether this judge has gone through every dossier, those that came with a later packet too. */
export function isSweepFinished(progress: JudgeProgress & Pick<SeasonStatus, "unswept">): boolean {
  return isContentOpen(progress) && progress.unswept.length === 0;
}

/** Whether one dossier may be opened: one that came after the last sweep waits for the next. */
export function isDossierOpen(
  progress: JudgeProgress & Pick<SeasonStatus, "unswept">,
  dossierId: DossierId,
): boolean {
  return isContentOpen(progress) && !progress.unswept.includes(dossierId);
}
