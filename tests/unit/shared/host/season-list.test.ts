import { expect, it, vi } from "vitest";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { listSeasons } from "#shared/host/season-list.ts";
import { startSample } from "#shared/host/season-start.ts";
import { createWorkspace } from "#shared/host/workspace.ts";
import { err } from "#shared/result.ts";
import { resourcesDirectory } from "#tests/support/contract-folders.ts";
import { createMemoryPorts, createTickingClock } from "#tests/support/memory-ports.ts";
import { must, PASSPHRASE } from "#tests/support/people.ts";

async function portsWithSample() {
  const ports = createMemoryPorts({
    clock: createTickingClock(),
    library: createResourceLibrary(resourcesDirectory),
  });
  must(await ports.vault.create("Sekretariat", PASSPHRASE));
  return { ports, season: must(await startSample(ports, createWorkspace(ports))) };
}

it("reads the first line of each journal and nothing more", async () => {
  const { ports, season } = await portsWithSample();
  const read = vi.spyOn(ports.journal, "read");
  expect(await listSeasons(ports)).toEqual([season]);
  expect(read).not.toHaveBeenCalled();
});

it("does not call a folder empty that cannot be read", async () => {
  const { ports } = await portsWithSample();
  vi.spyOn(ports.journal, "seasons").mockResolvedValue(err({ type: "no-permission", name: "seasons" }));
  await expect(listSeasons(ports)).rejects.toThrow("no-permission");
});

it("answers why a season's journal cannot be read, and starts none over it", async () => {
  const { ports, season } = await portsWithSample();
  const refusal = err({ type: "storage-failed", detail: "EIO" } as const);
  const unreadable = { ...ports, journal: { ...ports.journal, read: async () => refusal } };
  expect(await createWorkspace(unreadable).select(season.id)).toEqual(refusal);
  const unlisted = { ...ports, journal: { ...ports.journal, seasons: async () => refusal } };
  expect(await startSample(unlisted, createWorkspace(unlisted))).toEqual(refusal);
});
