import type { Assignment } from "../../assignment/assignment.ts";
import { newlyBlocked } from "../../conflict/blocked-readings.ts";
import type { MemberId } from "../../identifiers.ts";
import { findDutyObstacle, isDealt, isLastChair } from "../../panel/duty-change.ts";
import { type MemberDraft, memberFromDraft, newMemberId } from "../../panel/member-draft.ts";
import { type PanelMember, type PanelRole, roleOfDuty } from "../../panel/panel-member.ts";
import { namesSomebody } from "../../panel/person-name.ts";
import { MINIMUM_REASON_LENGTH } from "../../plenary/decision.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { SeasonState } from "../../season/season-state.ts";
import { asSecretariat } from "../access.ts";
import type { HostPorts } from "../ports.ts";
import type { OpenSeason, Saved, Workspace } from "../workspace.ts";

type Outcome = Promise<Result<Saved, SeasonError>>;

/** The open season where its panel may still be changed: at the Secretariat, before a result. */
export function asPanelEditor(workspace: Workspace): Result<OpenSeason, SeasonError> {
  const season = asSecretariat(workspace);
  if (!season.ok) return season;
  return season.value.state.status.frozen ? err({ type: "ranking-frozen" }) : season;
}

/** Enters members by hand; the host makes their ids. */
export async function addMembers(workspace: Workspace, drafts: readonly MemberDraft[]): Outcome {
  const season = asPanelEditor(workspace);
  if (!season.ok) return season;
  if (drafts.some(({ name }) => !namesSomebody(name))) return err({ type: "name-missing" });
  const { state } = season.value;
  const ids = createIds(state);
  const added = drafts.map((draft) =>
    memberFromDraft(draft, { id: ids.next(roleOfDuty(draft.duty)), card: null }),
  );
  return replaceMembers(workspace, state, [...state.season.members, ...added], { added: added.length });
}

/** Writes a member anew, and says which dealt readings the new homes block; see {@link findDutyObstacle}. */
export async function changeMember(
  workspace: Workspace,
  { memberId, member: draft }: { memberId: MemberId; member: MemberDraft },
): Promise<Result<Saved & { blocked: Assignment[] }, SeasonError>> {
  const found = findEditable(workspace, memberId);
  if (!found.ok) return found;
  const { state, member } = found.value;
  if (!namesSomebody(draft.name)) return err({ type: "name-missing" });
  if (roleOfDuty(draft.duty) !== member.role && isLastChair(state, member))
    return err({ type: "last-chair", memberName: member.name });
  const obstacle = findDutyObstacle(state, member, draft.duty);
  if (obstacle) return err(obstacle);
  const after = withMember(state, memberFromDraft(draft, member));
  const blocked = [...newlyBlocked(state.season, { ...state.season, members: after })];
  const saved = await replaceMembers(workspace, state, after, { changed: 1, blocked: blocked.length });
  return saved.ok ? ok({ ...saved.value, blocked }) : saved;
}

/** Takes a member out with the relations declared of them; refused once something was dealt to them. */
export async function removeMember(workspace: Workspace, memberId: MemberId): Outcome {
  const found = findEditable(workspace, memberId);
  if (!found.ok) return found;
  const { state, member } = found.value;
  if (isDealt(state, memberId)) return err({ type: "member-dealt", memberName: member.name });
  if (isLastChair(state, member)) return err({ type: "last-chair", memberName: member.name });
  const { members, relations } = state.season;
  return workspace.revise(
    {
      ...state.season,
      members: members.filter(({ id }) => id !== memberId),
      ...(relations ? { relations: relations.filter((relation) => relation.memberId !== memberId) } : {}),
    },
    { change: { kind: "panel", figures: { removed: 1 }, reason: "" } },
  );
}

/** Marks a member as having left; what they released stays and counts. */
export async function withdrawMember(
  { clock }: HostPorts,
  workspace: Workspace,
  { memberId, reason }: { memberId: MemberId; reason: string },
): Outcome {
  const found = findEditable(workspace, memberId);
  if (!found.ok) return found;
  if (reason.trim().length < MINIMUM_REASON_LENGTH) return err({ type: "reason-missing" });
  const { state, member } = found.value;
  if (member.withdrawn) return ok({ events: [], savedAt: clock.now() });
  const left = { ...member, withdrawn: { at: clock.now(), reason } };
  return replaceMember(workspace, state, left, { withdrawn: 1 }, `${member.name}: ${reason}`);
}

export async function returnMember(
  workspace: Workspace,
  { memberId, reason }: { memberId: MemberId; reason: string },
): Outcome {
  const found = findEditable(workspace, memberId);
  if (!found.ok) return found;
  if (reason.trim().length < MINIMUM_REASON_LENGTH) return err({ type: "reason-missing" });
  const { state, member } = found.value;
  const { withdrawn: _left, ...back } = member;
  return replaceMember(workspace, state, back, { returned: 1 }, `${member.name}: ${reason}`);
}

function findEditable(
  workspace: Workspace,
  memberId: MemberId,
): Result<{ readonly state: SeasonState; readonly member: PanelMember }, SeasonError> {
  const season = asPanelEditor(workspace);
  if (!season.ok) return season;
  const { state } = season.value;
  const member = state.season.members.find(({ id }) => id === memberId);
  return member ? ok({ state, member }) : err({ type: "member-unknown" });
}

function replaceMember(
  workspace: Workspace,
  state: SeasonState,
  member: PanelMember,
  figures: Record<string, number>,
  reason = "",
): Outcome {
  return replaceMembers(workspace, state, withMember(state, member), figures, reason);
}

function withMember({ season }: SeasonState, member: PanelMember): PanelMember[] {
  return season.members.map((known) => (known.id === member.id ? member : known));
}

function replaceMembers(
  workspace: Workspace,
  { season }: SeasonState,
  members: PanelMember[],
  figures: Record<string, number>,
  reason = "",
): Outcome {
  return workspace.revise({ ...season, members }, { change: { kind: "panel", figures, reason } });
}

/** Ids for new members, apart from every id this season has ever had. */
export function createIds({ season, status }: SeasonState): {
  readonly next: (role: PanelRole) => MemberId;
} {
  const taken = new Set<string>([
    ...season.members.map(({ id }) => id),
    ...Object.keys(status.cards),
    ...Object.keys(status.sequences).map((key) => key.slice(key.indexOf("/") + 1)),
  ]);
  return {
    next: (role) => {
      const id = newMemberId(role, taken);
      taken.add(id);
      return id;
    },
  };
}
