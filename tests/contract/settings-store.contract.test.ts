import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConfSettingsStore } from "#electron/adapters/conf-settings-store.ts";
import type { SettingsStore } from "#shared/host/ports.ts";
import type { Settings } from "#shared/host/settings.ts";
import { canMount, mountSmallDisk, temporaryFolder } from "#tests/support/contract-folders.ts";
import { createMemoryDisk, createMemorySettings } from "#tests/support/memory-stores.ts";

interface Machine {
  readonly open: () => SettingsStore;
  /** Leaves something else where the settings were, as an editor or an older program does. */
  readonly overwrite: (text: string) => void;
}

function memoryMachine(): Machine {
  const disk = createMemoryDisk();
  return {
    open: () => createMemorySettings(disk),
    overwrite: (text) => {
      try {
        disk.settings = JSON.parse(text);
      } catch {
        disk.settings = undefined;
      }
    },
  };
}

function fileMachine(): Machine {
  const directory = temporaryFolder();
  return {
    open: () => createConfSettingsStore(directory),
    overwrite: (text) => writeFileSync(join(directory, "settings.json"), text),
  };
}

const DEFAULTS: Settings = { language: "id", role: null, theme: "system", seasonId: null, paper: "F4" };
const OTHER: Settings = { language: "en", role: "chair", theme: "dark", seasonId: "kipp-2026", paper: "A4" };

describe.each([
  ["memory", memoryMachine],
  ["a JSON file", fileMachine],
])("SettingsStore on %s", (_name, createMachine) => {
  it("begins with the defaults", async () => {
    expect(await createMachine().open().read()).toEqual(DEFAULTS);
  });

  it("keeps what was written, also after a restart", async () => {
    const machine = createMachine();
    const settings = machine.open();
    expect(await settings.write(OTHER)).toEqual({ ok: true, value: undefined });
    expect(await settings.read()).toEqual(OTHER);
    expect(await machine.open().read()).toEqual(OTHER);
  });

  it.each(["", "{", "null", "[]", '"x"', "7", "\0\0\0", '{"language":'])(
    "falls back to the defaults for a file with %j",
    async (text) => {
      const machine = createMachine();
      machine.overwrite(text);
      const settings = machine.open();
      expect(await settings.read()).toEqual(DEFAULTS);
      expect(await settings.write(OTHER)).toMatchObject({ ok: true });
      expect(await machine.open().read()).toEqual(OTHER);
    },
  );

  it("falls back field by field", async () => {
    const machine = createMachine();
    const one = fc.constantFrom("language", "role", "theme", "seasonId", "paper");
    const garbage = fc.constantFrom<unknown>(7, "", "nonsense", [], {}, true, { seasonId: 1 });
    await fc.assert(
      fc.asyncProperty(one, garbage, async (field, value) => {
        if (field === "seasonId" && typeof value === "string") return;
        machine.overwrite(JSON.stringify({ ...OTHER, [field]: value, added: 1 }));
        expect(await machine.open().read()).toEqual({ ...OTHER, [field]: DEFAULTS[field] });
      }),
      { numRuns: 30 },
    );
  });
});

describe("a SettingsStore that cannot write", () => {
  it("says so on memory and keeps what it had", async () => {
    const disk = createMemoryDisk();
    const settings = createMemorySettings(disk);
    await settings.write(OTHER);
    disk.isFull = true;
    expect(await settings.write(DEFAULTS)).toEqual({ ok: false, error: { type: "disk-full" } });
    expect(await settings.read()).toEqual(OTHER);
  });

  it.runIf(canMount)(
    "says so on a disk that is really full and keeps what it had (skipped where tmpfs cannot be mounted)",
    async () => {
      const disk = mountSmallDisk();
      mkdirSync(join(disk, "data"));
      const settings = createConfSettingsStore(join(disk, "data"));
      await settings.write(OTHER);
      expect(() => writeFileSync(join(disk, "ballast"), new Uint8Array(1 << 20))).toThrow("ENOSPC");
      expect(await settings.write(DEFAULTS)).toEqual({ ok: false, error: { type: "disk-full" } });
      expect(await settings.read()).toEqual(OTHER);
    },
  );
});
