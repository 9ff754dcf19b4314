import { conflictsOf } from "../conflict/explain-conflict.ts";
import { type DossierCard, DossierText } from "../dossier/dossier.ts";
import { type MemberId, readingKey, type Sha256Hex } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import type { PacketKind } from "../packet/manifest.ts";
import type { IdentityCard } from "../panel/identity-card.ts";
import type { PanelMember } from "../panel/panel-member.ts";
import { err, ok, type Result } from "../result.ts";
import { PART_BYTES, planParts } from "../season/attachment-parts.ts";
import { type Season, seasonForChair, seasonForJudge } from "../season/season.ts";
import { SEASON_ENTRY, type SeasonBundle } from "../season/season-bundle.ts";
import type { SeasonError } from "../season/season-error.ts";
import { findMember, type SeasonState } from "../season/season-state.ts";
import { packetSequenceKey } from "../season/season-status.ts";
import { asSecretariat } from "./access.ts";
import { fileSlug, type NamedFile, parseJson } from "./identity.ts";
import { sealPacket } from "./packet-envelope.ts";
import { partEntries } from "./packet-parts.ts";
import { packetContentHash, seasonWithCards } from "./packet-states.ts";
import type { HostPorts } from "./ports.ts";
import { bundleToEntries } from "./season-content.ts";
import type { Workspace } from "./workspace.ts";
import { seasonText } from "./workspace.ts";

/** A sealed packet, and how many there are for this member. */
export interface SealedPart extends NamedFile {
  readonly parts: number;
}

/**
 * Seals what a member needs: a judge's own dossiers, or the season's frame for the chair. Where a judge's attachments are
 * too many for one packet, the answer says how many `parts` there are; ask for each.
 */
export async function sealForMember(
  ports: HostPorts,
  workspace: Workspace,
  { memberId, part = 1 }: { readonly memberId: MemberId; readonly part?: number },
): Promise<Result<SealedPart, SeasonError>> {
  const season = asSecretariat(workspace);
  if (!season.ok) return season;
  const { state } = season.value;
  const member = findMember(state, memberId);
  if (!member) return err({ type: "member-unknown" });
  const obstacle = await findSealObstacle(ports, state, member);
  if (obstacle) return err(obstacle);
  if (!member.card) return err({ type: "card-missing", memberName: member.name });
  const whole = withCards(state);
  if (!whole.ok) return whole;
  const blocked = findBlocked(state, member, part);
  if (blocked) return err(blocked);
  const content = await (member.role === "judge"
    ? judgeContent(ports, withClosed(ports, state, seasonForJudge(whole.value, memberId)), part)
    : frameContent(ports, seasonForChair(whole.value)));
  if (!content.ok) return content;
  const { kind, parts, entries } = content.value;
  const number = parts === 1 ? "" : `-bagian-${part}-dari-${parts}`;
  const sealed = await sealAndRecord(ports, workspace, state, {
    kind,
    memberId,
    entries,
    to: [{ ...member, card: member.card }],
    fileName: `paket-${memberId}-${fileSlug(member.name)}${number}.pleno`,
    contentHash: packetContentHash(ports, whole.value, member),
  });
  return sealed.ok ? ok({ ...sealed.value, parts }) : sealed;
}

/** Judges know the Secretariat by its card, so a packet from any other identity would be refused by all of them. */
async function findSealObstacle(
  { vault }: HostPorts,
  { season }: SeasonState,
  { name, withdrawn }: PanelMember,
): Promise<SeasonError | null> {
  if (withdrawn) return { type: "member-withdrawn", memberName: name };
  const { secretariat } = season;
  const { card } = await vault.state();
  return secretariat && card && secretariat.signingKey !== card.signingKey
    ? { type: "other-secretariat", name: secretariat.name }
    : null;
}

/** A judge's season without narrative and attachments of what they have declared a conflict on. */
function withClosed(ports: HostPorts, { readings }: SeasonState, own: Season): Season {
  const closed = new Set(
    own.assignments.flatMap((reading) =>
      readings.get(readingKey(reading))?.conflict ? [reading.dossierId] : [],
    ),
  );
  if (closed.size === 0) return own;
  return {
    ...own,
    dossiers: own.dossiers.map((card) => (closed.has(card.id) ? closedCard(ports, card) : card)),
  };
}

function closedCard({ crypto }: HostPorts, card: DossierCard): DossierCard {
  const textHash = crypto.sha256(canonicalJson(emptyText(card)));
  return { ...card, textHash, wordCount: 0, attachments: [] };
}

function emptyText({ id }: DossierCard): DossierText {
  return { dossierId: id, sections: [] };
}

interface Content extends Pick<Sealing, "kind" | "entries"> {
  readonly parts: number;
}

async function frameContent(ports: HostPorts, season: Season): Promise<Result<Content, SeasonError>> {
  const entries = new Map([[SEASON_ENTRY, ports.text.encode(seasonText(season))]]);
  return ok({ kind: "season", parts: 1, entries });
}

