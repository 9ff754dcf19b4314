import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import type { FileError } from "#shared/host/host-errors.ts";
import { err, ok, type Result } from "#shared/result.ts";

/** Where records are read from: a file, block by block and several times, or what came through a pipe. */
export type RecordSource = string | Uint8Array;

/** A pipe can be read once only, so it is held whole. */
const MAX_PIPE_BYTES = 512 * 1024 ** 2;

const STANDARD_INPUT = new Set(["-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"]);

/**
 * A file as it is, up to `limit` bytes; `-`, a named pipe or `<(…)` is read to its end first. A folder or a missing file is
 * unreadable.
 */
export async function openSource(path: string, limit: number): Promise<Result<RecordSource, FileError>> {
  const name = basename(path);
  try {
    const stats = path === "-" ? null : statSync(path);
    if (stats?.isFile()) return stats.size > limit ? err({ type: "too-large", name, limit }) : ok(path);
    if (stats?.isDirectory()) return err({ type: "unreadable", name });
    return await readPipe(name, STANDARD_INPUT.has(path) ? process.stdin : createReadStream(path));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) return err({ type: "unreadable", name });
    throw cause;
  }
}

async function readPipe(
  name: string,
  stream: AsyncIterable<string | Uint8Array>,
): Promise<Result<RecordSource, FileError>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > MAX_PIPE_BYTES) return err({ type: "too-large", name, limit: MAX_PIPE_BYTES });
    chunks.push(bytes);
  }
  return ok(Buffer.concat(chunks));
}
