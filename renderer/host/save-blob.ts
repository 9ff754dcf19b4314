import type { FileError } from "#shared/host/host-errors.ts";
import { ok, type Result } from "#shared/result.ts";
import { downloadBlob, type FileAccess } from "./file-access.ts";

/** What fits into one call, with room for the frame around it. */
const ONE_CALL_BYTES = 128 * 1024 * 1024;

/** Saves what may be too large for one call: such a file goes the way of every download. */
export async function saveBlob(
  files: FileAccess,
  name: string,
  blob: Blob,
): Promise<Result<{ readonly name: string }, FileError>> {
  if (blob.size <= ONE_CALL_BYTES)
    return files.save({ name, bytes: new Uint8Array(await blob.arrayBuffer()) });
  downloadBlob(document, name, blob);
  return ok({ name });
}
