import { configure, type FileEntry, Reader, Uint8ArrayReader, ZipReader, ZipWriter } from "@zip.js/zip.js";
import { Decrypter, Encrypter } from "age-encryption";
import type { ArchiveEntry, OpenArchive, Task } from "#shared/host/ports.ts";
import { err, ok, type Result } from "#shared/result.ts";

configure({ useWebWorkers: false });

/** What is larger is stored as it is: attachments are compressed already, and 5 GB shall not take long. */
const COMPRESS_UP_TO = 1024 * 1024;

/** Most work a passphrase may ask of whoever opens the file, as a power of two; `age` itself writes 18. */
const MAX_WORK_FACTOR = 20;

/** Enough of an age file to read its first stanza. */
export const HEADER_BYTES = 200;

const PASSPHRASE_HEADER = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]+ (\d+)\n/u;

/** Takes the next bytes of a file. */
export type Write = (chunk: Uint8Array) => Promise<void>;

/** What ends a stream when the person gave the work up. */
class CancelledError extends Error {}

/** Writes a ZIP of the entries, sealed for a passphrase as `age --passphrase` does; `false` when given up. */
export async function sealArchive(
  entries: AsyncIterable<ArchiveEntry>,
  { passphrase, workFactor, task }: { passphrase: string; workFactor: number | undefined; task: Task },
  write: Write,
): Promise<boolean> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor);
  const pipe = new TransformStream<Uint8Array, Uint8Array>();
  const sealed = encrypter.encrypt(pipe.readable).then((stream) => drain(stream, write));
  const zip = new ZipWriter(pipe.writable);
  const packed = (async () => {
    for await (const { path, bytes } of entries) {
      if (task.cancelled) throw new CancelledError();
      await zip.add(path, new Uint8ArrayReader(bytes), {
        level: bytes.length > COMPRESS_UP_TO ? 0 : 6,
        zip64: true,
      });
    }
    if (task.cancelled) throw new CancelledError();
    await zip.close();
  })();
  packed.catch((cause) => void pipe.writable.abort(cause).catch(() => undefined));
  const [written, drained] = await Promise.allSettled([packed, sealed]);
  if (written.status === "fulfilled" && drained.status === "fulfilled") return true;
  if (written.status === "rejected" && written.reason instanceof CancelledError) return false;
  throw drained.status === "rejected" ? drained.reason : new Error("archive");
}

async function drain(stream: ReadableStream<Uint8Array>, write: Write): Promise<void> {
  for await (const chunk of stream) await write(chunk);
}

export type DecryptProblem =
  | { readonly type: "cancelled" | "not-a-backup" | "backup-locked" }
  | { readonly type: "backup-damaged"; readonly where: string };

/** Says from its first bytes whether a file was sealed for a passphrase, within what may be asked of a computer. */
export function checkHeader(head: Uint8Array): DecryptProblem | null {
  const [, factor] = PASSPHRASE_HEADER.exec(Buffer.from(head).toString("latin1")) ?? [];
  return factor !== undefined && Number(factor) <= MAX_WORK_FACTOR ? null : { type: "not-a-backup" };
}

/** Opens the seal and writes the ZIP inside; every byte is authenticated before it is written. */
export async function decryptArchive(
  source: ReadableStream<Uint8Array>,
  { passphrase, task }: { passphrase: string; task: Task },
  write: Write,
): Promise<Result<void, DecryptProblem>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  let opened: ReadableStream<Uint8Array>;
  try {
    opened = await decrypter.decrypt(source);
  } catch (cause) {
    return err(isNoMatch(cause) ? { type: "backup-locked" } : { type: "backup-damaged", where: "age" });
  }
  const reader = opened.getReader();
  for (;;) {
    if (task.cancelled) {
      await reader.cancel().catch(() => undefined);
      return err({ type: "cancelled" });
    }
    const next = await reader.read().catch(() => null);
    if (!next) return err({ type: "backup-damaged", where: "age" });
    if (next.done) return ok(undefined);
    await write(next.value);
  }
}

/** The library tells a wrong passphrase from damage only by its words; a contract test pins them. */
function isNoMatch(cause: unknown): boolean {
  return cause instanceof Error && cause.message.includes("no identity matched");
}

/** Bytes that can be read from any place. */
export interface RandomAccess {
  readonly size: number;
  readonly read: (offset: number, length: number) => Promise<Uint8Array<ArrayBuffer>>;
}

class PlaceReader extends Reader<RandomAccess> {
  readonly #source: RandomAccess;

  constructor(source: RandomAccess) {
    super(source);
    this.#source = source;
    this.size = source.size;
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    return this.#source.read(index, Math.min(length, this.#source.size - index));
  }
}

/** The files of a ZIP; `null` where it is none. */
export async function readArchive(
  source: RandomAccess,
  close: () => Promise<void>,
): Promise<OpenArchive | null> {
  const zip = new ZipReader(new PlaceReader(source));
  try {
    const files = new Map<string, FileEntry>();
    for await (const entry of zip.getEntriesGenerator())
      if (!entry.directory) files.set(entry.filename, entry);
    return {
      sizes: new Map([...files].map(([path, { uncompressedSize }]) => [path, uncompressedSize])),
      read: async (path) => {
        const entry = files.get(path);
        return entry ? readWithin(entry) : null;
      },
      close: async () => {
        await zip.close();
        await close();
      },
    };
  } catch {
    await close();
    return null;
  }
}

/** Never more bytes than the file says it has, whatever comes out of it. */
async function readWithin(entry: FileEntry): Promise<Uint8Array | null> {
  const { uncompressedSize: size } = entry;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const sink = new WritableStream<Uint8Array>({
    write: (chunk) => {
      length += chunk.length;
      if (length > size) throw new RangeError("larger than it says");
      chunks.push(chunk);
    },
  });
  try {
    await entry.getData(sink);
    return length === size ? new Uint8Array(Buffer.concat(chunks)) : null;
  } catch {
    return null;
  }
}
