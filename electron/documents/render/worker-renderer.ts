import { Worker } from "node:worker_threads";
import type { RenderInput } from "#shared/documents/document-definition.ts";
import { err, ok } from "#shared/result.ts";
import type {
  RendererError,
  RenderResult,
  WorkerProgress,
  WorkerReply,
  WorkerRequest,
  WorkerSettings,
} from "./worker-protocol.ts";

export interface WorkerRendererSettings {
  readonly workerUrl: URL;
  readonly resourcesDirectory: string;
  /** Documents that may wait besides the one at hand. */
  readonly queueLimit?: number;
}

export interface WorkerRenderer {
  /** `report` is told how far the document has come, from 0 to 1. */
  render(input: RenderInput, signal?: AbortSignal, report?: (share: number) => void): Promise<RenderResult>;
  close(): Promise<void>;
}

interface Job {
  readonly id: number;
  readonly input: RenderInput;
  report(share: number): void;
  settle(result: RenderResult): void;
}

/** Renders documents one after another in a worker thread, started at the first one and again after a crash. */
export function createWorkerRenderer(settings: WorkerRendererSettings): WorkerRenderer {
  const { queueLimit = 64 } = settings;
  const waiting: Job[] = [];
  let current: Job | undefined;
  let worker: Worker | undefined;
  let lastId = 0;
  let closed = false;

  function render(
    input: RenderInput,
    signal?: AbortSignal,
    report: (share: number) => void = () => {},
  ): Promise<RenderResult> {
    const refusal = refuse(signal);
    if (refusal !== undefined) return Promise.resolve(err(refusal));
    return new Promise((resolve) => {
      const cancel = (): void => cancelJob(job);
      lastId += 1;
      const job: Job = {
        id: lastId,
        input,
        report,
        settle(result) {
          signal?.removeEventListener("abort", cancel);
          resolve(result);
        },
      };
      signal?.addEventListener("abort", cancel, { once: true });
      waiting.push(job);
      startNext();
    });
  }

  function refuse(signal: AbortSignal | undefined): RendererError | undefined {
    if (closed) return { type: "closed" };
    if (signal?.aborted === true) return { type: "cancelled" };
    return waiting.length >= queueLimit ? { type: "queue-full", limit: queueLimit } : undefined;
  }

  function startNext(): void {
    if (current !== undefined || closed) return;
    current = waiting.shift();
    if (current === undefined) return;
    const request: WorkerRequest = { id: current.id, input: current.input };
    try {
      worker ??= startWorker();
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(request);
    } catch {
      // What cannot be sent is not plain data.
      finish(err({ type: "definition-invalid", path: "definition" }));
    }
  }

  function finish(result: RenderResult): void {
    const job = current;
    current = undefined;
    // An idle worker must not keep the process alive.
    worker?.unref();
    job?.settle(result);
    startNext();
  }

  function startWorker(): Worker {
    const workerData: WorkerSettings = { resourcesDirectory: settings.resourcesDirectory };
    const started = new Worker(settings.workerUrl, { workerData });
    started.on("message", (message: WorkerReply | WorkerProgress) => {
      if (message.id !== current?.id) return;
      if ("share" in message) current.report(message.share);
      else finish(message.ok ? ok(message.bytes) : err(message.error));
    });
    const lose = (): void => {
      if (worker !== started) return;
      worker = undefined;
      finish(err({ type: "worker-crashed" }));
    };
    started.on("error", lose);
    started.on("exit", lose);
    return started;
  }

  function stopWorker(): Promise<unknown> {
    const stopping = worker;
    worker = undefined;
    return stopping?.terminate() ?? Promise.resolve();
  }

  function cancelJob(job: Job): void {
    if (job === current) {
      // The thread is busy without a pause, so it has to go.
      void stopWorker();
      finish(err({ type: "cancelled" }));
      return;
    }
    waiting.splice(waiting.indexOf(job), 1);
    job.settle(err({ type: "cancelled" }));
  }

  async function close(): Promise<void> {
    closed = true;
    const jobs = [...(current === undefined ? [] : [current]), ...waiting.splice(0)];
    current = undefined;
    for (const job of jobs) job.settle(err({ type: "closed" }));
    await stopWorker();
  }

  return { render, close };
}
