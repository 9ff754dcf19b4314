import { DossierText } from "../dossier/dossier.ts";
import type { MemberId, Sha256Hex } from "../identifiers.ts";
import type { PacketKind } from "../packet/manifest.ts";
import type { IdentityCard } from "../panel/identity-card.ts";
import { err, ok, type Result } from "../result.ts";
import { type Season, seasonForJudge } from "../season/season.ts";
import { SEASON_ENTRY, type SeasonBundle } from "../season/season-bundle.ts";
import type { SeasonError } from "../season/season-error.ts";
import { findMember, type SeasonState } from "../season/season-state.ts";
import { packetSequenceKey } from "../season/season-status.ts";
import { asSecretariat } from "./access.ts";
import { fileSlug, type NamedFile, parseJson, readCard } from "./identity.ts";
import { sealPacket } from "./packet-envelope.ts";
import type { HostPorts } from "./ports.ts";
import { bundleToEntries } from "./season-content.ts";
import type { Saved, Workspace } from "./workspace.ts";
import { seasonText } from "./workspace.ts";

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

/** Seals what a member needs: a judge's own dossiers, or the season's frame for the chair. */
export async function sealForMember(
  ports: HostPorts,
  workspace: Workspace,
  memberId: MemberId,
): Promise<Result<NamedFile, SeasonError>> {
  const season = asSecretariat(workspace);
  if (!season.ok) return season;
  const { state } = season.value;
  const member = findMember(state, memberId);
  if (!member) return err({ type: "member-unknown" });
  if (!member.card) return err({ type: "card-missing", memberName: member.name });
  const whole = withCards(state);
  if (!whole.ok) return whole;
  const entries =
    member.role === "judge"
      ? await judgeEntries(ports, seasonForJudge(whole.value, memberId))
      : ok(new Map([[SEASON_ENTRY, ports.text.encode(seasonText(whole.value))]]));
  if (!entries.ok) return entries;
  return sealAndRecord(ports, workspace, state, {
    kind: member.role === "judge" ? "judge-packet" : "season",
    memberId,
    entries: entries.value,
    to: [{ ...member, card: member.card }],
    fileName: `paket-${memberId}-${fileSlug(member.name)}.pleno`,
  });
}

interface Sealing {
  readonly kind: PacketKind;
  readonly memberId: MemberId | null;
  readonly entries: ReadonlyMap<string, Uint8Array>;
  readonly to: readonly { readonly card: IdentityCard }[];
  readonly fileName: string;
}

/** Seals a packet with the next number of its kind and writes that down before the file is handed out. */
export async function sealAndRecord(
  ports: HostPorts,
  workspace: Workspace,
  state: SeasonState,
  { kind, memberId, entries, to, fileName }: Sealing,
): Promise<Result<NamedFile, SeasonError>> {
  const { id: seasonId, name: seasonName, rehearsal } = state.season;
  const recipient = memberId ?? "panel";
  const sequence = (state.status.sequences[packetSequenceKey(kind, recipient)] ?? 0) + 1;
  const content = { kind, seasonId, seasonName, rehearsal, memberId, sequence };
  const recipients = [...new Set(to.map(({ card }) => card.recipient))];
  const sealed = await sealPacket(ports, content, entries, recipients);
  if (!sealed.ok) return sealed;
  const recorded = await workspace.record([
    { type: "packet-sealed", kind, to: recipient, packetHash: sealed.value.hash, sequence },
  ]);
  return recorded.ok ? ok({ name: fileName, bytes: sealed.value.sealed }) : recorded;
}

/** The season with every registered card; refused while somebody who must be reached has none. */
function withCards(state: SeasonState): Result<Season, SeasonError> {
  const members = state.season.members.map((member) => findMember(state, member.id) ?? member);
  const missing = members.find((member) => member.role === "chair" && !member.card);
  if (missing) return err({ type: "card-missing", memberName: missing.name });
  return ok({ ...state.season, members });
}

async function judgeEntries(
  ports: HostPorts,
  season: Season,
): Promise<Result<ReadonlyMap<string, Uint8Array>, SeasonError>> {
  const texts: SeasonBundle["texts"][number][] = [];
  const attachments = new Map<Sha256Hex, Uint8Array>();
  for (const dossier of season.dossiers) {
    const bytes = await ports.blobs.get(dossier.textHash);
    const text = DossierText.safeParse(parseJson((bytes && ports.text.decode(bytes)) ?? ""));
    if (!text.success) return err({ type: "content-missing", what: dossier.number });
    texts.push(text.data);
    for (const { sha256, name } of dossier.attachments) {
      const content = await ports.blobs.get(sha256);
      if (!content) return err({ type: "content-missing", what: `${dossier.number}: ${name}` });
      attachments.set(sha256, content);
    }
  }
  return ok(bundleToEntries(ports, { season, texts, attachments }));
}
