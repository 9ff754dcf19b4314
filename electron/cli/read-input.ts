import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { FileError } from "#shared/host/host-errors.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import { err, ok, type Result } from "#shared/result.ts";

/** Largest file a command reads whole. */
const MAX_INPUT_BYTES = 1024 * 1024 * 1024;

/** Reads a file named on the command line; an empty one says nothing that could be read. */
export async function readInput(
  path: string,
  limit = MAX_INPUT_BYTES,
): Promise<Result<NamedFile, FileError>> {
  const name = basename(path);
  try {
    const found = await stat(path);
    if (!found.isFile() && !found.isFIFO()) return err({ type: "not-a-file", name });
    const { size } = found;
    if (size > limit) return err({ type: "too-large", name, limit });
    const bytes = new Uint8Array(await readFile(path));
    return bytes.length === 0 ? err({ type: "empty-file", name }) : ok({ name, bytes });
  } catch {
    return err({ type: "unreadable", name });
  }
}

/** Reads all files before anything is done with one, so that a missing one is told while nothing has changed. */
export async function readInputs(paths: readonly string[]): Promise<Result<NamedFile[], FileError>> {
  const files: NamedFile[] = [];
  for (const path of paths) {
    const file = await readInput(path);
    if (!file.ok) return file;
    files.push(file.value);
  }
  return ok(files);
}
