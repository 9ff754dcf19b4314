import {
  type PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfString,
} from "@libpdf/core";
import type { Fonts } from "./fonts.ts";
import { toPdfDate } from "./pdf-date.ts";
import { addAppearance, type SignatureAppearance } from "./signature-appearance.ts";
import { collectSignatureFields } from "./signature-fields.ts";
import { roleKey } from "./verify-signature.ts";

export interface RevisionInput {
  readonly name: string;
  readonly role: string;
  readonly reason: string;
  readonly location: string;
  readonly signedAt: Date;
  readonly appearance: SignatureAppearance | undefined;
  /** Room for the CMS signature. */
  readonly contentsSize: number;
}

/** An incremental update with an empty signature value. */
export interface SignatureRevision {
  readonly bytes: Uint8Array;
  readonly byteRangeAt: number;
  readonly gapStart: number;
  readonly gapEnd: number;
}

/** As wide as any byte range of a file below 10 GB. */
export const byteRangePlaceholder = `[0 ${"*".repeat(10)} ${"*".repeat(10)} ${"*".repeat(10)}]`;

const printedAndLocked = 4 + 128;

/** Appends a signed field to a PDF; the bytes before it stay as they are. */
export async function appendSignatureField(
  pdf: PDF,
  original: Uint8Array,
  fonts: Fonts,
  input: RevisionInput,
): Promise<SignatureRevision | undefined> {
  const page = pdf.getPages().at(-1);
  if (page === undefined) return undefined;
  const field = pdf.register(
    PdfDict.of({
      Type: PdfName.of("Annot"),
      Subtype: PdfName.of("Widget"),
      FT: PdfName.of("Sig"),
      T: PdfString.fromString(nextFieldName(pdf)),
      F: PdfNumber.of(printedAndLocked),
      P: page.ref,
      Rect: toRectangle(input.appearance),
      V: pdf.register(toSignatureDictionary(input)),
      ...(input.appearance === undefined
        ? {}
        : { AP: PdfDict.of({ N: addAppearance(pdf, fonts, input.appearance, input) }) }),
    }),
  );
  appendTo(pdf, page.dict, "Annots", field);
  appendTo(pdf, requireForm(pdf), "Fields", field);
  const bytes = await pdf.save({ incremental: true, subsetFonts: true });
  return locatePlaceholders(bytes, original, input.contentsSize);
}

function toSignatureDictionary(input: RevisionInput): PdfDict {
  return PdfDict.of({
    Type: PdfName.of("Sig"),
    Filter: PdfName.of("Adobe.PPKLite"),
    SubFilter: PdfName.of("ETSI.CAdES.detached"),
    ByteRange: toRaw(byteRangePlaceholder),
    Contents: toRaw(emptyContents(input.contentsSize)),
    M: PdfString.fromString(toPdfDate(input.signedAt)),
    Name: PdfString.fromString(input.name),
    [roleKey]: PdfString.fromString(input.role),
    Reason: PdfString.fromString(input.reason),
    Location: PdfString.fromString(input.location),
  });
}

/** Text written exactly as given, so that it can be found and patched; libpdf does not export its own class. */
function toRaw(text: string): PdfObject {
  const bytes = Buffer.from(text, "latin1");
  return { type: "raw", bytes, toBytes: (writer) => writer.writeBytes(bytes) };
}

function toRectangle(appearance: SignatureAppearance | undefined): PdfArray {
  const { left, bottom, width, height } = appearance?.rectangle ?? {
    left: 0,
    bottom: 0,
    width: 0,
    height: 0,
  };
  return PdfArray.of(...[left, bottom, left + width, bottom + height].map((value) => PdfNumber.of(value)));
}

function nextFieldName(pdf: PDF): string {
  const taken = new Set(collectSignatureFields(pdf).map((field) => field.name));
  let number = taken.size + 1;
  while (taken.has(`PlenoSignature${number}`)) number += 1;
  return `PlenoSignature${number}`;
}

function requireForm(pdf: PDF): PdfDict {
  const catalog = pdf.getCatalog();
  const existing = catalog.getDict("AcroForm", (reference) => pdf.getObject(reference));
  const form = existing ?? PdfDict.of({ Fields: new PdfArray() });
  // Signatures exist, and only incremental updates may follow.
  form.set("SigFlags", PdfNumber.of(3));
  if (existing === undefined) catalog.set("AcroForm", pdf.register(form));
  return form;
}

function appendTo(pdf: PDF, owner: PdfDict, key: string, item: PdfObject): void {
  const value = owner.get(key);
  const list = value instanceof PdfRef ? pdf.getObject(value) : value;
  if (list instanceof PdfArray) list.push(item);
  else owner.set(key, PdfArray.of(item));
}

function locatePlaceholders(
  bytes: Uint8Array,
  original: Uint8Array,
  contentsSize: number,
): SignatureRevision | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const untouched = buffer.subarray(0, original.length).equals(original);
  const contents = emptyContents(contentsSize);
  const byteRangeAt = buffer.indexOf(byteRangePlaceholder, original.length);
  const gapStart = buffer.indexOf(contents, original.length);
  if (!untouched || byteRangeAt === -1 || gapStart === -1) return undefined;
  return { bytes, byteRangeAt, gapStart, gapEnd: gapStart + contents.length };
}

function emptyContents(size: number): string {
  return `<${"0".repeat(size * 2)}>`;
}
