import { randomUUID } from "node:crypto";
import {
  checkHeader,
  decryptArchive,
  HEADER_BYTES,
  readArchive,
  sealArchive,
} from "#electron/adapters/age-archive.ts";
import type { Transfers } from "#shared/host/ports.ts";
import { err, ok } from "#shared/result.ts";

/** Cheap scrypt: these files live for seconds. */
const WORK_FACTOR = 5;

/** Transfers without a disk; seal and ZIP are the product's own. */
export function createMemoryTransfers(): Transfers {
  const files = new Map<string, Buffer>();
  return {
    begin: async () => {
      const id = randomUUID();
      files.set(id, Buffer.alloc(0));
      return ok(id);
    },
    append: async (id, offset, bytes) => {
      const file = files.get(id);
      if (file?.length !== offset) return err({ type: "transfer-gone" });
      files.set(id, Buffer.concat([file, bytes]));
      return ok(offset + bytes.length);
    },
    read: async (id, offset, length) => {
      const file = files.get(id);
      return file
        ? ok(new Uint8Array(file.subarray(offset, offset + length)))
        : err({ type: "transfer-gone" });
    },
    end: async (id) => void files.delete(id),
    seal: async (entries, passphrase, task) => {
      const chunks: Uint8Array[] = [];
      const isDone = await sealArchive(
        entries,
        { passphrase, workFactor: WORK_FACTOR, task },
        async (chunk) => {
          chunks.push(chunk);
        },
      );
      if (!isDone) return err({ type: "cancelled" });
      const transferId = randomUUID();
      const bytes = Buffer.concat(chunks);
      files.set(transferId, bytes);
      return ok({ transferId, size: bytes.length });
    },
    open: async (id, passphrase, task) => {
      const file = files.get(id);
      if (!file) return err({ type: "transfer-gone" });
      const refusal = checkHeader(file.subarray(0, HEADER_BYTES));
      if (refusal) return err(refusal);
      const chunks: Uint8Array[] = [];
      const source = new Blob([new Uint8Array(file)]).stream();
      const opened = await decryptArchive(source, { passphrase, task }, async (chunk) => {
        chunks.push(chunk);
      });
      if (!opened.ok) return opened;
      const plain = new Uint8Array(Buffer.concat(chunks));
      const read = async (offset: number, length: number) => plain.slice(offset, offset + length);
      const archive = await readArchive({ size: plain.length, read }, async () => {});
      return archive ? ok(archive) : err({ type: "not-a-backup" });
    },
  };
}
