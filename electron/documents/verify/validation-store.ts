import { createHash } from "node:crypto";
import { type PDF, PdfArray, PdfDict, PdfName, PdfNull, PdfNumber, PdfStream, PdfString } from "@libpdf/core";
import { inflateLimited } from "../pdf/inflate-guard.ts";
import { asDictionary, asList, resolveValue, type Value } from "./revision.ts";

export type StoreChange = "same" | "grown" | "spoilt";

const lists = ["Certs", "CRLs", "OCSPs"];
const storeKeys = new Set(["Type", "VRI", ...lists]);
/** What is said of one signature (ISO 32000-2, table 262); TU and TS are times. */
const entryLists = new Set(["Cert", "CRL", "OCSP"]);
const entryKeys = new Set(["Type", "TU", "TS", ...entryLists]);
const streamKeys = new Set(["Length", "Filter", "Type"]);
/** As many as are read when a signature is checked: one more could hide another. */
const mostObjects = 100;
const longestObject = 16 * 1024 * 1024;

/**
 * Whether validation data (DSS, ISO 32000-2, 12.8.4.3) only grew. Anybody may add some (EN 319 142-1, 5.4.2); a list
 * that revokes a certificate must not go, nor may anything else come in under its name.
 */
export function compareStores(older: PDF, newer: PDF): StoreChange {
  const [before, after] = [older.getCatalog().get("DSS"), newer.getCatalog().get("DSS")];
  if (describe(older, before) === describe(newer, after)) return "same";
  const store = asDictionary(newer, after);
  if (store === undefined || !isStore(newer, store)) return "spoilt";
  const known = asDictionary(older, before);
  return known === undefined || holds(newer, store, older, known) ? "grown" : "spoilt";
}

function isStore(pdf: PDF, store: PdfDict): boolean {
  return keysOf(store).every((key) => {
    const value = store.get(key);
    if (key === "Type") return isName(resolveValue(pdf, value), "DSS");
    if (key === "VRI") return isEveryEntry(pdf, asDictionary(pdf, value));
    return storeKeys.has(key) && readItems(pdf, value) !== undefined;
  });
}

function isEveryEntry(pdf: PDF, entries: PdfDict | undefined): boolean {
  if (entries === undefined) return false;
  return keysOf(entries).every((key) => {
    const value = entries.get(key);
    if (key === "Type") return isName(resolveValue(pdf, value), "VRI");
    const entry = asDictionary(pdf, value);
    return entry !== undefined && keysOf(entry).every((part) => isEntryPart(pdf, part, entry.get(part)));
  });
}

function isEntryPart(pdf: PDF, key: string, value: Value): boolean {
  if (!entryKeys.has(key)) return false;
  if (entryLists.has(key)) return readItems(pdf, value) !== undefined;
  const resolved = resolveValue(pdf, value);
  if (key === "TS") return digestOf(pdf, resolved) !== undefined;
  return key === "TU" ? resolved instanceof PdfString : isName(resolved, "VRI");
}

/** Everything that was there, whatever object it is now; entries about signatures by their names. */
function holds(newer: PDF, store: PdfDict, older: PDF, known: PdfDict): boolean {
  const entries = [asDictionary(older, known.get("VRI")), asDictionary(newer, store.get("VRI"))] as const;
  const areNamed = keysOf(entries[0]).every((key) => entries[1]?.has(key) === true);
  return (
    areNamed &&
    lists.every((key) => {
      const items = new Set(readItems(newer, store.get(key)) ?? []);
      return readItems(older, known.get(key))?.every((item) => items.has(item)) === true;
    })
  );
}

/** Digests of what the streams of a list hold; undefined where one is no plain stream. */
function readItems(pdf: PDF, value: Value): string[] | undefined {
  const items = asList(pdf, value)?.map((item) => digestOf(pdf, resolveValue(pdf, item)));
  const isReadable = items !== undefined && items.length <= mostObjects;
  return isReadable && items.every((item) => item !== undefined) ? items : undefined;
}

