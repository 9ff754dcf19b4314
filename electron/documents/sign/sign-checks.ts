import type { PDF, PDFPage } from "@libpdf/core";
import type { Fonts } from "./fonts.ts";
import type { SignError, SignInput } from "./sign-input.ts";
import type { PageRectangle } from "./signature-appearance.ts";
import { readModificationLevel } from "./signature-fields.ts";
import { verifyPdf } from "./verify.ts";

/** Finds what forbids another signature in this document. */
export async function checkDocument(pdf: PDF, input: SignInput): Promise<SignError | undefined> {
  if (readModificationLevel(pdf) === 1) return { type: "modification-forbidden" };
  const report = await verifyPdf(input.pdf, { at: input.signedAt });
  if (report.intact || report.codes.includes("NO_SIGNATURE")) return undefined;
  const codes = [...report.codes, ...report.signatures.flatMap((signature) => signature.codes)];
  return { type: "existing-signature-invalid", codes };
}

/** Finds what keeps the printed block from being drawn as it is meant. */
export function checkAppearance(pdf: PDF, fonts: Fonts, input: SignInput): SignError | undefined {
  const { appearance } = input;
  if (appearance === undefined) return undefined;
  for (const text of [appearance.heading, input.name, input.role, appearance.timeText]) {
    const characters = fonts.missingGlyphs(text.normalize("NFC"));
    if (characters.length > 0) return { type: "glyph-missing", characters, text };
  }
  const page = pdf.getPages().at(-1);
  return page !== undefined && isInside(appearance.rectangle, page)
    ? undefined
    : { type: "rectangle-outside-page" };
}

function isInside({ left, bottom, width, height }: PageRectangle, page: PDFPage): boolean {
  const positive = left >= 0 && bottom >= 0 && width > 0 && height > 0;
  return positive && left + width <= page.width && bottom + height <= page.height;
}
