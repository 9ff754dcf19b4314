import type { DocumentRevisions } from "#shared/host/document-ports.ts";
import { err, ok } from "#shared/result.ts";
import { readMemoryPdf } from "./memory-documents.ts";

/** A document as data has no page to put a field on, so only what it is about is checked. */
export const memoryRevisions: DocumentRevisions = {
  reserveField: async (pdf) =>
    readMemoryPdf(pdf) ? ok(pdf) : err({ type: "pdf-refused", problem: "not-a-pdf" }),
  addValidationData: async (pdf, { revocationListsDer }) => {
    if (!readMemoryPdf(pdf)) return err({ type: "pdf-refused", problem: "not-a-pdf" });
    return revocationListsDer.length === 0
      ? err({ type: "pdf-refused", problem: "nothing-to-add" })
      : ok(pdf);
  },
};
