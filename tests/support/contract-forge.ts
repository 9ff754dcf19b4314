import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { cardFile, type NamedFile } from "#shared/host/identity.ts";
import { type PacketContent, sealPacket } from "#shared/host/packet-envelope.ts";
import type { HostPorts } from "#shared/host/ports.ts";
import type { DossierId, MemberId } from "#shared/identifiers.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import type { IdentityCard } from "#shared/panel/identity-card.ts";
import { rubricDigest, scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import { type ScoreSheet, type SignedSheet, sheetPayload } from "#shared/scoring/score-sheet.ts";
import type { Season } from "#shared/season/season.ts";
import { resourcesDirectory } from "./contract-folders.ts";
import { createMemoryPorts, createTickingClock } from "./memory-ports.ts";
import { must, PASSPHRASE } from "./people.ts";

/** Somebody with good keys who writes packets by hand. */
export interface Forger {
  readonly ports: HostPorts;
  readonly card: IdentityCard;
  readonly cardFile: NamedFile;
  /** Seals entries under a manifest signed by the forger's own key. */
  readonly seal: (
    content: PacketContent,
    entries: Readonly<Record<string, unknown>>,
    to: IdentityCard,
  ) => Promise<NamedFile>;
  /** Seals a manifest's text changed after it was signed. */
  readonly sealAltered: (
    content: PacketContent,
    entries: Readonly<Record<string, unknown>>,
    to: IdentityCard,
    alter: (packet: Map<string, Uint8Array>) => void | Promise<void>,
  ) => Promise<NamedFile>;
  readonly sheet: (
    season: Season,
    dossierId: DossierId,
    changes?: Partial<ScoreSheet>,
  ) => Promise<SignedSheet>;
}

export async function createForger(name: string, memberId: MemberId): Promise<Forger> {
  const library = createResourceLibrary(resourcesDirectory);
  const ports = createMemoryPorts({ clock: createTickingClock(), library });
  const card = must(await ports.vault.create(name, PASSPHRASE));
  const toEntries = (entries: Readonly<Record<string, unknown>>): Map<string, Uint8Array> =>
    new Map(
      Object.entries(entries).map(([path, value]) => [
        path,
        value instanceof Uint8Array ? value : ports.text.encode(canonicalJson(value)),
      ]),
    );

  async function sealAltered(
    content: PacketContent,
    entries: Readonly<Record<string, unknown>>,
    to: IdentityCard,
    alter: (packet: Map<string, Uint8Array>) => void | Promise<void>,
  ): Promise<NamedFile> {
    let sealed = new Uint8Array();
    const container: HostPorts["container"] = {
      ...ports.container,
      seal: async (packet, recipients) => {
        const changed = new Map(packet);
        await alter(changed);
        sealed = new Uint8Array(await ports.container.seal(changed, recipients));
        return sealed;
      },
    };
    must(await sealPacket({ ...ports, container }, content, toEntries(entries), [to.recipient]));
    return { name: "palsu.pleno", bytes: sealed };
  }

  return {
    ports,
    card,
    cardFile: must(await cardFile(ports)),
    seal: (content, entries, to) => sealAltered(content, entries, to, () => {}),
    sealAltered,
    sheet: async (season, dossierId, changes = {}) => {
      const { rubric } = season;
      const sheet: ScoreSheet = {
        seasonId: season.id,
        dossierId,
        memberId,
        rubric: {
          id: rubric.id,
          version: rubric.version,
          digest: rubricDigest(rubric, ports.crypto.sha256),
        },
        revision: 1,
        marks: Object.fromEntries(scoredCriteria(rubric).map(({ id }) => [id, hundredths(7000)])),
        notesDigest: ports.crypto.sha256(canonicalJson({})),
        releasedAt: ports.clock.now(),
        ...changes,
      };
      return { sheet, notes: {}, signature: must(await ports.vault.sign(sheetPayload(sheet))) };
    },
  };
}

/** Changes one manifest and signs it properly, as a program of another version would. */
export async function resign(
  { ports }: Forger,
  packet: Map<string, Uint8Array>,
  change: (text: string) => string,
): Promise<void> {
  const text = change(ports.text.decode(packet.get("manifest.json") ?? new Uint8Array()) ?? "");
  packet.set("manifest.json", ports.text.encode(text));
  packet.set("manifest.sig", ports.text.encode(must(await ports.vault.sign(text))));
}
