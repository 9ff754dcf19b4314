import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { agePacketContainer } from "#electron/adapters/age-packet-container.ts";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { textCodec } from "#electron/adapters/text-codec.ts";
import { createSecrets, signText } from "#electron/adapters/vault-secrets.ts";
import { type HostClient, openWorkstation } from "#electron/cli/workstation.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import { readingKey } from "#shared/identifiers.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import type { Manifest } from "#shared/packet/manifest.ts";
import type { ReturnContent } from "#shared/packet/merge.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { generateSeason } from "#shared/rehearsal/generate-season.ts";
import { simulateMarks } from "#shared/rehearsal/simulate-marks.ts";
import type { Result } from "#shared/result.ts";
import { rubricDigest } from "#shared/rubric/rubric-pack.ts";
import { type ScoreSheet, sheetPayload } from "#shared/scoring/score-sheet.ts";
import type { Season } from "#shared/season/season.ts";
import type { SeasonBundle } from "#shared/season/season-bundle.ts";

export const PASSPHRASE = "kata sandi latihan";
const AT = "2026-06-18T03:00:00.000Z";
const CHEAP_SCRYPT = 10;

type Person = Awaited<ReturnType<typeof createSecrets>>;

/** A panel whose judges exist only as keys, so that thousands of sheets are signed in seconds. */
export interface SimulatedPanel {
  readonly folder: string;
  readonly season: Season;
  readonly secretariatFolder: string;
  readonly chairFolder: string;
  readonly returns: readonly NamedFile[];
  readonly remove: () => Promise<void>;
}

export function must<T, E>(result: Result<T, E>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

export async function generatedBundle(
  dossiers: number,
  judges: number,
  readers: number,
): Promise<SeasonBundle> {
  const rubrics = await createResourceLibrary("resources").rubrics();
  const rubric = rubrics.find(({ id }) => id === "kipp-8q-umum-2023-type");
  if (!rubric) throw new Error("the rubric is missing");
  return generateSeason({
    rubric,
    dossiers,
    judges,
    readers,
    seed: 7,
    createdAt: AT,
    sha256: nodeCrypto.sha256,
  });
}

export function seasonFile(bundle: SeasonBundle): NamedFile {
  const bytes = zipSync({
    "season.json": textCodec.encode(canonicalJson(bundle.season)),
    "texts.json": textCodec.encode(canonicalJson(bundle.texts)),
    ...Object.fromEntries([...bundle.attachments].map(([hash, content]) => [`attachments/${hash}`, content])),
  });
  return { name: "season.zip", bytes };
}

/** Runs some work on a data folder as its owner, through the contract. */
export async function asOwner<T>(
  dataDirectory: string,
  work: (client: HostClient) => Promise<T>,
  name?: string,
): Promise<T> {
  const workstation = await openWorkstation(dataDirectory, "resources", { scryptWorkFactor: CHEAP_SCRYPT });
  if ("inUse" in workstation) throw new Error(workstation.inUse);
  const { client, close } = workstation;
  try {
    must(
      name === undefined
        ? await client["identity.unlock"]({ passphrase: PASSPHRASE })
        : await client["identity.create"]({ name, passphrase: PASSPHRASE }),
    );
    return await work(client);
  } finally {
    await close();
  }
}

/** Sets a season up on real data folders of Secretariat and chair, with every judge's return packet ready to merge. */
export async function simulatePanel(bundle: SeasonBundle): Promise<SimulatedPanel> {
  const folder = await mkdtemp(join(tmpdir(), "pleno-bench-"));
  const secretariatFolder = join(folder, "secretariat");
  const chairFolder = join(folder, "chair");
  const chairMember = bundle.season.members.find(({ role }) => role === "chair");
  if (!chairMember) throw new Error("the season has no chair");
  const chairCard = await asOwner(
    chairFolder,
    async (client) => must(await client["identity.card"]({})),
    chairMember.name,
  );
  const people = new Map<string, Person>();
  for (const { id, name, role } of bundle.season.members)
    if (role === "judge") people.set(id, await createSecrets(name, AT));
  const packet = await asOwner(
    secretariatFolder,
    async (client) => {
      const { id } = must(await client["season.start-file"]({ file: seasonFile(bundle) }));
      await client["settings.write"]({ language: "id", role: "secretariat", seasonId: id });
      must(await client["panel.register-card"]({ memberId: chairMember.id, file: chairCard }));
      for (const member of bundle.season.members) {
        const card = people.get(member.id)?.card;
        if (!card) continue;
        const file = { name: "card.json", bytes: textCodec.encode(JSON.stringify(card)) };
        must(await client["panel.register-card"]({ memberId: member.id, file }));
      }
      return must(await client["packet.seal-for-member"]({ memberId: chairMember.id }));
    },
    "Sekretariat",
  );
  const recipient = await asOwner(chairFolder, async (client) => {
    const { id } = must(await client["packet.accept"]({ file: packet }));
    await client["settings.write"]({ language: "id", role: "chair", seasonId: id });
    return (await client["identity.status"]({})).card?.recipient ?? "";
  });
  const marks = simulateMarks(bundle.season, 7);
  const returns: NamedFile[] = [];
  for (const [memberId, person] of people) {
    const member = bundle.season.members.find(({ id }) => id === memberId);
    if (member) returns.push(await sealReturn(bundle.season, member, person, marks, recipient));
  }
  return {
    folder,
    season: bundle.season,
    secretariatFolder,
    chairFolder,
    returns,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function sealReturn(
  season: Season,
  member: PanelMember,
  { secrets, card }: Person,
  marks: ReturnType<typeof simulateMarks>,
  recipient: string,
): Promise<NamedFile> {
  const { sha256 } = nodeCrypto;
  const sheets = season.assignments
    .filter(({ memberId }) => memberId === member.id)
    .map((reading) => {
      const sheet: ScoreSheet = {
        seasonId: season.id,
        ...reading,
        rubric: {
          id: season.rubric.id,
          version: season.rubric.version,
          digest: rubricDigest(season.rubric, sha256),
        },
        revision: 1,
        marks: marks.get(readingKey(reading)) ?? {},
        notesDigest: sha256("{}"),
        releasedAt: AT,
      };
      return { sheet, notes: {}, signature: signText(secrets, sheetPayload(sheet)) };
    });
  const content: ReturnContent = { sheets, conflicts: [] };
  const bytes = textCodec.encode(canonicalJson(content));
  const manifest: Manifest = {
    format: "pleno-packet",
    version: 1,
    kind: "return-packet",
    seasonId: season.id,
    seasonName: season.name,
    rehearsal: season.rehearsal,
    sender: card,
    memberId: member.id,
    sequence: 1,
    createdAt: AT,
    entries: [{ path: "return.json", size: bytes.length, sha256: sha256(bytes) }],
  };
  const text = canonicalJson(manifest);
  const entries = new Map([
    ["manifest.json", textCodec.encode(text)],
    ["manifest.sig", textCodec.encode(signText(secrets, text))],
    ["return.json", bytes],
  ]);
  return { name: `${member.id}.pleno`, bytes: await agePacketContainer.seal(entries, [recipient]) };
}
