import {
  type CrossReference,
  type Listed,
  readReferenceStream,
  readTable,
} from "./strict-cross-reference.ts";
import { listContained, readStrictObject, type StrictObject } from "./strict-objects.ts";
import { integerOf, matchAt, nameOf } from "./strict-syntax.ts";

const gap = /[\t\n\f\r ]{0,64}/y;
/** A program's own line before the end of the update. */
const comment = /(?:%[ -~]{0,100}[\r\n]{1,2})?/y;
const ending = /startxref[\t ]*[\r\n]{1,2}(\d{1,10})[\t ]*[\r\n]{1,2}%%EOF/y;
const lastEnding = /startxref\s{1,8}(\d{1,10})\s{1,8}%%EOF\s{0,64}$/;
const longestEnding = 256;
/** From one signature to the next; each of them is read as a document of its own. */
const mostUpdates = 64;
const mostObjects = 100_000;

/**
 * Where each update in a part of the file ends; undefined unless the part is nothing but updates that no two programs can
 * read differently: objects, one cross-reference that lists exactly them where they are, a link to the cross-reference
 * before (ISO 32000-2, 7.5.6). An update that some programs would have to repair shows them another document.
 */
export function listUpdateEnds(
  bytes: Uint8Array,
  start: number,
  end: number,
  sizeBefore: number,
): number[] | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = buffer.toString("latin1", Math.max(0, start - longestEnding), start);
  const before = lastEnding.exec(tail)?.[1];
  if (before === undefined) return undefined;
  const text = buffer.toString("latin1", start, end);
  const ends: number[] = [];
  let state = { at: skip(gap, text, 0), previous: Number(before), size: sizeBefore };
  while (state.at < text.length) {
    const next = ends.length < mostUpdates ? readUpdate(text, state, start) : undefined;
    if (next === undefined) return undefined;
    ends.push(start + next.end);
    state = { ...next, at: skip(gap, text, next.end) };
  }
  return ends;
}

interface State {
  readonly at: number;
  /** The cross-reference before this update, and how many objects it knew. */
  readonly previous: number;
  readonly size: number;
}

function readUpdate(text: string, state: State, base: number) {
  const objects = readObjects(text, state.at);
  const section = objects === undefined ? undefined : readSection(text, objects);
  if (objects === undefined || section === undefined || !isLinked(section.reference, state)) return undefined;
  const { reference, own, at } = section;
  const tail = readTail(text, reference.end);
  // A stream of references takes away what went by its number.
  const isSound = own === undefined || own >= state.size;
  if (!isSound || tail?.position !== base + at) return undefined;
  if (!isExact(objects.list, reference, base, own)) return undefined;
  return { previous: tail.position, size: sizeOf(reference), end: tail.end };
}

/** A table behind the objects, or a stream that is the last of them (`own`). */
function readSection(text: string, { list, end }: NonNullable<ReturnType<typeof readObjects>>) {
  const last = list.at(-1);
  if (last === undefined) return undefined;
  const isStream = typeOf(last) === "XRef";
  const reference = isStream ? readReferenceStream(last) : readTable(text, end);
  if (reference === undefined) return undefined;
  return isStream ? { reference, own: last.object, at: last.at } : { reference, own: undefined, at: end };
}

function sizeOf({ trailer }: CrossReference): number {
  return integerOf(trailer.get("Size")) ?? 0;
}

function readTail(text: string, from: number) {
  const tail = matchAt(ending, text, skip(comment, text, skip(gap, text, from)));
  return tail === null ? undefined : { position: Number(tail[1]), end: tail.index + tail[0].length };
}

function readObjects(text: string, from: number) {
  const list: StrictObject[] = [];
  const known = new Set<number>();
  const integers = new Map<number, number>();
  let at = from;
  for (;;) {
    const object = readStrictObject(text, at, (number) => integers.get(number));
    if (object === undefined) return { list, end: at };
    if (known.has(object.object) || list.length > mostObjects) return undefined;
    known.add(object.object);
    list.push(object);
    const value = integerOf(object.value);
    if (value !== undefined) integers.set(object.object, value);
    at = skip(gap, text, object.end);
  }
}

function isLinked(reference: CrossReference, { previous, size }: State): boolean {
  const { trailer } = reference;
  return (
    integerOf(trailer.get("Prev")) === previous &&
    sizeOf(reference) >= size &&
    trailer.get("Root")?.type === "reference" &&
    !trailer.has("XRefStm") &&
    !trailer.has("Encrypt")
  );
}

/** Every object is listed where it is, and nothing else is; a stream of references (`own`) need not list itself. */
function isExact(
  objects: readonly StrictObject[],
  reference: CrossReference,
  base: number,
  own: number | undefined,
): boolean {
  const { listed } = reference;
  const found = new Map<number, Listed>();
  for (const object of objects) {
    found.set(object.object, { type: "at", offset: base + object.at });
    if (typeOf(object) !== "ObjStm") continue;
    const contained = own !== undefined ? listContained(object) : undefined;
    if (contained === undefined) return false;
    for (const [index, number] of contained.entries()) {
      if (found.has(number)) return false;
      found.set(number, { type: "inside", container: object.object, index });
    }
  }
  const size = sizeOf(reference);
  return (
    [...listed.keys()].every((number) => found.has(number) && number < size) &&
    [...found].every(([number, place]) => {
      const stated = listed.get(number);
      return stated === undefined ? number === own : isSamePlace(stated, place);
    })
  );
}

function isSamePlace(one: Listed, other: Listed): boolean {
  if (one.type === "at") return other.type === "at" && one.offset === other.offset;
  return other.type === "inside" && one.container === other.container && one.index === other.index;
}

function typeOf({ value, data }: StrictObject): string | undefined {
  const isStream = value.type === "dictionary" && data !== undefined;
  return isStream ? nameOf(value.entries.get("Type")) : undefined;
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0);
}
