import type { DossierId, MemberId } from "../identifiers.ts";
import { readingKey } from "../identifiers.ts";
import type { PanelMember } from "../panel/panel-member.ts";
import { err, ok, type Result } from "../result.ts";
import type { Reading } from "../scoring/reading.ts";
import type { SeasonError } from "../season/season-error.ts";
import { findMember, type SeasonState } from "../season/season-state.ts";
import type { OpenSeason, Workspace } from "./workspace.ts";

/** The open season on a judge's machine, with the judge. */
export interface JudgeSeason extends OpenSeason {
  readonly judge: PanelMember;
}

export function asJudge(workspace: Workspace): Result<JudgeSeason, SeasonError> {
  const open = workspace.current();
  if (!open.ok) return open;
  const member = ownMember(open.value.state);
  return member?.role === "judge"
    ? ok({ ...open.value, judge: member })
    : err({ type: "not-your-role", needed: "judge" });
}

/** The open season on the machine of the chair. */
export function asChair(workspace: Workspace): Result<OpenSeason & { chair: PanelMember }, SeasonError> {
  const open = workspace.current();
  if (!open.ok) return open;
  const member = ownMember(open.value.state);
  return member?.role === "chair"
    ? ok({ ...open.value, chair: member })
    : err({ type: "not-your-role", needed: "chair" });
}

/** The open season on the machine that set it up. */
export function asSecretariat(workspace: Workspace): Result<OpenSeason, SeasonError> {
  const open = workspace.current();
  if (!open.ok) return open;
  return open.value.state.status.memberId === null
    ? open
    : err({ type: "not-your-role", needed: "secretariat" });
}

/** The open season on a machine that collects: the chair's or the Secretariat's. */
export function asCollector(workspace: Workspace): Result<OpenSeason, SeasonError> {
  const chair = asChair(workspace);
  return chair.ok ? chair : asSecretariat(workspace);
}

/** A judge's own reading, once its content may open: after the pact and the sweep, and without a conflict. */
export function openReading(
  { state, judge }: JudgeSeason,
  dossierId: DossierId,
): Result<Reading, SeasonError> {
  const reading = state.readings.get(readingKey({ dossierId, memberId: judge.id }));
  if (!reading) return err({ type: "not-assigned", dossierId });
  if (!hasPledged(state, judge.id)) return err({ type: "pact-first" });
  if (!hasSwept(state, judge.id) || state.status.unswept.includes(dossierId))
    return err({ type: "sweep-first" });
  return reading.conflict ? err({ type: "in-conflict", dossierId }) : ok(reading);
}

/** Whether a member has accepted the integrity pact. */
export function hasPledged({ status }: SeasonState, memberId: MemberId): boolean {
  return status.pacts[memberId] !== undefined;
}

export function hasSwept({ status }: SeasonState, memberId: MemberId): boolean {
  return status.sweptBy.includes(memberId);
}

function ownMember(state: SeasonState): PanelMember | undefined {
  const { memberId } = state.status;
  return memberId ? findMember(state, memberId) : undefined;
}
