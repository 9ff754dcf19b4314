import { inflateSync } from "node:zlib";

const largestStream = 64 * 1024 * 1024;
const keyword = Buffer.from("stream");
const endOfLine = new Set([0x0a, 0x0d]);

/** All streams of one file together; a hostile file can hold many that just stay below the limit for one. */
const largestTotal = 3 * largestStream;

/**
 * Tells whether the compressed streams of the file unfold beyond reason. The parser inflates
 * cross-reference and object streams without a limit, so this runs before it.
 */
export function hasInflationBomb(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let position = buffer.indexOf(keyword);
  let total = 0;
  while (position !== -1) {
    let start = position + keyword.length;
    while (endOfLine.has(buffer[start] ?? 0)) start += 1;
    total += inflatedLength(buffer.subarray(start));
    if (total > largestTotal) return true;
    position = buffer.indexOf(keyword, start);
  }
  return false;
}

/** Length of one stream unfolded, 0 when it is not zlib data; without end when it passes the limit for one. */
function inflatedLength(data: Buffer): number {
  const header = data.length < 2 ? 1 : data.readUInt16BE(0);
  const isZlib = ((data[0] ?? 0) & 0x0f) === 8 && header % 31 === 0;
  if (!isZlib) return 0;
  const outcome = inflateLimited(data, largestStream);
  if (outcome instanceof Uint8Array) return outcome.length;
  return outcome.type === "too-large" ? Number.POSITIVE_INFINITY : 0;
}

export type InflateError = { readonly type: "too-large" } | { readonly type: "damaged" };

/** Inflates zlib data up to a limit. */
export function inflateLimited(data: Uint8Array, maxBytes: number): Uint8Array | InflateError {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, maxBytes) });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return { type: code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "damaged" };
  }
}
