import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

export interface DataFolderOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** What `--data` said. */
  readonly override?: string | undefined;
}

/** Finds the data folder by the one rule of every host. */
export function findDataFolder(options: DataFolderOptions): string {
  return resolve(options.override || options.env["PLENO_DATA"] || platformFolder(options));
}

/** Finds the data folder and creates it, readable by its owner only. */
export function resolveDataFolder(options: DataFolderOptions): string {
  const directory = findDataFolder(options);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return directory;
}

function platformFolder({ env, platform, home }: DataFolderOptions): string {
  if (platform === "darwin") return join(home, "Library", "Application Support", "Pleno");
  if (platform === "win32") return join(env["APPDATA"] || join(home, "AppData", "Roaming"), "Pleno");
  return join(env["XDG_DATA_HOME"] || join(home, ".local", "share"), "pleno");
}
