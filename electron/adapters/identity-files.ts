import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { StorageError } from "#shared/host/host-errors.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { syncDirectory, writeDurably } from "./durable-file.ts";
import { isAbsent, toStorageError } from "./storage-error.ts";

/** The further files of an identity beside its card and keys; each is whole or absent, and durable when `write` is ok. */
export interface IdentityFiles {
  readonly names: () => Promise<Result<readonly string[], StorageError>>;
  readonly read: (name: string) => Promise<Result<Uint8Array | null, StorageError>>;
  readonly write: (name: string, bytes: Uint8Array) => Promise<Result<void, StorageError>>;
  readonly remove: (name: string) => Promise<Result<void, StorageError>>;
}

/** Certificates with their keys, keys that wait for a certificate, and the panel's authority. */
const FURTHER_FILE =
  /^(?:(?:credential|document-key)-[0-9a-f]{64}\.age|authority-key\.age|authority\.json)$/u;

export function isFurtherFile(name: string): boolean {
  return FURTHER_FILE.test(name);
}

/** Keeps them in the identity's folder. */
export function createIdentityFiles(directory: string): IdentityFiles {
  return {
    names: async () => {
      try {
        return ok((await readdir(directory)).filter(isFurtherFile).toSorted());
      } catch (cause) {
        return isAbsent(cause) ? ok([]) : err(toStorageError(cause, directory));
      }
    },
    read: async (name) => {
      try {
        return ok(new Uint8Array(await readFile(join(directory, name))));
      } catch (cause) {
        return isAbsent(cause) ? ok(null) : err(toStorageError(cause, name));
      }
    },
    write: async (name, bytes) => {
      try {
        await mkdir(directory, { recursive: true, mode: 0o700 });
        await writeDurably(join(directory, name), [bytes]);
        return ok(undefined);
      } catch (cause) {
        return err(toStorageError(cause, name));
      }
    },
    remove: async (name) => {
      try {
        await rm(join(directory, name), { force: true });
        await syncDirectory(directory);
        return ok(undefined);
      } catch (cause) {
        return err(toStorageError(cause, name));
      }
    },
  };
}
