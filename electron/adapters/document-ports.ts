import { readAttachment } from "#electron/documents/attachments.ts";
import type { Fonts } from "#electron/documents/fonts.ts";
import { loadFonts } from "#electron/documents/fonts.ts";
import { signPdf } from "#electron/documents/sign.ts";
import { verifyPdf } from "#electron/documents/verify.ts";
import type { RendererError } from "#electron/documents/worker-protocol.ts";
import { createWorkerRenderer } from "#electron/documents/worker-renderer.ts";
import type { RenderError } from "#shared/documents/document-definition.ts";
import type { DocumentReader, DocumentRenderer } from "#shared/host/ports.ts";
import { err, ok } from "#shared/result.ts";
import type { SignPdf } from "./age-key-vault.ts";

/** Largest result record taken out of a PDF: a season of 3,500 dossiers with 10,500 sheets has about 8 MB. */
const MAX_RESULT_BYTES = 128 * 1024 * 1024;

/** Rendering in a worker thread; started by the first document, ended by `close`. */
export function createDocumentRenderer(options: {
  readonly workerUrl: URL;
  readonly resourcesDirectory: string;
}): DocumentRenderer & { readonly close: () => Promise<void> } {
  const worker = createWorkerRenderer(options);
  return {
    render: async (input, task) => {
      const abort = new AbortController();
      task.onCancel(() => abort.abort());
      const rendered = await worker.render(input, abort.signal);
      if (rendered.ok) return rendered;
      const { error } = rendered;
      return err(isOfTheWorker(error) ? { type: "renderer-failed", code: error.type } : error);
    },
    close: () => worker.close(),
  };
}

type WorkerFailure = Exclude<RendererError, RenderError | { readonly type: "cancelled" }>;

function isOfTheWorker(error: RendererError): error is WorkerFailure {
  return ["fonts-unreadable", "queue-full", "worker-crashed", "closed"].includes(error.type);
}

export const pdfDocumentReader: DocumentReader = {
  verify: async (pdf, options) => {
    const { codes, signatures, ...verdict } = await verifyPdf(pdf, options);
    return {
      ...verdict,
      codes: [...codes],
      signatures: signatures.map((signature) => ({ ...signature, codes: [...signature.codes] })),
    };
  },
  attachment: async (pdf, name) => {
    const read = await readAttachment(pdf, name, MAX_RESULT_BYTES);
    if (read.ok) return ok(read.value);
    const { type } = read.error;
    return err({ type: type === "encrypted" ? "damaged" : type });
  },
};

/** Signs with a person's document certificate; the font of the printed block is read at the first signature. */
export function createPdfSigner(resourcesDirectory: string): SignPdf {
  let fonts: Fonts | null = null;
  return async (pdf, { privateKey, chain }, { name, ...details }) => {
    if (!fonts) {
      const loaded = loadFonts(resourcesDirectory);
      if (!loaded.ok) return loaded;
      fonts = loaded.value;
    }
    const signer = { privateKeyPkcs8: fromBase64(privateKey), certificateChainDer: chain.map(fromBase64) };
    return signPdf(fonts, { pdf, signer, name, location: "", ...details });
  };
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "base64"));
}
