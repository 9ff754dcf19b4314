import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readState } from "#electron/cli/read-state.ts";
import { createClient } from "#shared/bridge/contract.ts";
import { hostContract } from "#shared/bridge/host-contract.ts";
import { type Built, buildHost } from "#tests/support/contract-build.ts";
import { makeFolder, projectRoot, resourcesDirectory } from "#tests/support/contract-folders.ts";
import type { HostClient } from "#tests/support/contract-hosts.ts";
import { documentRequest } from "#tests/support/document-requests.ts";
import { errorOf, must } from "#tests/support/people.ts";

const PASSPHRASE = "kata sandi latihan";
const dumps = join(projectRoot, "tests/fixtures/dumps");
const found = readdirSync(dumps, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".zip"),
);

interface Expected {
  readonly list: readonly unknown[];
  readonly season: { readonly id: string; readonly rubric: unknown };
  readonly readings: readonly unknown[];
  readonly status: Readonly<Record<string, unknown>>;
  readonly head: unknown;
  readonly desk: readonly unknown[];
}

let built: Built;
const folder = makeFolder();
const closers: (() => Promise<void>)[] = [];

beforeAll(async () => {
  built = await buildHost();
});

afterAll(async () => {
  for (const close of closers) await close();
  rmSync(folder, { recursive: true, force: true });
  built.remove();
});

/** The machine of whoever the dump is of, under today's program. */
async function openDump(name: string): Promise<{ client: HostClient; expected: Expected; data: string }> {
  const data = join(folder, name.replace(".zip", ""));
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(dumps, name))))) {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), bytes);
  }
  const { createHost, pageFileDialogs } = await built.load();
  const host = await createHost({
    kind: "cli",
    dataDirectory: data,
    resourcesDirectory,
    fileDialogs: pageFileDialogs,
  });
  closers.push(host.close);
  const client = createClient(hostContract, host.route);
  must(await client["identity.unlock"]({ passphrase: PASSPHRASE }), "unlock");
  return { client, data, expected: JSON.parse(readFileSync(join(data, "expected.json"), "utf8")) };
}

describe.each(found)("%s opens with today's program", (name) => {
  it("lists the same season and folds it to the same season, readings, status and desk", async () => {
    const { client, expected } = await openDump(name);
    expect(await client["season.list"]({})).toEqual(
      expected.list.map((summary) => expect.objectContaining(Object(summary))),
    );
    must(await client["season.select"]({ seasonId: expected.season.id }), "select");
    const state = await readState(client);
    expect(state?.season).toEqual(expected.season);
    expect(JSON.parse(JSON.stringify([...(state?.readings.values() ?? [])]))).toEqual(expected.readings);
    expect(state?.status).toMatchObject(expected.status);
    expect(state?.head).toEqual(expected.head);
    const desk = await client["desk.read"]({});
    expect(desk.ok ? desk.value : []).toEqual(expected.desk);
  });
});

describe("v0.1", () => {
  it("lets a judge go on where they were", async () => {
    const { client, expected } = await openDump("v0.1/judge.zip");
    must(await client["season.select"]({ seasonId: expected.season.id }), "select");
    const draft = [...((await readState(client))?.readings.values() ?? [])].find((reading) => reading.draft);
    const dossierId = draft?.dossierId ?? "";
    must(await client["dossier.text"]({ dossierId }), "narrative");
    must(await client["sheet.release"]({ dossierIds: [dossierId] }), "release");
    expect((await client["packet.seal-return"]({})).ok).toBe(true);
  });

  it("takes a return packet of that release as one that was merged", async () => {
    const { client, expected } = await openDump("v0.1/chair.zip");
    const { data } = await openDump("v0.1/judge.zip");
    must(await client["season.select"]({ seasonId: expected.season.id }), "select");
    const bytes = new Uint8Array(readFileSync(join(data, "return.pleno")));
    const [row] = await client["merge.preview"]({ files: [{ name: "return.pleno", bytes }] });
    expect(errorOf(row?.result)).toBeNull();
  });

  it("recounts a result of that release, and makes its documents", async () => {
    const { client, expected } = await openDump("v0.1/secretariat.zip");
    must(await client["season.select"]({ seasonId: expected.season.id }), "select");
    const file = must(await client["document.make"](documentRequest("top-list")), "document");
    expect(must(await client["document.recount"]({ file })).report.outcome).toBe("same");
  });
});
