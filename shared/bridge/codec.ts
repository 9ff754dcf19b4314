/** UTF-8, which shared/ cannot reach itself; `decode` must throw on malformed bytes. */
export interface TextCodec {
  readonly encode: (text: string) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => string;
}

export interface FrameCodec {
  readonly encode: (value: unknown) => Uint8Array<ArrayBuffer>;
  readonly decode: (frame: Uint8Array) => unknown;
}

/** Splits a byte stream into the messages that {@link createMessage} wrote. */
export interface MessageSplitter {
  /** Returns the messages completed by this chunk; an empty one is a heartbeat. */
  readonly push: (chunk: Uint8Array) => Uint8Array<ArrayBuffer>[];
}

/** A value or a frame that the wire format does not allow. */
export class FrameError extends Error {
  override readonly name = "FrameError";
}

interface Slot {
  readonly path: readonly (string | number)[];
  readonly length: number;
}

const LENGTH_BYTES = 4;

/** Writes values as one frame: uint32 header length, JSON header, raw bytes. README.md defines it. */
export function createFrameCodec(text: TextCodec): FrameCodec {
  return {
    encode: (value) => {
      const blobs: Uint8Array[] = [];
      const slots: Slot[] = [];
      const stripped = takeBytesOut(value, [], (path, bytes) => {
        slots.push({ path, length: bytes.length });
        blobs.push(bytes);
      });
      const header = text.encode(JSON.stringify({ value: stripped, slots }));
      return concatenate([lengthPrefix(header.length), header, ...blobs]);
    },
    decode: (frame) => {
      const headerEnd = LENGTH_BYTES + readLength(frame);
      if (headerEnd > frame.length) throw new FrameError("the header is cut off");
      const header = parseHeader(text, frame.subarray(LENGTH_BYTES, headerEnd));
      return putBytesBack(header.value, header.slots, frame, headerEnd);
    },
  };
}

/** Puts a frame into a stream, with its length in front. */
export function createMessage(frame: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatenate([lengthPrefix(frame.length), frame]);
}

export function createMessageSplitter(limitBytes: number): MessageSplitter {
  let chunks: Uint8Array[] = [];
  let pending = 0;
  let needed = LENGTH_BYTES;
  return {
    push: (chunk) => {
      chunks.push(chunk);
      pending += chunk.length;
      // Joining only once a message is complete keeps a large message linear in its chunks.
      if (pending < needed) return [];
      let rest: Uint8Array<ArrayBuffer> = concatenate(chunks);
      const messages: Uint8Array<ArrayBuffer>[] = [];
      needed = bytesNeeded(rest, limitBytes);
      while (rest.length >= needed) {
        messages.push(rest.slice(LENGTH_BYTES, needed));
        rest = rest.subarray(needed);
        needed = bytesNeeded(rest, limitBytes);
      }
      chunks = [rest];
      pending = rest.length;
      return messages;
    },
  };
}

function bytesNeeded(rest: Uint8Array, limitBytes: number): number {
  if (rest.length < LENGTH_BYTES) return LENGTH_BYTES;
  const length = readLength(rest);
  if (length > limitBytes) throw new FrameError("a message is longer than allowed");
  return LENGTH_BYTES + length;
}

type Path = readonly (string | number)[];
type Take = (path: Path, bytes: Uint8Array) => void;

/**
 * Gives back the value itself where it holds no bytes, and walks with one path for all: a large list of rows
 * would otherwise be copied before it is written.
 */
function takeBytesOut(value: unknown, path: (string | number)[], take: Take): unknown {
  if (value instanceof Uint8Array) {
    take([...path], value);
    return null;
  }
  if (Array.isArray(value)) return takeFromList(value, path, take);
  if (isPlainObject(value)) return takeFromObject(value, path, take);
  if (!isJsonScalar(value)) throw unsupported(value, path);
  return value;
}

function takeFromList(list: readonly unknown[], path: (string | number)[], take: Take): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, item] of list.entries()) {
    path.push(index);
    if (item === undefined) throw unsupported(item, path);
    const taken = takeBytesOut(item, path, take);
    if (taken !== item) {
      copy ??= [...list];
      copy[index] = taken;
    }
    path.pop();
  }
  return copy ?? list;
}

function takeFromObject(
  object: Readonly<Record<string, unknown>>,
  path: (string | number)[],
  take: Take,
): Readonly<Record<string, unknown>> {
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(object)) {
    path.push(key);
    const taken = takeBytesOut(object[key], path, take);
    if (taken !== object[key]) {
      copy ??= { ...object };
      copy[key] = taken;
    }
    path.pop();
  }
  return copy ?? object;
}

function isJsonScalar(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value === "string" || typeof value === "boolean";
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The prototype of a plain object from another realm (node:vm, a frame) is plain itself.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function unsupported(value: unknown, path: Path): FrameError {
  return new FrameError(`${typeof value} cannot cross the bridge at ${JSON.stringify(path)}`);
}

function parseHeader(text: TextCodec, bytes: Uint8Array): { value: unknown; slots: Slot[] } {
  const header = parseJson(text, bytes);
  if (!isPlainObject(header)) throw new FrameError("the header is not an object");
  const { value, slots } = header;
  if (!Array.isArray(slots) || !slots.every(isSlot)) throw new FrameError("the slots are malformed");
  return { value, slots };
}

function parseJson(text: TextCodec, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(text.decode(bytes));
  } catch (cause) {
    throw new FrameError("the header is not JSON in UTF-8", { cause });
  }
}

function isSlot(slot: unknown): slot is Slot {
  if (!isPlainObject(slot)) return false;
  const { path, length } = slot;
  const isLength = typeof length === "number" && Number.isSafeInteger(length) && length >= 0;
  return isLength && Array.isArray(path) && path.every(isKey);
}

function isKey(key: unknown): boolean {
  return typeof key === "string" || typeof key === "number";
}

function putBytesBack(value: unknown, slots: readonly Slot[], frame: Uint8Array, start: number): unknown {
  const root: Record<string, unknown> = { value };
  let offset = start;
  for (const { path, length } of slots) {
    const end = offset + length;
    if (end > frame.length) throw new FrameError("the bytes are cut off");
    // A copy, because structured clone of a view would store the whole frame behind it; and not by slice(),
    // which on Node's Buffer is a view.
    fillSlot(root, ["value", ...path], new Uint8Array(frame.subarray(offset, end)));
    offset = end;
  }
  if (offset !== frame.length) throw new FrameError("bytes are left over");
  return root["value"];
}

function fillSlot(root: Record<string, unknown>, path: Path, bytes: Uint8Array): void {
  const last = path.at(-1) ?? "value";
  let holder: unknown = root;
  for (const key of path.slice(0, -1)) holder = ownItem(holder, key);
  if (ownItem(holder, last) !== null) throw new FrameError("a slot is not empty");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ownItem has just found the key in it
  (holder as Record<string | number, unknown>)[last] = bytes;
}

function ownItem(holder: unknown, key: string | number): unknown {
  if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, key)) {
    throw new FrameError("a slot points nowhere");
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- hasOwn has just found the key
  return (holder as Record<string | number, unknown>)[key];
}

function lengthPrefix(length: number): Uint8Array<ArrayBuffer> {
  const prefix = new Uint8Array(LENGTH_BYTES);
  new DataView(prefix.buffer).setUint32(0, length);
  return prefix;
}

function readLength(bytes: Uint8Array): number {
  if (bytes.length < LENGTH_BYTES) throw new FrameError("the length is cut off");
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
