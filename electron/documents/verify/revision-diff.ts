import {
  type PDF,
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNull,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from "@libpdf/core";
import { sameBytes } from "./certificate-reader.ts";

type Value = PdfObject | null | undefined;

/** Square points: about a fourteenth of an A4 page. */
const largestBlock = 320 * 120;

interface Pair {
  readonly older: Value;
  readonly newer: Value;
  readonly path: string;
}

/**
 * Path of the first object that differs between a signed revision and the whole file, if any. All that a
 * later revision may do is append signed signature fields; everything else, drawn or not, is a change.
 */
export function findChange(older: PDF, newer: PDF): string | undefined {
  const appended = collectAppendedFields(older, newer);
  if (appended === undefined) return "AcroForm.Fields";
  const pages = new Set(older.context.pages.getPages().map(toReference));
  const visited = new Set<string>();
  const pending: Pair[] = compareTrailers(older, newer);

  function compareDictionaries(
    left: PdfDict,
    right: PdfDict,
    path: string,
    isPage: boolean,
  ): string | undefined {
    const keys = new Set([...left.keys(), ...right.keys()].map((key) => key.value));
    for (const key of keys) {
      const at = `${path}.${key}`;
      if (isPage && key === "Annots") {
        const added = compareLists(left.get(key), right.get(key), at);
        if (added?.some((item) => !(item instanceof PdfRef && appended?.has(item.toString()))) ?? true)
          return at;
      } else if (left === older.getCatalog() && key === "AcroForm") {
        const change = compareForms(left.get(key), right.get(key), at);
        if (change !== undefined) return change;
      } else {
        pending.push({ older: left.get(key), newer: right.get(key), path: at });
      }
    }
    return undefined;
  }

  function compareForms(left: Value, right: Value, path: string): string | undefined {
    const before = asDictionary(older, left);
    const after = asDictionary(newer, right);
    if (after === undefined) return before === undefined ? undefined : path;
    const keys = new Set([...(before?.keys() ?? []), ...after.keys()].map((key) => key.value));
    for (const key of keys) {
      const at = `${path}.${key}`;
      if (key === "Fields") {
        if (compareLists(before?.get(key), after.get(key), at) === undefined) return at;
      } else if (key !== "SigFlags" || !isSignatureFlag(after.get(key))) {
        pending.push({ older: before?.get(key), newer: after.get(key), path: at });
      }
    }
    return undefined;
  }

  /** Queues the common head of two lists and returns what the newer one appends; undefined when it lost items. */
  function compareLists(left: Value, right: Value, path: string): PdfObject[] | undefined {
    const before = asList(older, left);
    const after = asList(newer, right);
    if (before === undefined || after === undefined || after.length < before.length) return undefined;
    before.forEach((item, index) =>
      pending.push({ older: item, newer: after[index], path: `${path}[${index}]` }),
    );
    return after.slice(before.length);
  }

  function compare({ older: left, newer: right, path }: Pair): string | undefined {
    if (left instanceof PdfRef && right instanceof PdfRef) {
      const name = left.toString();
      if (name !== right.toString()) return path;
      if (visited.has(name)) return undefined;
      visited.add(name);
      return compareValues(older.getObject(left), newer.getObject(right), path, pages.has(name));
    }
    return compareValues(left, right, path, false);
  }

  function compareValues(left: Value, right: Value, path: string, isPage: boolean): string | undefined {
    if (left instanceof PdfDict && right instanceof PdfDict && left.type === right.type) {
      if (!sameData(left, right)) return path;
      return compareDictionaries(left, right, path, isPage);
    }
    if (left instanceof PdfArray && right instanceof PdfArray) {
      const added = compareLists(left, right, path);
      return added?.length === 0 ? undefined : path;
    }
    return isSameScalar(left, right) ? undefined : path;
  }

  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const change = compare(pair);
    if (change !== undefined) return change;
  }
  return undefined;
}

function compareTrailers(older: PDF, newer: PDF): Pair[] {
  const before = older.context.info.trailer;
  const after = newer.context.info.trailer;
  return ["Root", "Info"].map((key) => ({ older: before.get(key), newer: after.get(key), path: key }));
}

/** Fields the newer revision appends; undefined when one of them is anything but a plain signed field. */
function collectAppendedFields(older: PDF, newer: PDF): Set<string> | undefined {
  const before = new Set(listFields(older).map(toReference));
  const appended = new Set<string>();
  for (const item of listFields(newer)) {
    const reference = toReference(item);
    if (before.has(reference)) continue;
    const field = item instanceof PdfRef ? newer.getObject(item) : undefined;
    if (reference === undefined || !(field instanceof PdfDict) || !isSignedField(newer, field))
      return undefined;
    appended.add(reference);
  }
  return appended;
}

function toReference(value: PdfObject): string | undefined {
  return value instanceof PdfRef ? value.toString() : undefined;
}

function isSignedField(pdf: PDF, field: PdfDict): boolean {
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  const active = ["Kids", "A", "AA", "Parent"].some((key) => field.has(key));
  const isSignature = field.getName("FT", resolve)?.value === "Sig";
  return !active && isSignature && isBlockSized(field) && field.get("V", resolve) instanceof PdfDict;
}

/** A signature's block may take a corner of a page, never cover what others signed. */
function isBlockSized(field: PdfDict): boolean {
  const sides = readRectangle(field.get("Rect"));
  if (sides === undefined) return true;
  const [left = 0, bottom = 0, right = 0, top = 0] = sides;
  return Math.abs(right - left) * Math.abs(top - bottom) <= largestBlock;
}

/** The four numbers of a rectangle; undefined without one, not a number where it is something else. */
function readRectangle(value: Value): number[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!(value instanceof PdfArray)) return [Number.NaN];
  return value.toArray().map((side) => (side instanceof PdfNumber ? side.value : Number.NaN));
}

function listFields(pdf: PDF): PdfObject[] {
  return asList(pdf, asDictionary(pdf, pdf.getCatalog().get("AcroForm"))?.get("Fields")) ?? [];
}

function asDictionary(pdf: PDF, value: Value): PdfDict | undefined {
  const resolved = value instanceof PdfRef ? pdf.getObject(value) : value;
  return resolved instanceof PdfDict ? resolved : undefined;
}

/** An absent list is an empty one; undefined when it is something else. */
function asList(pdf: PDF, value: Value): PdfObject[] | undefined {
  const resolved = value instanceof PdfRef ? pdf.getObject(value) : value;
  if (resolved === undefined || resolved === null) return [];
  return resolved instanceof PdfArray ? resolved.toArray() : undefined;
}

function sameData(left: PdfDict, right: PdfDict): boolean {
  if (!(left instanceof PdfStream) || !(right instanceof PdfStream)) return true;
  return sameBytes(left.data, right.data);
}

function isSignatureFlag(value: Value): boolean {
  return value instanceof PdfNumber && value.value === 3;
}

function isSameScalar(left: Value, right: Value): boolean {
  if (isNothing(left) || isNothing(right)) return isNothing(left) && isNothing(right);
  if (left instanceof PdfString && right instanceof PdfString) return sameBytes(left.bytes, right.bytes);
  if (left instanceof PdfNumber && right instanceof PdfNumber) return left.value === right.value;
  if (left instanceof PdfName && right instanceof PdfName) return left.value === right.value;
  return left instanceof PdfBool && right instanceof PdfBool && left.value === right.value;
}

function isNothing(value: Value): boolean {
  return value === null || value === undefined || value instanceof PdfNull;
}
