import * as z from "zod";
import { Instant, MemberId, SeasonId, Sha256Hex } from "../../identifiers.ts";
import { canonicalJson } from "../../packet/canonical-json.ts";
import { MINIMUM_PASSPHRASE_LENGTH } from "../../panel/passphrase.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import { fileSlug } from "../identity.ts";
import type { ArchiveEntry, HostPorts, Task } from "../ports.ts";
import type { SealedIdentity } from "../vault-ports.ts";
import type { Workspace } from "../workspace.ts";

export const BACKUP_FORMAT = "pleno-backup";
/** Files of an identity beside card and keys came with the second version. */
export const BACKUP_VERSION = 2;
export const MANIFEST_FILE = "manifest.json";
export const JOURNAL_FILE = "journal.ndjson";
export const DESK_FILE = "desk.ndjson";
export const CARD_FILE = "identity/card.json";
export const KEYS_FILE = "identity/keys.age";
/** Of certificates with their keys and of the panel's authority; the keys are sealed for the identity. */
export const FURTHER_FOLDER = "identity/further/";
export const BLOB_FOLDER = "blobs/";

/** What a backup says of itself, and every file in it by its hash. */
export const BackupManifest = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.int().min(1).max(BACKUP_VERSION),
  program: z.string().max(40),
  createdAt: Instant,
  season: z.object({ id: SeasonId, name: z.string().max(200), rehearsal: z.boolean() }),
  memberId: MemberId.nullable(),
  head: z.object({ seq: z.int().min(1), hash: Sha256Hex }),
  entries: z
    .array(z.object({ path: z.string().max(120), size: z.int().nonnegative(), sha256: Sha256Hex }))
    .max(1_000_000),
});
export type BackupManifest = z.output<typeof BackupManifest>;

const HASH = /"([0-9a-f]{64})"/gu;
const OPENING_BRACES = new Set<number | undefined>([0x7b, 0x5b]);

/**
 * Seals the open season whole: journal, desk, every blob that they name, directly or through another blob, and the
 * identity as it rests, its keys still sealed for their own passphrase. What is written meanwhile is not in it.
 */
export async function backUpSeason(
  ports: HostPorts,
  workspace: Workspace,
  { passphrase, taskId }: { readonly passphrase: string; readonly taskId: string },
  task: Task,
): Promise<Result<{ transferId: string; name: string; size: number }, SeasonError>> {
  const open = workspace.current();
  if (!open.ok) return open;
  if ((await ports.vault.state()).state !== "unlocked") return err({ type: "vault-locked" });
  if (passphrase.length < MINIMUM_PASSPHRASE_LENGTH)
    return err({ type: "passphrase-too-short", minimum: MINIMUM_PASSPHRASE_LENGTH });
  const { season, status, head } = open.value.state;
  const about = {
    season: { id: season.id, name: season.name, rehearsal: season.rehearsal },
    memberId: status.memberId,
    head: { seq: head.seq, hash: head.hash },
  };
  const lost = await findLost(ports, workspace);
  if (lost !== null) return err({ type: "content-missing", what: lost });
  const journal = await ports.journal.read(season.id);
  if (!journal.ok) return journal;
  const desk = await ports.desk.read(season.id);
  if (!desk.ok) return desk;
  const identity = await ports.vault.export();
  if (!identity.ok) return identity;
  const report = (done: number, total: number): void => ports.emit("task.progress", { taskId, done, total });
  const lines = upTo(journal.value, head.hash);
  const own = { journal: lines, desk: desk.value, identity: identity.value };
  const files = collect(ports, about, own, report);
  const sealed = await ports.transfers.seal(files, passphrase, task);
  if (!sealed.ok) return sealed;
  const day = ports.clock.now().slice(0, 10);
  return ok({ ...sealed.value, name: `cadangan-${fileSlug(season.name)}-${day}.pleno-cadangan` });
}

/**
 * What the Secretariat's season needs and this machine has no more, by the name a person knows it by. A backup without it
 * would be found wanting only on the day it is needed. Other roles hold a part of the season only.
 */
async function findLost(ports: HostPorts, workspace: Workspace): Promise<string | null> {
  const open = asSecretariat(workspace);
  if (!open.ok) return null;
  const { season, status } = open.value.state;
  const needed = [
    { hash: open.value.seasonHash, name: season.name },
    ...(status.intakeHash === null ? [] : [{ hash: status.intakeHash, name: "intake.json" }]),
    ...season.dossiers.flatMap(({ number, textHash, attachments }) => [
      { hash: textHash, name: number },
      ...attachments.map(({ name, sha256 }) => ({ hash: sha256, name: `${number} / ${name}` })),
    ]),
  ];
  for (const { hash, name } of needed) if (!(await ports.blobs.has(hash))) return name;
  return null;
}

/** The lines up to the event at which the backup was asked for. */
function upTo(lines: readonly string[], headHash: string): readonly string[] {
  const last = lines.findLastIndex((line) => line.includes(`"hash":"${headHash}"`));
  return lines.slice(0, last + 1);
}

async function* collect(
  ports: HostPorts,
  about: Pick<BackupManifest, "season" | "memberId" | "head">,
  own: {
    readonly journal: readonly string[];
    readonly desk: readonly string[];
    readonly identity: SealedIdentity | null;
  },
  report: (done: number, total: number) => void,
): AsyncGenerator<ArchiveEntry> {
  const entries: BackupManifest["entries"] = [];
  const note = (path: string, bytes: Uint8Array): ArchiveEntry => {
    entries.push({ path, size: bytes.length, sha256: ports.crypto.sha256(bytes) });
    return { path, bytes };
  };
  yield note(JOURNAL_FILE, ports.text.encode(toFile(own.journal)));
  if (own.desk.length > 0) yield note(DESK_FILE, ports.text.encode(toFile(own.desk)));
  if (own.identity) {
    yield note(CARD_FILE, own.identity.card);
    yield note(KEYS_FILE, own.identity.keys);
    for (const [name, bytes] of own.identity.others ?? []) yield note(`${FURTHER_FOLDER}${name}`, bytes);
  }
  const wanted = new Set(own.journal.flatMap(hashesIn));
  let done = 0;
  // A set takes in what is added while it is walked: blobs name further blobs.
  for (const hash of wanted) {
    const bytes = (await ports.blobs.has(hash)) ? await ports.blobs.get(hash) : null;
    done += 1;
    report(done, wanted.size + 1);
    // Hashes of events and packets name no blob.
    if (!bytes) continue;
    if (OPENING_BRACES.has(bytes[0]))
      for (const named of hashesIn(ports.text.decode(bytes) ?? "")) wanted.add(named);
    yield note(`${BLOB_FOLDER}${hash}`, bytes);
  }
  const manifest: BackupManifest = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    program: ports.version,
    createdAt: ports.clock.now(),
    ...about,
    entries,
  };
  yield { path: MANIFEST_FILE, bytes: ports.text.encode(canonicalJson(manifest)) };
  report(wanted.size + 1, wanted.size + 1);
}

function hashesIn(text: string): readonly string[] {
  return [...text.matchAll(HASH)].flatMap(([, hash]) => hash ?? []);
}

function toFile(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}
