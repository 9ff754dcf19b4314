import { type DossierId, type MemberId, SeasonId } from "../identifiers.ts";
import type { IdentityCard } from "../panel/identity-card.ts";
import type { PanelMember, PanelRole } from "../panel/panel-member.ts";
import { err, type Result } from "../result.ts";
import { seasonForJudge } from "../season/season.ts";
import type { SeasonBundle } from "../season/season-bundle.ts";
import type { SeasonError } from "../season/season-error.ts";
import type { HostPorts } from "./ports.ts";
import { beginSeason, startSeason } from "./season-start.ts";
import type { SeasonSummary, Workspace } from "./workspace.ts";

/** How many judges' lists one person rehearses with, so that there is more than a handful to score. */
const LISTS_FOR_ONE = 4;

/**
 * Starts the sample season for one person alone in one role. The others who would answer hold this person's own
 * card, so that packets can be sealed. Its id is new each time: no rehearsal meets another.
 */
export async function startRehearsal(
  ports: HostPorts,
  workspace: Workspace,
  role: PanelRole,
): Promise<Result<SeasonSummary, SeasonError>> {
  const { state, card } = await ports.vault.state();
  if (state === "locked") return err({ type: "vault-locked" });
  if (!card) return err({ type: "no-identity" });
  const known = await ports.journal.seasons();
  if (!known.ok) return known;
  const sample = renumber(await ports.library.sample(), role, new Set(known.value));
  if (role === "secretariat") return startSeason(ports, workspace, sample);
  const member = pickMember(sample.season.members, role);
  if (!member) return err({ type: "member-unknown" });
  const bundle = role === "judge" ? forJudge(sample, member.id, card) : forChair(sample, member.id, card);
  return beginSeason(ports, workspace, bundle, { memberId: member.id, packetHash: null });
}

/** The sample under the first number that is free in this role. */
function renumber(sample: SeasonBundle, role: PanelRole, taken: ReadonlySet<string>): SeasonBundle {
  let number = 1;
  while (taken.has(`${sample.season.id}-${role}-${number}`)) number += 1;
  const id = SeasonId.parse(`${sample.season.id}-${role}-${number}`);
  const name = number === 1 ? sample.season.name : `${sample.season.name} (${number})`;
  return { ...sample, season: { ...sample.season, id, name, rehearsal: true } };
}

/** A judge whose home meets dossiers of the list if there is one, so that a conflict can be rehearsed too. */
function pickMember(members: readonly PanelMember[], role: PanelRole): PanelMember | undefined {
  const candidates = members.filter((member) => member.role === role);
  return (
    candidates.find(
      ({ homeAgencyCodes, homeRegionCodes }) => homeAgencyCodes.length + homeRegionCodes.length > 0,
    ) ?? candidates[0]
  );
}

function forJudge({ season, texts, attachments }: SeasonBundle, judge: MemberId, card: IdentityCard) {
  const judges = season.members.filter(({ role }) => role === "judge").map(({ id }) => id);
  const from = judges.indexOf(judge);
  const lists = [...judges.slice(from), ...judges.slice(0, from)].slice(0, LISTS_FOR_ONE);
  const dealt = new Set<DossierId>(
    season.assignments.filter(({ memberId }) => lists.includes(memberId)).map(({ dossierId }) => dossierId),
  );
  const own = seasonForJudge(
    {
      ...season,
      secretariat: card,
      members: season.members.map((member) => withCard(member, card, judge)),
      assignments: [...dealt].map((dossierId) => ({ dossierId, memberId: judge })),
    },
    judge,
  );
  const files = new Set(own.dossiers.flatMap((dossier) => dossier.attachments.map(({ sha256 }) => sha256)));
  return {
    season: own,
    texts: texts.filter(({ dossierId }) => dealt.has(dossierId)),
    attachments: new Map([...attachments].filter(([hash]) => files.has(hash))),
  };
}

/** As the Secretariat would send it: without narratives. The other judges have no cards, for nobody plays them. */
function forChair({ season }: SeasonBundle, chair: MemberId, card: IdentityCard): SeasonBundle {
  const members = season.members.map((member) =>
    member.role === "judge" ? member : withCard(member, card, chair),
  );
  return { season: { ...season, secretariat: card, members }, texts: [], attachments: new Map() };
}

/** Everybody but other judges is played by one person; only the person's own part bears their name. */
function withCard(member: PanelMember, card: IdentityCard, own: MemberId): PanelMember {
  if (member.id === own) return { ...member, name: card.name, card };
  return member.role === "judge" ? member : { ...member, card };
}