async function judgeContent(
  ports: HostPorts,
  own: Season,
  part: number,
): Promise<Result<Content, SeasonError>> {
  const season = inParts(ports, own);
  const { parts } = planParts(season);
  if (part > parts) return err({ type: "content-missing", what: `${part}/${parts}` });
  const entries = await (part === 1 ? judgeEntries(ports, season) : partEntries(ports, season, part));
  return entries.ok
    ? ok({ kind: part === 1 ? "judge-packet" : "attachments", parts, entries: entries.value })
    : entries;
}

/** Says in the season itself how its attachments are parted, where one packet cannot hold them. */
function inParts({ packetPartBytes: partBytes = PART_BYTES }: HostPorts, season: Season): Season {
  const parted = { ...season, partBytes };
  return planParts(parted).parts > 1 ? parted : season;
}

interface Sealing {
  readonly kind: PacketKind;
  readonly memberId: MemberId | null;
  readonly entries: ReadonlyMap<string, Uint8Array>;
  readonly to: readonly { readonly card: IdentityCard }[];
  readonly fileName: string;
  /** See {@link packetContentHash}; only of what the Secretariat gives a member. */
  readonly contentHash?: Sha256Hex;
}

/** Seals a packet with the next number of its kind and writes that down before the file is handed out. */
export async function sealAndRecord(
  ports: HostPorts,
  workspace: Workspace,
  state: SeasonState,
  { kind, memberId, entries, to, fileName, contentHash }: Sealing,
): Promise<Result<NamedFile, SeasonError>> {
  const { id: seasonId, name: seasonName, rehearsal } = state.season;
  const recipient = memberId ?? "panel";
  const sequence = (state.status.sequences[packetSequenceKey(kind, recipient)] ?? 0) + 1;
  const content = { kind, seasonId, seasonName, rehearsal, memberId, sequence };
  const recipients = [...new Set(to.map(({ card }) => card.recipient))];
  const sealed = await sealPacket(ports, content, entries, recipients);
  if (!sealed.ok) return sealed;
  const recorded = await workspace.record([
    {
      type: "packet-sealed",
      kind,
      to: recipient,
      packetHash: sealed.value.hash,
      sequence,
      ...(contentHash ? { contentHash } : {}),
    },
  ]);
  return recorded.ok ? ok({ name: fileName, bytes: sealed.value.sealed }) : recorded;
}

/** The season with every registered card; refused while somebody who must be reached has none. */
function withCards(state: SeasonState): Result<Season, SeasonError> {
  const season = seasonWithCards(state);
  const missing = season.members.find((member) => member.role === "chair" && !member.card);
  return missing ? err({ type: "card-missing", memberName: missing.name }) : ok(season);
}

/**
 * A reading that the season's rules block and that the judge would open with this packet. Finished sheets stay and
 * declared conflicts are closed already, so neither holds a packet up.
 */
function findBlocked(
  { season, readings }: SeasonState,
  member: PanelMember,
  part: number,
): SeasonError | null {
  if (part > 1) return null;
  const own = season.assignments.filter(({ memberId }) => memberId === member.id);
  const conflictOf = conflictsOf(season);
  for (const reading of own) {
    const conflict = conflictOf(reading.memberId, reading.dossierId);
    const known = readings.get(readingKey(reading));
    if (!conflict || known?.conflict || (known && known.sheets.length > 0)) continue;
    const number = season.dossiers.find(({ id }) => id === reading.dossierId)?.number ?? reading.dossierId;
    return { type: "reading-blocked", memberName: member.name, number, rule: conflict.rule };
  }
  return null;
}

async function judgeEntries(
  ports: HostPorts,
  season: Season,
): Promise<Result<ReadonlyMap<string, Uint8Array>, SeasonError>> {
  const texts: SeasonBundle["texts"][number][] = [];
  const attachments = new Map<Sha256Hex, Uint8Array>();
  const { partOf } = planParts(season);
  for (const dossier of season.dossiers) {
    const text = await textOf(ports, dossier);
    if (!text) return err({ type: "content-missing", what: dossier.number });
    texts.push(text);
    for (const { sha256, name } of dossier.attachments) {
      if (partOf.get(sha256) !== 1) continue;
      const content = await ports.blobs.get(sha256);
      if (!content) return err({ type: "content-missing", what: `${dossier.number}: ${name}` });
      attachments.set(sha256, content);
    }
  }
  return ok(bundleToEntries(ports, { season, texts, attachments }));
}

async function textOf(ports: HostPorts, card: DossierCard): Promise<DossierText | null> {
  const empty = emptyText(card);
  // A closed dossier's text is on no disk.
  if (ports.crypto.sha256(canonicalJson(empty)) === card.textHash) return empty;
  const bytes = await ports.blobs.get(card.textHash);
  const text = DossierText.safeParse(parseJson((bytes && ports.text.decode(bytes)) ?? ""));
  return text.success ? text.data : null;
}
