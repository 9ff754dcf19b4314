import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { createClient, createRouter } from "#shared/bridge/contract.ts";
import { hostContract } from "#shared/bridge/host-contract.ts";
import { createHostHandlers } from "#shared/host/handlers.ts";
import type { HostPorts } from "#shared/host/ports.ts";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { resourcesDirectory } from "#tests/support/contract-folders.ts";
import { createMemoryPorts, createTickingClock } from "#tests/support/memory-ports.ts";
import { must, openContent, PASSPHRASE } from "#tests/support/people.ts";

function report(method: string, cause: unknown): never {
  throw new Error(method, { cause });
}

/** A judge in rehearsal; the reading of narratives stands still until `release`. */
async function setup() {
  const library = createResourceLibrary(resourcesDirectory);
  const turns = { read: 0 };
  const waiting: (() => void)[] = [];
  // The first to give up its turn is the one that reads narratives.
  let gate: Promise<void> | null = new Promise((resolve) => {
    waiting.push(resolve);
  });
  const memory = createMemoryPorts({ clock: createTickingClock(), library });
  const ports: HostPorts = {
    ...memory,
    yieldTurn: () => {
      const turn = gate ?? setImmediate();
      gate = null;
      return turn;
    },
    blobs: {
      ...memory.blobs,
      get: (hash) => {
        turns.read += 1;
        return memory.blobs.get(hash);
      },
    },
  };
  const client = createClient(hostContract, createRouter(hostContract, createHostHandlers(ports), report));
  must(await client["identity.create"]({ name: "Penilai", passphrase: PASSPHRASE }));
  must(await client["season.start-rehearsal"]({ role: "judge" }));
  await openContent({ client });
  const { season } = (await client["season.current"]({})) ?? {};
  if (!season) throw new Error("no season");
  return { client, season, turns, release: () => waiting.forEach((resolve) => resolve()) };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) await setImmediate();
}

describe("searching while narratives are still being read", () => {
  it("answers from the titles at once, takes marks meanwhile, and knows everything in the end", async () => {
    const { client, season, release } = await setup();
    const [dossier] = season.dossiers;
    const [criterion] = scoredCriteria(season.rubric);
    if (!dossier || !criterion) throw new Error("nothing to score");
    const query = `"${dossier.title.replaceAll('"', " ")}"`;
    const early = must(await client["dossier.search"]({ query, limit: 5 }));
    expect(early).toMatchObject({ indexed: 0, searchable: season.dossiers.length });
    expect(early.hits[0]?.dossierId).toBe(dossier.id);
    must(await client["sheet.mark"]({ dossierId: dossier.id, criterionId: criterion.id, mark: 8000 }));
    release();
    await settle();
    const late = must(await client["dossier.search"]({ query: "latihan", limit: 500 }));
    expect(late.indexed).toBe(season.dossiers.length);
    expect(late.hits.some(({ passages }) => passages.length > 0)).toBe(true);
  });

  it("stops reading when another season opens", async () => {
    const { client, season, turns, release } = await setup();
    must(await client["dossier.search"]({ query: "desa", limit: 5 }));
    must(await client["season.start-rehearsal"]({ role: "judge" }));
    turns.read = 0;
    release();
    await settle();
    expect(turns.read).toBe(0);
    must(await client["season.select"]({ seasonId: season.id }));
    must(await client["dossier.search"]({ query: "desa", limit: 5 }));
    await settle();
    expect(must(await client["dossier.search"]({ query: "", limit: 5 })).indexed).toBe(
      season.dossiers.length,
    );
  });

  it("does not read a dossier whose conflict was declared meanwhile", async () => {
    const { client, season, release } = await setup();
    must(await client["dossier.search"]({ query: "desa", limit: 5 }));
    for (const { id: dossierId } of season.dossiers.slice(1))
      must(await client["conflict.declare"]({ dossierId, kind: "other", reason: "Semua kecuali satu" }));
    release();
    await settle();
    expect(must(await client["dossier.search"]({ query: "a", limit: 5 }))).toMatchObject({
      hits: [],
      indexed: 1,
      searchable: 1,
    });
  });
});
