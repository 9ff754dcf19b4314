import Conf from "conf";
import type { SettingsStore } from "#shared/host/ports.ts";
import { Settings } from "#shared/host/settings.ts";
import { err, ok } from "#shared/result.ts";
import { toStorageError } from "./storage-error.ts";

/** Settings in one JSON file, written atomically. `conf` is the base of electron-store and runs in every host. */
export function createConfSettingsStore(directory: string): SettingsStore {
  const store = new Conf<Record<string, unknown>>({
    cwd: directory,
    configName: "settings",
    clearInvalidConfig: true,
  });
  return {
    read: async () => Settings.parse(store.store),
    write: async (settings) => {
      try {
        store.store = { ...settings };
        return ok(undefined);
      } catch (cause) {
        return err(toStorageError(cause, store.path));
      }
    },
  };
}
