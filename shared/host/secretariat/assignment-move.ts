import { isAdmitted } from "../../administration/admission.ts";
import { blocksOf, declaredConflicts, finishedReadings } from "../../assignment/present-assignment.ts";
import { type DossierId, type MemberId, readingKey } from "../../identifiers.ts";
import type { PanelMember } from "../../panel/panel-member.ts";
import { err, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import type { OpenSeason, Saved, Workspace } from "../workspace.ts";
import { reviseAssignment } from "./assignment-apply.ts";

interface Move {
  readonly dossierId: DossierId;
  /** `null` adds a reader. */
  readonly from: MemberId | null;
  /** `null` takes a reader away. */
  readonly to: MemberId | null;
  readonly reason: string;
}

/** One change by hand. It may pass a judge's limit, never a conflict, and never takes finished work away. */
export async function moveReading(workspace: Workspace, move: Move): Promise<Result<Saved, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  const refusal = refuseLeaving(open.value, move) ?? refuseJoining(open.value, move);
  if (refusal) return err(refusal);
  const { dossierId, from, to, reason } = move;
  const { season } = open.value.state;
  const others = season.assignments.filter(
    (reading) => reading.dossierId !== dossierId || reading.memberId !== from,
  );
  const { assignmentMethod: method } = season;
  return reviseAssignment(workspace, {
    assignments: to === null ? others : [...others, { dossierId, memberId: to }],
    method: { ...method, changedByHand: (method.changedByHand ?? 0) + 1 },
    reason,
  });
}

function refuseLeaving({ state }: OpenSeason, { dossierId, from }: Move): SeasonError | null {
  if (from === null) return null;
  const memberName = nameOf(state.season.members, from);
  const key = readingKey({ dossierId, memberId: from });
  if (!state.season.assignments.some((reading) => readingKey(reading) === key))
    return { type: "reading-refused", memberName, problem: "reader-missing" };
  return finishedReadings(state).some((reading) => readingKey(reading) === key)
    ? { type: "reading-refused", memberName, problem: "reading-finished" }
    : null;
}

function refuseJoining({ state, events }: OpenSeason, { dossierId, to }: Move): SeasonError | null {
  if (to === null) return null;
  const { season, status } = state;
  const memberName = nameOf(season.members, to);
  const refuse = (problem: string): SeasonError => ({ type: "reading-refused", memberName, problem });
  const member = season.members.find(({ id }) => id === to);
  if (!member) return { type: "member-unknown" };
  if (member.role !== "judge") return refuse("reader-no-judge");
  if (member.withdrawn) return refuse("reader-withdrawn");
  if (!isAdmitted(status.admissions, dossierId)) return refuse("proposal-not-admitted");
  const key = readingKey({ dossierId, memberId: to });
  if (season.assignments.some((reading) => readingKey(reading) === key)) return refuse("reader-already");
  return blocksOf(state, declaredConflicts(events))(to, dossierId) ? refuse("reader-in-conflict") : null;
}

function nameOf(members: readonly PanelMember[], memberId: MemberId): string {
  return members.find(({ id }) => id === memberId)?.name ?? memberId;
}
