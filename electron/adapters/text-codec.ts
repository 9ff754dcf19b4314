import type { TextCodec } from "#shared/host/ports.ts";

const UTF8_MARK = [0xef, 0xbb, 0xbf];
const UTF16_LITTLE_MARK = [0xff, 0xfe];
const UTF16_BIG_MARK = [0xfe, 0xff];

/** The unassigned five stay control characters, as the WHATWG table has them. */
const WINDOWS_1252_80_TO_9F = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

export const textCodec: TextCodec = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => decodeAs("utf-8", bytes),
  decodeUnknown: (bytes) => {
    if (startsWith(bytes, UTF16_LITTLE_MARK)) return decodeAs("utf-16le", bytes.subarray(2)) ?? "";
    if (startsWith(bytes, UTF16_BIG_MARK)) return decodeAs("utf-16be", bytes.subarray(2)) ?? "";
    const unmarked = startsWith(bytes, UTF8_MARK) ? bytes.subarray(UTF8_MARK.length) : bytes;
    return decodeAs("utf-8", unmarked) ?? decodeWindows1252(bytes);
  },
  fromBase64: (text) => new Uint8Array(Buffer.from(text, "base64")),
  toBase64: (bytes) => Buffer.from(bytes).toString("base64"),
};

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Node's own decoder reads Windows-1252 as Latin-1 (seen in 20.20): quotes, dashes and € would become control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString("latin1")
    .replaceAll(
      /[\u0080-\u009f]/gu,
      (control) => WINDOWS_1252_80_TO_9F[control.charCodeAt(0) - 0x80] ?? control,
    );
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
