import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { FileError } from "#shared/host/host-errors.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import { err, ok, type Result } from "#shared/result.ts";

/** Largest file a command reads whole. */
const MAX_INPUT_BYTES = 1024 * 1024 * 1024;

/** Reads a file named on the command line. */
export async function readInput(path: string): Promise<Result<NamedFile, FileError>> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > MAX_INPUT_BYTES) return err({ type: "too-large", name, limit: MAX_INPUT_BYTES });
    const file = await open(path, "r");
    try {
      return ok({ name, bytes: new Uint8Array(await file.readFile()) });
    } finally {
      await file.close();
    }
  } catch {
    return err({ type: "unreadable", name });
  }
}
