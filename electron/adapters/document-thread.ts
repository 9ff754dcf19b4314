import type { PreparedSignature, SignaturePlan } from "#electron/documents/sign/prepare-signature.ts";
import type { SigningDesk } from "#electron/documents/sign/sign.ts";
import type { SignError } from "#electron/documents/sign/sign-input.ts";
import type { AddError, ValidationData } from "#electron/documents/sign/validation-data.ts";
import { createWorkerThread } from "#electron/documents/thread/worker-thread.ts";
import type { DocumentCode, VerificationReport } from "#shared/documents/verification-report.ts";
import type { DocumentReader, DocumentRevisions } from "#shared/host/document-ports.ts";
import { err, type Result } from "#shared/result.ts";

/** Largest result record taken out of a PDF: a season of 3,500 dossiers with 10,500 sheets has about 8 MB. */
const MAX_RESULT_BYTES = 128 * 1024 * 1024;
/** Largest PDF that is read at all: a thousand pages with pictures. */
const MAX_PDF_BYTES = 512 * 1024 * 1024;

const TOO_LARGE = err({ type: "too-large" } as const);
const FAILED = err({ type: "check-failed" } as const);

/** Everything that opens a PDF: whatever a file does to the thread, the host goes on. */
export interface DocumentThread extends DocumentReader, SigningDesk {
  readonly reserveField: (
    pdf: Uint8Array,
    field: Parameters<DocumentRevisions["reserveField"]>[1],
    at: string,
  ) => Promise<Result<Uint8Array, SignError>>;
  readonly addValidationData: (
    pdf: Uint8Array,
    data: ValidationData,
    at: string,
  ) => Promise<Result<Uint8Array, AddError>>;
  readonly close: () => Promise<void>;
}

/** Opens PDFs in a thread of its own; started by the first document, ended by `close`. */
export function createDocumentThread(options: {
  readonly workerUrl: URL;
  readonly resourcesDirectory: string;
  readonly timeoutMilliseconds?: number;
}): DocumentThread {
  const { resourcesDirectory } = options;
  const thread = createWorkerThread(options);

  async function prepare(
    pdf: Uint8Array,
    plan: SignaturePlan,
  ): Promise<Result<PreparedSignature, SignError>> {
    if (pdf.length > MAX_PDF_BYTES) return TOO_LARGE;
    const reply = await thread.ask({ type: "prepare", pdf, plan, resourcesDirectory });
    return reply?.type === "prepare" ? reply.prepared : FAILED;
  }

  return {
    prepare,
    verify: async (pdf, verification) => {
      if (pdf.length > MAX_PDF_BYTES) return refuse("TOO_LARGE");
      const reply = await thread.ask({ type: "verify", pdf, verification });
      return reply?.type === "verify" ? reply.report : refuse("CHECK_FAILED");
    },
    attachment: async (pdf, name) => {
      if (pdf.length > MAX_PDF_BYTES) return TOO_LARGE;
      const reply = await thread.ask({ type: "attachment", pdf, name, maxBytes: MAX_RESULT_BYTES });
      if (reply?.type !== "attachment") return FAILED;
      return reply.read.ok ? reply.read : err({ type: reply.read.error.type });
    },
    reserveField: async (pdf, field, at) => {
      if (pdf.length > MAX_PDF_BYTES) return TOO_LARGE;
      const reply = await thread.ask({ type: "reserve", pdf, field, at });
      return reply?.type === "reserve" ? reply.reserved : FAILED;
    },
    addValidationData: async (pdf, data, at) => {
      if (pdf.length > MAX_PDF_BYTES) return TOO_LARGE;
      const reply = await thread.ask({ type: "validation-data", pdf, data, at });
      return reply?.type === "validation-data" ? reply.added : FAILED;
    },
    close: () => thread.close(),
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
