/** One BER element; lengths may be indefinite, because other signers write them so. */
export interface BerNode {
  readonly tag: number;
  /** The whole element as it stands in the input. */
  readonly raw: Uint8Array;
  /** What a primitive element holds. */
  readonly content: Uint8Array;
  readonly children: readonly BerNode[];
}

const constructedBit = 0x20;
const deepestNesting = 40;

/** Reads the first element of the input; undefined when it is not well formed. */
export function readBer(bytes: Uint8Array): BerNode | undefined {
  return readNode(bytes, 0, 0)?.node;
}

/** Dotted form of an object identifier element, or an empty string. */
export function identifierOf(node: BerNode | undefined): string {
  if (node?.tag !== 0x06 || node.content.length === 0) return "";
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of node.content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join(".");
}

/** Bytes of an OCTET STRING, whole or in pieces. */
export function octetsOf(node: BerNode | undefined): Uint8Array {
  if (node === undefined) return new Uint8Array();
  return node.children.length === 0
    ? node.content
    : Buffer.concat(node.children.map((child) => octetsOf(child)));
}

interface ReadNode {
  readonly node: BerNode;
  readonly end: number;
}

function readNode(bytes: Uint8Array, start: number, depth: number): ReadNode | undefined {
  const tag = bytes[start];
  if (tag === undefined || (tag & 0x1f) === 0x1f || depth > deepestNesting) return undefined;
  const length = readLength(bytes, start + 1);
  if (length === undefined) return undefined;
  const limit = length.value === undefined ? bytes.length : length.end + length.value;
  if (limit > bytes.length || (length.value === undefined && (tag & constructedBit) === 0)) return undefined;
  if ((tag & constructedBit) === 0) {
    const raw = bytes.subarray(start, limit);
    return { node: { tag, raw, content: bytes.subarray(length.end, limit), children: [] }, end: limit };
  }
  const inner = readChildren(bytes.subarray(0, limit), length.end, depth, length.value === undefined);
  if (inner === undefined) return undefined;
  const raw = bytes.subarray(start, inner.end);
  return { node: { tag, raw, content: new Uint8Array(), children: inner.children }, end: inner.end };
}

function readChildren(
  bytes: Uint8Array,
  start: number,
  depth: number,
  indefinite: boolean,
): { readonly children: BerNode[]; readonly end: number } | undefined {
  const children: BerNode[] = [];
  let position = start;
  while (position < bytes.length) {
    if (indefinite && bytes[position] === 0 && bytes[position + 1] === 0)
      return { children, end: position + 2 };
    const next = readNode(bytes, position, depth + 1);
    if (next === undefined) return undefined;
    children.push(next.node);
    position = next.end;
  }
  return indefinite ? undefined : { children, end: position };
}

function readLength(
  bytes: Uint8Array,
  start: number,
): { readonly value: number | undefined; readonly end: number } | undefined {
  const first = bytes[start];
  if (first === undefined) return undefined;
  if (first < 0x80) return { value: first, end: start + 1 };
  const digits = first & 0x7f;
  if (digits === 0) return { value: undefined, end: start + 1 };
  if (digits > 4 || start + 1 + digits > bytes.length) return undefined;
  let value = 0;
  for (const digit of bytes.subarray(start + 1, start + 1 + digits)) value = value * 256 + digit;
  return { value, end: start + 1 + digits };
}
