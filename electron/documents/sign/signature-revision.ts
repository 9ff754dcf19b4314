import {
  type PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  type PdfRef,
  PdfString,
} from "@libpdf/core";
import { toPdfDate } from "../pdf/pdf-date.ts";
import { collectSignatureFields, roleKey } from "../pdf/signature-fields.ts";
import type { Fonts } from "../render/fonts.ts";
import {
  addSignatureField,
  type EmptyField,
  findEmptyFields,
  PRINTED_AND_LOCKED,
  requireForm,
} from "./form-writer.ts";
import type { CertificationLevel, SignatureAppearance } from "./sign-input.ts";
import { addAppearance, addEmptyAppearance } from "./signature-appearance.ts";

export interface RevisionInput {
  readonly name: string;
  readonly role: string;
  readonly reason: string;
  readonly location: string;
  readonly signedAt: Date;
  readonly appearance: SignatureAppearance | undefined;
  readonly certification: CertificationLevel | undefined;
  /** An empty field of the file; without it a field is added. */
  readonly fieldName: string | undefined;
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

/** Appends a signed field to a PDF, or signs an empty one; the bytes before it stay as they are. */
export async function appendSignature(
  pdf: PDF,
  original: Uint8Array,
  fonts: Fonts,
  input: RevisionInput,
): Promise<SignatureRevision | undefined> {
  const signature = pdf.register(toSignatureDictionary(input));
  const isPlaced =
    input.fieldName === undefined
      ? placeNewField(pdf, fonts, input, signature)
      : signEmptyField(pdf, fonts, input, signature);
  if (!isPlaced) return undefined;
  if (input.certification !== undefined) certify(pdf, signature);
  const bytes = await pdf.save({ incremental: true, subsetFonts: true });
  return locatePlaceholders(bytes, original, input.contentsSize);
}

function placeNewField(pdf: PDF, fonts: Fonts, input: RevisionInput, signature: PdfRef): boolean {
  const page = pdf.getPages().at(-1);
  if (page === undefined) return false;
  const { appearance } = input;
  addSignatureField(pdf, page, {
    name: nextFieldName(pdf),
    flags: PRINTED_AND_LOCKED,
    rectangle: appearance?.rectangle,
    entries: {
      V: signature,
      ...(appearance === undefined
        ? {}
        : {
            AP: PdfDict.of({
              N: addAppearance(pdf, fonts, appearance, { ...input, ...appearance.rectangle }),
            }),
          }),
    },
  });
  return true;
}

/** Place and name stay as whoever prepared the field has set them; only value and appearance are added. */
function signEmptyField(pdf: PDF, fonts: Fonts, input: RevisionInput, signature: PdfRef): boolean {
  const empty = findEmptyFields(pdf).find(({ name }) => name === input.fieldName);
  if (empty === undefined) return false;
  empty.field.set("V", signature);
  const appearance = drawInto(pdf, fonts, input, empty);
  if (appearance !== undefined) empty.widget.set("AP", PdfDict.of({ N: appearance }));
  requireForm(pdf);
  return true;
}

function drawInto(
  pdf: PDF,
  fonts: Fonts,
  input: RevisionInput,
  { widget, rectangle }: EmptyField,
): PdfRef | undefined {
  const { width, height } = rectangle;
  if (width === 0 || height === 0) return undefined;
  if (input.appearance) return addAppearance(pdf, fonts, input.appearance, { ...input, width, height });
  return widget.has("AP") ? undefined : addEmptyAppearance(pdf, { width, height });
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
    ...(input.certification === undefined
      ? {}
      : { Reference: PdfArray.of(toTransformReference(input.certification)) }),
  });
}

/** Signature reference of a certifying signature (ISO 32000-2, 12.8.1 and 12.8.2.2). */
function toTransformReference(level: CertificationLevel): PdfDict {
  const parameters = {
    Type: PdfName.of("TransformParams"),
    P: PdfNumber.of(level),
    V: PdfName.of("1.2"),
  };
  return PdfDict.of({
    Type: PdfName.of("SigRef"),
    TransformMethod: PdfName.of("DocMDP"),
    TransformParams: PdfDict.of(parameters),
  });
}

/** The catalogue names the certifying signature (ISO 32000-2, 12.8.6, permissions dictionary). */
function certify(pdf: PDF, signature: PdfRef): void {
  const catalog = pdf.getCatalog();
  const permissions = catalog.getDict("Perms", (reference) => pdf.getObject(reference));
  if (permissions) permissions.set("DocMDP", signature);
  else catalog.set("Perms", PdfDict.of({ DocMDP: signature }));
}

/** Text written exactly as given, so that it can be found and patched; libpdf does not export its own class. */
function toRaw(text: string): PdfObject {
  const bytes = Buffer.from(text, "latin1");
  return { type: "raw", bytes, toBytes: (writer) => writer.writeBytes(bytes) };
}

function nextFieldName(pdf: PDF): string {
  const taken = new Set(collectSignatureFields(pdf).map((field) => field.name));
  let number = taken.size + 1;
  while (taken.has(`PlenoSignature${number}`)) number += 1;
  return `PlenoSignature${number}`;
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
