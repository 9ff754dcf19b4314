import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { isStale, writeStamp } from "#electron/launch/build-when-stale.js";
import { isSupportedNode } from "#electron/launch/project.js";
import { findElectronPackage, resolveElectron } from "#electron/launch/resolve-electron.js";
import { planStart } from "#electron/launch/start-plan.js";
import { temporaryFolder } from "./temporary-folder.ts";

function writeProgram(...parts: string[]): string {
  const path = join(...parts);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "");
  return path;
}

function buildProject() {
  const root = temporaryFolder();
  const source = writeProgram(root, "shared", "journal", "journal.ts");
  const past = new Date(1_700_000_000_000);
  for (const path of [source, dirname(source), join(root, "shared")]) utimesSync(path, past, past);
  return { root, source };
}

describe("finding Electron", () => {
  test.each([
    ["linux", "electron"],
    ["win32", "electron.exe"],
    ["darwin", "Electron.app/Contents/MacOS/Electron"],
  ])("on %s", (platform, name) => {
    const packageDirectory = temporaryFolder();
    expect(resolveElectron({ env: {}, platform, packageDirectory })).toBeUndefined();
    const program = writeProgram(packageDirectory, "dist", name);
    expect(resolveElectron({ env: {}, platform, packageDirectory })).toBe(program);
  });

  test("ELECTRON_OVERRIDE_DIST_PATH wins", () => {
    const packageDirectory = temporaryFolder();
    writeProgram(packageDirectory, "dist", "electron");
    const override = temporaryFolder();
    const env = { ELECTRON_OVERRIDE_DIST_PATH: override };
    expect(resolveElectron({ env, platform: "linux", packageDirectory })).toBeUndefined();
    const program = writeProgram(override, "electron");
    expect(resolveElectron({ env, platform: "linux", packageDirectory })).toBe(program);
    expect(resolveElectron({ env, platform: "linux", packageDirectory: undefined })).toBe(program);
  });

  test("finds the package without running it", () => {
    expect(findElectronPackage()).toMatch(/node_modules[\\/]electron$/);
  });
});

describe("npm start", () => {
  const electron = "/e/electron";
  const display = { DISPLAY: ":0" };

  test("starts Electron where it is there", () => {
    expect(planStart({ args: ["--data", "/d"], electron, platform: "linux", env: display })).toEqual({
      host: "electron",
      args: ["--data", "/d"],
    });
    expect(planStart({ args: [], electron, platform: "win32", env: {} }).host).toBe("electron");
  });

  test("says that Electron is missing and opens the browser", () => {
    const plan = planStart({ args: [], electron: undefined, platform: "linux", env: display });
    expect(plan).toMatchObject({ host: "browser", args: [] });
    expect(plan.line).toContain("Electron");
  });

  test("gives only the address where there is no display", () => {
    const plan = planStart({ args: ["--no-open"], electron, platform: "linux", env: {} });
    expect(plan).toMatchObject({ host: "browser", args: ["--no-open"] });
    expect(plan.line).toContain("layar");
    expect(planStart({ args: [], electron, platform: "linux", env: { WAYLAND_DISPLAY: "w" } }).host).toBe(
      "electron",
    );
  });

  test.each(["--no-open", "--keep-running", "--port=5000"])("%s asks for the browser host", (argument) => {
    expect(planStart({ args: [argument], electron, platform: "darwin", env: {} }).host).toBe("browser");
  });
});

test("Node 20.19 and later is supported", () => {
  const supported = ["20.19.0", "20.20.2", "22.12.0", "24.1.0"];
  expect(supported.filter((version) => !isSupportedNode(version))).toEqual([]);
  expect(["18.20.0", "20.18.9", "v"].filter(isSupportedNode)).toEqual([]);
});

describe("the build is stale", () => {
  test("before the first build and not after", () => {
    const { root } = buildProject();
    expect(isStale(root)).toBe(true);
    writeStamp(root, new Date(1_700_000_001_000));
    expect(isStale(root)).toBe(false);
  });

  test("when a source was saved while the build ran", () => {
    const { root, source } = buildProject();
    const started = new Date(1_700_000_001_000);
    utimesSync(source, new Date(1_700_000_002_000), new Date(1_700_000_002_000));
    writeStamp(root, started);
    expect(isStale(root)).toBe(true);
  });

  test("when a source was removed", () => {
    const { root, source } = buildProject();
    writeStamp(root, new Date(1_700_000_001_000));
    rmSync(source);
    expect(isStale(root)).toBe(true);
  });

  test("when the settings of the build changed", () => {
    const { root } = buildProject();
    writeStamp(root, new Date(1_700_000_001_000));
    writeFileSync(join(root, "vite.config.ts"), "");
    expect(isStale(root)).toBe(true);
  });
});
