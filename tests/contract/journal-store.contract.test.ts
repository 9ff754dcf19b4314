import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type FileHandle, open, truncate as shorten } from "node:fs/promises";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createNdjsonJournal } from "#electron/adapters/ndjson-journal.ts";
import type { JournalStore } from "#shared/host/ports.ts";
import { canMount, mountSmallDisk, temporaryFolder } from "#tests/support/contract-folders.ts";
import { createMemoryDisk, createMemoryJournal } from "#tests/support/memory-stores.ts";
import { must } from "#tests/support/people.ts";

async function seasonsOf(journal: JournalStore): Promise<readonly string[]> {
  return must(await journal.seasons());
}

async function linesOf(journal: JournalStore, seasonId: string): Promise<readonly string[]> {
  return must(await journal.read(seasonId));
}

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
  it("finds the last line with a text, and puts other lines in place of all", async () => {
    const machine = createMachine();
    const journal = machine.open();
    must(await journal.append("a", ["satu x", "dua", "tiga x"]));
    machine.tear("a", "empat x");
    expect(await machine.open().latest("a", ["x", "dua", "lima", "empat"])).toEqual({
      ok: true,
      value: ["tiga x", "dua", null, null],
    });
    expect(await journal.latest("none", ["x"])).toEqual({ ok: true, value: [null] });
    must(await journal.replace("a", ["baru"]));
    must(await journal.append("a", ["lanjut"]));
    must(await journal.replace("b", ["lain"]));
    expect(await linesOf(machine.open(), "a")).toEqual(["baru", "lanjut"]);
    expect([...(await seasonsOf(machine.open()))].toSorted()).toEqual(["a", "b"]);
  });

  it("has neither seasons nor lines at first", async () => {
    const journal = createMachine().open();
    expect(await seasonsOf(journal)).toEqual([]);
    expect(await linesOf(journal, "none")).toEqual([]);
    expect(await journal.first("none")).toEqual({ ok: true, value: null });
  });

  it("reads back what was appended, in order, also after a restart", async () => {
    const machine = createMachine();
    const journal = machine.open();
    expect(await journal.append("s", ["1", "2"])).toEqual({ ok: true, value: undefined });
    expect(await journal.append("s", ['{"text":"Ṣaraswatī – 8½"}'])).toMatchObject({ ok: true });
    const lines = ["1", "2", '{"text":"Ṣaraswatī – 8½"}'];
    expect(await linesOf(journal, "s")).toEqual(lines);
    const reopened = machine.open();
    expect(await linesOf(reopened, "s")).toEqual(lines);
    expect(await reopened.first("s")).toEqual({ ok: true, value: "1" });
    await reopened.append("s", ["4"]);
    expect(await linesOf(machine.open(), "s")).toEqual([...lines, "4"]);
  });

  it("keeps two seasons apart", async () => {
    const journal = createMachine().open();
    await journal.append("a", ["of a"]);
    await journal.append("b", ["of b"]);
    await journal.append("a", ["of a again"]);
    expect((await seasonsOf(journal)).toSorted()).toEqual(["a", "b"]);
    expect(await linesOf(journal, "a")).toEqual(["of a", "of a again"]);
    expect(await linesOf(journal, "b")).toEqual(["of b"]);
  });

  it("writes nothing for no lines", async () => {
    const journal = createMachine().open();
    expect(await journal.append("s", [])).toMatchObject({ ok: true });
    expect(await seasonsOf(journal)).toEqual([]);
  });

  it.each(["x", '{"seq":3,"at"', "\0\0\0\0"])(
    "cuts off the torn tail %j and goes on behind it",
    async (tail) => {
      const machine = createMachine();
      await machine.open().append("s", ["1", "2"]);
      machine.tear("s", tail);
      const journal = machine.open();
      expect(await linesOf(journal, "s")).toEqual(["1", "2"]);
      await journal.append("s", ["3"]);
      expect(await linesOf(journal, "s")).toEqual(["1", "2", "3"]);
      expect(await linesOf(machine.open(), "s")).toEqual(["1", "2", "3"]);
    },
  );

  it("does not count a season whose very first line was torn, and starts it again", async () => {
    const machine = createMachine();
    machine.tear("s", '{"seq":1');
    const journal = machine.open();
    expect(await seasonsOf(journal)).toEqual([]);
    await journal.append("s", ["1"]);
    expect(await seasonsOf(journal)).toEqual(["s"]);
    expect(await linesOf(journal, "s")).toEqual(["1"]);
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
        expect(await linesOf(machine.open(), "s")).toEqual(given.flat());
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
    expect(await linesOf(journal, "s")).toEqual(["1", "3"]);
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
      expect(await linesOf(openFiles(join(disk, "seasons")), "s")).toEqual(["1", "2"]);
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
      expect(await seasonsOf(journal)).toEqual([]);
    },
  );

  it("says so where the folder cannot be made", async () => {
    const directory = temporaryFolder();
    writeFileSync(join(directory, "seasons"), "a file where the folder should be");
    const journal = openFiles(join(directory, "seasons"));
    expect(await journal.append("s", ["1"])).toMatchObject({ ok: false, error: { type: "storage-failed" } });
    expect(await journal.seasons()).toEqual({
      ok: false,
      error: { type: "storage-failed", detail: "ENOTDIR" },
    });
  });
});

