import { PDF } from "@libpdf/core";
import { err, ok, type Result } from "#shared/result.ts";
import { announcesTooManyObjects } from "./cross-reference-guard.ts";
import { hasInflationBomb } from "./inflate-guard.ts";

export type OpenError =
  | { readonly type: "not-a-pdf" }
  | { readonly type: "damaged" }
  | { readonly type: "encrypted" }
  | { readonly type: "too-large" };

const signature = "%PDF-";

/** Opens a PDF only if its own cross-reference leads to every page; a file that needs repair is refused. */
export async function openPdf(bytes: Uint8Array): Promise<Result<PDF, OpenError>> {
  if (Buffer.from(bytes.subarray(0, signature.length)).toString("latin1") !== signature) {
    return err({ type: "not-a-pdf" });
  }
  if (announcesTooManyObjects(bytes) || hasInflationBomb(bytes)) return err({ type: "too-large" });
  return openRevision(bytes);
}

/** Opens the beginning of a file that {@link openPdf} has let pass as a whole, as it was at an earlier signature. */
export async function openRevision(bytes: Uint8Array): Promise<Result<PDF, OpenError>> {
  try {
    const pdf = await PDF.load(bytes, { lenient: false });
    if (pdf.isEncrypted) return err({ type: "encrypted" });
    if (pdf.recoveredViaBruteForce || pdf.getPageCount() === 0) return err({ type: "damaged" });
    return ok(pdf);
  } catch {
    return err({ type: "damaged" });
  }
}
