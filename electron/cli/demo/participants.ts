import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { NamedFile } from "#shared/host/identity.ts";
import type { Result } from "#shared/result.ts";
import { type HostClient, openWorkstation, type Workstation } from "../workstation.ts";

/** A rehearsal person with a machine of their own. */
export interface Participant {
  readonly name: string;
  readonly client: HostClient;
  readonly close: Workstation["close"];
}

const PASSPHRASE = "kata sandi latihan";

/** Keys of a rehearsal live for minutes in a temporary folder, so their scrypt is kept cheap. */
const REHEARSAL_WORK_FACTOR = 10;

/** Gives somebody a new data folder and identity. */
export async function createParticipant(
  folder: string,
  name: string,
  resourcesDirectory: string,
): Promise<Participant> {
  const dataDirectory = join(folder, name.replace(/[^\p{L}\p{N}]+/gu, "-"));
  await mkdir(dataDirectory, { recursive: true });
  const workstation = await openWorkstation(dataDirectory, resourcesDirectory, {
    scryptWorkFactor: REHEARSAL_WORK_FACTOR,
  });
  if ("inUse" in workstation) throw new Error(workstation.inUse);
  const { client, close } = workstation;
  mustSucceed(await client["identity.create"]({ name, passphrase: PASSPHRASE }), `identity of ${name}`);
  return { name, client, close };
}

export async function cardOf({ client, name }: Participant): Promise<NamedFile> {
  return mustSucceed(await client["identity.card"]({}), `card of ${name}`);
}

/** A step of the demonstration that cannot be refused; if it is, the demonstration stops with its name. */
export function mustSucceed<T, E>(result: Result<T, E>, step: string): T {
  if (result.ok) return result.value;
  throw new Error(`${step}: ${JSON.stringify(result.error)}`);
}