function digestOf(pdf: PDF, stream: Value): string | undefined {
  if (!(stream instanceof PdfStream) || !keysOf(stream).every((key) => streamKeys.has(key))) return undefined;
  const filter = resolveValue(pdf, stream.get("Filter"));
  if (filter === undefined) return hash(stream.data);
  const data = isName(filter, "FlateDecode") ? inflateLimited(stream.data, longestObject) : undefined;
  return data instanceof Uint8Array ? hash(data) : undefined;
}

function hash(data: Uint8Array): string {
  return createHash("sha256").update(data).digest("base64");
}

const publishers = new Set(["ADBE", "ESIC"]);
const extensionKeys = new Set(["Type", "BaseVersion", "ExtensionLevel", "ExtensionRevision", "URL"]);

/** Whether the extensions a file says it uses (ISO 32000-2, 7.12) are as before, or some that signers name were added. */
export function compareExtensions(older: PDF, newer: PDF): StoreChange {
  const [before, after] = [older.getCatalog().get("Extensions"), newer.getCatalog().get("Extensions")];
  if (describe(older, before) === describe(newer, after)) return "same";
  const [known, stated] = [asDictionary(older, before), asDictionary(newer, after)];
  const isGrown = keysOf(known).every((key) => stated?.has(key) === true);
  const isPlain = keysOf(stated).every((key) => {
    if (key === "Type") return isName(resolveValue(newer, stated?.get(key)), "Extensions");
    const isAsBefore =
      known !== undefined && describe(older, known.get(key)) === describe(newer, stated?.get(key));
    const extension = asDictionary(newer, stated?.get(key));
    return isAsBefore || (publishers.has(key) && isExtension(newer, extension));
  });
  return stated !== undefined && isGrown && isPlain ? "grown" : "spoilt";
}

function isExtension(pdf: PDF, extension: PdfDict | undefined): boolean {
  if (extension === undefined || extension instanceof PdfStream) return false;
  return keysOf(extension).every((key) => {
    const value = resolveValue(pdf, extension.get(key));
    const isPlain = value instanceof PdfName || value instanceof PdfNumber || value instanceof PdfString;
    return extensionKeys.has(key) && isPlain;
  });
}

const deepest = 6;
const longest = 20_000;

/** What a value is, whatever objects it is made of; each too large or too deep one is like no other. */
function describe(pdf: PDF, value: Value): string {
  let count = 0;

  function walk(item: Value, depth: number): string {
    const resolved = resolveValue(pdf, item);
    count += 1;
    if (depth > deepest || count > longest) throw new Error("too large to compare");
    if (resolved instanceof PdfDict) {
      const entries = keysOf(resolved)
        .toSorted()
        .map((key) => `${JSON.stringify(key)}:${walk(resolved.get(key), depth + 1)}`);
      return `${resolved instanceof PdfStream ? hash(resolved.data) : ""}{${entries.join()}}`;
    }
    if (resolved instanceof PdfArray)
      return `[${resolved
        .toArray()
        .map((part) => walk(part, depth + 1))
        .join()}]`;
    return describeScalar(resolved);
  }

  try {
    return walk(value, 0);
  } catch {
    return crypto.randomUUID();
  }
}

function describeScalar(value: Value): string {
  if (value === undefined || value === null || value instanceof PdfNull) return "null";
  if (value instanceof PdfName) return `/${JSON.stringify(value.value)}`;
  if (value instanceof PdfNumber) return String(value.value);
  if (value instanceof PdfString) return `(${Buffer.from(value.bytes).toString("hex")})`;
  return value.type;
}

function isName(value: Value, expected: string): boolean {
  return value instanceof PdfName && value.value === expected;
}

function keysOf(dictionary: PdfDict | undefined): string[] {
  return [...(dictionary?.keys() ?? [])].map((key) => key.value);
}
