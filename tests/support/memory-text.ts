import type { TextCodec } from "#shared/host/ports.ts";

/** 0x80-0x9f of Windows-1252; the five unassigned bytes stay control characters, as browsers read them. */
const WINDOWS_1252_HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Written without TextDecoder, so that the adapter is not compared with itself. */
export const memoryText: TextCodec = {
  encode: (text) => new Uint8Array(Buffer.from(text, "utf8")),
  decode: decodeUtf8,
  decodeUnknown: (bytes) => {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return decodeUtf16(bytes.subarray(2), (low, high) => [low, high]);
    if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2), (low, high) => [high, low]);
    const hasMark = first === 0xef && second === 0xbb && bytes[2] === 0xbf;
    return decodeUtf8(hasMark ? bytes.subarray(3) : bytes) ?? decodeWindows1252(bytes);
  },
  fromBase64: (text) => new Uint8Array(Buffer.from(text, "base64")),
  toBase64: (bytes) => Buffer.from(bytes).toString("base64"),
};

function decodeUtf8(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes).toString("utf8");
  return Buffer.from(text, "utf8").equals(bytes) ? text : null;
}

function decodeUtf16(bytes: Uint8Array, order: (first: number, second: number) => [number, number]): string {
  if (bytes.length % 2 !== 0) return "";
  const units = Array.from({ length: bytes.length / 2 }, (_, index) => {
    const [low, high] = order(bytes[2 * index] ?? 0, bytes[2 * index + 1] ?? 0);
    return low + 256 * high;
  });
  return units.map((unit) => String.fromCharCode(unit)).join("");
}

function decodeWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? (WINDOWS_1252_HIGH[byte - 0x80] ?? "") : String.fromCharCode(byte),
  ).join("");
}
