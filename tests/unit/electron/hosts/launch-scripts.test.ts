import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeStamp } from "#electron/launch/build-when-stale.js";
import { temporaryFolder } from "./temporary-folder.ts";

const launchFolder = join(import.meta.dirname, "../../../../electron/launch");

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The real scripts in a project that is built already, where every program only says its arguments. */
function setup() {
  const root = temporaryFolder();
  cpSync(launchFolder, join(root, "electron", "launch"), { recursive: true });
  const say = "process.stdout.write(JSON.stringify(process.argv.slice(2)));";
  write(join(root, "package.json"), '{"type":"module"}');
  write(join(root, "dist", "cli", "pleno.js"), `${say} process.exitCode = 3;`);
  write(join(root, "dist", "browser-host", "main.js"), say);
  const electron = join(root, "programs", "electron");
  write(electron, `#!${process.execPath}\n${say} process.exit(5);`);
  chmodSync(electron, 0o755);
  writeStamp(root, new Date(Date.now() + 60_000));
  const run = (script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, "electron", "launch", script), ...args],
      { encoding: "utf8", env },
    );
    return {
      status,
      said: stdout === "" ? undefined : JSON.parse(stdout),
      lines: stderr.split("\n").length - 1,
    };
  };
  return { root, run };
}

describe("run-cli.js", () => {
  test("hands over arguments and exit code, and says nothing itself", () => {
    expect(setup().run("run-cli.js", ["demo", "--build-only"])).toEqual({
      status: 3,
      said: ["demo", "--build-only"],
      lines: 0,
    });
  });

  test("--build-only alone runs nothing", () => {
    expect(setup().run("run-cli.js", ["--build-only"])).toEqual({ status: 0, said: undefined, lines: 0 });
  });
});

describe("start.js", () => {
  test("without Electron says so in one line and starts the browser host", () => {
    expect(setup().run("start.js", ["--data", "/d"], { DISPLAY: ":0" })).toEqual({
      status: 0,
      said: ["--data", "/d"],
      lines: 1,
    });
  });

  test.skipIf(process.platform !== "linux")("without a display opens nothing", () => {
    expect(setup().run("start.js", [])).toEqual({ status: 0, said: ["--no-open"], lines: 1 });
  });

  test.skipIf(process.platform !== "linux")("starts Electron on the project with the arguments", () => {
    const { root, run } = setup();
    const env = { DISPLAY: ":0", ELECTRON_OVERRIDE_DIST_PATH: join(root, "programs") };
    expect(run("start.js", ["--data", "/d"], env)).toEqual({
      status: 5,
      said: [join(root, "/"), "--data", "/d"],
      lines: 0,
    });
  });
});
