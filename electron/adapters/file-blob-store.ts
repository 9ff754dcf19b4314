import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { StorageError } from "#shared/host/host-errors.ts";
import type { BlobStore } from "#shared/host/ports.ts";
import { Sha256Hex } from "#shared/identifiers.ts";
import { err, ok } from "#shared/result.ts";
import { writeDurably } from "./durable-file.ts";
import { isAbsent, toStorageError } from "./storage-error.ts";

const PackIndex = z.array(
  z.object({ sha256: Sha256Hex, offset: z.int().nonnegative(), length: z.int().nonnegative() }),
);

interface Place {
  readonly path: string;
  readonly offset: number;
  readonly length: number;
}

/**
 * Content-addressed packs: `<name>.pack` holds the bytes one after another, `<name>.json` says where each
 * begins. A pack counts from the moment its index exists, so thousands of narratives cost two syncs.
 */
export function createFileBlobStore(directory: string): BlobStore {
  const places = new Map<string, Place[]>();
  let loaded: Promise<StorageError | null> | null = null;

  /** Loads the indexes once; what could not be read is tried again the next time. */
  async function ready(): Promise<StorageError | null> {
    loaded ??= loadIndexes(directory, places);
    const failure = await loaded;
    if (failure) loaded = null;
    return failure;
  }

  async function read(hash: string): Promise<Uint8Array | null> {
    for (const place of places.get(hash) ?? []) {
      const bytes = await readPlace(place);
      if (bytes && hashOf(bytes) === hash) return bytes;
    }
    return null;
  }

  async function putAll(items: readonly Uint8Array[]): ReturnType<BlobStore["putAll"]> {
    const hashes = items.map(hashOf);
    try {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const failure = await ready();
      if (failure) return err(failure);
      const fresh = new Map<string, Uint8Array>();
      for (const [index, hash] of hashes.entries()) {
        const bytes = items[index];
        // What is there but damaged is written anew: "ok" means that it can be read again.
        if (bytes && !fresh.has(hash) && !(await read(hash))) fresh.set(hash, bytes);
      }
      if (fresh.size > 0)
        for (const [hash, place] of await writePack(directory, fresh)) addPlace(places, hash, place);
      return ok(hashes);
    } catch (cause) {
      return err(toStorageError(cause, directory));
    }
  }

  return {
    put: async (bytes) => {
      const stored = await putAll([bytes]);
      return stored.ok ? ok(stored.value[0] ?? hashOf(bytes)) : stored;
    },
    putAll,
    get: async (hash) => {
      await ready();
      return read(hash);
    },
    has: async (hash) => {
      await ready();
      return places.has(hash);
    },
  };
}

async function writePack(
  directory: string,
  items: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, Place>> {
  const index: z.output<typeof PackIndex> = [];
  let offset = 0;
  for (const [sha256, { length }] of items) {
    index.push({ sha256, offset, length });
    offset += length;
  }
  const text = JSON.stringify(index);
  const base = join(directory, hashOf(Buffer.from(text)).slice(0, 32));
  await writeDurably(`${base}.pack`, [...items.values()]);
  await writeDurably(`${base}.json`, [Buffer.from(text)]);
  return new Map(index.map((entry) => [entry.sha256, { ...entry, path: `${base}.pack` }]));
}

function addPlace(places: Map<string, Place[]>, hash: string, place: Place): void {
  places.set(hash, [place, ...(places.get(hash) ?? [])]);
}

/** Loads every index that can be read; the answer is why another one could not. */
async function loadIndexes(directory: string, places: Map<string, Place[]>): Promise<StorageError | null> {
  places.clear();
  let failure: StorageError | null = null;
  for (const name of await readdir(directory).catch(refuse)) {
    if (!name.endsWith(".json")) continue;
    const path = join(directory, name.replace(/\.json$/u, ".pack"));
    for (const entry of await readIndex(join(directory, name)).catch(refuse))
      addPlace(places, entry.sha256, { ...entry, path });
  }
  return failure;

  function refuse(cause: unknown): [] {
    if (!isAbsent(cause)) failure ??= toStorageError(cause, directory);
    return [];
  }
}

/** What an index says; a damaged one says nothing. */
async function readIndex(path: string): Promise<z.output<typeof PackIndex>> {
  const text = await readFile(path, "utf8");
  try {
    return PackIndex.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

async function readPlace({ path, offset, length }: Place): Promise<Uint8Array | null> {
  try {
    const file = await open(path, "r");
    try {
      // An index that was tampered with may promise more than its pack holds, or than memory does.
      if (offset + length > (await file.stat()).size) return null;
      const bytes = new Uint8Array(length);
      const { bytesRead } = await file.read(bytes, 0, length, offset);
      return bytesRead === length ? bytes : null;
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
