import { inflateLimited } from "./inflate-guard.ts";
import { integerOf, matchAt, nameOf, readSyntax, type SyntaxValue, skipSpace } from "./strict-syntax.ts";

/** An object as it stands in the file: `12 0 obj … endobj`. */
export interface StrictObject {
  readonly object: number;
  readonly at: number;
  readonly end: number;
  readonly value: SyntaxValue;
  /** What a stream holds, as it is stored. */
  readonly data: string | undefined;
}

const header = /([1-9]\d{0,7}) 0 obj(?=[\t\n\f\r <([/\d+.-])/y;
const streamStart = /stream\r?\n/y;
const streamEnd = /(?:\r\n|\r|\n)?endstream[\t\n\f\r ]{1,16}/y;
const objectEnd = /endobj(?=[\t\n\f\r ])/y;
/** External data would be a file of somebody's choosing (ISO 32000-2, 7.3.8.2). */
const externalKeys = ["F", "FFilter", "FDecodeParms"];
const largestUnfolded = 16 * 1024 * 1024;
const mostContained = 10_000;

/** Reads one object. A stream may state its length by reference to an integer (`lengthOf`); no data are guessed at. */
export function readStrictObject(
  text: string,
  at: number,
  lengthOf: (object: number) => number | undefined,
): StrictObject | undefined {
  const head = matchAt(header, text, at);
  const read = head === null ? undefined : readSyntax(text, at + head[0].length);
  if (head === null || read === undefined) return undefined;
  const body = readBody(text, skipSpace(text, read.end), read.value, lengthOf);
  const tail = body === undefined ? null : matchAt(objectEnd, text, body.end);
  if (body === undefined || tail === null) return undefined;
  return { object: Number(head[1]), at, end: body.end + tail[0].length, value: read.value, data: body.data };
}

interface Body {
  readonly data: string | undefined;
  readonly end: number;
}

function readBody(
  text: string,
  from: number,
  value: SyntaxValue,
  lengthOf: (object: number) => number | undefined,
): Body | undefined {
  if (!text.startsWith("stream", from)) return { data: undefined, end: from };
  if (value.type !== "dictionary" || externalKeys.some((key) => value.entries.has(key))) return undefined;
  const stated = value.entries.get("Length");
  const length = stated?.type === "reference" ? lengthOf(stated.object) : integerOf(stated);
  const opening = matchAt(streamStart, text, from);
  if (opening === null || length === undefined) return undefined;
  const start = from + opening[0].length;
  const closing = matchAt(streamEnd, text, start + length);
  if (closing === null) return undefined;
  return { data: text.slice(start, start + length), end: start + length + closing[0].length };
}

/** The data of a stream, stored plainly or deflated, with rows predicted from the row above where that is stated. */
export function unfold({ value, data }: StrictObject): string | undefined {
  if (value.type !== "dictionary" || data === undefined) return undefined;
  const [filter, parameters] = [value.entries.get("Filter"), value.entries.get("DecodeParms")];
  if (filter === undefined) return parameters === undefined ? data : undefined;
  if (nameOf(filter) !== "FlateDecode") return undefined;
  const unfolded = inflateLimited(Buffer.from(data, "latin1"), largestUnfolded);
  if (!(unfolded instanceof Uint8Array)) return undefined;
  if (parameters === undefined) return Buffer.from(unfolded).toString("latin1");
  return parameters.type === "dictionary" ? addRowsAbove(unfolded, parameters.entries) : undefined;
}

/** PNG's "up" over rows of whole bytes (ISO 32000-2, 7.4.4.4), which is all that cross-references are written with. */
function addRowsAbove(rows: Uint8Array, entries: ReadonlyMap<string, SyntaxValue>): string | undefined {
  const columns = integerOf(entries.get("Columns")) ?? 1;
  const isPlain = integerOf(entries.get("Predictor")) === 12;
  const isOfBytes = !entries.has("Colors") && !entries.has("BitsPerComponent");
  if (!isPlain || !isOfBytes || columns === 0 || rows.length % (columns + 1) !== 0) return undefined;
  const count = rows.length / (columns + 1);
  const plain = Buffer.alloc(count * columns);
  for (let row = 0; row < count; row += 1) {
    const from = row * (columns + 1);
    if (rows[from] !== 2) return undefined;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      plain[at] = (plain[at - columns] ?? 0) + (rows[from + 1 + column] ?? 0);
    }
  }
  return plain.toString("latin1");
}

/** The numbers of the objects in an object stream, in order (ISO 32000-2, 7.5.7); undefined unless each is plain. */
export function listContained(container: StrictObject): number[] | undefined {
  if (container.value.type !== "dictionary" || container.value.entries.has("Extends")) return undefined;
  const { entries } = container.value;
  const text = unfold(container);
  const first = integerOf(entries.get("First"));
  const count = integerOf(entries.get("N")) ?? mostContained;
  if (text === undefined || first === undefined) return undefined;
  const numbers = readNumbers(text.slice(0, first), count);
  if (numbers === undefined) return undefined;
  const places = numbers.filter((_, index) => index % 2 === 1).map((offset) => first + offset);
  return areAllPlain(text, first, places) ? numbers.filter((_, index) => index % 2 === 0) : undefined;
}

function readNumbers(pairs: string, count: number): number[] | undefined {
  const numbers = pairs.trim().split(/\s+/);
  const areIntegers = numbers.every((item) => /^\d{1,10}$/.test(item));
  return areIntegers && count < mostContained && numbers.length === count * 2
    ? numbers.map(Number)
    : undefined;
}

/** One behind the other, with nothing but space between them. */
function areAllPlain(text: string, first: number, places: readonly number[]): boolean {
  let end = first;
  for (const at of places) {
    const read = at >= end && skipSpace(text, end) >= at ? readSyntax(text, at) : undefined;
    if (read === undefined) return false;
    end = read.end;
  }
  return skipSpace(text, end) === text.length;
}
