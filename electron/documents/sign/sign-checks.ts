import type { PDF, PDFPage } from "@libpdf/core";
import type { PageRectangle } from "#shared/documents/signature-slots.ts";
import type { DocumentCode, VerificationReport } from "#shared/documents/verification-report.ts";
import type { Fonts } from "../render/fonts.ts";
import { readModificationLevel } from "../verify/signature-fields.ts";
import { verifyPdf } from "../verify/verify.ts";
import { findEmptyFields } from "./form-writer.ts";
import type { SignError, SignInput } from "./sign-input.ts";

/** What a document without a signature is told for; nothing of it speaks against the first one. */
const UNSIGNED_CODES: ReadonlySet<DocumentCode> = new Set<DocumentCode>([
  "NO_SIGNATURE",
  "SIGNERS_MISSING",
  "SIGNERS_NOT_STATED",
]);

/** Finds what forbids another signature in this document; `fingerprint` is the signer's certificate's. */
export async function checkDocument(
  pdf: PDF,
  input: SignInput,
  fingerprint: string,
): Promise<SignError | undefined> {
  if (readModificationLevel(pdf) === 1) return { type: "modification-forbidden" };
  const report = await verifyAt(input.pdf, input.signedAt);
  const refusal = refuseDocument(report);
  if (refusal !== undefined) return refusal;
  const { signatures, required } = report;
  if (signatures.some((signature) => signature.certificateFingerprint === fingerprint))
    return { type: "signed-already" };
  // A field that was left empty asks for one more signature than the list does.
  const isComplete = required.length > 0 && required.every(({ fieldName }) => fieldName !== null);
  if (isComplete && input.fieldName === undefined) return { type: "complete" };
  if (input.certification !== undefined && signatures.length > 0) return { type: "certify-not-first" };
  const { fieldName } = input;
  if (fieldName !== undefined && !findEmptyFields(pdf).some(({ name }) => name === fieldName))
    return { type: "field-unknown", name: fieldName };
  return undefined;
}

/** Finds what is wrong with the signatures a document carries already. */
export function refuseDocument(report: VerificationReport): SignError | undefined {
  const isUnsigned = report.signatures.length === 0 && report.codes.every((code) => UNSIGNED_CODES.has(code));
  if (report.intact || isUnsigned) return undefined;
  const codes = [...report.codes, ...report.signatures.flatMap((signature) => signature.codes)];
  return { type: "existing-signature-invalid", codes };
}

export function verifyAt(
  pdf: Uint8Array,
  at: string,
  trustedRootsDer?: readonly Uint8Array[],
): Promise<VerificationReport> {
  const trust = trustedRootsDer === undefined ? {} : { trustedRootsDer };
  return verifyPdf(pdf, { ...trust, revocationListsDer: [], requireSigners: false, at });
}

/** Finds what keeps the printed block from being drawn as it is meant. */
export function checkAppearance(pdf: PDF, fonts: Fonts, input: SignInput): SignError | undefined {
  const { appearance } = input;
  if (appearance === undefined) return undefined;
  for (const text of [appearance.heading, input.name, input.role, appearance.timeText]) {
    const characters = fonts.missingGlyphs(text.normalize("NFC"));
    if (characters.length > 0) return { type: "glyph-missing", characters, text };
  }
  if (input.fieldName !== undefined) return undefined;
  return isOnLastPage(pdf, appearance.rectangle) ? undefined : { type: "rectangle-outside-page" };
}

export function isOnLastPage(pdf: PDF, rectangle: PageRectangle): boolean {
  const page = pdf.getPages().at(-1);
  return page !== undefined && isInside(rectangle, page);
}

function isInside({ left, bottom, width, height }: PageRectangle, page: PDFPage): boolean {
  const positive = left >= 0 && bottom >= 0 && width > 0 && height > 0;
  return positive && left + width <= page.width && bottom + height <= page.height;
}
