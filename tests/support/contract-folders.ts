import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

export const resourcesDirectory = join(projectRoot, "resources");

/** A fresh folder, gone when the test ends. */
export function temporaryFolder(): string {
  const folder = makeFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A fresh folder that the caller removes, for what a whole file of tests shares. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), "pleno-contract-"));
}

/** Every file below a folder with its bytes in Latin-1, by its path. */
export function readTree(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((name) => name.isFile())
      .map((name) => join(name.parentPath, name.name))
      .toSorted()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "latin1")]),
  );
}

export function hasTool(command: string, ...options: string[]): boolean {
  return spawnSync(command, options).error === undefined;
}

/** Runs an installed tool to its end; throws with what it said when it fails. */
export function runTool(command: string, options: readonly string[]): Buffer {
  return execFileSync(command, options, { stdio: "pipe" });
}

/** A real file system of a few pages that a test can fill to the last byte; needs root and Linux. */
export function mountSmallDisk(): string {
  const folder = makeFolder();
  const disk = join(folder, "disk");
  mkdirSync(disk);
  runTool("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", disk]);
  onTestFinished(() => {
    runTool("umount", ["-l", disk]);
    rmSync(folder, { recursive: true, force: true });
  });
  return disk;
}

/** Whether {@link mountSmallDisk} works here; tried, because containers often forbid it. */
export const canMount = ((): boolean => {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const folder = makeFolder();
  const mounted = succeeds("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]);
  if (mounted) runTool("umount", ["-l", folder]);
  rmSync(folder, { recursive: true, force: true });
  return mounted;
})();

function succeeds(command: string, options: readonly string[]): boolean {
  return spawnSync(command, options).status === 0;
}
