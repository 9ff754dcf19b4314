import { open, readFile, realpath, rm, stat } from "node:fs/promises";
import { basename } from "node:path";
import { systemProcessTable } from "#electron/adapters/process-table.ts";
import { isAbsent } from "#electron/adapters/storage-error.ts";
import { sameBytes } from "#electron/x509/certificate-reader.ts";
import type { FileError, StorageError } from "#shared/host/host-errors.ts";
import { err, type Result } from "#shared/result.ts";
import { replaceOutput } from "./write-output.ts";

/** A file as it was when it was read. */
export interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts a new version in the place of `out`, whole or not at all. Where that is the file it was made from, nobody may have
 * written there since: two people who sign one file at a time would otherwise lose the first signature.
 */
export async function replaceFile(
  out: string,
  bytes: Uint8Array,
  source: ReadFile,
): Promise<Result<void, FileError | StorageError>> {
  const target = await targetOf(out);
  if (target === null) return err({ type: "not-a-file", name: basename(out) });
  if (target !== (await targetOf(source.path))) return replaceOutput(target, bytes);
  const changed = err({ type: "changed-meanwhile" as const, name: basename(out) });
  const lock = `${target}.lock`;
  if (!(await takeLock(lock))) return changed;
  try {
    return sameBytes(await readFile(target), source.bytes) ? await replaceOutput(target, bytes) : changed;
  } catch {
    return changed;
  } finally {
    await rm(lock, { force: true });
  }
}

/** Where a path leads to in the end; `null` where that is a folder or a device. */
async function targetOf(path: string): Promise<string | null> {
  try {
    const target = await realpath(path);
    return (await stat(target)).isFile() ? target : null;
  } catch {
    return path;
  }
}

/** Whether this process now has the file for itself. The lock of a process that is gone is taken over. */
async function takeLock(path: string): Promise<boolean> {
  for (const isAgain of [false, true]) {
    try {
      const file = await open(path, "wx", 0o600);
      await file.writeFile(`${process.pid} ${systemProcessTable.startOf(process.pid) ?? ""}`);
      await file.close();
      return true;
    } catch (cause) {
      // A folder that takes no further file is told by the writing itself.
      if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) return true;
      if (isAgain || (await isHeld(path))) return false;
      await rm(path, { force: true });
    }
  }
  return false;
}

/** On doubt it is held: a lock in the way can be removed, a lost signature cannot be brought back. */
async function isHeld(path: string): Promise<boolean> {
  try {
    const [pid = "", started = ""] = (await readFile(path, "utf8")).split(" ");
    if (!(Number(pid) > 0)) return true;
    if (!systemProcessTable.isRunning(Number(pid))) return false;
    const startedNow = systemProcessTable.startOf(Number(pid));
    return startedNow === undefined || started === "" || startedNow === started;
  } catch (cause) {
    return !isAbsent(cause);
  }
}
