import { createWorkerReader } from "#electron/documents/verify/worker-reader.ts";
import type { DocumentCode, VerificationReport } from "#shared/documents/verification-report.ts";
import type { DocumentReader } from "#shared/host/document-ports.ts";
import { err, ok } from "#shared/result.ts";

/** Largest result record taken out of a PDF: a season of 3,500 dossiers with 10,500 sheets has about 8 MB. */
const MAX_RESULT_BYTES = 128 * 1024 * 1024;
/** Largest PDF that is read at all: a thousand pages with pictures. */
const MAX_PDF_BYTES = 512 * 1024 * 1024;

/** Reads PDFs in a thread of its own; started by the first document, ended by `close`. */
export function createDocumentReader(options: {
  readonly workerUrl: URL;
  readonly timeoutMilliseconds?: number;
}): DocumentReader & { readonly close: () => Promise<void> } {
  const reader = createWorkerReader(options);
  return {
    verify: async (pdf, verification) => {
      if (pdf.length > MAX_PDF_BYTES) return refuse("TOO_LARGE");
      const reply = await reader.ask({ type: "verify", pdf, verification });
      return reply?.type === "verify" ? reply.report : refuse("CHECK_FAILED");
    },
    attachment: async (pdf, name) => {
      if (pdf.length > MAX_PDF_BYTES) return err({ type: "too-large" });
      const reply = await reader.ask({ type: "attachment", pdf, name, maxBytes: MAX_RESULT_BYTES });
      if (reply?.type !== "attachment") return err({ type: "damaged" });
      if (reply.read.ok) return ok(reply.read.value);
      const { type } = reply.read.error;
      return err({ type: type === "encrypted" ? "damaged" : type });
    },
    close: () => reader.close(),
  };
}

function refuse(code: DocumentCode): VerificationReport {
  return {
    valid: false,
    intact: false,
    codes: [code],
    signatures: [],
    changes: [],
    required: [],
    emptyFields: [],
    unreadableFiles: [],
  };
}
