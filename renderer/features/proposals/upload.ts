import type { AttachmentPlace, StagedFile } from "#shared/intake/attachment-links.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { type AttachmentFile, bytesOf, notYetStaged, planBatches } from "./attachment-batches.ts";

export interface UploadProgress {
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly doneFiles: number;
  readonly totalFiles: number;
  /** Files that were kept from an earlier time and did not travel again. */
  readonly kept: number;
}

interface UploadPorts<E> {
  readonly staged: () => Promise<Result<readonly StagedFile[], E>>;
  readonly stage: (
    files: readonly (AttachmentPlace & { readonly bytes: Uint8Array })[],
  ) => Promise<Result<readonly StagedFile[], E>>;
  readonly onProgress: (progress: UploadProgress) => void;
  readonly isCancelled: () => boolean;
}

/** `unreadable`: a file was moved, changed or damaged since it was chosen. */
export type UploadError =
  | { readonly type: "cancelled" }
  | { readonly type: "unreadable"; readonly name: string };

/**
 * Brings files to the host batch by batch; what an earlier, stopped upload brought is passed over. At most one batch is in memory.
 */
export async function uploadFiles<E>(
  files: readonly AttachmentFile[],
  ports: UploadPorts<E>,
): Promise<Result<UploadProgress, E | UploadError>> {
  const staged = await ports.staged();
  if (!staged.ok) return staged;
  const open = notYetStaged(files, staged.value);
  let progress: UploadProgress = {
    doneBytes: 0,
    totalBytes: bytesOf(open),
    doneFiles: 0,
    totalFiles: open.length,
    kept: files.length - open.length,
  };
  ports.onProgress(progress);
  for (const batch of planBatches(open)) {
    const read = await readBatch(batch, ports.isCancelled);
    if (!read.ok) return read;
    const sent = await ports.stage(read.value);
    if (!sent.ok) return sent;
    progress = {
      ...progress,
      doneBytes: progress.doneBytes + bytesOf(batch),
      doneFiles: progress.doneFiles + batch.length,
    };
    ports.onProgress(progress);
    // Also after the last batch: whoever stopped did not want the files joined to proposals.
    if (ports.isCancelled()) return err({ type: "cancelled" });
  }
  return ok(progress);
}

async function readBatch(
  batch: readonly AttachmentFile[],
  isCancelled: () => boolean,
): Promise<Result<(AttachmentPlace & { readonly bytes: Uint8Array })[], UploadError>> {
  const read: (AttachmentPlace & { readonly bytes: Uint8Array })[] = [];
  for (const { path, size, lastModified, read: readFile } of batch) {
    if (isCancelled()) return err({ type: "cancelled" });
    try {
      read.push({ path, size, lastModified, bytes: await readFile() });
    } catch {
      return err({ type: "unreadable", name: path });
    }
  }
  return ok(read);
}
