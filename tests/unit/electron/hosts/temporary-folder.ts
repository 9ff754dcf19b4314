import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** A fresh folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "pleno-hosts-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The same for a whole test file; call it at the top. */
export function temporaryFolderForFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "pleno-hosts-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