describe("the folder of journals", () => {
  it("never takes a journal that cannot be read for no season", async () => {
    const directory = temporaryFolder();
    mkdirSync(join(directory, "s", "journal.ndjson"), { recursive: true });
    const journal = openFiles(directory);
    const unreadable = { ok: false, error: { type: "storage-failed", detail: "EISDIR" } };
    expect(await seasonsOf(journal)).toEqual(["s"]);
    expect(await journal.read("s")).toEqual(unreadable);
    expect(await journal.first("s")).toEqual(unreadable);
    expect(await journal.append("s", ["1"])).toEqual(unreadable);
  });

  it("passes over stray files", async () => {
    const directory = temporaryFolder();
    const journal = openFiles(directory);
    await journal.append("s", ["1"]);
    writeFileSync(join(directory, "notes.txt"), "a stray file");
    expect(await seasonsOf(journal)).toEqual(["s"]);
  });

  it("takes a batch back that could be written and not synced, and syncs that too", async () => {
    const { directory, journal, handles } = await brokenAppend();
    const steps: string[] = [];
    const truncate = vi.spyOn(handles, "truncate").mockImplementation(async function (this: FileHandle, end) {
      steps.push(`truncate ${end}`);
      await shorten(join(directory, "s", "journal.ndjson"), end ?? 0);
    });
    const datasync = vi.spyOn(handles, "datasync").mockImplementation(async () => {
      steps.push("datasync");
      if (steps.length === 1) throw refusal("EIO");
    });
    expect(await journal.append("s", ["2", "3"])).toMatchObject({ error: { detail: "EIO" } });
    expect(steps).toEqual(["datasync", "truncate 2", "datasync"]);
    truncate.mockRestore();
    datasync.mockRestore();
    await journal.append("s", ["4"]);
    expect(await linesOf(journal, "s")).toEqual(["1", "4"]);
  });

  it("cuts a batch off later that it could not take back at once", async () => {
    const { directory, journal, handles } = await brokenAppend();
    const truncate = vi.spyOn(handles, "truncate").mockRejectedValue(refusal("EIO"));
    const datasync = vi.spyOn(handles, "datasync").mockRejectedValue(refusal("ENOSPC"));
    expect(await journal.append("s", ["2", "3"])).toEqual({ ok: false, error: { type: "disk-full" } });
    truncate.mockRestore();
    datasync.mockRestore();
    // Whole lines that were never acknowledged are in the file, and yet not in the journal.
    expect(readFileSync(join(directory, "s", "journal.ndjson"), "utf8")).toBe("1\n2\n3\n");
    expect(await linesOf(journal, "s")).toEqual(["1"]);
    expect(await journal.append("s", ["4"])).toMatchObject({ ok: true });
    expect(await linesOf(journal, "s")).toEqual(["1", "4"]);
    expect(await linesOf(openFiles(directory), "s")).toEqual(["1", "4"]);
  });
});

/** A journal with one line, and what all file handles have in common, for its faults to be played. */
async function brokenAppend() {
  const directory = temporaryFolder();
  const journal = openFiles(directory);
  await journal.append("s", ["1"]);
  const file = await open(join(directory, "s", "journal.ndjson"), "r");
  const handles: FileHandle = Object.getPrototypeOf(file);
  await file.close();
  onTestFinished(() => void vi.restoreAllMocks());
  return { directory, journal, handles };
}

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}
