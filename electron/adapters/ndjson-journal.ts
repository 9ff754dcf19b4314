import { type FileHandle, mkdir, open, readdir, readFile, truncate } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { StorageError } from "#shared/host/host-errors.ts";
import type { JournalStore } from "#shared/host/ports.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { syncDirectory, writeDurably } from "./durable-file.ts";
import { isAbsent, isNoFolder, toStorageError } from "./storage-error.ts";

const LINE_FEED = 0x0a;

/** One append-only file per season; `append` answers only after fdatasync. */
export function createNdjsonJournal(directory: string): JournalStore & { close: () => Promise<void> } {
  const handles = new Map<string, FileHandle>();
  /** Where a journal ends whose failed append could not be taken back yet. */
  const ends = new Map<string, number>();

  async function handleOf(seasonId: string): Promise<FileHandle> {
    const known = handles.get(seasonId);
    if (known) return known;
    const path = journalPath(directory, seasonId);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await cutTail(path, ends.get(seasonId));
    const handle = await open(path, "a", 0o600);
    await syncDirectory(dirname(path));
    await syncDirectory(directory);
    ends.delete(seasonId);
    handles.set(seasonId, handle);
    return handle;
  }

  /** Part of the batch may have reached the file; where even this fails, the next opening cuts it off. */
  async function takeBack(seasonId: string, handle: FileHandle, end: number): Promise<void> {
    try {
      await handle.truncate(end);
      await handle.datasync();
    } catch {
      ends.set(seasonId, end);
      handles.delete(seasonId);
      await handle.close().catch(() => undefined);
    }
  }

  return {
    seasons: () =>
      attempt(directory, async () => {
        const found: string[] = [];
        for (const name of await namesIn(directory))
          if (await mayHaveLine(journalPath(directory, name))) found.push(name);
        return found;
      }),
    read: (seasonId) => {
      const path = journalPath(directory, seasonId);
      return attempt(path, async () => {
        const bytes = (await readIfPresent(path)).subarray(0, ends.get(seasonId));
        const whole = bytes.subarray(0, bytes.lastIndexOf(LINE_FEED) + 1).toString("utf8");
        return whole === "" ? [] : whole.slice(0, -1).split("\n");
      });
    },
    first: (seasonId) => {
      const path = journalPath(directory, seasonId);
      return attempt(path, () => readFirstLine(path));
    },
    latest: (seasonId, texts) => {
      const path = journalPath(directory, seasonId);
      return attempt(path, async () => {
        const bytes = (await readIfPresent(path)).subarray(0, ends.get(seasonId));
        const whole = bytes.subarray(0, bytes.lastIndexOf(LINE_FEED) + 1);
        return texts.map((text) => lastLineWith(whole, text));
      });
    },
    append: async (seasonId, lines) => {
      if (lines.length === 0) return ok(undefined);
      return attempt(journalPath(directory, seasonId), async () => {
        const handle = await handleOf(seasonId);
        const before = (await handle.stat()).size;
        try {
          await handle.appendFile(`${lines.join("\n")}\n`, "utf8");
          await handle.datasync();
        } catch (cause) {
          await takeBack(seasonId, handle, before);
          throw cause;
        }
      });
    },
    replace: (seasonId, lines) => {
      const path = journalPath(directory, seasonId);
      return attempt(path, async () => {
        // An open handle would go on writing to the file that is being replaced.
        const handle = handles.get(seasonId);
        handles.delete(seasonId);
        ends.delete(seasonId);
        await handle?.close();
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeDurably(path, [Buffer.from(lines.map((line) => `${line}\n`).join(""))]);
        await syncDirectory(directory);
      });
    },
    close: async () => {
      for (const handle of handles.values()) await handle.close();
      handles.clear();
    },
  };
}

function lastLineWith(whole: Buffer, text: string): string | null {
  const at = whole.lastIndexOf(text);
  if (at < 0) return null;
  const start = whole.lastIndexOf(LINE_FEED, at) + 1;
  return whole.subarray(start, whole.indexOf(LINE_FEED, at)).toString("utf8");
}

async function attempt<T>(path: string, work: () => Promise<T>): Promise<Result<T, StorageError>> {
  try {
    return ok(await work());
  } catch (cause) {
    return err(toStorageError(cause, path));
  }
}

/** Where a season's lines lie. */
export function journalPath(directory: string, seasonId: string): string {
  return join(directory, seasonId, "journal.ndjson");
}

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch (cause) {
    if (isAbsent(cause)) return [];
    throw cause;
  }
}

async function readIfPresent(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (isAbsent(cause)) return Buffer.alloc(0);
    throw cause;
  }
}

/**
 * A first line torn by a crash was never acknowledged: such a season does not exist and may be started again.
 * A journal that cannot be read does exist, or a season would be started over it.
 */
async function mayHaveLine(path: string): Promise<boolean> {
  try {
    return (await readFirstLine(path)) !== null;
  } catch (cause) {
    return !isNoFolder(cause);
  }
}

async function readFirstLine(path: string): Promise<string | null> {
  const file = await openIfPresent(path);
  if (!file) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of file.createReadStream()) {
    const bytes = Buffer.from(chunk);
    const end = bytes.indexOf(LINE_FEED);
    chunks.push(end < 0 ? bytes : bytes.subarray(0, end));
    if (end >= 0) return Buffer.concat(chunks).toString("utf8");
  }
  return null;
}

async function openIfPresent(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, "r");
  } catch (cause) {
    if (isAbsent(cause)) return null;
    throw cause;
  }
}

/** A crash can leave half a line at the end; it was never acknowledged, so it is cut off. */
async function cutTail(path: string, end: number | undefined): Promise<void> {
  const bytes = await readIfPresent(path);
  const whole = end ?? bytes.lastIndexOf(LINE_FEED) + 1;
  if (bytes.length > whole) await truncate(path, whole);
}
