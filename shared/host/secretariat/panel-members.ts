import type { MemberId } from "../../identifiers.ts";
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

/** Writes a member anew; who has been dealt dossiers stays a judge. */
export async function changeMember(
  workspace: Workspace,
  { memberId, member: draft }: { memberId: MemberId; member: MemberDraft },
): Outcome {
  const found = findEditable(workspace, memberId);
  if (!found.ok) return found;
  const { state, member } = found.value;
  if (!namesSomebody(draft.name)) return err({ type: "name-missing" });
  if (roleOfDuty(draft.duty) !== member.role && isDealt(state, memberId))
    return err({ type: "member-dealt", memberName: member.name });
  return replaceMember(workspace, state, memberFromDraft(draft, member), { changed: 1 });
}

/** Takes a member out with the relations declared of them; refused once something was dealt to them. */
export async function removeMember(workspace: Workspace, memberId: MemberId): Outcome {
  const found = findEditable(workspace, memberId);
  if (!found.ok) return found;
  const { state, member } = found.value;
  if (isDealt(state, memberId)) return err({ type: "member-dealt", memberName: member.name });
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

/** Whether a member has or had dossiers: their id then stands in packets that others hold. */
function isDealt({ season, readings }: SeasonState, memberId: MemberId): boolean {
  const dealt = [season.assignments, season.formerAssignments ?? [], [...readings.values()]];
  return dealt.some((some) => some.some((reading) => reading.memberId === memberId));
}

function replaceMember(
  workspace: Workspace,
  state: SeasonState,
  member: PanelMember,
  figures: Record<string, number>,
  reason = "",
): Outcome {
  const members = state.season.members.map((known) => (known.id === member.id ? member : known));
  return replaceMembers(workspace, state, members, figures, reason);
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
