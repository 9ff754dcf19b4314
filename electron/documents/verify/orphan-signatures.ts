import { type PDF, PdfDict, PdfRef } from "@libpdf/core";
import { asDictionary } from "./revision.ts";

const mark = Buffer.from("/ByteRange");
const header = /(\d{1,10})\s+(\d{1,5})\s+obj\b(?!.*\bobj\b)/s;
/** A signature's value may stand between the object's beginning and its byte range. */
const farthest = 256 * 1024;
const mostMarks = 500;

/**
 * Whether the file holds a signature that its form does not lead to. Some programs lose the earlier signature when
 * they add one; whoever looks at the form alone never learns that it was there.
 */
export function hasOrphanSignature(pdf: PDF, bytes: Uint8Array, known: ReadonlySet<PdfDict>): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = buffer.indexOf(mark);
  let last = 0;
  for (let count = 0; at !== -1 && count < mostMarks; count += 1) {
    const before = buffer.toString("latin1", Math.max(last, at - farthest), at);
    const [, object, generation] = header.exec(before) ?? [];
    const reference = PdfRef.of(Number(object ?? 0), Number(generation ?? 0));
    const dictionary = object === undefined ? undefined : asDictionary(pdf, reference);
    if (dictionary !== undefined && isSignature(dictionary) && !known.has(dictionary)) return true;
    last = at;
    at = buffer.indexOf(mark, at + mark.length);
  }
  return false;
}

function isSignature(dictionary: PdfDict): boolean {
  return dictionary instanceof PdfDict && dictionary.has("ByteRange") && dictionary.has("Contents");
}
