import { Inflate, strFromU8, strToU8, zipSync } from "fflate";
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS, type TableError } from "#shared/intake/workbook.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { createOdsRowCounter, createOoxmlRowCounter, type RowCounter } from "./row-counter.ts";
import { readZipEntries, type ZipEntry } from "./zip-entries.ts";

/** Most bytes the needed parts of a workbook may unpack to; 3,500 proposals of 20 KB make 75 MB. */
const MAX_UNPACKED = 400 * 1024 * 1024;

/** Beyond this a part that unpacks to more than `MAX_RATIO` times its size is taken for a bomb. */
const RATIO_FROM = 64 * 1024 * 1024;
const MAX_RATIO = 400;

/** Rows that a form may have above its first proposal. */
const HEADER_ALLOWANCE = 200;

const PACKED_PIECE = 16 * 1024;

/** What a workbook's cells need; macros, pictures, links to other files and everything else is never unpacked. */
const NEEDED = {
  xlsx: /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?workbook\.xml(?:\.rels)?|xl\/(?:sharedStrings|styles)\.xml|xl\/worksheets\/[^/]+\.xml)$/iu,
  ods: /^(?:mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/u,
} as const;

const CONTENT_TYPES = "[Content_Types].xml";

export interface SafePackage {
  readonly kind: "xlsx" | "ods";
  /** A ZIP of the needed parts alone, not compressed. */
  readonly bytes: Uint8Array;
}

/** Unpacks a workbook's needed parts within bounds, counting rows on the way, before any parser sees them. */
export function unpackSafely(name: string, zip: Uint8Array): Result<SafePackage, TableError> {
  const entries = readZipEntries(zip);
  if (!entries) return err({ type: "table-unreadable", name });
  const kind = kindOf(entries);
  if (kind === null) return err({ type: "table-unreadable", name });
  const needed = entries.filter((entry) => NEEDED[kind].test(entry.name));
  if (needed.some(({ isEncrypted }) => isEncrypted)) return err({ type: "table-encrypted", name });
  const parts: Record<string, Uint8Array> = {};
  let room = MAX_UNPACKED;
  for (const entry of needed) {
    const part = unpackEntry(entry, room, counterFor(kind, entry.name));
    if (typeof part === "string") return err(refusal(part, name));
    if (isEncryptedOds(entry.name, part)) return err({ type: "table-encrypted", name });
    parts[entry.name] = part;
    room -= part.length;
  }
  const types = parts[CONTENT_TYPES];
  if (types) parts[CONTENT_TYPES] = withoutMissing(types, parts);
  return ok({ kind, bytes: zipSync(parts, { level: 0 }) });
}

/** A part that the list of contents names must be there, so those left out are struck from it. */
function withoutMissing(types: Uint8Array, parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const text = strFromU8(types).replaceAll(/<(?:\w+:)?Override\b[^>]*>/gu, (tag) => {
    const path = /PartName\s*=\s*["']\/([^"']*)/u.exec(tag)?.[1] ?? "";
    return Object.hasOwn(parts, path) ? tag : "";
  });
  return strToU8(text);
}

function kindOf(entries: readonly ZipEntry[]): SafePackage["kind"] | null {
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("xl/workbook.xml")) return "xlsx";
  return names.has("content.xml") || names.has("encrypted-package") ? "ods" : null;
}

function counterFor(kind: SafePackage["kind"], name: string): RowCounter | null {
  const bounds = { rows: MAX_ROWS + HEADER_ALLOWANCE, columns: MAX_COLUMNS, cells: MAX_CELLS };
  if (kind === "ods") return name === "content.xml" ? createOdsRowCounter(bounds) : null;
  return name.toLowerCase().startsWith("xl/worksheets/") ? createOoxmlRowCounter(bounds) : null;
}

type Stop = "too-large" | "too-many-rows" | "broken";

function refusal(stop: Stop, name: string): TableError {
  if (stop === "too-many-rows") return { type: "table-too-many-rows", name, limit: MAX_ROWS };
  return stop === "too-large"
    ? { type: "table-too-large", name, limit: MAX_UNPACKED }
    : { type: "table-unreadable", name };
}

/** Stops in the middle of the stream: what the directory says of sizes is never believed. */
function unpackEntry(
  { method, packed }: ZipEntry,
  room: number,
  counter: RowCounter | null,
): Uint8Array | Stop {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let stop: Stop | null = null;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > room || (length > RATIO_FROM && length > packed.length * MAX_RATIO)) stop = "too-large";
    else if (
      counter &&
      !counter.take(Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString("latin1"))
    )
      stop = "too-many-rows";
    else pieces.push(piece);
  };
  if (method === 0) take(packed);
  else if (method === 8) inflateInPieces(packed, take, () => stop !== null);
  else return "broken";
  if (stop !== null) return stop;
  return Buffer.concat(pieces);
}

function inflateInPieces(
  packed: Uint8Array,
  take: (piece: Uint8Array) => void,
  isStopped: () => boolean,
): void {
  const inflate = new Inflate((piece) => {
    if (!isStopped() && piece.length > 0) take(piece);
  });
  for (let at = 0; at < packed.length && !isStopped(); at += PACKED_PIECE)
    inflate.push(packed.subarray(at, at + PACKED_PIECE), at + PACKED_PIECE >= packed.length);
}

function isEncryptedOds(name: string, part: Uint8Array): boolean {
  return name === "META-INF/manifest.xml" && Buffer.from(part).includes("encryption-data");
}
