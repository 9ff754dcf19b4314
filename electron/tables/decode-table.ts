import { textCodec } from "#electron/adapters/text-codec.ts";
import type { TableReading } from "#shared/host/ports.ts";

export type TableEncoding = NonNullable<TableReading["encoding"]>;

/** Bytes looked at to tell an encoding without a mark. */
const LOOKED_AT = 4096;

/** Share of zero bytes in one half of the byte pairs that only UTF-16 of Latin text has. */
const ZERO_SHARE = 0.4;

const MARKS: readonly (readonly [TableEncoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** The text of a table in a given or guessed encoding; bytes that make no sense in it become replacement marks. */
export function decodeTable(
  bytes: Uint8Array,
  given: TableEncoding | null,
): { readonly text: string; readonly encoding: TableEncoding } {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const encoding = given ?? marked?.[0] ?? guessEncoding(bytes);
  const body = marked && marked[0] === encoding ? bytes.subarray(marked[1].length) : bytes;
  const text = encoding === "windows-1252" ? decodeWindows1252(body) : new TextDecoder(encoding).decode(body);
  return { text, encoding };
}

function guessEncoding(bytes: Uint8Array): TableEncoding {
  const start = bytes.subarray(0, LOOKED_AT - (LOOKED_AT % 2));
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = Math.max(1, (start.length / 2) * ZERO_SHARE);
  if (odd >= enough && odd > even) return "utf-16le";
  if (even >= enough) return "utf-16be";
  return textCodec.decode(bytes) === null ? "windows-1252" : "utf-8";
}

/** A byte that is no UTF-8 makes the codec read all as Windows-1252, whatever else there is. */
function decodeWindows1252(bytes: Uint8Array): string {
  const provoked = new Uint8Array(bytes.length + 1);
  provoked.set(bytes);
  provoked[bytes.length] = 0xff;
  return textCodec.decodeUnknown(provoked).slice(0, -1);
}
