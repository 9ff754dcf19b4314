import * as z from "zod";
import { MAX_ATTACHMENT_BYTES } from "../dossier/dossier.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { err, ok, type Result } from "../result.ts";
import { planParts } from "../season/attachment-parts.ts";
import type { Season } from "../season/season.ts";
import { ATTACHMENT_FOLDER } from "../season/season-bundle.ts";
import type { SeasonError } from "../season/season-error.ts";
import type { SeasonState } from "../season/season-state.ts";
import type { OpenedPacket } from "./packet-envelope.ts";
import type { HostPorts } from "./ports.ts";
import { readEntry } from "./season-content.ts";
import { type SeasonSummary, summarise, type Workspace } from "./workspace.ts";

const PART_ENTRY = "part.json";

/** Which of how many packets this is; the first is the judge packet itself. */
const PacketPart = z.object({ part: z.int().min(2), parts: z.int().min(2) });

/** What one further packet to a judge holds: its share of the attachments. */
export async function partEntries(
  ports: HostPorts,
  season: Season,
  part: number,
): Promise<Result<ReadonlyMap<string, Uint8Array>, SeasonError>> {
  const { parts, partOf } = planParts(season);
  const entries = new Map([[PART_ENTRY, ports.text.encode(canonicalJson({ part, parts }))]]);
  for (const { number, attachments } of season.dossiers) {
    for (const { sha256, name } of attachments) {
      if (partOf.get(sha256) !== part || entries.has(`${ATTACHMENT_FOLDER}${sha256}`)) continue;
      const content = await ports.blobs.get(sha256);
      if (!content) return err({ type: "content-missing", what: `${number}: ${name}` });
      entries.set(`${ATTACHMENT_FOLDER}${sha256}`, content);
    }
  }
  return ok(entries);
}

/** Takes in a further packet with attachments of a season whose first packet is here; nothing else may be in it. */
export async function acceptAttachments(
  ports: HostPorts,
  workspace: Workspace,
  packet: OpenedPacket,
): Promise<Result<SeasonSummary, SeasonError>> {
  const { seasonId, seasonName } = packet.manifest;
  const known = await ports.journal.seasons();
  if (!known.ok) return known;
  if (!known.value.includes(seasonId)) return err({ type: "first-part-missing", name: seasonName });
  const found = await workspace.peek(seasonId);
  if (!found.ok) return found;
  const { season } = found.value.state;
  const problem = checkAddress(found.value.state, packet);
  if (problem) return err(problem);
  const files = wantedFiles(ports, season, packet);
  if (!files.ok) return files;
  const stored = await ports.blobs.putAll(files.value);
  if (!stored.ok) return stored;
  const opened = await workspace.select(season.id);
  return opened.ok ? ok(summarise(opened.value)) : opened;
}

function checkAddress({ season, status }: SeasonState, { manifest }: OpenedPacket): SeasonError | null {
  if (season.secretariat?.signingKey !== manifest.sender.signingKey)
    return {
      type: "sender-unknown",
      sender: manifest.sender.name,
      memberName: season.secretariat?.name ?? "",
    };
  return status.memberId !== null && status.memberId === manifest.memberId ? null : { type: "not-for-you" };
}

/** What belongs to a dossier of this season. Parts of another revision may hold files of dossiers taken back. */
function wantedFiles(
  ports: HostPorts,
  { dossiers }: Season,
  { entries }: OpenedPacket,
): Result<readonly Uint8Array[], SeasonError> {
  const part = readEntry(ports, entries, PART_ENTRY, PacketPart);
  if (!part.ok) return part;
  const wanted = new Set(dossiers.flatMap(({ attachments }) => attachments.map(({ sha256 }) => sha256)));
  const files: Uint8Array[] = [];
  for (const [path, bytes] of entries) {
    if (!path.startsWith(ATTACHMENT_FOLDER)) continue;
    const sha256 = path.slice(ATTACHMENT_FOLDER.length);
    if (bytes.length > MAX_ATTACHMENT_BYTES || ports.crypto.sha256(bytes) !== sha256)
      return err({ type: "content-missing", what: path });
    if (wanted.has(sha256)) files.push(bytes);
  }
  return ok(files);
}
