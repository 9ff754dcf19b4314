import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { App, Dialog } from "electron";
import { resolveDataFolder } from "#electron/host/data-folder.ts";

/** Puts Electron's own profile, and so IndexedDB, into the data folder; before "ready" or not at all. */
export function moveIntoDataFolder(app: Pick<App, "setPath">, argv: readonly string[]): string {
  const { env, platform } = process;
  const dataDirectory = resolveDataFolder({ env, platform, home: homedir(), override: dataArgument(argv) });
  const profile = join(dataDirectory, "electron-profile");
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  app.setPath("userData", profile);
  return dataDirectory;
}

/** Ends with the last window, on every system, and only after everything has closed in turn. */
export function endWithWindow(
  app: Pick<App, "exit" | "on" | "quit">,
  closers: readonly (() => Promise<void>)[],
): void {
  const close = async (): Promise<void> => {
    for (const closeOne of closers) await closeOne();
  };
  let closing: Promise<void> | undefined;
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", (event) => {
    event.preventDefault();
    closing ??= close().then(
      () => app.exit(0),
      (cause: unknown) => {
        reportFault(cause);
        app.exit(1);
      },
    );
  });
}

/** Says in one sentence why Pleno does not start, and stops. */
export function stopWith(
  app: Pick<App, "exit">,
  dialog: Pick<Dialog, "showErrorBox">,
  sentence: string,
): void {
  process.stderr.write(`${sentence}\n`);
  dialog.showErrorBox("Pleno", sentence);
  app.exit(1);
}

export function reportFault(cause: unknown): void {
  process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
}

/** Reads `--data DIR` among arguments that are partly Electron's own. */
export function dataArgument(argv: readonly string[]): string | undefined {
  const inline = argv.find((argument) => argument.startsWith("--data="));
  if (inline !== undefined) return inline.slice("--data=".length);
  const index = argv.indexOf("--data");
  return index === -1 ? undefined : argv[index + 1];
}
