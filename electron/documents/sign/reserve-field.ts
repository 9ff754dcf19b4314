import { type PDF, type PDFPage, PdfDict } from "@libpdf/core";
import type { PageRectangle } from "#shared/documents/signature-slots.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { firstFree } from "#shared/text/first-free.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import { collectSignatureFields, readModificationLevel } from "../pdf/signature-fields.ts";
import { addSignatureField, PRINTED } from "./form-writer.ts";
import { checkPlace, refuseDocument, verifyAt } from "./sign-checks.ts";
import type { SignError } from "./sign-input.ts";
import { addEmptyAppearance } from "./signature-appearance.ts";

/** Of a wish that has nothing but full stops and blanks; a word of no language. */
const UNNAMED = "Signature";

/**
 * Adds an empty signature field on the last page, for a signature made with another tool; without a rectangle it has no
 * size. Its appearance shows nothing; a widget with a size must have one in PDF/A (ISO 19005-3, 6.3.3).
 */
export async function reserveField(
  bytes: Uint8Array,
  field: { readonly name: string; readonly rectangle: PageRectangle | null },
  at: string,
): Promise<Result<Uint8Array, SignError>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  if (readModificationLevel(pdf) === 1) return err({ type: "modification-forbidden" });
  const before = await verifyAt(bytes, at);
  const refusal = refuseDocument(before);
  if (refusal !== undefined) return err(refusal);
  const page = pdf.getPages().at(-1);
  const { rectangle } = field;
  if (page === undefined) return err({ type: "rectangle-outside-page" });
  const misplaced = rectangle ? checkPlace(pdf, rectangle) : undefined;
  if (misplaced !== undefined) return err(misplaced);
  const name = freeName(
    field.name,
    collectSignatureFields(pdf).map((taken) => taken.name),
  );
  addEmptyField(pdf, page, { name, rectangle });
  const reserved = await pdf.save({ incremental: true });
  const after = await verifyAt(reserved, at);
  const isSound =
    refuseDocument(after) === undefined &&
    after.signatures.length === before.signatures.length &&
    after.emptyFields.includes(name);
  return isSound ? ok(reserved) : err({ type: "self-check-failed", codes: after.codes });
}

function addEmptyField(
  pdf: PDF,
  page: PDFPage,
  { name, rectangle }: { readonly name: string; readonly rectangle: PageRectangle | null },
): void {
  const entries: Readonly<Record<string, PdfDict>> = rectangle
    ? { AP: PdfDict.of({ N: addEmptyAppearance(pdf, rectangle) }) }
    : {};
  addSignatureField(pdf, page, { name, flags: PRINTED, rectangle: rectangle ?? undefined, entries });
}

/** A full stop would make a name of two parts (ISO 32000-2, 12.7.4.2). */
function freeName(wanted: string, taken: readonly string[]): string {
  const plain = wanted.replaceAll(".", " ").replaceAll(/\s+/gu, " ").trim() || UNNAMED;
  return firstFree(
    (number) => (number === 1 ? plain : `${plain} ${number}`),
    (name) => taken.includes(name),
  );
}
