import { homedir } from "node:os";
import { join } from "node:path";
import { acquireFolderLock, describeFolderLockError } from "#electron/adapters/folder-lock.ts";
import { pageFileDialogs } from "#electron/adapters/page-file-dialogs.ts";
import { createHost } from "#electron/host/create-host.ts";
import { resolveDataFolder } from "#electron/host/data-folder.ts";
import { readArguments } from "./arguments.ts";
import { describePortInUse } from "./port.ts";
import { runBrowserHost } from "./run.ts";

const { env, platform } = process;
const home = homedir();
const given = readArguments(process.argv.slice(2));
if (!given.ok) stopWith(given.error);
const { data, ...wishes } = given.value;
const dataDirectory = resolveDataFolder({ env, platform, home, override: data });
const lock = await acquireFolderLock(dataDirectory);
if (!lock.ok) stopWith(describeFolderLockError(dataDirectory, lock.error));
const dist = join(import.meta.dirname, "..");
const host = await createHost({
  kind: "browser",
  dataDirectory,
  resourcesDirectory: join(dist, "..", "resources"),
  fileDialogs: pageFileDialogs,
});
const running = await runBrowserHost({
  ...wishes,
  host,
  dataDirectory,
  pagesDirectory: join(dist, "renderer"),
  home,
  browserFlags: env["PLENO_BROWSER_FLAGS"],
  print: (line) => process.stdout.write(`${line}\n`),
  report: (cause) => process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`),
  onAbandoned: () => void end(0),
});
if (!running.ok) {
  process.stderr.write(`${describePortInUse(running.error)}\n`);
  await end(1);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void end(0));

async function end(code: number): Promise<void> {
  try {
    if (running.ok) await running.value.stop();
    await host.close();
    if (lock.ok) await lock.value.release();
  } finally {
    process.exit(code);
  }
}

function stopWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
