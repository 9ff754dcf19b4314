import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { TransferError, Transfers } from "#shared/host/ports.ts";
import { err, ok, type Result } from "#shared/result.ts";
import {
  checkHeader,
  decryptArchive,
  HEADER_BYTES,
  readArchive,
  sealArchive,
  type Write,
} from "./age-archive.ts";
import { toStorageError } from "./storage-error.ts";

/** Largest file taken in: ten times a year with 5 GB of attachments. */
const MAX_TRANSFER_BYTES = 50 * 1024 ** 3;

interface TransferOptions {
  /** Of scrypt, as a power of two; `age` itself uses 18. */
  readonly workFactor?: number | undefined;
  readonly limit?: number;
}

type AppendError = TransferError | { readonly type: "backup-too-large"; readonly limit: number };

/** Temporary files in a folder that is emptied at the start: what a crash left there belongs to nobody. */
export function createFileTransfers(
  directory: string,
  { workFactor, limit = MAX_TRANSFER_BYTES }: TransferOptions = {},
): Transfers {
  const known = new Set<string>();
  // What cannot be removed now is only room on the disk; making a file will say so if it matters.
  const emptied = rm(directory, { recursive: true, force: true }).catch(() => undefined);
  const pathOf = (id: string): string => join(directory, `${id}.part`);

  async function make(): Promise<string> {
    await emptied;
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const id = randomUUID();
    await (await open(pathOf(id), "wx", 0o600)).close();
    known.add(id);
    return id;
  }

  async function drop(id: string): Promise<void> {
    if (known.delete(id)) await rm(pathOf(id), { force: true });
  }

  async function withFile<T, E>(
    id: string,
    flags: string,
    work: (file: FileHandle) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | TransferError>> {
    if (!known.has(id)) return err({ type: "transfer-gone" });
    try {
      const file = await open(pathOf(id), flags);
      try {
        return await work(file);
      } finally {
        await file.close();
      }
    } catch (cause) {
      return err(toStorageError(cause, directory));
    }
  }

  return {
    begin: async () => {
      try {
        return ok(await make());
      } catch (cause) {
        return err(toStorageError(cause, directory));
      }
    },
    append: (id, offset, bytes) =>
      withFile<number, AppendError>(id, "r+", async (file) => {
        const { size } = await file.stat();
        if (offset !== size) return err({ type: "transfer-gone" });
        if (size + bytes.length > limit) return err({ type: "backup-too-large", limit });
        await writerAt(file, size)(bytes);
        return ok(size + bytes.length);
      }),
    read: (id, offset, length) => withFile(id, "r", async (file) => ok(await readAt(file, offset, length))),
    end: drop,
    seal: async (entries, passphrase, task) => {
      let id: string | null = null;
      try {
        id = await make();
        const file = await open(pathOf(id), "r+");
        try {
          const isDone = await sealArchive(entries, { passphrase, workFactor, task }, writerAt(file, 0));
          if (isDone) {
            await file.datasync();
            return ok({ transferId: id, size: (await file.stat()).size });
          }
        } finally {
          await file.close();
        }
        await drop(id);
        return err({ type: "cancelled" });
      } catch (cause) {
        if (id) await drop(id);
        return err(toStorageError(cause, directory));
      }
    },
    open: (id, passphrase, task) =>
      withFile(id, "r", async (file) => {
        const refusal = checkHeader(await readAt(file, 0, HEADER_BYTES));
        if (refusal) return err(refusal);
        const plainId = await make();
        const plain = await open(pathOf(plainId), "r+");
        const close = async (): Promise<void> => {
          await plain.close();
          await drop(plainId);
        };
        try {
          const stream = Readable.toWeb(file.createReadStream({ start: 0, autoClose: false }));
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node's own name for the same stream of bytes
          const source = stream as ReadableStream<Uint8Array>;
          const opened = await decryptArchive(source, { passphrase, task }, writerAt(plain, 0));
          if (!opened.ok) {
            await close();
            return opened;
          }
          const { size } = await plain.stat();
          const read = (offset: number, length: number) => readAt(plain, offset, length);
          const archive = await readArchive({ size, read }, close);
          return archive ? ok(archive) : err({ type: "not-a-backup" });
        } catch (cause) {
          await close();
          throw cause;
        }
      }),
  };
}

function writerAt(file: FileHandle, start: number): Write {
  let at = start;
  return async (chunk) => {
    for (let done = 0; done < chunk.length; ) {
      const { bytesWritten } = await file.write(chunk, done, chunk.length - done, at + done);
      done += bytesWritten;
    }
    at += chunk.length;
  };
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
