import { type PDF, PdfArray, PdfDict, PdfName, PdfRef, PdfStream } from "@libpdf/core";
import { sameBytes } from "#electron/x509/certificate-reader.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import { readModificationLevel } from "../pdf/signature-fields.ts";
import { appendTo } from "./form-writer.ts";
import { refuseDocument, verifyAt } from "./sign-checks.ts";
import type { SignError } from "./sign-input.ts";

export interface ValidationData {
  readonly certificatesDer: readonly Uint8Array[];
  readonly revocationListsDer: readonly Uint8Array[];
}

export type AddError = SignError | { readonly type: "nothing-to-add" };

/**
 * Adds certificates and revocation lists as a document security store (ISO 32000-2, 12.8.4.3), which any certification but
 * the strictest allows (12.8.2.2). What is in the store already is not added twice.
 */
export async function addValidationData(
  bytes: Uint8Array,
  data: ValidationData,
  at: string,
): Promise<Result<Uint8Array, AddError>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  if (readModificationLevel(pdf) === 1) return err({ type: "modification-forbidden" });
  const before = await verifyAt(bytes, at);
  const refusal = refuseDocument(before);
  if (refusal !== undefined) return err(refusal);
  if (before.signatures.length === 0) return err({ type: "nothing-to-add" });
  const store = requireStore(pdf);
  const lists = addStreams(pdf, store, "CRLs", data.revocationListsDer);
  if (lists === 0) return err({ type: "nothing-to-add" });
  addStreams(pdf, store, "Certs", data.certificatesDer);
  const added = await pdf.save({ incremental: true });
  const after = await verifyAt(added, at);
  const isSound = after.intact && after.signatures.length === before.signatures.length;
  return isSound ? ok(added) : err({ type: "self-check-failed", codes: after.codes });
}

function requireStore(pdf: PDF): PdfDict {
  const catalog = pdf.getCatalog();
  const existing = catalog.getDict("DSS", (reference) => pdf.getObject(reference));
  if (existing) return existing;
  const store = PdfDict.of({ Type: PdfName.of("DSS") });
  catalog.set("DSS", pdf.register(store));
  return store;
}

/** How many were new. */
function addStreams(pdf: PDF, store: PdfDict, key: string, items: readonly Uint8Array[]): number {
  const resolve = (reference: PdfRef) => pdf.getObject(reference);
  const list = store.getArray(key, resolve) ?? new PdfArray();
  const known = list.toArray().flatMap((item) => {
    const stream = item instanceof PdfRef ? resolve(item) : item;
    return stream instanceof PdfStream ? [stream.getDecodedData()] : [];
  });
  let added = 0;
  for (const item of items) {
    if (known.some((other) => sameBytes(other, item))) continue;
    known.push(item);
    appendTo(pdf, store, key, pdf.register(PdfStream.fromDict({}, item)));
    added += 1;
  }
  return added;
}
