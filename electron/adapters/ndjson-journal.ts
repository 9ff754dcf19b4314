import { type FileHandle, mkdir, open, readdir, readFile, truncate } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { JournalStore } from "#shared/host/ports.ts";
import { err, ok } from "#shared/result.ts";
import { syncDirectory } from "./durable-file.ts";
import { toStorageError } from "./storage-error.ts";

const LINE_FEED = 0x0a;

/** One append-only file per season; `append` answers only after fdatasync. */
export function createNdjsonJournal(directory: string): JournalStore & { close: () => Promise<void> } {
  const handles = new Map<string, FileHandle>();

  async function handleOf(seasonId: string): Promise<FileHandle> {
    const known = handles.get(seasonId);
    if (known) return known;
    const path = journalPath(directory, seasonId);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await cutTornTail(path);
    const handle = await open(path, "a", 0o600);
    await syncDirectory(dirname(path));
    await syncDirectory(directory);
    handles.set(seasonId, handle);
    return handle;
  }

  return {
    seasons: async () => {
      const names = await readdir(directory, { withFileTypes: true }).catch(() => []);
      const found = await Promise.all(
        names.map(async ({ name }) => ((await hasWholeLine(journalPath(directory, name))) ? name : null)),
      );
      return found.filter((name) => name !== null);
    },
    read: async (seasonId) => {
      const text = await readFile(journalPath(directory, seasonId), "utf8").catch(() => "");
      const whole = text.slice(0, text.lastIndexOf("\n") + 1);
      return whole === "" ? [] : whole.slice(0, -1).split("\n");
    },
    append: async (seasonId, lines) => {
      if (lines.length === 0) return ok(undefined);
      const path = journalPath(directory, seasonId);
      try {
        const handle = await handleOf(seasonId);
        const before = (await handle.stat()).size;
        try {
          await handle.appendFile(`${lines.join("\n")}\n`, "utf8");
          await handle.datasync();
        } catch (cause) {
          // Part of the batch may have reached the file: take it back, or the next batch would follow a torn line.
          await handle.truncate(before);
          throw cause;
        }
        return ok(undefined);
      } catch (cause) {
        return err(toStorageError(cause, path));
      }
    },
    close: async () => {
      for (const handle of handles.values()) await handle.close();
      handles.clear();
    },
  };
}

function journalPath(directory: string, seasonId: string): string {
  return join(directory, seasonId, "journal.ndjson");
}

/** A first line torn by a crash was never acknowledged: such a season does not exist and may be started again. */
async function hasWholeLine(path: string): Promise<boolean> {
  const file = await open(path, "r").catch(() => null);
  if (!file) return false;
  for await (const chunk of file.createReadStream()) if (Buffer.from(chunk).includes(LINE_FEED)) return true;
  return false;
}

/** A crash can leave half a line at the end; it was never acknowledged, so it is cut off. */
async function cutTornTail(path: string): Promise<void> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes || bytes.length === 0 || bytes.at(-1) === LINE_FEED) return;
  await truncate(path, bytes.lastIndexOf(LINE_FEED) + 1);
}
