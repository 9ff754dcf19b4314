import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { acquireFolderLock, describeFolderLockError } from "#electron/adapters/folder-lock.ts";
import { systemProcessTable } from "#electron/adapters/process-table.ts";
import { temporaryFolder, temporaryFolderForFile } from "./temporary-folder.ts";

const DEAD_PID = 2 ** 22 + 1;

function writeLock(directory: string, number: number, content: string): void {
  mkdirSync(join(directory, "lock"), { recursive: true });
  writeFileSync(join(directory, "lock", String(number)), content);
}

describe("folder lock", () => {
  test("names the owner to the second one", async () => {
    const directory = temporaryFolder();
    expect(await acquireFolderLock(directory)).toMatchObject({ ok: true });
    expect(await acquireFolderLock(directory)).toEqual({
      ok: false,
      error: { type: "data-folder-in-use", pid: process.pid },
    });
    const sentence = describeFolderLockError(directory, { type: "data-folder-in-use", pid: process.pid });
    expect(sentence).toContain(String(process.pid));
  });

  test("is free again after its release", async () => {
    const directory = temporaryFolder();
    for (let round = 0; round < 3; round += 1) {
      const lock = await acquireFolderLock(directory);
      if (!lock.ok) throw new Error("not acquired");
      await lock.value.release();
    }
    expect(readdirSync(join(directory, "lock"))).toEqual(["3"]);
  });

  test("a lock emptied by power loss does not count", async () => {
    const directory = temporaryFolder();
    writeLock(directory, 4, "");
    expect(await acquireFolderLock(directory)).toMatchObject({ ok: true });
  });

  test("says so where no lock can be made", async () => {
    const directory = join(temporaryFolder(), "file");
    writeFileSync(directory, "");
    const lock = await acquireFolderLock(directory);
    expect(lock).toMatchObject({ ok: false, error: { type: "data-folder-unusable", code: "ENOTDIR" } });
    if (!lock.ok) expect(describeFolderLockError(directory, lock.error)).toContain("ENOTDIR");
  });

  test("a dead owner does not count", async () => {
    const directory = temporaryFolder();
    writeLock(directory, 4, `${DEAD_PID} boot:1`);
    expect(await acquireFolderLock(directory)).toMatchObject({ ok: true });
    expect(readdirSync(join(directory, "lock"))).toEqual(["5"]);
    expect(readFileSync(join(directory, "lock", "5"), "utf8")).toMatch(new RegExp(`^${process.pid} `));
  });

  test.runIf(process.platform === "linux")(
    "another process with the dead owner's pid does not count",
    async () => {
      const directory = temporaryFolder();
      writeLock(directory, 1, `${process.ppid} boot:1`);
      expect(await acquireFolderLock(directory)).toMatchObject({ ok: true });
    },
  );

  test("a running owner counts where the system does not tell when it started", async () => {
    const directory = temporaryFolder();
    writeLock(directory, 1, `${process.ppid} boot:1`);
    const processes = { ...systemProcessTable, startOf: () => undefined };
    expect(await acquireFolderLock(directory, processes)).toMatchObject({
      error: { type: "data-folder-in-use", pid: process.ppid },
    });
  });

  test.each(["x y", "-1 boot:1"])("a lock that says %j is not taken away", async (content) => {
    const directory = temporaryFolder();
    writeLock(directory, 1, content);
    expect(await acquireFolderLock(directory)).toMatchObject({ ok: false });
  });
});

describe("a race of eight processes", () => {
  const outDir = temporaryFolderForFile();
  const projectRoot = join(import.meta.dirname, "../../../..");

  beforeAll(async () => {
    await build({
      root: projectRoot,
      configFile: false,
      logLevel: "error",
      build: { ssr: join(projectRoot, "electron/adapters/folder-lock.ts"), outDir, target: "node20" },
    });
    writeFileSync(
      join(outDir, "racer.mjs"),
      `import { acquireFolderLock } from "./folder-lock.js";
       process.on("message", async (directory) => {
         const lock = await acquireFolderLock(directory);
         process.send(lock.ok ? "won" : lock.error.pid);
       });
       process.send("ready");`,
    );
  }, 60_000);

  test("one wins, whatever lies there already, and the others name it", async () => {
    const racers = Array.from({ length: 8 }, () => fork(join(outDir, "racer.mjs")));
    onTestFinished(() => {
      for (const racer of racers) racer.kill();
    });
    await Promise.all(racers.map((racer) => once(racer, "message")));
    for (let round = 0; round < 40; round += 1) {
      const directory = temporaryFolder();
      if (round % 3 === 1) writeLock(directory, 9, `${DEAD_PID} boot:1`);
      if (round % 3 === 2) writeLock(directory, 9, "released");
      const answers = racers.map((racer) => once(racer, "message"));
      for (const racer of racers) racer.send(directory);
      const said = (await Promise.all(answers)).map(([answer]: unknown[]) => answer);
      const winners = racers.filter((_racer, index) => said[index] === "won");
      expect(winners).toHaveLength(1);
      expect(new Set(said)).toEqual(new Set(["won", winners[0]?.pid]));
    }
  }, 60_000);
});
