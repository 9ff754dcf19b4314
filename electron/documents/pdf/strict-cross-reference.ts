import { type StrictObject, unfold } from "./strict-objects.ts";
import { integerOf, matchAt, readSyntax, type SyntaxValue, skipSpace } from "./strict-syntax.ts";

/** Where an object is said to be: at a place in the file, or inside an object stream. */
export type Listed =
  | { readonly type: "at"; readonly offset: number }
  | { readonly type: "inside"; readonly container: number; readonly index: number };

export interface CrossReference {
  readonly listed: ReadonlyMap<number, Listed>;
  readonly trailer: ReadonlyMap<string, SyntaxValue>;
  readonly end: number;
}

const start = /xref[\t ]*(?:\r\n|\r|\n)/y;
const section = /(\d{1,8}) (\d{1,6})[\t ]*(?:\r\n|\r|\n)/y;
const row = /(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/y;
const mostListed = 100_000;
const noObject = 0;

/** Reads a table and its trailer (ISO 32000-2, 7.5.4 and 7.5.5): twenty bytes a row, each object once, none taken away. */
export function readTable(text: string, from: number): CrossReference | undefined {
  const opening = matchAt(start, text, from);
  if (opening === null) return undefined;
  const listed = new Map<number, Listed>();
  let at = from + opening[0].length;
  for (let head = matchAt(section, text, at); head !== null; head = matchAt(section, text, at)) {
    at += head[0].length;
    for (let index = 0; index < Number(head[2]); index += 1) {
      const entry = matchAt(row, text, at);
      const isGood = entry !== null && addRow(listed, Number(head[1]) + index, entry);
      if (!isGood || listed.size > mostListed) return undefined;
      at += entry[0].length;
    }
  }
  return readTrailer(text, at, listed);
}

function addRow(listed: Map<number, Listed>, object: number, [, offset, generation, kind]: RegExpExecArray) {
  if (object === noObject) return kind === "f";
  if (kind !== "n" || Number(generation) !== 0 || listed.has(object)) return false;
  listed.set(object, { type: "at", offset: Number(offset) });
  return true;
}

function readTrailer(
  text: string,
  at: number,
  listed: ReadonlyMap<number, Listed>,
): CrossReference | undefined {
  const keyword = "trailer";
  const read = text.startsWith(keyword, at) ? readSyntax(text, at + keyword.length) : undefined;
  return read?.value.type === "dictionary"
    ? { listed, trailer: read.value.entries, end: skipSpace(text, read.end) }
    : undefined;
}

/** Reads a cross-reference stream (ISO 32000-2, 7.5.8). */
export function readReferenceStream(stream: StrictObject): CrossReference | undefined {
  const trailer = stream.value.type === "dictionary" ? stream.value.entries : new Map<string, SyntaxValue>();
  const widths = integersOf(trailer.get("W"));
  const numbers = listNumbers(trailer);
  const data = Buffer.from(unfold(stream) ?? "", "latin1");
  if (numbers === undefined || widths?.length !== 3 || widths.some((width) => width > 5)) return undefined;
  const rowLength = widths.reduce((total, width) => total + width, 0);
  if (rowLength === 0 || data.length !== numbers.length * rowLength) return undefined;
  const listed = new Map<number, Listed>();
  const areGood = numbers.every((object, index) => {
    const fields = readFields(data, index * rowLength, widths);
    // Some programs call the place of the stream itself free.
    const isNothing = object === noObject || object === stream.object;
    return isNothing && fields[0] === 0 ? true : addFields(listed, object, fields);
  });
  return areGood ? { listed, trailer, end: stream.end } : undefined;
}

function readFields(data: Buffer, from: number, widths: readonly number[]): (number | undefined)[] {
  let at = from;
  return widths.map((width) => {
    at += width;
    return width === 0 ? undefined : data.readUIntBE(at - width, width);
  });
}

/** A kind left out means 1, a generation left out means 0. */
function addFields(
  listed: Map<number, Listed>,
  object: number,
  [kind = 1, second = 0, third = 0]: readonly (number | undefined)[],
): boolean {
  if (object === noObject || listed.has(object)) return false;
  if (kind === 1 && third === 0) listed.set(object, { type: "at", offset: second });
  else if (kind === 2) listed.set(object, { type: "inside", container: second, index: third });
  return listed.has(object);
}

function integersOf(value: SyntaxValue | undefined): number[] | undefined {
  const integers = value?.type === "array" ? value.items.map(integerOf) : [undefined];
  return integers.every((integer) => integer !== undefined) ? integers : undefined;
}

/** Which objects the rows are about; without ranges, all there are. */
function listNumbers(trailer: ReadonlyMap<string, SyntaxValue>): number[] | undefined {
  const size = integerOf(trailer.get("Size")) ?? mostListed + 1;
  const ranges = trailer.has("Index") ? integersOf(trailer.get("Index")) : [0, size];
  if (ranges === undefined) return undefined;
  const numbers: number[] = [];
  for (let index = 0; index < ranges.length; index += 2) {
    const [first = 0, count = mostListed + 1] = ranges.slice(index, index + 2);
    if (numbers.length + count > mostListed) return undefined;
    for (let step = 0; step < count; step += 1) numbers.push(first + step);
  }
  return numbers;
}
