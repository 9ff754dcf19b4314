import type { StorageError } from "#shared/host/host-errors.ts";

/** Turns a file system's refusal into a value; anything unknown keeps its code. */
export function toStorageError(cause: unknown, name: string): StorageError {
  const code = codeOf(cause);
  if (code === "ENOSPC" || code === "EDQUOT") return { type: "disk-full" };
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return { type: "no-permission", name };
  return { type: "storage-failed", detail: code || String(cause) };
}

/** Whether nothing is there; anything else that keeps a file from being read must not count as absence. */
export function isAbsent(cause: unknown): boolean {
  return codeOf(cause) === "ENOENT";
}

/** Whether a path leads through something that is no folder: a stray file among folders. */
export function isNoFolder(cause: unknown): boolean {
  return codeOf(cause) === "ENOTDIR";
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
