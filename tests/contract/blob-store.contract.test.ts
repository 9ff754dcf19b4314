import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFileBlobStore } from "#electron/adapters/file-blob-store.ts";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import type { BlobStore } from "#shared/host/ports.ts";
import { canMount, mountSmallDisk, readTree, temporaryFolder } from "#tests/support/contract-folders.ts";
import { createMemoryBlobs, createMemoryDisk } from "#tests/support/memory-stores.ts";

interface Machine {
  readonly open: () => BlobStore;
  /** Flips a bit of whatever is kept. */
  readonly alter: () => void;
}

function memoryMachine(): Machine {
  const disk = createMemoryDisk();
  return {
    open: () => createMemoryBlobs(disk),
    alter: () => {
      for (const bytes of disk.blobs.values()) bytes[0] = (bytes[0] ?? 0) ^ 1;
    },
  };
}

function fileMachine(): Machine {
  const directory = temporaryFolder();
  return {
    open: () => createFileBlobStore(directory),
    alter: () => {
      for (const name of readdirSync(directory).filter((candidate) => candidate.endsWith(".pack"))) {
        const bytes = readFileSync(join(directory, name));
        bytes[0] = (bytes[0] ?? 0) ^ 1;
        writeFileSync(join(directory, name), bytes);
      }
    },
  };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function mustPut(blobs: BlobStore, text: string): Promise<string> {
  const stored = await blobs.put(bytesOf(text));
  if (!stored.ok) throw new Error(stored.error.type);
  return stored.value;
}

describe.each([
  ["memory", memoryMachine],
  ["pack files", fileMachine],
])("BlobStore on %s", (_name, createMachine) => {
  it("names bytes by their SHA-256 and gives them back, also after a restart", async () => {
    const machine = createMachine();
    const blobs = machine.open();
    const hash = await mustPut(blobs, "narasi");
    expect(hash).toBe(nodeCrypto.sha256("narasi"));
    expect(await blobs.has(hash)).toBe(true);
    expect(await blobs.get(hash)).toEqual(bytesOf("narasi"));
    expect(await machine.open().get(hash)).toEqual(bytesOf("narasi"));
  });

  it("gives the same bytes the same hash", async () => {
    const blobs = createMachine().open();
    expect(await mustPut(blobs, "a")).toBe(await mustPut(blobs, "a"));
  });

  it("has nothing under a hash it never saw", async () => {
    const blobs = createMachine().open();
    expect(await blobs.get("0".repeat(64))).toBeNull();
    expect(await blobs.has("0".repeat(64))).toBe(false);
  });

  it("keeps many at once, the empty one, equal ones and known ones among them", async () => {
    const machine = createMachine();
    const blobs = machine.open();
    await mustPut(blobs, "known");
    const texts = ["", "a", "known", "a", "b"];
    const stored = await blobs.putAll(texts.map(bytesOf));
    expect(stored).toEqual({ ok: true, value: texts.map((text) => nodeCrypto.sha256(text)) });
    const reopened = machine.open();
    for (const text of texts) expect(await reopened.get(nodeCrypto.sha256(text))).toEqual(bytesOf(text));
  });

  it("keeps nothing for nothing", async () => {
    expect(await createMachine().open().putAll([])).toEqual({ ok: true, value: [] });
  });

  it("does not change what it keeps when the caller reuses its buffer", async () => {
    const blobs = createMachine().open();
    const buffer = bytesOf("first");
    const stored = await blobs.put(buffer);
    buffer.fill(0);
    expect(await blobs.get(stored.ok ? stored.value : "")).toEqual(bytesOf("first"));
  });

  it("answers null for altered bytes, and keeps them anew when they come again", async () => {
    const machine = createMachine();
    const hash = await mustPut(machine.open(), "narasi");
    machine.alter();
    const blobs = machine.open();
    expect(await blobs.get(hash)).toBeNull();
    expect(await mustPut(blobs, "narasi")).toBe(hash);
    expect(await blobs.get(hash)).toEqual(bytesOf("narasi"));
    expect(await machine.open().get(hash)).toEqual(bytesOf("narasi"));
  });

  it("keeps a damaged item anew beside sound ones, whichever pack is read first", async () => {
    const machine = createMachine();
    const blobs = machine.open();
    await blobs.putAll(["a", "b"].map(bytesOf));
    machine.alter();
    await machine.open().putAll(["a", "b", "c"].map(bytesOf));
    const reopened = machine.open();
    for (const text of ["a", "b", "c"])
      expect(await reopened.get(nodeCrypto.sha256(text))).toEqual(bytesOf(text));
  });

  it("gives back any bytes", async () => {
    const items = fc.array(fc.uint8Array({ maxLength: 64 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(items, async (given) => {
        const machine = createMachine();
        const stored = await machine.open().putAll(given);
        const reopened = machine.open();
        for (const [index, hash] of (stored.ok ? stored.value : []).entries())
          expect(await reopened.get(hash)).toEqual(given[index]);
        expect(stored.ok && stored.value.length).toBe(given.length);
      }),
      { numRuns: 20 },
    );
  });
});

describe("pack files", () => {
  it("do not count without their index, as after a crash between the two", async () => {
    const directory = temporaryFolder();
    writeFileSync(join(directory, "0123.pack"), "narasi");
    writeFileSync(join(directory, "4567.json"), '[{"sha256"');
    const blobs = createFileBlobStore(directory);
    expect(await blobs.has(nodeCrypto.sha256("narasi"))).toBe(false);
    const hash = await mustPut(blobs, "narasi");
    expect(await createFileBlobStore(directory).get(hash)).toEqual(bytesOf("narasi"));
  });

  it("that were cut short answer null for what is gone and still give the rest", async () => {
    const directory = temporaryFolder();
    await createFileBlobStore(directory).putAll(["a".repeat(10), "b".repeat(10)].map(bytesOf));
    const [pack = ""] = readdirSync(directory).filter((name) => name.endsWith(".pack"));
    writeFileSync(join(directory, pack), "a".repeat(10));
    const blobs = createFileBlobStore(directory);
    expect(await blobs.get(nodeCrypto.sha256("a".repeat(10)))).toEqual(bytesOf("a".repeat(10)));
    expect(await blobs.get(nodeCrypto.sha256("b".repeat(10)))).toBeNull();
  });

  it.runIf(canMount)(
    "keep all of a batch or none of it on a disk that is really full (skipped where tmpfs cannot be mounted)",
    async () => {
      const disk = mountSmallDisk();
      const blobs = createFileBlobStore(join(disk, "blobs"));
      await mustPut(blobs, "before");
      const before = readTree(disk);
      const batch = Array.from({ length: 8 }, (_, index) => new Uint8Array(64 * 1024).fill(index));
      expect(await blobs.putAll(batch)).toEqual({ ok: false, error: { type: "disk-full" } });
      expect(readTree(disk)).toEqual(before);
      for (const bytes of batch) expect(await blobs.has(nodeCrypto.sha256(bytes))).toBe(false);
      expect(await blobs.get(await mustPut(blobs, "after"))).toEqual(bytesOf("after"));
    },
  );
});

describe("memory", () => {
  it("keeps none of a batch when it is full", async () => {
    const disk = createMemoryDisk();
    disk.isFull = true;
    expect(await createMemoryBlobs(disk).putAll([bytesOf("a")])).toMatchObject({ ok: false });
    expect(disk.blobs.size).toBe(0);
  });
});

describe("a folder of packs that cannot be read", () => {
  it("refuses to keep anything more, gives what it can, and goes on once it can be read", async () => {
    const directory = temporaryFolder();
    const hash = await mustPut(createFileBlobStore(directory), "narasi");
    const unreadable = join(directory, "0.json");
    mkdirSync(unreadable);
    const blobs = createFileBlobStore(directory);
    const failed = { ok: false, error: { type: "storage-failed", detail: "EISDIR" } };
    expect(await blobs.put(bytesOf("more"))).toEqual(failed);
    expect(await blobs.get(hash)).toEqual(bytesOf("narasi"));
    rmSync(unreadable, { recursive: true });
    expect(await blobs.put(bytesOf("more"))).toMatchObject({ ok: true });
    expect(await blobs.get(hash)).toEqual(bytesOf("narasi"));
  });
});
