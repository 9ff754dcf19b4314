import type { DossierCard } from "../dossier/dossier.ts";
import type { DossierId } from "../identifiers.ts";
import type { SeasonEvent } from "../journal/audit-event.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { err, ok, type Result } from "../result.ts";
import { revisionOf, type Season } from "../season/season.ts";
import type { SeasonBundle } from "../season/season-bundle.ts";
import type { SeasonError } from "../season/season-error.ts";
import { findMember, type SeasonState, signingKeysOf } from "../season/season-state.ts";
import type { OpenedPacket } from "./packet-envelope.ts";
import type { HostPorts } from "./ports.ts";
import { storeBundle } from "./season-content.ts";
import { type Revision, type SeasonSummary, summarise, type Workspace } from "./workspace.ts";

/**
 * Takes in a further packet of a season that is here: one of a later revision replaces the content, one of the same
 * revision brings new cards and lost files, an earlier one is refused. Marks, sheets, conflicts and the pact stay.
 */
export async function refreshSeason(
  ports: HostPorts,
  workspace: Workspace,
  bundle: SeasonBundle,
  packet: OpenedPacket,
): Promise<Result<SeasonSummary, SeasonError>> {
  const { season } = bundle;
  const found = await workspace.peek(season.id);
  if (!found.ok) return found;
  const { state } = found.value;
  const problem = findRefusal(state, season, packet);
  if (problem) return err(problem);
  const isLater = revisionOf(season) > revisionOf(state.season);
  // What was damaged or lost on the disk comes back with the packet; what is there is left alone.
  const stored = await storeBundle(ports, isLater ? bundle : { ...bundle, season: state.season });
  if (!stored.ok) return stored;
  const before = workspace.current();
  const opened = await workspace.select(season.id);
  if (!opened.ok) return opened;
  const written = await takeOver(workspace, state, season, isLater ? packet : null);
  if (!written.ok) {
    if (before.ok) await workspace.select(before.value.state.season.id);
    return written;
  }
  const now = workspace.current();
  return now.ok ? ok(summarise(now.value)) : now;
}

function findRefusal(state: SeasonState, season: Season, { manifest }: OpenedPacket): SeasonError | null {
  const { season: known, status } = state;
  if (known.secretariat?.signingKey !== manifest.sender.signingKey)
    return {
      type: "sender-unknown",
      sender: manifest.sender.name,
      memberName: known.secretariat?.name ?? "",
    };
  // The Secretariat's own copy, or that of another member, is never overwritten by somebody's part of it.
  if (status.memberId !== manifest.memberId) return { type: "season-exists", name: season.name };
  const revisions = { found: revisionOf(season), known: revisionOf(known) };
  if (revisions.found < revisions.known) return { type: "packet-outdated", ...revisions };
  if (revisions.found === revisions.known)
    return contentOf(known, state) === contentOf(season, state)
      ? null
      : { type: "season-exists", name: season.name };
  return findObstacle(state, season);
}

/** What keeps a later revision out: a copy at rest, a ranking that stands, marks under another rubric. */
function findObstacle({ season: known, status, readings }: SeasonState, season: Season): SeasonError | null {
  if (status.archived) return { type: "season-archived", name: known.name };
  if (status.frozen) return { type: "ranking-frozen" };
  const hasMarks = [...readings.values()].some(({ draft, sheets }) => draft !== null || sheets.length > 0);
  const isSameRubric = canonicalJson(known.rubric) === canonicalJson(season.rubric);
  return hasMarks && !isSameRubric ? { type: "rubric-changed" } : null;
}

async function takeOver(
  workspace: Workspace,
  state: SeasonState,
  season: Season,
  packet: OpenedPacket | null,
): Promise<Result<unknown, SeasonError>> {
  const recorded = await workspace.record(cardEvents(state, season));
  if (!recorded.ok || !packet) return recorded;
  return workspace.revise(season, describeRevision(state, season, packet));
}

/** Newer cards. A card that stood in the content is written down first: what was signed with it stays valid. */
function cardEvents(state: SeasonState, { members }: Season): SeasonEvent[] {
  return members.flatMap(({ id, card }): SeasonEvent[] => {
    const known = findMember(state, id)?.card;
    if (!card || card.signingKey === known?.signingKey) return [];
    const written = state.season.members.find((member) => member.id === id)?.card;
    const isKept = written && state.status.cards[id] === undefined && signingKeysOf(state, id).length > 0;
    return [
      ...(isKept ? [{ type: "card-registered", memberId: id, card: written } as const] : []),
      { type: "card-registered", memberId: id, card },
    ];
  });
}

/** What has become of the member's dossiers, in counts, and which of them must be gone through for conflicts. */
function describeRevision(state: SeasonState, season: Season, packet: OpenedPacket): Revision {
  const before = dealtCards(state.season);
  const after = dealtCards(season);
  const added = [...after.keys()].filter((id) => !before.has(id));
  const kept = [...after].filter(([id]) => before.has(id));
  const { memberId } = state.status;
  const isJudge = memberId !== null && findMember(state, memberId)?.role === "judge";
  const moved = kept.filter(([id, card]) => partyOf(card) !== partyOf(before.get(id))).map(([id]) => id);
  const unswept = isJudge ? [...added, ...moved] : [];
  return {
    change: {
      kind: "packet",
      figures: {
        dossiers: after.size,
        added: added.length,
        removed: [...before.keys()].filter((id) => !after.has(id)).length,
        changed: kept.filter(([id, card]) => canonicalJson(card) !== canonicalJson(before.get(id))).length,
      },
      reason: "",
    },
    packetHash: packet.hash,
    ...(unswept.length > 0 ? { unswept } : {}),
  };
}

function dealtCards({ dossiers, assignments }: Season): ReadonlyMap<DossierId, DossierCard> {
  const dealt = new Set(assignments.map(({ dossierId }) => dossierId));
  return new Map(dossiers.filter(({ id }) => dealt.has(id)).map((card) => [card.id, card]));
}

/** Who entered a dossier, as far as it matters for conflicts. */
function partyOf(card: DossierCard | undefined): string {
  return canonicalJson(card ? { agency: card.agency, region: card.region, unit: card.unit } : {});
}

/** Dossiers the member has declared a conflict on travel without their content, or not, as the Secretariat knew. */
function contentOf(season: Season, { readings }: SeasonState): string {
  const closed = new Set(
    [...readings.values()].flatMap(({ conflict, dossierId }) => (conflict ? [dossierId] : [])),
  );
  const dossiers = season.dossiers.map((card) =>
    closed.has(card.id) ? { ...card, textHash: "", wordCount: 0, attachments: [] } : card,
  );
  const members = season.members.map((member) => ({ ...member, card: null }));
  return canonicalJson({ ...season, dossiers, members });
}
