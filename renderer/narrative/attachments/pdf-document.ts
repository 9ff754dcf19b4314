import type * as pdfjs from "pdfjs-dist";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { err, ok, type Result } from "#shared/result.ts";
import type { PageSize } from "./page-window.ts";
import { startPdfWorker } from "./trusted-worker.ts";

type PdfLibrary = typeof pdfjs;

export type PdfError = "locked" | "damaged" | "too-many-pages" | "too-slow";

/** An opened PDF; nothing in it runs, and it fetches nothing. */
export interface OpenPdf {
  readonly library: PdfLibrary;
  readonly document: PDFDocumentProxy;
  readonly firstPage: PageSize;
  /** Frees the file, its fonts and pictures, and ends its worker. */
  readonly close: () => void;
}

const MAX_PAGES = 3000;
/** One picture on a page; larger ones are left out. */
const MAX_IMAGE_PIXELS = 50_000_000;
const OPENING_MILLISECONDS = 30_000;
const CLOSING_MILLISECONDS = 3000;

/** Opens a PDF in a worker of its own; a file that keeps the worker busy is given up. */
export async function openPdf(bytes: Uint8Array, signal: AbortSignal): Promise<Result<OpenPdf, PdfError>> {
  const library: PdfLibrary = await import("pdfjs-dist/legacy/build/pdf.mjs");
  signal.throwIfAborted();
  const folder = new URL("pdfjs/", document.baseURI);
  const port = startPdfWorker(folder);
  const worker = library.PDFWorker.create({ port, verbosity: library.VerbosityLevel.ERRORS });
  const task = library.getDocument({
    // The reader takes the memory over, so it gets a copy of its own.
    data: bytes.slice(),
    worker,
    verbosity: library.VerbosityLevel.ERRORS,
    enableXfa: false,
    useWasm: false,
    useSystemFonts: false,
    useWorkerFetch: true,
    cMapUrl: new URL("cmaps/", folder).href,
    standardFontDataUrl: new URL("standard_fonts/", folder).href,
    wasmUrl: new URL("wasm/", folder).href,
    maxImageSize: MAX_IMAGE_PIXELS,
  });
  const end = (): void => {
    worker.destroy();
    port.terminate();
  };
  const close = (): void => {
    // Fonts are given back only when the worker has answered, and one that is stuck in the file never does.
    const patience = setTimeout(end, CLOSING_MILLISECONDS);
    task
      .destroy()
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(patience);
        end();
      });
  };
  try {
    const opened = await withDeadline(task.promise, signal, OPENING_MILLISECONDS);
    if (opened.numPages > MAX_PAGES) return refuse(close, "too-many-pages");
    const page = await withDeadline(opened.getPage(1), signal, OPENING_MILLISECONDS);
    const { width, height } = page.getViewport({ scale: 1 });
    return ok({ library, document: opened, firstPage: { width, height }, close });
  } catch (cause) {
    return refuse(close, errorOf(cause));
  }
}

function refuse(close: () => void, error: PdfError): Result<never, PdfError> {
  close();
  return err(error);
}

function errorOf(cause: unknown): PdfError {
  if (!(cause instanceof Error)) return "damaged";
  if (cause.name === "PasswordException") return "locked";
  return cause.name === "TimeoutError" ? "too-slow" : "damaged";
}

async function withDeadline<T>(work: Promise<T>, signal: AbortSignal, milliseconds: number): Promise<T> {
  const end = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      end.addEventListener("abort", () => reject(end.reason), { once: true });
    }),
  ]);
}
