import type { MemberId } from "../identifiers.ts";
import type { SeasonError } from "../season/season-error.ts";
import type { SeasonState } from "../season/season-state.ts";
import { packetSequenceKey } from "../season/season-status.ts";
import { type PanelDuty, type PanelMember, roleOfDuty } from "./panel-member.ts";

/** Whether a member has or had dossiers: their id then stands in packets that others hold. */
export function isDealt({ season, readings }: SeasonState, memberId: MemberId): boolean {
  const dealt = [season.assignments, season.formerAssignments ?? [], [...readings.values()]];
  return dealt.some((some) => some.some((reading) => reading.memberId === memberId));
}

/**
 * What keeps a member from another duty. The role stays once something was dealt to them, sealed for them or came from
 * them; whether their scores count (a shadow's never do) stays once something came from them.
 */
export function findDutyObstacle(
  state: SeasonState,
  member: Pick<PanelMember, "id" | "name" | "role" | "duty">,
  duty: PanelDuty,
): SeasonError | null {
  const { id, name: memberName } = member;
  const isOtherRole = roleOfDuty(duty) !== member.role;
  const isOtherCount = (duty === "shadow") !== (member.duty === "shadow");
  if (isOtherRole && isDealt(state, id)) return { type: "member-dealt", memberName };
  if (isOtherRole && isSealedFor(state, id)) return { type: "duty-fixed", memberName, problem: "sealed" };
  return (isOtherRole || isOtherCount) && isTakenIn(state, id)
    ? { type: "duty-fixed", memberName, problem: "taken-in" }
    : null;
}

/** Whether the panel would be left without the only chair who has the season. */
export function isLastChair({ season, status }: SeasonState, { id, role }: PanelMember): boolean {
  const isOther = (member: PanelMember): boolean =>
    member.id !== id && member.role === "chair" && !member.withdrawn;
  return role === "chair" && status.sealed[packetSequenceKey("season", id)] !== undefined
    ? !season.members.some(isOther)
    : false;
}

function isSealedFor({ status }: SeasonState, id: MemberId): boolean {
  return ["judge-packet", "season"].some(
    (kind) => status.sequences[packetSequenceKey(kind, id)] !== undefined,
  );
}

function isTakenIn({ status, readings }: SeasonState, id: MemberId): boolean {
  return (
    status.mergedPackets.some(({ memberId }) => memberId === id) ||
    [...readings.values()].some(({ memberId, sheets }) => memberId === id && sheets.length > 0)
  );
}
