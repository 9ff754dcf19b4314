import { inflateSync } from "node:zlib";

const largestStream = 64 * 1024 * 1024;
const keyword = Buffer.from("stream");
const endOfLine = new Set([0x0a, 0x0d]);

/**
 * Tells whether a compressed stream of the file unfolds beyond reason. The parser inflates
 * cross-reference and object streams without a limit, so this runs before it.
 */
export function hasInflationBomb(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let position = buffer.indexOf(keyword);
  while (position !== -1) {
    let start = position + keyword.length;
    while (endOfLine.has(buffer[start] ?? 0)) start += 1;
    if (inflatesBeyondLimit(buffer.subarray(start))) return true;
    position = buffer.indexOf(keyword, start);
  }
  return false;
}

function inflatesBeyondLimit(data: Buffer): boolean {
  const header = data.length < 2 ? 1 : data.readUInt16BE(0);
  const isZlib = ((data[0] ?? 0) & 0x0f) === 8 && header % 31 === 0;
  return isZlib && isTooLarge(inflateLimited(data, largestStream));
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

function isTooLarge(outcome: Uint8Array | InflateError): boolean {
  return "type" in outcome && outcome.type === "too-large";
}
