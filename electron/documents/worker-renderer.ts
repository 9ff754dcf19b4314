import { err, type Result } from "#shared/result.ts";
import type { RenderError, RenderInput } from "./document-definition.ts";
import type { FontsError } from "./fonts.ts";
import type { RenderAnswer, RenderTask } from "./worker-protocol.ts";
import { createWorkerQueue, type QueueError, type WorkerQueueSettings } from "./worker-queue.ts";

export type RendererError = RenderError | FontsError | QueueError;

export interface WorkerRenderer {
  render(input: RenderInput, signal?: AbortSignal): Promise<Result<Uint8Array, RendererError>>;
  close(): Promise<void>;
}

/** Renders documents in a worker thread, so that layout never blocks the host. */
export function createWorkerRenderer(settings: WorkerQueueSettings): WorkerRenderer {
  const queue = createWorkerQueue<RenderTask, RenderAnswer>(settings);
  return {
    async render(input, signal) {
      const outcome = await queue.run({ kind: "render", input }, signal);
      if (outcome.ok) return outcome.value.result;
      // What cannot be sent is not plain data.
      if (outcome.error.type === "task-unsendable")
        return err({ type: "definition-invalid", path: "definition" });
      return outcome;
    },
    close: () => queue.close(),
  };
}
