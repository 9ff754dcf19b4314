import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { createNdjsonJournal } from "#electron/adapters/ndjson-journal.ts";
import type { JournalStore } from "#shared/host/ports.ts";
import { canMount, mountSmallDisk, temporaryFolder } from "#tests/support/contract-folders.ts";
import { createMemoryDisk, createMemoryJournal } from "#tests/support/memory-stores.ts";

interface Machine {
  /** The store as after a start of the program. */
  readonly open: () => JournalStore;
  /** Puts bytes behind the last line, as a crash in the middle of a write does. */
  readonly tear: (seasonId: string, text: string) => void;
}

function memoryMachine(): Machine {
  const disk = createMemoryDisk();
  return {
    open: () => createMemoryJournal(disk),
    tear: (seasonId, text) => disk.journals.set(seasonId, `${disk.journals.get(seasonId) ?? ""}${text}`),
  };
}

function openFiles(directory: string): JournalStore {
  const journal = createNdjsonJournal(directory);
  onTestFinished(() => journal.close());
  return journal;
}

function fileMachine(): Machine {
  const directory = temporaryFolder();
  return {
    open: () => openFiles(directory),
    tear: (seasonId, text) => {
      mkdirSync(join(directory, seasonId), { recursive: true });
      appendFileSync(join(directory, seasonId, "journal.ndjson"), text);
    },
  };
}

describe.each([
  ["memory", memoryMachine],
  ["ndjson files", fileMachine],
])("JournalStore on %s", (_name, createMachine) => {
  it("has neither seasons nor lines at first", async () => {
    const journal = createMachine().open();
    expect(await journal.seasons()).toEqual([]);
    expect(await journal.read("none")).toEqual([]);
  });

  it("reads back what was appended, in order, also after a restart", async () => {
    const machine = createMachine();
    const journal = machine.open();
    expect(await journal.append("s", ["1", "2"])).toEqual({ ok: true, value: undefined });
    expect(await journal.append("s", ['{"text":"Ṣaraswatī – 8½"}'])).toMatchObject({ ok: true });
    const lines = ["1", "2", '{"text":"Ṣaraswatī – 8½"}'];
    expect(await journal.read("s")).toEqual(lines);
    const reopened = machine.open();
    expect(await reopened.read("s")).toEqual(lines);
    await reopened.append("s", ["4"]);
    expect(await machine.open().read("s")).toEqual([...lines, "4"]);
  });

  it("keeps two seasons apart", async () => {
    const journal = createMachine().open();
    await journal.append("a", ["of a"]);
    await journal.append("b", ["of b"]);
    await journal.append("a", ["of a again"]);
    expect((await journal.seasons()).toSorted()).toEqual(["a", "b"]);
    expect(await journal.read("a")).toEqual(["of a", "of a again"]);
    expect(await journal.read("b")).toEqual(["of b"]);
  });

  it("writes nothing for no lines", async () => {
    const journal = createMachine().open();
    expect(await journal.append("s", [])).toMatchObject({ ok: true });
    expect(await journal.seasons()).toEqual([]);
  });

  it.each(["x", '{"seq":3,"at"', "\0\0\0\0"])(
    "cuts off the torn tail %j and goes on behind it",
    async (tail) => {
      const machine = createMachine();
      await machine.open().append("s", ["1", "2"]);
      machine.tear("s", tail);
      const journal = machine.open();
      expect(await journal.read("s")).toEqual(["1", "2"]);
      await journal.append("s", ["3"]);
      expect(await journal.read("s")).toEqual(["1", "2", "3"]);
      expect(await machine.open().read("s")).toEqual(["1", "2", "3"]);
    },
  );

  it("does not count a season whose very first line was torn, and starts it again", async () => {
    const machine = createMachine();
    machine.tear("s", '{"seq":1');
    const journal = machine.open();
    expect(await journal.seasons()).toEqual([]);
    await journal.append("s", ["1"]);
    expect(await journal.seasons()).toEqual(["s"]);
    expect(await journal.read("s")).toEqual(["1"]);
  });

  it("gives back any batches of any lines, whole and in order", async () => {
    const line = fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => JSON.stringify(text));
    const batches = fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(batches, fc.nat(20), async (given, cut) => {
        const machine = createMachine();
        for (const lines of given)
          expect(await machine.open().append("s", lines)).toMatchObject({ ok: true });
        machine.tear("s", '"torn'.slice(0, cut % 6));
        expect(await machine.open().read("s")).toEqual(given.flat());
      }),
      { numRuns: 25 },
    );
  });
});

describe("a JournalStore that fails to append", () => {
  it("leaves what was there on memory", async () => {
    const disk = createMemoryDisk();
    const journal = createMemoryJournal(disk);
    await journal.append("s", ["1"]);
    disk.isFull = true;
    expect(await journal.append("s", ["2"])).toEqual({ ok: false, error: { type: "disk-full" } });
    disk.isFull = false;
    expect(await journal.append("s", ["3"])).toMatchObject({ ok: true });
    expect(await journal.read("s")).toEqual(["1", "3"]);
  });

  it.runIf(canMount)(
    "leaves what was there on a disk that is really full (skipped where tmpfs cannot be mounted)",
    async () => {
      const disk = mountSmallDisk();
      const journal = openFiles(join(disk, "seasons"));
      await journal.append("s", ["1"]);
      // The batch is larger than the room left, so its beginning does reach the file.
      const batch = Array.from({ length: 64 }, () => "x".repeat(8192));
      expect(await journal.append("s", batch)).toEqual({ ok: false, error: { type: "disk-full" } });
      expect(readFileSync(join(disk, "seasons", "s", "journal.ndjson"), "utf8")).toBe("1\n");
      expect(await journal.append("s", ["2"])).toMatchObject({ ok: true });
      expect(await openFiles(join(disk, "seasons")).read("s")).toEqual(["1", "2"]);
    },
  );

  it.runIf(canMount)(
    "does not start a season for which there is no room (skipped where tmpfs cannot be mounted)",
    async () => {
      const disk = mountSmallDisk();
      const journal = openFiles(join(disk, "seasons"));
      expect(await journal.append("s", ["x".repeat(1 << 20)])).toEqual({
        ok: false,
        error: { type: "disk-full" },
      });
      expect(await journal.seasons()).toEqual([]);
    },
  );

  it("says so where the folder cannot be made", async () => {
    const directory = temporaryFolder();
    writeFileSync(join(directory, "seasons"), "a file where the folder should be");
    const journal = openFiles(join(directory, "seasons"));
    expect(await journal.append("s", ["1"])).toMatchObject({ ok: false, error: { type: "storage-failed" } });
    expect(await journal.seasons()).toEqual([]);
  });
});
