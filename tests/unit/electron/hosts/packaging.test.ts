import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const projectRoot = join(import.meta.dirname, "../../../..");
// electron-builder offers its validation to no one but itself, and only as CommonJS.
const builder = createRequire(join(projectRoot, "node_modules", "electron-builder", "package.json"));
const library = builder.resolve("app-builder-lib/package.json");
const { getConfig, validateConfiguration } = builder(join(dirname(library), "out/util/config/config.js"));
const { DebugLogger } = createRequire(library)("builder-util");

async function readConfig() {
  return getConfig(projectRoot, "electron-builder.yml", null);
}

test("electron-builder accepts the configuration", async () => {
  await expect(validateConfiguration(await readConfig(), new DebugLogger(false))).resolves.toBeUndefined();
});

test("electron-builder's check is alive", async () => {
  const config = { ...(await readConfig()), electronFuse: {} };
  await expect(validateConfiguration(config, new DebugLogger(false))).rejects.toThrow("electronFuse");
});

test("every fuse is set and nothing is ever published", async () => {
  expect(await readConfig()).toMatchObject({
    appId: "id.pleno.workspace",
    asar: true,
    publish: null,
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    },
  });
});
