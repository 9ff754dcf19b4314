import type { StorageError } from "#shared/host/host-errors.ts";
import { ok, type Result } from "#shared/result.ts";
import { isSealed } from "./age-file.ts";
import { type IdentityFiles, isFurtherFile } from "./identity-files.ts";

type Further = ReadonlyMap<string, Uint8Array>;

/** Register and key of an authority belong to each other. */
const isOfAuthority = (name: string): boolean => name.startsWith("authority");

/** Whether these may be files of an identity; nothing that is to be sealed comes in open. */
export function areFurther(others: Further): boolean {
  return [...others].every(
    ([name, bytes]) => isFurtherFile(name) && (!name.endsWith(".age") || isSealed(bytes)),
  );
}

/** Everything there is beside card and keys. */
export async function readFurther(files: IdentityFiles): Promise<Result<Further, StorageError>> {
  const names = await files.names();
  if (!names.ok) return names;
  const all = new Map<string, Uint8Array>();
  for (const name of names.value) {
    const bytes = await files.read(name);
    if (!bytes.ok) return bytes;
    if (bytes.value) all.set(name, bytes.value);
  }
  return ok(all);
}

/**
 * Adds what is not there and changes nothing that is: the register of an authority may have grown since, and its key
 * comes only together with its own register.
 */
export async function fillInFurther(
  files: IdentityFiles,
  others: Further,
): Promise<Result<void, StorageError>> {
  const names = await files.names();
  if (!names.ok) return names;
  const there = new Set(names.value);
  const hasAuthority = names.value.some(isOfAuthority);
  for (const [name, bytes] of others) {
    if (there.has(name) || (hasAuthority && isOfAuthority(name))) continue;
    const written = await files.write(name, bytes);
    if (!written.ok) return written;
  }
  return ok(undefined);
}
