import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { acquireFolderLock, describeFolderLockError } from "#electron/adapters/folder-lock.ts";
import { pageFileDialogs } from "#electron/adapters/page-file-dialogs.ts";
import { createHost, type HostOptions } from "#electron/host/create-host.ts";
import { findDataFolder, resolveDataFolder } from "#electron/host/data-folder.ts";
import { type Client, createClient } from "#shared/bridge/contract.ts";
import { type HostContract, hostContract } from "#shared/bridge/host-contract.ts";
import { type CommandContext, done, type Outcome, refused } from "./outcome.ts";

export type HostClient = Client<HostContract>;

/** One person's Pleno without a window. */
export interface Workstation {
  readonly client: HostClient;
  readonly close: () => Promise<void>;
}

/** Opens a data folder that nobody else uses meanwhile. */
export async function openWorkstation(
  dataDirectory: string,
  resourcesDirectory: string,
  options: Pick<HostOptions, "scryptWorkFactor" | "clock"> = {},
): Promise<Workstation | { readonly inUse: string }> {
  const lock = await acquireFolderLock(dataDirectory);
  if (!lock.ok) return { inUse: describeFolderLockError(dataDirectory, lock.error) };
  const host = await createHost({
    kind: "cli",
    dataDirectory,
    resourcesDirectory,
    fileDialogs: pageFileDialogs,
    ...options,
  });
  return {
    client: createClient(hostContract, host.route),
    close: async () => {
      await host.close();
      await lock.value.release();
    },
  };
}

export interface DataOptions {
  readonly data?: string;
  readonly passphraseFile?: string;
}

interface WorkstationOptions extends DataOptions {
  /** Name of the identity to make when the folder has none; without it such a folder is refused. */
  readonly newIdentity?: string;
}

/** Runs a command on an unlocked data folder and closes it whatever happens. */
export async function withWorkstation(
  context: CommandContext,
  options: WorkstationOptions,
  work: (client: HostClient) => Promise<Outcome>,
): Promise<Outcome> {
  const { environment, resourcesDirectory } = context;
  const override = options.data;
  const place = { env: environment, platform: process.platform, home: homedir(), override };
  if (options.newIdentity === undefined && !existsSync(findDataFolder(place)))
    return refused(context, { type: "no-identity" });
  const dataDirectory = resolveDataFolder(place);
  const workstation = await openWorkstation(dataDirectory, resourcesDirectory);
  if ("inUse" in workstation)
    return done([workstation.inUse], { ok: false, error: { type: "data-folder-in-use" } }, 2);
  try {
    const refusal = await unlock(context, workstation.client, options);
    return refusal ?? (await work(workstation.client));
  } finally {
    await workstation.close();
  }
}

/** Opens the last season used on this folder, or the only one there is. */
export async function selectSeason(client: HostClient, wanted?: string): Promise<boolean> {
  const seasons = await client["season.list"]({});
  const settings = await client["settings.read"]({});
  const season =
    seasons.find(({ id }) => id === (wanted ?? settings.seasonId)) ??
    (seasons.length === 1 ? seasons[0] : undefined);
  if (!season) return false;
  return (await client["season.select"]({ seasonId: season.id })).ok;
}

async function unlock(
  context: CommandContext,
  client: HostClient,
  options: WorkstationOptions,
): Promise<Outcome | null> {
  const { state } = await client["identity.status"]({});
  const { newIdentity: name } = options;
  if (state === "none" && name === undefined) return refused(context, { type: "no-identity" });
  const passphrase = await readPassphrase(context, options);
  const opened =
    state === "none" && name !== undefined
      ? await client["identity.create"]({ name, passphrase })
      : await client["identity.unlock"]({ passphrase });
  return opened.ok ? null : refused(context, opened.error);
}

/** The passphrase of a file of its own, else of the environment. */
export async function readPassphrase(
  { environment }: CommandContext,
  { passphraseFile }: DataOptions,
): Promise<string> {
  if (passphraseFile === undefined) return environment["PLENO_PASSPHRASE"] ?? "";
  return (await readFile(passphraseFile, "utf8").catch(() => "")).replace(/\r?\n$/u, "");
}
