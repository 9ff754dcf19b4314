import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { resourcesDirectory } from "./contract-folders.ts";

export const SCRIPT = join(resourcesDirectory, "recount", "hitung-ulang.mjs");

/** Runs the script that ships with every export on a file, as somebody would who has nothing else. */
export function runScript(bytes: Uint8Array | string, ...options: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "pleno-script-"));
  try {
    const path = join(folder, "file");
    writeFileSync(path, bytes);
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, path, ...options], {
      encoding: "utf8",
    });
    return { status, stderr, lines: stdout.trimEnd().split("\n"), verdict: stdout.split("\n")[0] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
