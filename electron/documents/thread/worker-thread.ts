import { Worker } from "node:worker_threads";
import type { ThreadReply, ThreadRequest } from "./thread-protocol.ts";

export interface WorkerThreadSettings {
  readonly workerUrl: URL;
  /** After which one answer is given up. */
  readonly timeoutMilliseconds?: number;
}

type Question = ThreadRequest extends infer Each
  ? Each extends ThreadRequest
    ? Omit<Each, "id">
    : never
  : never;

export interface WorkerThread {
  /** `null` when the thread crashed, ran out of memory or took too long; the next question gets a fresh one. */
  readonly ask: (question: Question) => Promise<ThreadReply | null>;
  readonly close: () => Promise<void>;
}

interface Job {
  readonly id: number;
  readonly question: Question;
  readonly settle: (reply: ThreadReply | null) => void;
}

const usualTimeout = 120_000;
/** A season's largest document takes a tenth of it. */
const memoryLimits = { maxOldGenerationSizeMb: 2048, stackSizeMb: 4 };

/** Opens strangers' PDFs one after another in a thread that is kept warm and replaced after any failure. */
export function createWorkerThread({
  workerUrl,
  timeoutMilliseconds = usualTimeout,
}: WorkerThreadSettings): WorkerThread {
  const waiting: Job[] = [];
  let current: Job | undefined;
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;
  let closed = false;

  function startNext(): void {
    if (current !== undefined || closed) return;
    current = waiting.shift();
    if (current === undefined) return;
    worker ??= startWorker();
    // An idle thread must not keep the process alive, a busy one must.
    worker.ref();
    timer = setTimeout(giveUp, timeoutMilliseconds);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage({ ...current.question, id: current.id });
  }

  function finish(reply: ThreadReply | null): void {
    clearTimeout(timer);
    const job = current;
    current = undefined;
    worker?.unref();
    job?.settle(reply);
    startNext();
  }

  function giveUp(): void {
    const stuck = worker;
    worker = undefined;
    void stuck?.terminate();
    finish(null);
  }

  function startWorker(): Worker {
    const started = new Worker(workerUrl, { resourceLimits: memoryLimits });
    const lose = (): void => {
      if (worker !== started) return;
      worker = undefined;
      finish(null);
    };
    started.on("message", (reply: ThreadReply) => {
      if (reply.id === current?.id) finish(reply);
    });
    started.on("error", lose);
    started.on("exit", lose);
    return started;
  }

  return {
    ask: (question) =>
      closed
        ? Promise.resolve(null)
        : new Promise((settle) => {
            lastId += 1;
            waiting.push({ id: lastId, question, settle });
            startNext();
          }),
    close: async () => {
      closed = true;
      clearTimeout(timer);
      const stopping = worker;
      worker = undefined;
      const jobs = [...(current === undefined ? [] : [current]), ...waiting.splice(0)];
      current = undefined;
      for (const { settle } of jobs) settle(null);
      await stopping?.terminate();
    },
  };
}
