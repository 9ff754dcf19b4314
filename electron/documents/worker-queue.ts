import { Worker } from "node:worker_threads";
import { err, ok, type Result } from "#shared/result.ts";
import type { WorkerReply, WorkerRequest, WorkerSettings, WorkerTask } from "./worker-protocol.ts";

export interface WorkerQueueSettings {
  readonly workerUrl: URL;
  readonly resourcesDirectory: string;
  /** Tasks that may wait besides the one at hand. */
  readonly queueLimit?: number;
  /** A hostile document costs this much memory at most, and then its worker. */
  readonly memoryLimitMegabytes?: number;
}

export type QueueError =
  | { readonly type: "cancelled" }
  | { readonly type: "queue-full"; readonly limit: number }
  | { readonly type: "task-unsendable" }
  | { readonly type: "worker-crashed" }
  | { readonly type: "closed" };

export interface WorkerQueue<Task, Answer> {
  run(task: Task, signal?: AbortSignal): Promise<Result<Answer, QueueError>>;
  close(): Promise<void>;
}

interface Job<Task, Answer> {
  readonly id: number;
  readonly task: Task;
  settle(result: Result<Answer, QueueError>): void;
}

/** Runs tasks one after another in a worker thread, started at the first one and again after a crash. */
export function createWorkerQueue<Task extends WorkerTask, Answer>(
  settings: WorkerQueueSettings,
): WorkerQueue<Task, Answer> {
  const { queueLimit = 64, memoryLimitMegabytes = 768 } = settings;
  const waiting: Job<Task, Answer>[] = [];
  let current: Job<Task, Answer> | undefined;
  let worker: Worker | undefined;
  let lastId = 0;
  let closed = false;

  function run(task: Task, signal?: AbortSignal): Promise<Result<Answer, QueueError>> {
    const refusal = refuse(signal);
    if (refusal !== undefined) return Promise.resolve(err(refusal));
    return new Promise((resolve) => {
      const cancel = (): void => cancelJob(job);
      lastId += 1;
      const job: Job<Task, Answer> = {
        id: lastId,
        task,
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

  function refuse(signal: AbortSignal | undefined): QueueError | undefined {
    if (closed) return { type: "closed" };
    if (signal?.aborted === true) return { type: "cancelled" };
    return waiting.length >= queueLimit ? { type: "queue-full", limit: queueLimit } : undefined;
  }

  function startNext(): void {
    if (current !== undefined || closed) return;
    current = waiting.shift();
    if (current === undefined) return;
    const request: WorkerRequest = { id: current.id, task: current.task };
    try {
      worker ??= startWorker();
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(request);
    } catch {
      finish(err({ type: "task-unsendable" }));
    }
  }

  function finish(result: Result<Answer, QueueError>): void {
    const job = current;
    current = undefined;
    // An idle worker must not keep the process alive.
    worker?.unref();
    job?.settle(result);
    startNext();
  }

  function startWorker(): Worker {
    const workerData: WorkerSettings = { resourcesDirectory: settings.resourcesDirectory };
    const resourceLimits = { maxOldGenerationSizeMb: memoryLimitMegabytes };
    const started = new Worker(settings.workerUrl, { workerData, resourceLimits });
    started.on("message", (reply: WorkerReply<Answer>) => {
      if (reply.id === current?.id) finish(ok(reply.answer));
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

  function cancelJob(job: Job<Task, Answer>): void {
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

  return { run, close };
}
