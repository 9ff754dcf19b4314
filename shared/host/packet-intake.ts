import type { Assignment } from "../assignment/assignment.ts";
import { describeSeason } from "../documents/build-result.ts";
import { recount } from "../documents/recount.ts";
import { NOTES_ENTRY, ResultNotes } from "../documents/result-notes.ts";
import { RESULT_ATTACHMENT, ResultRecord } from "../documents/result-record.ts";
import { readingKey } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import type { PacketError, PacketKind } from "../packet/manifest.ts";
import { checkSeason } from "../packet/merge.ts";
import { fingerprintOf } from "../panel/identity-card.ts";
import { err, ok, type Result } from "../result.ts";
import { Season } from "../season/season.ts";
import { SEASON_ENTRY } from "../season/season-bundle.ts";
import type { SeasonError } from "../season/season-error.ts";
import { isFromChair, signingKeysOf } from "../season/season-state.ts";
import { asSecretariat } from "./access.ts";
import { installFromSeason } from "./certificates/own-certificates.ts";
import { acceptFeedback } from "./feedback.ts";
import type { NamedFile } from "./identity.ts";
import { type OpenedPacket, openPacket } from "./packet-envelope.ts";
import { acceptAttachments } from "./packet-parts.ts";
import { refreshSeason } from "./packet-refresh.ts";
import type { HostPorts } from "./ports.ts";
import { entriesToBundle, readEntry } from "./season-content.ts";
import { beginSeason } from "./season-start.ts";
import { type OpenSeason, type SeasonSummary, summarise, type Workspace } from "./workspace.ts";

/** Says what a packet is and who sealed it; takes nothing in. */
export async function inspectPacket(ports: HostPorts, file: NamedFile) {
  const packet = await openPacket(ports, file.bytes);
  if (!packet.ok) return packet;
  const { kind, seasonId, seasonName, rehearsal, sender, createdAt } = packet.value.manifest;
  const hasSeason = packet.value.entries.has(SEASON_ENTRY);
  const season = hasSeason ? readEntry(ports, packet.value.entries, SEASON_ENTRY, Season) : null;
  if (season && !season.ok) return season;
  return ok({
    kind,
    seasonId,
    seasonName,
    rehearsal,
    senderName: sender.name,
    senderFingerprint: fingerprintOf(sender, ports.crypto.sha256),
    dossiers: season?.value.dossiers.length ?? 0,
    createdAt,
  });
}

/** Takes in a packet from the Secretariat, or a result or feedback from the chair; whole or not at all. */
export async function acceptPacket(
  ports: HostPorts,
  workspace: Workspace,
  file: NamedFile,
): Promise<Result<SeasonSummary, SeasonError>> {
  const packet = await openPacket(ports, file.bytes);
  if (!packet.ok) return packet;
  switch (packet.value.manifest.kind) {
    case "judge-packet":
    case "season":
      return acceptWithCertificates(ports, workspace, packet.value);
    case "result":
      return acceptResult(ports, workspace, packet.value);
    case "feedback":
      return acceptFeedback(ports, workspace, packet.value);
    case "attachments":
      return acceptAttachments(ports, workspace, packet.value);
    case "return-packet":
      return err(wrongKind(packet.value, ["judge-packet", "season", "result", "feedback", "attachments"]));
  }
}

export function wrongKind({ manifest }: OpenedPacket, expected: PacketKind[]): PacketError {
  return { type: "wrong-kind", found: manifest.kind, expected };
}

/** A packet may bring the certificate that the panel's authority issued to this person. */
async function acceptWithCertificates(
  ports: HostPorts,
  workspace: Workspace,
  packet: OpenedPacket,
): Promise<Result<SeasonSummary, SeasonError>> {
  const accepted = await acceptSeason(ports, workspace, packet);
  const open = workspace.current();
  if (accepted.ok && open.ok) {
    const { season, status } = open.value.state;
    await installFromSeason(ports, season, status.memberId);
  }
  return accepted;
}

async function acceptSeason(
  ports: HostPorts,
  workspace: Workspace,
  packet: OpenedPacket,
): Promise<Result<SeasonSummary, SeasonError>> {
  const { manifest } = packet;
  const bundle =
    manifest.kind === "season" ? frameOnly(ports, packet) : entriesToBundle(ports, packet.entries);
  if (!bundle.ok) return bundle;
  const { season } = bundle.value;
  const problem = checkAddress(packet, season, (await ports.vault.state()).card?.signingKey);
  if (problem) return err(problem);
  const known = await ports.journal.seasons();
  if (!known.ok) return known;
  if (known.value.includes(season.id)) return refreshSeason(ports, workspace, bundle.value, packet);
  return beginSeason(ports, workspace, bundle.value, {
    memberId: manifest.memberId,
    packetHash: packet.hash,
  });
}

/** The chair's copy: the season without narratives. */
function frameOnly(ports: HostPorts, packet: OpenedPacket) {
  const season = readEntry(ports, packet.entries, SEASON_ENTRY, Season);
  return season.ok
    ? ok({ season: season.value, texts: [], attachments: new Map<string, Uint8Array>() })
    : season;
}

