import { describe, expect, it } from "vitest";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { createClient, createRouter } from "#shared/bridge/contract.ts";
import { hostContract } from "#shared/bridge/host-contract.ts";
import { foldDesk } from "#shared/desk/desk.ts";
import type { DeskEntry } from "#shared/desk/desk-entry.ts";
import { COMPACT_AFTER } from "#shared/host/desk.ts";
import { createHostHandlers } from "#shared/host/handlers.ts";
import { DossierId } from "#shared/identifiers.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import { resourcesDirectory } from "#tests/support/contract-folders.ts";
import { createMemoryPorts, createTickingClock } from "#tests/support/memory-ports.ts";
import { createMemoryDisk } from "#tests/support/memory-stores.ts";
import { errorOf, must, PASSPHRASE } from "#tests/support/people.ts";

const dossierId = DossierId.parse("latihan-001");

function report(method: string, cause: unknown): never {
  throw new Error(method, { cause });
}

async function setup() {
  const disk = createMemoryDisk();
  const library = createResourceLibrary(resourcesDirectory);
  const ports = createMemoryPorts({ clock: createTickingClock(), library, disk });
  const client = createClient(hostContract, createRouter(hostContract, createHostHandlers(ports), report));
  must(await client["identity.create"]({ name: "Penilai", passphrase: PASSPHRASE }));
  const { id } = must(await client["season.start-rehearsal"]({ role: "judge" }));
  return { client, disk, id };
}

describe("the desk", () => {
  it("passes over what only a newer Pleno understands, and over what is no entry at all", async () => {
    const { client, disk, id } = await setup();
    const entry: DeskEntry = { type: "bookmark", dossierId, on: true };
    const foreign = ['{"type":"sticker","dossierId":"latihan-001"}', "not json", "{", "null", "[]", ""];
    disk.desks.set(id, `${[foreign[0], canonicalJson(entry), ...foreign.slice(1)].join("\n")}\n`);
    expect(must(await client["desk.read"]({}))).toEqual([entry]);
  });

  it("forgets a long history without changing the desk, and keeps foreign lines", async () => {
    const { client, disk, id } = await setup();
    const foreign = '{"type":"sticker"}';
    const entries = Array.from(
      { length: COMPACT_AFTER + 1 },
      (_, seconds): DeskEntry => ({ type: "reading-time", dossierId, seconds }),
    );
    disk.desks.set(id, [foreign, ...entries.map(canonicalJson), ""].join("\n"));
    const read = must(await client["desk.read"]({}));
    expect(read.length).toBeLessThan(10);
    expect(foldDesk(read)).toEqual(foldDesk(entries));
    expect(disk.desks.get(id)?.split("\n")[0]).toBe(foreign);
    expect(must(await client["desk.read"]({}))).toEqual(read);
  });

  it("answers with everything even when a long history cannot be written anew", async () => {
    const { client, disk, id } = await setup();
    const line = canonicalJson({ type: "order", by: "number" });
    disk.desks.set(id, `${line}\n`.repeat(COMPACT_AFTER + 1));
    disk.isFull = true;
    expect(foldDesk(must(await client["desk.read"]({}))).order).toBe("number");
    expect(disk.desks.get(id)).toHaveLength((line.length + 1) * (COMPACT_AFTER + 1));
    expect(errorOf(await client["desk.put"]({ entries: [{ type: "order", by: "random" }] }))).toEqual({
      type: "disk-full",
    });
  });
});
