import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** @type {Readonly<Record<string, string>>} */
const NAME_BY_PLATFORM = { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" };

/**
 * Finds Electron's program if it is already on this machine; asking the package itself would download it.
 * @param {{ env: Readonly<Record<string, string | undefined>>, platform: string, packageDirectory: string | undefined }} where
 * @returns {string | undefined}
 */
export function resolveElectron({ env, platform, packageDirectory }) {
  const override = env["ELECTRON_OVERRIDE_DIST_PATH"];
  const directory = override || (packageDirectory && join(packageDirectory, "dist"));
  if (!directory) return undefined;
  const program = join(directory, NAME_BY_PLATFORM[platform] ?? "electron");
  return existsSync(program) ? program : undefined;
}

/**
 * @returns {string | undefined}
 */
export function findElectronPackage() {
  try {
    return dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  } catch {
    return undefined;
  }
}
