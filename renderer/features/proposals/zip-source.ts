import { BlobReader, configure, type Entry, type FileEntry, ZipReader } from "@zip.js/zip.js";
import type { AttachmentFile } from "./attachment-batches.ts";
import type { AttachmentSource, RefusedFile } from "./attachment-source.ts";

// Workers made from text are against the page's policy, and one file at a time needs none.
configure({ useWebWorkers: false });

/**
 * Lists a ZIP of any size; only its directory is read, each entry when its turn comes.
 *
 * @throws if the file is no ZIP, or its directory is damaged
 */
export async function openZip(file: Blob & { readonly name: string }): Promise<AttachmentSource> {
  // Unsafe names are refused one by one and by name, not with the whole archive.
  const reader = new ZipReader(new BlobReader(file), { filenameValidation: "tolerant" });
  const files: AttachmentFile[] = [];
  const refused: RefusedFile[] = [];
  const seen = new Set<string>();
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (isFile(entry)) sort(entry);
    }
  } catch (cause) {
    await reader.close();
    throw cause;
  }
  return { name: file.name, files, refused, close: () => reader.close() };

  function sort(entry: FileEntry): void {
    const path = entry.filename.replaceAll("\\", "/");
    if (entry.encrypted) refused.push({ path, reason: "encrypted" });
    else if (seen.has(path)) refused.push({ path, reason: "twice" });
    else {
      seen.add(path);
      files.push({
        path,
        size: entry.uncompressedSize,
        lastModified: entry.lastModDate.getTime() || 0,
        read: () => inflate(entry),
      });
    }
  }
}

function isFile(entry: Entry): entry is FileEntry {
  return !entry.directory;
}

/** The directory of a hostile ZIP may understate a size, so what comes out is counted. */
async function inflate(entry: FileEntry): Promise<Uint8Array> {
  const bytes = new Uint8Array(entry.uncompressedSize);
  let length = 0;
  await entry.getData(
    new WritableStream<Uint8Array>({
      write: (chunk) => {
        if (length + chunk.length > bytes.length) throw new RangeError("an entry is larger than it says");
        bytes.set(chunk, length);
        length += chunk.length;
      },
    }),
    { checkSignature: true },
  );
  if (length !== bytes.length) throw new RangeError("an entry is smaller than it says");
  return bytes;
}
