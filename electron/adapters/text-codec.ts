import type { TextCodec } from "#shared/host/ports.ts";

const UTF8_MARK = [0xef, 0xbb, 0xbf];
const UTF16_LITTLE_MARK = [0xff, 0xfe];
const UTF16_BIG_MARK = [0xfe, 0xff];

export const textCodec: TextCodec = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => decodeAs("utf-8", bytes),
  decodeUnknown: (bytes) => {
    if (startsWith(bytes, UTF16_LITTLE_MARK)) return decodeAs("utf-16le", bytes.subarray(2)) ?? "";
    if (startsWith(bytes, UTF16_BIG_MARK)) return decodeAs("utf-16be", bytes.subarray(2)) ?? "";
    const unmarked = startsWith(bytes, UTF8_MARK) ? bytes.subarray(UTF8_MARK.length) : bytes;
    return decodeAs("utf-8", unmarked) ?? decodeAs("windows-1252", bytes) ?? "";
  },
  fromBase64: (text) => new Uint8Array(Buffer.from(text, "base64")),
};

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
