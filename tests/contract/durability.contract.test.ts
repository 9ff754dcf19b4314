import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { createClient } from "#shared/bridge/contract.ts";
import { hostContract } from "#shared/bridge/host-contract.ts";
import type { AuditEvent } from "#shared/journal/audit-event.ts";
import { readChain } from "#shared/journal/chain.ts";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { type Built, buildHost } from "#tests/support/contract-build.ts";
import { makeFolder, resourcesDirectory, temporaryFolder } from "#tests/support/contract-folders.ts";
import { memoryHosts } from "#tests/support/contract-hosts.ts";
import { setUpPanel } from "#tests/support/contract-panel.ts";
import { builtProgram, ended, firstLine, runPleno, startProgram } from "#tests/support/contract-programs.ts";
import { buildSmallSeason, dealtTo, must, openContent, PASSPHRASE } from "#tests/support/people.ts";

const ROUNDS = 10;
const MOST_MARKS = 60;

/** Enters marks without end and prints each one only once the host has said that it is saved. */
const WRITER = `
import { writeSync } from "node:fs";
import { createHost, pageFileDialogs } from "./entry.js";
const { dataDirectory, resourcesDirectory, seasonId, dossierIds, criteria, first } = JSON.parse(process.argv[2]);
const host = await createHost({ kind: "cli", dataDirectory, resourcesDirectory, fileDialogs: pageFileDialogs });
const call = async (method, input) => {
  const reply = await host.route(method, input);
  if (!reply.ok || !reply.value.ok) throw new Error(JSON.stringify(reply));
  return reply.value.value;
};
await call("identity.unlock", { passphrase: ${JSON.stringify(PASSPHRASE)} });
await call("season.select", { seasonId });
for (let count = first; ; count += 1) {
  const mark = {
    dossierId: dossierIds[count % dossierIds.length],
    criterionId: criteria[count % criteria.length],
    mark: 100 * (count % 101),
  };
  const { events } = await call("sheet.mark", mark);
  writeSync(1, JSON.stringify({ seq: events[0].seq, ...mark }) + "\\n");
}
`;

describe("a judge's machine killed in the middle of its work", () => {
  let built: Built;
  let dataDirectory: string;

  beforeAll(async () => {
    built = await buildHost();
    dataDirectory = makeFolder();
  });

  afterAll(() => {
    built.remove();
    rmSync(dataDirectory, { recursive: true, force: true });
  });

  async function open() {
    const { createHost, pageFileDialogs } = await built.load();
    const host = await createHost({
      kind: "cli",
      dataDirectory,
      resourcesDirectory,
      fileDialogs: pageFileDialogs,
      scryptWorkFactor: 5,
    });
    return { client: createClient(hostContract, host.route), close: host.close };
  }

  it("loses no mark that it has called saved, ten times over", async () => {
    const bundle = buildSmallSeason();
    const { season } = bundle;
    const memberId = season.members.find(({ role }) => role === "judge")?.id;
    if (!memberId) throw new Error("no judge");
    const judge = await open();
    must(await judge.client["identity.create"]({ name: "Penilai", passphrase: PASSPHRASE }));
    const card = must(await judge.client["identity.card"]({}));
    const panel = await setUpPanel(await memoryHosts(), { [memberId]: card }, bundle);
    must(await judge.client["packet.accept"]({ file: await panel.packetFor(memberId) }));
    await openContent(judge);
    await judge.close();

    const script = join(dirname(fileURLToPath(built.entry)), "writer.mjs");
    writeFileSync(script, WRITER);
    const journalPath = join(dataDirectory, "seasons", season.id, "journal.ndjson");
    const acknowledged: Saved[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const marks = 1 + Math.floor(Math.random() * MOST_MARKS);
      const task = {
        dataDirectory,
        resourcesDirectory,
        seasonId: season.id,
        dossierIds: dealtTo(bundle, memberId),
        criteria: scoredCriteria(season.rubric).map(({ id }) => id),
        first: acknowledged.length,
      };
      acknowledged.push(...(await killAfter(script, JSON.stringify(task), marks)));
      // A kill in the middle of a write may leave half a line; power loss leaves one more often.
      if (round % 3 === 2) writeFileSync(journalPath, `{"seq":${"9".repeat(round)}`, { flag: "a" });
      const events = await readJournal(season.id);
      expect(events.slice(-1)[0]?.seq, `round ${round}`).toBe(events.length);
      for (const { seq, ...mark } of acknowledged)
        expect(events[seq - 1]?.event, `round ${round}`).toEqual({ type: "mark-entered", memberId, ...mark });
      const lines = readFileSync(journalPath, "utf8").split("\n").slice(0, -1);
      expect(readChain(lines, nodeCrypto.sha256).ok).toBe(true);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS);
  });

  async function readJournal(seasonId: string): Promise<readonly AuditEvent[]> {
    const { client, close } = await open();
    must(await client["season.select"]({ seasonId }), "the journal opens");
    const events = must(await client["journal.read"]({ afterSeq: 0, limit: 5000 }));
    await close();
    return events;
  }
});

interface Saved {
  readonly seq: number;
  readonly dossierId: string;
  readonly criterionId: string;
  readonly mark: number;
}

/** Kills the writer when it has printed so many marks, which is while it writes the next; gives all it printed. */
async function killAfter(script: string, task: string, marks: number): Promise<Saved[]> {
  const child = startProgram(script, [task]);
  const saved: Saved[] = [];
  let complaints = "";
  child.stderr.on("data", (chunk) => {
    complaints += String(chunk);
  });
  for await (const line of createInterface({ input: child.stdout })) {
    saved.push(JSON.parse(line));
    if (saved.length === marks) child.kill("SIGKILL");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  expect(complaints).toBe("");
  expect(child.signalCode).toBe("SIGKILL");
  return saved;
}

describe("two programs on one data folder", () => {
  it("are one: the second is told so, and a killed one does not stand in the way", async () => {
    const data = temporaryFolder();
    const program = builtProgram("browser-host/main.js");
    const args = ["--data", data, "--no-open", "--keep-running", "--port", "0"];
    const first = startProgram(program, args);
    onTestFinished(() => void first.kill("SIGKILL"));
    expect(await firstLine(first)).toContain("http://127.0.0.1:");

    const second = await ended(startProgram(program, args));
    expect(second).toMatchObject({ status: 1, stdout: "" });
    expect(second.stderr).toContain(String(first.pid));
    expect(second.stderr).toContain(data);

    const environment = { PLENO_PASSPHRASE: PASSPHRASE };
    const cli = runPleno(["rank", "--data", data], environment);
    expect(cli).toMatchObject({ status: 2, stdout: "" });
    expect(cli.stderr).toContain(String(first.pid));
    const asJson = runPleno(["rank", "--data", data, "--json"], environment);
    expect(asJson.status).toBe(2);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ ok: false, error: { type: "data-folder-in-use" } });

    first.kill("SIGKILL");
    await once(first, "exit");
    const third = startProgram(program, args);
    onTestFinished(() => void third.kill("SIGKILL"));
    expect(await firstLine(third)).toContain("http://127.0.0.1:");
    third.kill("SIGTERM");
    expect(await once(third, "exit")).toEqual([0, null]);
    expect(runPleno(["rank", "--data", data], environment)).toMatchObject({ status: 2 });
  });
});
