import type { AuditEvent } from "../../journal/audit-event.ts";
import { readChain } from "../../journal/chain.ts";
import type { IdentityCard } from "../../panel/identity-card.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { parseJson, readCard } from "../identity.ts";
import type { HostPorts, OpenArchive } from "../ports.ts";
import type { SealedIdentity } from "../vault-ports.ts";
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  BackupManifest,
  CARD_FILE,
  DESK_FILE,
  FURTHER_FOLDER,
  JOURNAL_FILE,
  KEYS_FILE,
  MANIFEST_FILE,
} from "./season-life-backup.ts";

/** Largest single file of a backup; a journal of a year is far below it. */
const MAX_ENTRY_BYTES = 1024 ** 3;
/** Card and keys are a few thousand bytes. */
const MAX_IDENTITY_BYTES = 64 * 1024;
/** The register of an authority that issued thousands of certificates. */
const MAX_FURTHER_BYTES = 64 * 1024 * 1024;
const MAX_FURTHER_FILES = 1000;
const MAX_ENTRIES_BYTES = 50 * 1024 ** 3;
/** What a sealed file holds, its journal read from the first line to the last. */
export interface Backup {
  readonly manifest: BackupManifest;
  readonly archive: OpenArchive;
  readonly journal: readonly string[];
  readonly desk: readonly string[] | null;
  readonly events: readonly AuditEvent[];
  readonly identity: (SealedIdentity & { readonly of: IdentityCard }) | null;
}

/** Reads everything of a backup but its blobs. */
export async function readBackup(
  ports: HostPorts,
  archive: OpenArchive,
): Promise<Result<Backup, SeasonError>> {
  const manifest = await readManifest(ports, archive);
  if (!manifest.ok) return manifest;
  const { entries } = manifest.value;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_ENTRIES_BYTES || entries.some(({ size }) => size > MAX_ENTRY_BYTES))
    return err({ type: "backup-too-large", limit: MAX_ENTRIES_BYTES });
  const journal = await readLines(ports, archive, JOURNAL_FILE);
  if (!journal) return err(damagedAt(JOURNAL_FILE));
  const desk = archive.sizes.has(DESK_FILE) ? await readLines(ports, archive, DESK_FILE) : null;
  const events = readWhole(ports, journal, manifest.value);
  if (!events.ok) return events;
  const identity = await readIdentity(ports, archive);
  if (!identity.ok) return identity;
  return ok({
    manifest: manifest.value,
    archive,
    journal,
    desk,
    events: events.value,
    identity: identity.value,
  });
}

/** The journal's events, which must be the season's own from the first to the one the manifest names. */
function readWhole(
  ports: HostPorts,
  journal: readonly string[],
  { season, head }: BackupManifest,
): Result<readonly AuditEvent[], SeasonError> {
  const chain = readChain(journal, ports.crypto.sha256);
  if (!chain.ok) return err(damagedAt(`${JOURNAL_FILE}: ${chain.error.line}`));
  const [first] = chain.value;
  const isWhole = chain.value.at(-1)?.hash === head.hash;
  return first?.event.type === "season-opened" && first.event.seasonId === season.id && isWhole
    ? ok(chain.value)
    : err(damagedAt(JOURNAL_FILE));
}

async function readIdentity(
  ports: HostPorts,
  archive: OpenArchive,
): Promise<Result<Backup["identity"], SeasonError>> {
  if (!archive.sizes.has(CARD_FILE)) return ok(null);
  for (const path of [CARD_FILE, KEYS_FILE])
    if ((archive.sizes.get(path) ?? 0) > MAX_IDENTITY_BYTES) return err(damagedAt(path));
  const card = await archive.read(CARD_FILE);
  const keys = await archive.read(KEYS_FILE);
  const of = card && readCard(ports, card);
  if (!card || !of) return err(damagedAt(CARD_FILE));
  if (!keys) return err(damagedAt(KEYS_FILE));
  const others = await readFurther(archive);
  return others.ok ? ok({ card, keys, of, others: others.value }) : others;
}

/** Whether they are what they are called is the vault's to say, which takes them in. */
async function readFurther(
  archive: OpenArchive,
): Promise<Result<ReadonlyMap<string, Uint8Array>, SeasonError>> {
  const paths = [...archive.sizes.keys()].filter((path) => path.startsWith(FURTHER_FOLDER));
  const total = paths.reduce((sum, path) => sum + (archive.sizes.get(path) ?? 0), 0);
  if (paths.length > MAX_FURTHER_FILES || total > MAX_FURTHER_BYTES) return err(damagedAt(FURTHER_FOLDER));
  const others = new Map<string, Uint8Array>();
  for (const path of paths) {
    const bytes = await archive.read(path);
    if (!bytes) return err(damagedAt(path));
    others.set(path.slice(FURTHER_FOLDER.length), bytes);
  }
  return ok(others);
}

async function readManifest(
  ports: HostPorts,
  archive: OpenArchive,
): Promise<Result<BackupManifest, SeasonError>> {
  if ((archive.sizes.get(MANIFEST_FILE) ?? 0) > MAX_ENTRY_BYTES)
    return err({ type: "backup-too-large", limit: MAX_ENTRIES_BYTES });
  const bytes = await archive.read(MANIFEST_FILE);
  const json = parseJson((bytes && ports.text.decode(bytes)) ?? "");
  const header = BackupManifest.pick({ format: true }).safeParse(json);
  if (!header.success) return err({ type: "not-a-backup" });
  const version = versionOf(json);
  if (version > BACKUP_VERSION) return err({ type: "newer-version", found: version, known: BACKUP_VERSION });
  const parsed = BackupManifest.safeParse(json);
  return parsed.success ? ok(parsed.data) : err(damagedAt(`${MANIFEST_FILE} (${BACKUP_FORMAT})`));
}

function versionOf(json: unknown): number {
  return typeof json === "object" && json !== null && "version" in json && Number.isInteger(json.version)
    ? Number(json.version)
    : BACKUP_VERSION;
}

async function readLines(
  ports: HostPorts,
  archive: OpenArchive,
  path: string,
): Promise<readonly string[] | null> {
  if ((archive.sizes.get(path) ?? 0) > MAX_ENTRY_BYTES) return null;
  const bytes = await archive.read(path);
  const text = bytes && ports.text.decode(bytes);
  return text?.endsWith("\n") ? text.slice(0, -1).split("\n") : null;
}

export function damagedAt(where: string): SeasonError {
  return { type: "backup-damaged", where };
}
