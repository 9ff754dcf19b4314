import type { StorageError } from "#shared/host/host-errors.ts";

/** Turns a file system's refusal into a value; anything unknown keeps its code. */
export function toStorageError(cause: unknown, name: string): StorageError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ENOSPC" || code === "EDQUOT") return { type: "disk-full" };
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return { type: "no-permission", name };
  return { type: "storage-failed", detail: code || String(cause) };
}
