import type { RendererError } from "#electron/documents/render/worker-protocol.ts";
import { createWorkerRenderer } from "#electron/documents/render/worker-renderer.ts";
import type { RenderError } from "#shared/documents/document-definition.ts";
import type { DocumentRenderer } from "#shared/host/document-ports.ts";
import { err } from "#shared/result.ts";

/** Rendering in a worker thread; started by the first document, ended by `close`. */
export function createDocumentRenderer(options: {
  readonly workerUrl: URL;
  readonly resourcesDirectory: string;
}): DocumentRenderer & { readonly close: () => Promise<void> } {
  const worker = createWorkerRenderer(options);
  return {
    render: async (input, task, report) => {
      const abort = new AbortController();
      task.onCancel(() => abort.abort());
      const rendered = await worker.render(input, abort.signal, report);
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
