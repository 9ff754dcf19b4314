import { type PDF, PdfDict, PdfName, PdfRef, PdfStream } from "@libpdf/core";
import type { DocumentChange } from "#shared/documents/verification-report.ts";
import { inflateLimited } from "../pdf/inflate-guard.ts";
import { isDocumentTimestamp } from "../pdf/signature-fields.ts";
import { isPlainDefault } from "./form-defaults.ts";
import { asDictionary, asList, type Block, type Revision, resolveValue, type Value } from "./revision.ts";
import { isBlockSized, overlaps, readPlaces, type SignaturePlace } from "./signature-places.ts";

export interface AddedField {
  readonly reference: string;
  readonly name: string;
  readonly kind: DocumentChange["kind"];
  readonly page: number | null;
  readonly allowed: boolean;
}

/** What a plain signature field with its widget has; no actions, no kids, nothing that paints by itself (ISO 32000-2, 12.5.2, 12.7.5.5). */
const emptyKeys = "Type Subtype FT T TU TM Ff F Rect P AP DR MK M NM H".split(" ");
const emptyFieldKeys = new Set(emptyKeys);
/** A signer may also say what the signature locks, and how text would look. */
const signedFieldKeys = new Set([...emptyKeys, ..."V AS Lock SV DA Q".split(" ")]);

const mostAdded = 200;
/** Square points of all empty fields that come in at once: somewhat more than half an A4 page. */
const largestTotal = 300_000;
const longestBlank = 4096;

/** The fields that a newer revision puts behind those of the older, and which of them it may add. */
export function listAddedFields(older: Revision, newer: Revision): AddedField[] {
  const known = new Set((readFormFields(older) ?? []).map(String));
  let total = 0;
  const taken = older.fields.flatMap((field) => readPlaces(older, field.references));
  return (readFormFields(newer) ?? [])
    .filter((item) => !known.has(item instanceof PdfRef ? item.toString() : ""))
    .slice(0, mostAdded + 1)
    .map((item, index) => {
      const reference = item instanceof PdfRef ? item.toString() : "";
      const kind = kindOf(newer, asDictionary(newer.pdf, item));
      const places = readPlaces(newer, [reference]);
      if (kind === "empty-field-added") total += sumOf(places.map(({ block }) => areaOf(block)));
      // Written as "not more", so that a place that is no number fails too.
      const isPlaced = total <= largestTotal && isWellPlaced(places, taken);
      taken.push(...places);
      return {
        reference,
        name: newer.fieldByReference.get(reference)?.name ?? "",
        kind: kind ?? "form-field",
        page: places[0]?.page ?? null,
        allowed: reference !== "" && kind !== undefined && isPlaced && index < mostAdded,
      };
    });
}

/** On one page at most, over no other field, and no larger than a block. */
function isWellPlaced(places: readonly SignaturePlace[], taken: readonly SignaturePlace[]): boolean {
  return (
    places.length <= 1 &&
    places.every((place) => isBlockSized(place.block) && !taken.some((other) => overlaps(place, other)))
  );
}

export function readFormFields({ pdf }: Revision) {
  return asList(pdf, asDictionary(pdf, pdf.getCatalog().get("AcroForm"))?.get("Fields"));
}

/** What a field is if it is a plain signature field; undefined for any other. */
function kindOf({ pdf }: Revision, field: PdfDict | undefined): AddedField["kind"] | undefined {
  if (field === undefined) return undefined;
  const keys = field.has("V") ? signedFieldKeys : emptyFieldKeys;
  const isPlain = [...field.keys()].every((key) => keys.has(key.value));
  // Some programs write a style with nothing in it; a border or a background would be drawn by viewers.
  const isUnstyled = isEmpty(pdf, field.get("MK")) && isEmptyOrDefault(pdf, field);
  const type = resolveValue(pdf, field.get("FT"));
  const isSignature = type instanceof PdfName && type.value === "Sig";
  if (!isPlain || !isUnstyled || !isSignature) return undefined;
  const value = resolveValue(pdf, field.get("V"));
  if (value instanceof PdfDict) return signatureKind(value);
  // A value that leads nowhere is a signature that was broken, not an empty field.
  return !field.has("V") && isBlank({ pdf }, field) ? "empty-field-added" : undefined;
}

export function signatureKind(signature: PdfDict): AddedField["kind"] | undefined {
  if (!signature.has("ByteRange") || !signature.has("Contents")) return undefined;
  return isDocumentTimestamp(signature) ? "timestamp-added" : "signature-added";
}

function isEmpty(pdf: PDF, value: Value): boolean {
  const resolved = resolveValue(pdf, value);
  if (resolved === undefined || resolved === null) return true;
  return resolved instanceof PdfDict && !(resolved instanceof PdfStream) && [...resolved.keys()].length === 0;
}

function isEmptyOrDefault(pdf: PDF, field: PdfDict): boolean {
  const resources = field.get("DR");
  return isEmpty(pdf, resources) || (field.has("V") && isPlainDefault(pdf, "DR", resources));
}

/** What the frame of a drawing has; no parameters of a filter, which could make something of nothing. */
const frameKeys = new Set("Type Subtype FormType BBox Matrix Resources Length Filter".split(" "));

/** An empty field must not look signed: it has no appearance, or one that draws nothing. */
function isBlank({ pdf }: Pick<Revision, "pdf">, field: PdfDict): boolean {
  const appearances = asDictionary(pdf, field.get("AP"));
  if (appearances === undefined) return !field.has("AP");
  return [...appearances.keys()].every((key) => {
    const stream = resolveValue(pdf, appearances.get(key.value));
    return key.value === "N" && stream instanceof PdfStream && isBlankDrawing(pdf, stream);
  });
}

function isBlankDrawing(pdf: PDF, stream: PdfStream): boolean {
  const isFramed = [...stream.keys()].every((key) => frameKeys.has(key.value));
  if (!isFramed || !isEmpty(pdf, stream.get("Resources"))) return false;
  const filter = resolveValue(pdf, stream.get("Filter"));
  if (filter === undefined) return isWhite(stream.data);
  const isFlate = filter instanceof PdfName && filter.value === "FlateDecode";
  const data = isFlate ? inflateLimited(stream.data, longestBlank) : undefined;
  return data instanceof Uint8Array && isWhite(data);
}

/** White space of PDF (ISO 32000-2, 7.2.3). */
function isWhite(bytes: Uint8Array): boolean {
  return bytes.length <= longestBlank && /^[\0\t\n\f\r ]*$/.test(Buffer.from(bytes).toString("latin1"));
}

function areaOf({ left, bottom, right, top }: Block): number {
  return (right - left) * (top - bottom);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
