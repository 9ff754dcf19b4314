import type { AttachmentPlace, StagedFile } from "#shared/intake/attachment-links.ts";

/** How much travels to the host in one call: little enough that progress moves and stopping is prompt. */
export const BATCH_LIMITS = { bytes: 8 * 1024 * 1024, files: 200 } as const;

/** A file that can be read when its turn has come. */
export interface AttachmentFile extends AttachmentPlace {
  readonly read: () => Promise<Uint8Array>;
}

/** Runs of files in their order, each within both limits; a file larger than the limit goes alone. */
export function planBatches<T extends Pick<AttachmentPlace, "size">>(
  files: readonly T[],
  limits: { readonly bytes: number; readonly files: number } = BATCH_LIMITS,
): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let current: T[] = [];
  let bytes = 0;
  for (const file of files) {
    if (current.length > 0 && (current.length >= limits.files || bytes + file.size > limits.bytes)) {
      batches.push(current);
      current = [];
      bytes = 0;
    }
    current.push(file);
    bytes += file.size;
  }
  return current.length > 0 ? [...batches, current] : batches;
}

/** Files that the host does not keep yet; one whose size or time differs has changed and goes again. */
export function notYetStaged<T extends AttachmentPlace>(
  files: readonly T[],
  staged: readonly StagedFile[],
): readonly T[] {
  const known = new Set(staged.map(placeKey));
  return files.filter((file) => !known.has(placeKey(file)));
}

export function bytesOf(files: readonly Pick<AttachmentPlace, "size">[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

function placeKey({ path, size, lastModified }: AttachmentPlace): string {
  return JSON.stringify([path, size, lastModified]);
}
