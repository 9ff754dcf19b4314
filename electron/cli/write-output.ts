import { mkdir, writeFile } from "node:fs/promises";
import { writeDurably } from "#electron/adapters/durable-file.ts";
import { toStorageError } from "#electron/adapters/storage-error.ts";
import { StorageError } from "#shared/host/host-errors.ts";
import { err, ok, type Result } from "#shared/result.ts";

/** As other programs write files, unlike those of a data folder. */
const OUTPUT_MODE = 0o644;

/** Writes a file where the command line asked for it. */
export function writeOutput(path: string, bytes: Uint8Array): Promise<Result<void, StorageError>> {
  return attempt(path, () => writeFile(path, bytes));
}

/** As {@link writeOutput}, leaving what was there until all of the new is written; for what takes the place of its own source. */
export function replaceOutput(path: string, bytes: Uint8Array): Promise<Result<void, StorageError>> {
  return attempt(path, () => writeDurably(path, [bytes], OUTPUT_MODE));
}

/** Makes the folder the command line asked for, unless it is there. */
export function makeOutputFolder(path: string): Promise<Result<void, StorageError>> {
  return attempt(path, () => mkdir(path, { recursive: true }));
}

/** Whether a command failed because of the place it was to write to, and not by what it was asked. */
export function isStorageError(error: { readonly type: string }): boolean {
  return StorageError.safeParse(error).success;
}

async function attempt(path: string, work: () => Promise<unknown>): Promise<Result<void, StorageError>> {
  try {
    await work();
    return ok(undefined);
  } catch (cause) {
    const error = toStorageError(cause, path);
    return err(error.type === "storage-failed" ? { ...error, detail: `${error.detail}: ${path}` } : error);
  }
}
