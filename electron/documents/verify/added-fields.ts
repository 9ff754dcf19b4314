import { PdfDict, PdfName, PdfRef, PdfStream } from "@libpdf/core";
import type { DocumentChange } from "#shared/documents/verification-report.ts";
import { inflateLimited } from "../pdf/inflate-guard.ts";
import {
  asDictionary,
  asList,
  type Block,
  listPagesShowing,
  type Revision,
  readBlock,
  resolveValue,
} from "./revision.ts";
import { isDocumentTimestamp } from "./signature-fields.ts";

export interface AddedField {
  readonly reference: string;
  readonly name: string;
  readonly kind: DocumentChange["kind"];
  readonly page: number | null;
  readonly allowed: boolean;
}

/** Square points: about a fourteenth of an A4 page. */
const largestBlock = 320 * 120;

/** All that a plain signature field with its widget has; no actions, no kids of its own (ISO 32000-2, 12.5.2, 12.7.5.5). */
const plainKeys = new Set(
  "Type Subtype FT T TU TM Ff F Rect P V AP AS Lock SV DA DR Q MK M NM Border BS H".split(" "),
);

const longestBlank = 4096;

/** The fields that a newer revision puts behind those of the older, and which of them it may add. */
export function listAddedFields(older: Revision, newer: Revision): AddedField[] {
  const known = new Set((readFormFields(older) ?? []).map(String));
  const taken = older.fields.flatMap((field) => readPlaces(older, field.references));
  return (readFormFields(newer) ?? [])
    .filter((item) => !known.has(item instanceof PdfRef ? item.toString() : ""))
    .map((item) => {
      const dictionary = asDictionary(newer.pdf, item);
      const reference = item instanceof PdfRef ? item.toString() : "";
      const name = newer.fieldByReference.get(reference)?.name ?? "";
      const places = readPlaces(newer, [reference]);
      const kind = dictionary === undefined ? undefined : kindOf(newer, dictionary);
      const isFree = !places.some((place) => taken.some((other) => overlaps(place, other)));
      const isSmall = places.every(({ block }) => isBlockSized(block));
      taken.push(...places);
      return {
        reference,
        name,
        kind: kind ?? "form-field",
        page: places[0]?.page ?? null,
        allowed: reference !== "" && kind !== undefined && isFree && isSmall && places.length <= 1,
      };
    });
}

export function readFormFields({ pdf }: Revision) {
  return asList(pdf, asDictionary(pdf, pdf.getCatalog().get("AcroForm"))?.get("Fields"));
}

/** What a field is if it is a plain signature field; undefined for any other. */
function kindOf({ pdf }: Revision, field: PdfDict): AddedField["kind"] | undefined {
  const isPlain = [...field.keys()].every((key) => plainKeys.has(key.value));
  const type = resolveValue(pdf, field.get("FT"));
  if (!isPlain || !(type instanceof PdfName) || type.value !== "Sig") return undefined;
  const value = resolveValue(pdf, field.get("V"));
  if (value instanceof PdfDict) return signatureKind(value);
  // A value that leads nowhere is a signature that was broken, not an empty field.
  return !field.has("V") && isBlank({ pdf }, field) ? "empty-field-added" : undefined;
}

export function signatureKind(signature: PdfDict): AddedField["kind"] | undefined {
  if (!signature.has("ByteRange") || !signature.has("Contents")) return undefined;
  return isDocumentTimestamp(signature) ? "timestamp-added" : "signature-added";
}

/** An empty field must not look signed: it has no appearance, or one that draws nothing. */
function isBlank({ pdf }: Pick<Revision, "pdf">, field: PdfDict): boolean {
  const appearances = asDictionary(pdf, field.get("AP"));
  if (appearances === undefined) return true;
  return [...appearances.keys()].every((key) => {
    const stream = resolveValue(pdf, appearances.get(key.value));
    if (!(stream instanceof PdfStream)) return false;
    const filter = resolveValue(pdf, stream.get("Filter"));
    if (filter === undefined) return isWhite(stream.data);
    const isFlate = filter instanceof PdfName && filter.value === "FlateDecode";
    const data = isFlate ? inflateLimited(stream.data, longestBlank) : undefined;
    return data instanceof Uint8Array && isWhite(data);
  });
}

function isWhite(bytes: Uint8Array): boolean {
  return bytes.length <= longestBlank && Buffer.from(bytes).toString("latin1").trim() === "";
}

interface Place {
  readonly page: number;
  readonly block: Block;
}

function readPlaces(revision: Revision, references: readonly string[]): Place[] {
  return references.flatMap((reference) => {
    const [object = 0, generation = 0] = reference.split(" ").map(Number);
    if (reference === "") return [];
    const widget = asDictionary(revision.pdf, PdfRef.of(object, generation));
    const block = widget === undefined ? undefined : readBlock(revision.pdf, widget);
    if (block === undefined) return [];
    return listPagesShowing(revision, reference).map((page) => ({ page, block }));
  });
}

/** A signature's block may take a corner of a page, never cover what others signed. */
function isBlockSized({ left, bottom, right, top }: Block): boolean {
  return (right - left) * (top - bottom) <= largestBlock;
}

function overlaps(one: Place, other: Place): boolean {
  const width = Math.min(one.block.right, other.block.right) - Math.max(one.block.left, other.block.left);
  const height = Math.min(one.block.top, other.block.top) - Math.max(one.block.bottom, other.block.bottom);
  // A point of play, for blocks that stand side by side.
  return one.page === other.page && width > 1 && height > 1;
}