/** The packet must come from the season's Secretariat and be for the person who opens it. */
function checkAddress(
  { manifest }: OpenedPacket,
  season: Season,
  ownKey: string | undefined,
): PacketError | null {
  const member = season.members.find(({ id }) => id === manifest.memberId);
  if (manifest.seasonId !== season.id || manifest.rehearsal !== season.rehearsal)
    return { type: "content-invalid", entry: SEASON_ENTRY, problem: "seasonId" };
  if (season.secretariat?.signingKey !== manifest.sender.signingKey)
    return {
      type: "sender-unknown",
      sender: manifest.sender.name,
      memberName: season.secretariat?.name ?? "",
    };
  return member?.card && member.card.signingKey === ownKey ? null : { type: "not-for-you" };
}

/** Takes in the chair's result, or the reason why it does not count. */
async function acceptResult(
  ports: HostPorts,
  workspace: Workspace,
  packet: OpenedPacket,
): Promise<Result<SeasonSummary, SeasonError>> {
  const season = asSecretariat(workspace);
  if (!season.ok) return season;
  const content = readResult(ports, season.value, packet);
  if (!content.ok) return content;
  const { record, notes } = content.value;
  const stored = await ports.blobs.putAll([
    packet.entries.get(RESULT_ATTACHMENT) ?? new Uint8Array(),
    ports.text.encode(canonicalJson(notes)),
  ]);
  if (!stored.ok) return stored;
  const [resultHash = "", notesHash = ""] = stored.value;
  if (season.value.state.status.frozen?.resultHash === resultHash) return ok(summarise(season.value));
  const { frozen } = record;
  const recorded = await workspace.record([
    { type: "result-received", resultHash, packetHash: packet.hash, notesHash, frozen },
  ]);
  return recorded.ok ? ok(summarise(season.value)) : recorded;
}

/** A result counts only from the chair of this season, about this season, and only if it can be recounted. */
function readResult(
  ports: HostPorts,
  season: OpenSeason,
  { manifest, entries }: OpenedPacket,
): Result<{ record: ResultRecord; notes: ResultNotes }, SeasonError> {
  const { state } = season;
  const problem = checkSeason(state, manifest);
  if (problem) return err(problem);
  if (!isFromChair(state, manifest))
    return err({ type: "sender-unknown", sender: manifest.sender.name, memberName: "" });
  const record = readEntry(ports, entries, RESULT_ATTACHMENT, ResultRecord);
  if (!record.ok) return record;
  const { outcome } = recount(record.value, ports.crypto);
  const fault = findForeign(season, record.value) ?? (outcome === "same" ? null : outcome);
  if (fault) return err({ type: "content-invalid", entry: RESULT_ATTACHMENT, problem: fault });
  const notes = readEntry(ports, entries, NOTES_ENTRY, ResultNotes);
  return notes.ok ? ok({ record: record.value, notes: notes.value }) : notes;
}

/** What in a result is not of this season: a record that is sound in itself may still tell of other judges. */
function findForeign({ state }: OpenSeason, record: ResultRecord): string | null {
  const { season } = state;
  const own = describeSeason(season);
  const parts = ["season", "rubric", "dossiers"] as const;
  const foreign = parts.find((part) => canonicalJson(record[part]) !== canonicalJson(own[part]));
  if (foreign) return foreign;
  if (!areAssignments(own.assignments, season.formerAssignments ?? [], record)) return "assignments";
  const names = season.members.map(({ id, name, role }) => ({ id, name, role }));
  const stated = record.members.map(({ id, name, role }) => ({ id, name, role }));
  if (canonicalJson(stated) !== canonicalJson(names)) return "members";
  const isKnown = ({ id, signingKeys }: ResultRecord["members"][number]): boolean => {
    const registered = new Set(signingKeysOf(state, id));
    return signingKeys.every((key) => registered.has(key));
  };
  if (!record.members.every(isKnown)) return "members";
  return areDecided(record) ? null : "decisions";
}

/** The readings dealt, and after them only such as were dealt once and brought a sheet. */
function areAssignments(
  dealt: readonly Assignment[],
  formerly: readonly Assignment[],
  { assignments }: ResultRecord,
): boolean {
  if (canonicalJson(assignments.slice(0, dealt.length)) !== canonicalJson(dealt)) return false;
  const former = new Set<string>(formerly.map(readingKey));
  return assignments.slice(dealt.length).every((reading) => former.has(readingKey(reading)));
}

/** Every exclusion must have been decided, and the last decision must be the freezing that the record states. */
function areDecided({ exclusions, decisions, frozen }: ResultRecord): boolean {
  const excluded = new Set<string>();
  for (const decision of decisions) {
    if (decision.kind === "exclude-readings")
      for (const reading of decision.readings) excluded.add(`${readingKey(reading)} ${decision.reason}`);
  }
  const { kind, ...last } = decisions.at(-1) ?? { kind: null };
  return (
    kind === "freeze-ranking" &&
    canonicalJson(last) === canonicalJson(frozen) &&
    exclusions.every((exclusion) => excluded.has(`${readingKey(exclusion)} ${exclusion.reason}`))
  );
}
