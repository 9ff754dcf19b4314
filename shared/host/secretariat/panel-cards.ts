import type { CardOutcome } from "../../bridge/panel-contract.ts";
import type { MemberId } from "../../identifiers.ts";
import type { SeasonEvent } from "../../journal/audit-event.ts";
import type { IdentityCard } from "../../panel/identity-card.ts";
import { memberFromDraft, plainDraft } from "../../panel/member-draft.ts";
import { type PanelDuty, type PanelMember, roleOfDuty } from "../../panel/panel-member.ts";
import { isSameName } from "../../panel/person-name.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { findMember, type SeasonState } from "../../season/season-state.ts";
import { asSecretariat } from "../access.ts";
import { type NamedFile, readCard } from "../identity.ts";
import type { HostPorts } from "../ports.ts";
import type { Saved, Workspace } from "../workspace.ts";
import { asPanelEditor, createIds } from "./panel-members.ts";

/** Binds a person's card to a panel member; a card serves one member only. */
export async function registerCard(
  ports: HostPorts,
  workspace: Workspace,
  { memberId, file }: { memberId: MemberId; file: NamedFile },
): Promise<Result<Saved, SeasonError>> {
  const season = asSecretariat(workspace);
  if (!season.ok) return season;
  const { state } = season.value;
  const member = findMember(state, memberId);
  if (!member) return err({ type: "member-unknown" });
  const card = readCard(ports, file.bytes);
  if (!card) return err({ type: "card-invalid" });
  const holder = state.season.members.find(
    ({ id }) => id !== memberId && findMember(state, id)?.card?.signingKey === card.signingKey,
  );
  if (holder) return err({ type: "card-taken", memberName: holder.name });
  return workspace.record([{ type: "card-registered", memberId, card }]);
}

type Cards = Result<Saved & { files: CardOutcome[] }, SeasonError>;

/** Takes in many cards as one transaction: whoever is known by name gets theirs, everybody else is entered anew. */
export async function addFromCards(
  ports: HostPorts,
  workspace: Workspace,
  { files, duty }: { files: readonly NamedFile[]; duty: PanelDuty },
): Promise<Cards> {
  const season = asPanelEditor(workspace);
  if (!season.ok) return season;
  const { state } = season.value;
  const sorting = sortCards(state, duty);
  const outcomes = files.map((file) => sorting.take(file.name, readCard(ports, file.bytes)));
  const { added, registered } = sorting;
  const saved =
    added.length > 0
      ? await workspace.revise(
          { ...state.season, members: [...state.season.members, ...added] },
          { change: { kind: "panel", figures: { added: added.length }, reason: "" } },
          registered,
        )
      : await workspace.record(registered);
  return saved.ok ? ok({ ...saved.value, files: outcomes }) : saved;
}

/** Decides on one card after another; a card earlier in the list counts for those after it. */
function sortCards(state: SeasonState, duty: PanelDuty) {
  const ids = createIds(state);
  const panel = state.season.members.map((member) => findMember(state, member.id) ?? member);
  const added: PanelMember[] = [];
  const registered: SeasonEvent[] = [];
  const register = (member: PanelMember, card: IdentityCard): void => {
    registered.push({ type: "card-registered", memberId: member.id, card });
    const at = panel.findIndex(({ id }) => id === member.id);
    panel.splice(at < 0 ? panel.length : at, 1, { ...member, card });
  };
  const decide = (card: IdentityCard): CardOutcome["outcome"] => {
    if (panel.some((member) => member.card?.signingKey === card.signingKey)) return "known";
    const [namesake, ...others] = panel.filter(({ name }) => isSameName(name, card.name));
    if (others.length > 0) return "ambiguous";
    if (namesake?.card) return "other-card";
    if (namesake) {
      register(namesake, card);
      return "bound";
    }
    const draft = plainDraft(card.name, duty);
    const member = memberFromDraft(draft, { id: ids.next(roleOfDuty(duty)), card: null });
    added.push(member);
    register(member, card);
    return "added";
  };
  return {
    added,
    registered,
    take: (file: string, card: IdentityCard | null): CardOutcome => ({
      file,
      name: card?.name ?? "",
      outcome: card ? decide(card) : "invalid",
    }),
  };
}
