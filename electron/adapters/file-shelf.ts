import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Shelf } from "#shared/host/ports.ts";
import { err, ok } from "#shared/result.ts";
import { writeDurably } from "./durable-file.ts";
import { isAbsent, toStorageError } from "./storage-error.ts";

const SUFFIX = ".json";

/** One JSON file per item under `<directory>/<box>/<name>.json`, replaced whole by an atomic rename. */
export function createFileShelf(directory: string): Shelf {
  const pathOf = (box: string, name: string): string => join(directory, box, `${name}${SUFFIX}`);
  return {
    names: async (box) => {
      try {
        const names = await readdir(join(directory, box));
        return ok(names.filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length)));
      } catch (cause) {
        return isAbsent(cause) ? ok([]) : err(toStorageError(cause, directory));
      }
    },
    read: async (box, name) => {
      try {
        return ok(await readFile(pathOf(box, name), "utf8"));
      } catch (cause) {
        return isAbsent(cause) ? ok(null) : err(toStorageError(cause, directory));
      }
    },
    write: async (box, name, text) => {
      try {
        await mkdir(join(directory, box), { recursive: true, mode: 0o700 });
        await writeDurably(pathOf(box, name), [Buffer.from(text)]);
        return ok(undefined);
      } catch (cause) {
        return err(toStorageError(cause, directory));
      }
    },
    remove: async (box, name) => {
      try {
        await rm(pathOf(box, name), { force: true });
        return ok(undefined);
      } catch (cause) {
        return err(toStorageError(cause, directory));
      }
    },
  };
}
