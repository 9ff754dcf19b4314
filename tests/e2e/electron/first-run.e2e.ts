import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { _electron, expect, test } from "@playwright/test";
import { findElectronPackage, resolveElectron } from "../../../electron/launch/resolve-electron.js";

const { env, platform } = process;
const binary = resolveElectron({ env, platform, packageDirectory: findElectronPackage() });

test.describe("the packaged shell", () => {
  test.skip(
    binary === undefined,
    "Electron's binary is not here; it is never downloaded by a test. Install it and run again to include this project.",
  );

  test("opens the first run in an isolated, sandboxed window", async () => {
    const data = mkdtempSync(join(tmpdir(), "pleno-electron-"));
    const app = await _electron.launch({
      executablePath: binary ?? "",
      args: [resolve("."), "--data", data],
    });
    try {
      const page = await app.firstWindow();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(page.url()).toMatch(/^app:\/\/pleno\//u);
      expect(await page.evaluate("typeof require")).toBe("undefined");
    } finally {
      await app.close();
      rmSync(data, { recursive: true, force: true });
    }
  });
});
