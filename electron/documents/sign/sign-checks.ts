import type { PDF, PDFPage } from "@libpdf/core";
import type { PageRectangle } from "#shared/documents/signature-slots.ts";
import type { DocumentCode, VerificationReport } from "#shared/documents/verification-report.ts";
import { readModificationLevel } from "../pdf/signature-fields.ts";
import type { Fonts } from "../render/fonts.ts";
import { readRevision } from "../verify/revision.ts";
import { isBlockSized, isTaken } from "../verify/signature-places.ts";
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
  bytes: Uint8Array,
  input: Pick<SignInput, "signedAt" | "fieldName" | "certification"> & { readonly fingerprint: string },
): Promise<SignError | undefined> {
  if (readModificationLevel(pdf) === 1) return { type: "modification-forbidden" };
  const report = await verifyAt(bytes, input.signedAt);
  const refusal = refuseDocument(report);
  if (refusal !== undefined) return refusal;
  const { signatures, required } = report;
  if (signatures.some((signature) => signature.certificateFingerprint === input.fingerprint))
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

export function verifyAt(pdf: Uint8Array, at: string): Promise<VerificationReport> {
  return verifyPdf(pdf, { revocationListsDer: [], requireSigners: false, at });
}

/** Finds what keeps the printed block from being drawn as it is meant. */
export function checkAppearance(
  pdf: PDF,
  fonts: Fonts,
  input: Pick<SignInput, "appearance" | "role" | "fieldName">,
): SignError | undefined {
  const { appearance } = input;
  if (appearance === undefined) return undefined;
  for (const text of [appearance.heading, input.role, appearance.timeText]) {
    const characters = fonts.missingGlyphs(text.normalize("NFC"));
    if (characters.length > 0) return { type: "glyph-missing", characters, text };
  }
  if (input.fieldName !== undefined) return undefined;
  return checkPlace(pdf, appearance.rectangle);
}

/** Finds what keeps a block from standing on the last page; the check would call it a change of what others signed. */
export function checkPlace(pdf: PDF, rectangle: PageRectangle): SignError | undefined {
  if (!isOnLastPage(pdf, rectangle)) return { type: "rectangle-outside-page" };
  const { left, bottom, width, height } = rectangle;
  if (!isBlockSized({ left, bottom, right: left + width, top: bottom + height }))
    return { type: "rectangle-too-large" };
  return isTaken(readRevision(pdf), rectangle) ? { type: "rectangle-taken" } : undefined;
}

function isOnLastPage(pdf: PDF, rectangle: PageRectangle): boolean {
  const page = pdf.getPages().at(-1);
  return page !== undefined && isInside(rectangle, page);
}

function isInside({ left, bottom, width, height }: PageRectangle, page: PDFPage): boolean {
  const positive = left >= 0 && bottom >= 0 && width > 0 && height > 0;
  return positive && left + width <= page.width && bottom + height <= page.height;
}
