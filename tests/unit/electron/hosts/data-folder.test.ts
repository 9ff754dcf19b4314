import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { resolveDataFolder } from "#electron/host/data-folder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("data folder", () => {
  test.each([
    ["linux", {}, [".local", "share", "pleno"]],
    ["darwin", {}, ["Library", "Application Support", "Pleno"]],
    ["win32", {}, ["AppData", "Roaming", "Pleno"]],
  ] as const)("has a place of its own on %s", (platform, env, parts) => {
    const home = temporaryFolder();
    expect(resolveDataFolder({ env, platform, home })).toBe(join(home, ...parts));
  });

  test("follows the system's own variables", () => {
    const home = temporaryFolder();
    const base = join(home, "base");
    expect(resolveDataFolder({ env: { XDG_DATA_HOME: base }, platform: "linux", home })).toBe(
      join(base, "pleno"),
    );
    expect(resolveDataFolder({ env: { APPDATA: base }, platform: "win32", home })).toBe(join(base, "Pleno"));
  });

  test("--data wins over PLENO_DATA, which wins over the system", () => {
    const home = temporaryFolder();
    const env = { PLENO_DATA: join(home, "variable"), XDG_DATA_HOME: join(home, "xdg") };
    expect(resolveDataFolder({ env, platform: "linux", home })).toBe(join(home, "variable"));
    const override = join(home, "argument");
    expect(resolveDataFolder({ env, platform: "linux", home, override })).toBe(override);
  });

  test.skipIf(process.platform === "win32")("is open to its owner only", () => {
    const folder = resolveDataFolder({ env: {}, platform: "linux", home: temporaryFolder() });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });
});
