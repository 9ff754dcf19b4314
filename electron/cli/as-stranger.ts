import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommandContext } from "./outcome.ts";
import { type HostClient, openWorkstation } from "./workstation.ts";

/** A machine that never saw the season: an empty data folder, gone afterwards. */
export async function asStranger<T>(
  context: CommandContext,
  work: (client: HostClient) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "pleno-"));
  const workstation = await openWorkstation(folder, context.resourcesDirectory);
  if ("inUse" in workstation) throw new Error(workstation.inUse);
  try {
    return await work(workstation.client);
  } finally {
    await workstation.close();
    await rm(folder, { recursive: true, force: true });
  }
}
