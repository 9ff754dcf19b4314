import { type PDF, PdfDict, PdfRef } from "@libpdf/core";
import { asDictionary } from "./revision.ts";

const mark = Buffer.from("/ByteRange");
const keyword = "obj";
/** Object and generation number right before the keyword. */
const header = /(\d{1,10})\s{1,16}(\d{1,5})\s{1,16}$/;
const longestHeader = 64;
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
    const reference = findHeader(before);
    const dictionary = reference === undefined ? undefined : asDictionary(pdf, reference);
    if (dictionary !== undefined && isSignature(dictionary) && !known.has(dictionary)) return true;
    last = at;
    at = buffer.indexOf(mark, at + mark.length);
  }
  return false;
}

/** The object whose header comes last in a text. It is searched from the end, once: a hostile file has a million of them. */
function findHeader(text: string): PdfRef | undefined {
  for (let at = text.lastIndexOf(keyword); at > 0; at = text.lastIndexOf(keyword, at - 1)) {
    const [, object, generation] = header.exec(text.slice(Math.max(0, at - longestHeader), at)) ?? [];
    if (object !== undefined) return PdfRef.of(Number(object), Number(generation));
  }
  return undefined;
}

function isSignature(dictionary: PdfDict): boolean {
  return dictionary instanceof PdfDict && dictionary.has("ByteRange") && dictionary.has("Contents");
}
