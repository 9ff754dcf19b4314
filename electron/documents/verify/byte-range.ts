import { type PdfDict, PdfNumber, PdfString } from "@libpdf/core";
import { sameBytes } from "#electron/x509/certificate-reader.ts";

export interface SignedRange {
  readonly parts: readonly [Uint8Array, Uint8Array];
  readonly contents: Uint8Array;
  /** Where the signed revision ends in the file. */
  readonly end: number;
}

const opening = "<".charCodeAt(0);
const closing = ">".charCodeAt(0);

/** The bytes a signature covers; undefined unless they are all of a revision except the signature's own value. */
export function readSignedRange(bytes: Uint8Array, signature: PdfDict): SignedRange | undefined {
  const contents = signature.get("Contents");
  const range = readByteRange(signature);
  if (range === undefined || !(contents instanceof PdfString)) return undefined;
  const [start, gapStart, gapEnd, length] = range;
  const end = gapEnd + length;
  const ordered = start === 0 && gapStart > 0 && gapEnd > gapStart + 1 && length > 0 && end <= bytes.length;
  if (!ordered || !isHexOf(bytes.subarray(gapStart, gapEnd), contents.bytes)) return undefined;
  return { parts: [bytes.subarray(0, gapStart), bytes.subarray(gapEnd, end)], contents: contents.bytes, end };
}

function readByteRange(signature: PdfDict): [number, number, number, number] | undefined {
  const items = signature.getArray("ByteRange")?.toArray() ?? [];
  const numbers = items.map((item) => (item instanceof PdfNumber ? item.value : -1));
  const [first, second, third, fourth] = numbers;
  if (numbers.length !== 4 || numbers.some((number) => !Number.isSafeInteger(number) || number < 0))
    return undefined;
  return [first ?? 0, second ?? 0, third ?? 0, fourth ?? 0];
}

function isHexOf(gap: Uint8Array, contents: Uint8Array): boolean {
  if (gap[0] !== opening || gap.at(-1) !== closing) return false;
  const text = Buffer.from(gap.subarray(1, -1)).toString("latin1");
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]+$/.test(text)) return false;
  return sameBytes(Buffer.from(text, "hex"), contents);
}
