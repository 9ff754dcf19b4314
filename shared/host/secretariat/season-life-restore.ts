import { readChain } from "../../journal/chain.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { HostPorts, Task } from "../ports.ts";
import { type SeasonSummary, summarise, type Workspace } from "../workspace.ts";
import {
  BLOB_FOLDER,
  CARD_FILE,
  DESK_FILE,
  FURTHER_FOLDER,
  JOURNAL_FILE,
  KEYS_FILE,
} from "./season-life-backup.ts";
import { type Backup, damagedAt, readBackup } from "./season-life-read-backup.ts";

type Outcome = "new" | "brought-forward" | "same";

interface Restored {
  readonly season: SeasonSummary;
  readonly outcome: Outcome;
  /** Whose identity the file held, and what came of it; `null` where it held none. */
  readonly identity: { readonly name: string; readonly outcome: "restored" | "same" | "other" } | null;
}

/** Blobs are kept in packs of about this many bytes. */
const BATCH_BYTES = 64 * 1024 * 1024;

const OWN_FILES = new Set([JOURNAL_FILE, DESK_FILE, CARD_FILE, KEYS_FILE]);

/**
 * Takes a season back from a sealed file, and the identity in it to a machine that has none. Everything is checked
 * before anything is kept; the journal is put in place at once after all it names, so that a crash or giving up leaves
 * what was there before, and the identity last: a second try then finds the season the same.
 */
export async function restoreSeason(
  ports: HostPorts,
  workspace: Workspace,
  request: { readonly transferId: string; readonly passphrase: string; readonly taskId: string },
  task: Task,
): Promise<Result<Restored, SeasonError>> {
  const { state } = await ports.vault.state();
  if (state === "locked") return err({ type: "vault-locked" });
  const opened = await ports.transfers.open(request.transferId, request.passphrase, task);
  if (!opened.ok) return opened;
  const archive = opened.value;
  try {
    const backup = await readBackup(ports, archive);
    if (!backup.ok) return backup;
    if (state === "none" && !backup.value.identity) return err({ type: "no-identity" });
    const steps = 2 * backup.value.manifest.entries.length;
    let done = 0;
    const step = (): void => {
      done += 1;
      ports.emit("task.progress", { taskId: request.taskId, done, total: steps });
    };
    const damaged = await checkEntries(ports, backup.value, task, step);
    if (damaged) return err(damaged);
    return await workspace.exclusively(() => putBack(ports, workspace, backup.value, task, step));
  } finally {
    await archive.close();
  }
}

/** Reads every file once and compares it with what the manifest says; nothing may be missing or in excess. */
async function checkEntries(
  ports: HostPorts,
  { manifest, archive }: Backup,
  task: Task,
  step: () => void,
): Promise<SeasonError | null> {
  if (archive.sizes.size !== manifest.entries.length + 1) return damagedAt("zip");
  for (const { path, size, sha256 } of manifest.entries) {
    if (task.cancelled) return { type: "cancelled" };
    const isOwn = OWN_FILES.has(path) || path.startsWith(FURTHER_FOLDER);
    const isKnown = isOwn || path === `${BLOB_FOLDER}${sha256}`;
    const bytes = isKnown && archive.sizes.get(path) === size ? await archive.read(path) : null;
    if (!bytes || ports.crypto.sha256(bytes) !== sha256) return damagedAt(path);
    step();
  }
  return null;
}

async function putBack(
  ports: HostPorts,
  workspace: Workspace,
  backup: Backup,
  task: Task,
  step: () => void,
): Promise<Result<Restored, SeasonError>> {
  const { season } = backup.manifest;
  const compared = await compareWithOwn(ports, backup);
  if (!compared.ok) return compared;
  const kept = await keepBlobs(ports, backup, task, step);
  if (!kept.ok) return kept;
  const desk = await keepDesk(ports, backup);
  if (!desk.ok) return desk;
  if (task.cancelled) return err({ type: "cancelled" });
  if (compared.value !== "same") {
    const written = await ports.journal.replace(season.id, backup.journal);
    if (!written.ok) return written;
  }
  const opened = await workspace.reopen(season.id);
  if (!opened.ok) return opened;
  const identity = await keepIdentity(ports, backup);
  if (!identity.ok) return identity;
  return ok({ season: summarise(opened.value), outcome: compared.value, identity: identity.value });
}

/**
 * Keys come back only where there are none: those of this machine may open what no others do. The same identity gets the
 * certificates and the authority that it has lost.
 */
async function keepIdentity(
  ports: HostPorts,
  { identity }: Backup,
): Promise<Result<Restored["identity"], SeasonError>> {
  if (!identity) return ok(null);
  const { name, signingKey } = identity.of;
  const { card } = await ports.vault.state();
  if (card && card.signingKey !== signingKey) return ok({ name, outcome: "other" });
  const imported = await ports.vault.import(identity);
  return imported.ok ? ok({ name, outcome: card ? "same" : "restored" }) : imported;
}

/** How the file stands to what is on this machine: only what goes on from it may take its place. */
async function compareWithOwn(
  ports: HostPorts,
  { manifest, events }: Backup,
): Promise<Result<Outcome, SeasonError>> {
  const { id, name } = manifest.season;
  const known = await ports.journal.seasons();
  if (!known.ok) return known;
  if (!known.value.includes(id)) return ok("new");
  const own = await ports.journal.read(id);
  if (!own.ok) return own;
  const chain = readChain(own.value, ports.crypto.sha256);
  // A damaged journal cannot be compared; whoever wants it replaced takes its folder away first.
  if (!chain.ok) return err({ type: "season-damaged", line: chain.error.line });
  const shared = Math.min(chain.value.length, events.length);
  if (chain.value[shared - 1]?.hash !== events[shared - 1]?.hash)
    return err({ type: "backup-diverges", name });
  if (chain.value.length > events.length) return err({ type: "backup-outdated", name });
  return ok(chain.value.length === events.length ? "same" : "brought-forward");
}

async function keepBlobs(
  ports: HostPorts,
  { manifest, archive }: Backup,
  task: Task,
  step: () => void,
): Promise<Result<void, SeasonError>> {
  let batch: Uint8Array[] = [];
  let filled = 0;
  const flush = async () => {
    const stored = await ports.blobs.putAll(batch);
    batch = [];
    filled = 0;
    return stored;
  };
  for (const { path } of manifest.entries) {
    step();
    if (!path.startsWith(BLOB_FOLDER)) continue;
    if (task.cancelled) return err({ type: "cancelled" });
    const bytes = await archive.read(path);
    if (!bytes) return err(damagedAt(path));
    batch.push(bytes);
    filled += bytes.length;
    if (filled < BATCH_BYTES) continue;
    const stored = await flush();
    if (!stored.ok) return stored;
  }
  const stored = await flush();
  return stored.ok ? ok(undefined) : stored;
}

/** The desk of the file comes back where there is none, or where the one here is the beginning of it. */
async function keepDesk(ports: HostPorts, { manifest, desk }: Backup): Promise<Result<void, SeasonError>> {
  if (!desk) return ok(undefined);
  const own = await ports.desk.read(manifest.season.id);
  if (!own.ok) return own;
  const isBeginning = own.value.length < desk.length && own.value.every((line, at) => line === desk[at]);
  return isBeginning ? ports.desk.replace(manifest.season.id, desk) : ok(undefined);
}
