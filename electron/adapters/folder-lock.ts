import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "#shared/result.ts";
import { type ProcessTable, systemProcessTable } from "./process-table.ts";

export interface FolderLock {
  readonly release: () => Promise<void>;
}

export type FolderLockError =
  | { readonly type: "data-folder-in-use"; readonly pid: number }
  /** No lock can be made there: a full disk, no permission, a file system without links. */
  | { readonly type: "data-folder-unusable"; readonly code: string };

/**
 * Makes this process the only one on the data folder, or names the process that is.
 *
 * A dead owner's lock cannot be deleted and made again: two processes that both saw it dead would delete
 * each other's new one. So locks are numbered, the highest number counts, taking over means creating the next
 * number (which only one process can), and the highest is never deleted, only marked as released.
 */
export async function acquireFolderLock(
  directory: string,
  processes: ProcessTable = systemProcessTable,
): Promise<Result<FolderLock, FolderLockError>> {
  try {
    return await takeLock(directory, processes);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    return err({ type: "data-folder-unusable", code });
  }
}

async function takeLock(
  directory: string,
  processes: ProcessTable,
): Promise<Result<FolderLock, FolderLockError>> {
  const folder = join(directory, "lock");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (;;) {
    const current = await highestNumber(folder);
    const owner = current === 0 ? "free" : await readOwner(join(folder, String(current)));
    if (owner === "gone") continue;
    if (owner !== "free" && isAlive(owner, processes)) {
      return err({ type: "data-folder-in-use", pid: owner.pid });
    }
    const mine = current + 1;
    if (!(await createOwned(folder, mine, processes))) continue;
    if ((await highestNumber(folder)) !== mine) {
      await rm(join(folder, String(mine)), { force: true });
      continue;
    }
    await removeOthers(folder, mine);
    return ok({ release: () => markReleased(folder, mine) });
  }
}

/** One sentence for the person who started Pleno where it cannot start. */
export function describeFolderLockError(directory: string, error: FolderLockError): string {
  if (error.type === "data-folder-unusable")
    return (
      `Folder data ${directory} tidak dapat dipakai (${error.code}): periksa ruang cakram dan izinnya. ` +
      `(The data folder cannot be used, ${error.code}: check its free space and permissions.)`
    );
  return (
    `Pleno sudah berjalan pada folder data ${directory} (proses ${error.pid}); tutup dahulu yang itu. ` +
    `(Pleno is already running on this data folder, process ${error.pid}; close that one first.)`
  );
}

interface Owner {
  readonly pid: number;
  readonly started: string;
}

async function highestNumber(folder: string): Promise<number> {
  const numbers = (await readdir(folder)).filter((name) => /^\d+$/.test(name)).map(Number);
  return Math.max(0, ...numbers);
}

async function readOwner(path: string): Promise<Owner | "free" | "gone"> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    if (isCode(cause, "ENOENT")) return undefined;
    throw cause;
  });
  if (text === undefined) return "gone";
  // Power loss can leave the name without its content; nobody who still runs could have done that.
  if (text === "released" || text === "") return "free";
  const [pid = "", started = ""] = text.split(" ");
  return { pid: Number(pid), started };
}

/** On doubt the owner counts as alive: a lock in the way can be removed, two writers cannot be undone. */
function isAlive({ pid, started }: Owner, processes: ProcessTable): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return true;
  if (!processes.isRunning(pid)) return false;
  const startedNow = processes.startOf(pid);
  return startedNow === undefined || started === "" || startedNow === started;
}

async function createOwned(folder: string, number: number, processes: ProcessTable): Promise<boolean> {
  const claim = join(folder, `claim-${randomUUID()}`);
  const pid = process.pid;
  try {
    await writeFile(claim, `${pid} ${processes.startOf(pid) ?? ""}`, {
      flag: "wx",
      mode: 0o600,
      flush: true,
    });
    // Unlike open with O_EXCL and a write, a link appears with its content already inside.
    await link(claim, join(folder, String(number)));
    return true;
  } catch (cause) {
    if (isCode(cause, "EEXIST") || isCode(cause, "ENOENT")) return false;
    throw cause;
  } finally {
    await rm(claim, { force: true });
  }
}

async function removeOthers(folder: string, mine: number): Promise<void> {
  const names = await readdir(folder);
  const older = names.filter((name) => !/^\d+$/.test(name) || Number(name) < mine);
  await Promise.all(older.map((name) => rm(join(folder, name), { force: true })));
}

async function markReleased(folder: string, mine: number): Promise<void> {
  const note = join(folder, `claim-${randomUUID()}`);
  await writeFile(note, "released", { flag: "wx", mode: 0o600 });
  await rename(note, join(folder, String(mine)));
}

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && "code" in cause && cause.code === code;
}
