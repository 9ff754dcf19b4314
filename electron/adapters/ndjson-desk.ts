import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { DeskStore } from "#shared/host/ports.ts";
import { err, ok } from "#shared/result.ts";
import { writeDurably } from "./durable-file.ts";
import { createNdjsonJournal, journalPath } from "./ndjson-journal.ts";
import { toStorageError } from "./storage-error.ts";

/** Desks lie in a folder of their own, in files of the same kind as journals; only they are ever written anew. */
export function createNdjsonDesk(directory: string): DeskStore & { close: () => Promise<void> } {
  let lines = createNdjsonJournal(directory);
  return {
    read: (seasonId) => lines.read(seasonId),
    append: (seasonId, added) => lines.append(seasonId, added),
    replace: async (seasonId, kept) => {
      const path = journalPath(directory, seasonId);
      try {
        // An open handle would go on writing to the file that is being replaced.
        await lines.close();
        lines = createNdjsonJournal(directory);
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeDurably(path, [Buffer.from(kept.map((line) => `${line}\n`).join(""))]);
        return ok(undefined);
      } catch (cause) {
        return err(toStorageError(cause, path));
      }
    },
    close: () => lines.close(),
  };
}
