import type { DeskStore } from "#shared/host/ports.ts";
import { createNdjsonJournal } from "./ndjson-journal.ts";

/** Desks lie in a folder of their own, in files of the same kind as journals. */
export function createNdjsonDesk(directory: string): DeskStore & { close: () => Promise<void> } {
  const { read, append, replace, close } = createNdjsonJournal(directory);
  return { read, append, replace, close };
}
