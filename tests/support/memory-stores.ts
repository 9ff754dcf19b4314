import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import type { StorageError } from "#shared/host/host-errors.ts";
import type { BlobStore, DeskStore, JournalStore, SettingsStore, Shelf } from "#shared/host/ports.ts";
import { Settings } from "#shared/host/settings.ts";
import type { Sha256Hex } from "#shared/identifiers.ts";
import { err, ok, type Result } from "#shared/result.ts";

/** What lies on a machine; it outlives the stores that are opened on it, as a folder does. */
export interface MemoryDisk {
  readonly journals: Map<string, string>;
  readonly desks: Map<string, string>;
  readonly blobs: Map<Sha256Hex, Uint8Array>;
  /** By `box/name`. */
  readonly shelf: Map<string, string>;
  settings: unknown;
  /** While true, everything that would need room is refused. */
  isFull: boolean;
}

export function createMemoryDisk(): MemoryDisk {
  return {
    journals: new Map(),
    desks: new Map(),
    blobs: new Map(),
    shelf: new Map(),
    settings: undefined,
    isFull: false,
  };
}

export function createMemoryJournal(disk: MemoryDisk): JournalStore {
  return createMemoryLines(disk, disk.journals);
}

export function createMemoryDesk(disk: MemoryDisk): DeskStore {
  return createMemoryLines(disk, disk.desks);
}

function createMemoryLines(disk: MemoryDisk, files: Map<string, string>): JournalStore {
  const wholeOf = (seasonId: string): string => {
    const text = files.get(seasonId) ?? "";
    return text.slice(0, text.lastIndexOf("\n") + 1);
  };
  return {
    seasons: async () => ok([...files.keys()].filter((seasonId) => wholeOf(seasonId) !== "")),
    read: async (seasonId) => ok(wholeOf(seasonId).split("\n").slice(0, -1)),
    first: async (seasonId) => ok(wholeOf(seasonId).split("\n").slice(0, -1)[0] ?? null),
    replace: async (seasonId, lines) => {
      if (disk.isFull) return full();
      files.set(seasonId, lines.map((line) => `${line}\n`).join(""));
      return ok(undefined);
    },
    latest: async (seasonId, texts) => {
      const lines = wholeOf(seasonId).split("\n").slice(0, -1);
      return ok(texts.map((text) => lines.findLast((line) => line.includes(text)) ?? null));
    },
    append: async (seasonId, lines) => {
      if (lines.length === 0) return ok(undefined);
      if (disk.isFull) return full();
      files.set(seasonId, `${wholeOf(seasonId)}${lines.join("\n")}\n`);
      return ok(undefined);
    },
  };
}

export function createMemoryShelf(disk: MemoryDisk): Shelf {
  return {
    names: async (box) =>
      ok(
        [...disk.shelf.keys()]
          .filter((key) => key.startsWith(`${box}/`))
          .map((key) => key.slice(box.length + 1)),
      ),
    read: async (box, name) => ok(disk.shelf.get(`${box}/${name}`) ?? null),
    write: async (box, name, text) => {
      if (disk.isFull) return full();
      disk.shelf.set(`${box}/${name}`, text);
      return ok(undefined);
    },
    remove: async (box, name) => {
      disk.shelf.delete(`${box}/${name}`);
      return ok(undefined);
    },
  };
}

export function createMemoryBlobs(disk: MemoryDisk): BlobStore {
  const putAll = async (
    items: readonly Uint8Array[],
  ): Promise<Result<readonly Sha256Hex[], StorageError>> => {
    if (disk.isFull) return full();
    const hashes = items.map((bytes) => {
      const hash = nodeCrypto.sha256(bytes);
      disk.blobs.set(hash, new Uint8Array(bytes));
      return hash;
    });
    return ok(hashes);
  };
  return {
    put: async (bytes) => {
      const stored = await putAll([bytes]);
      return stored.ok ? ok(stored.value[0] ?? "") : stored;
    },
    putAll,
    get: async (hash) => {
      const bytes = disk.blobs.get(hash);
      return bytes && nodeCrypto.sha256(bytes) === hash ? new Uint8Array(bytes) : null;
    },
    has: async (hash) => disk.blobs.has(hash),
  };
}

export function createMemorySettings(disk: MemoryDisk): SettingsStore {
  return {
    read: async () => Settings.parse(isRecord(disk.settings) ? disk.settings : {}),
    write: async (settings) => {
      if (disk.isFull) return full();
      disk.settings = structuredClone(settings);
      return ok(undefined);
    },
  };
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function full(): Result<never, StorageError> {
  return err({ type: "disk-full" });
}
