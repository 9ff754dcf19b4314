import { setImmediate as nextTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { AnalysisOutput } from "#shared/analysis/analyses.ts";
import type { Analyst } from "#shared/host/ports.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { cutPortions } from "./input-portions.ts";
import type { AnalysisOrder, AnalysisReply, InputPortion } from "./worker-protocol.ts";

/** A year's narratives and a catalogue of 40,000 entries fit twice. */
const MEMORY_LIMIT_MEGABYTES = 4096;

/** Runs each analysis in a thread of its own, which ends with it; giving up ends the thread at once. */
export function createWorkerAnalyst(workerUrl: URL): Analyst {
  return {
    run: (name, input, task, progress) =>
      new Promise((resolve) => {
        const order: AnalysisOrder = { name };
        const worker = new Worker(workerUrl, {
          workerData: order,
          resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MEGABYTES },
        });
        let isSettled = false;
        const settle = (result: Result<unknown, AnalystFailure>): void => {
          isSettled = true;
          void worker.terminate();
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the worker answers the order it was given
          resolve(result as Result<AnalysisOutput<typeof name>, AnalystFailure>);
        };
        task.onCancel(() => settle(err({ type: "cancelled" })));
        worker.on("message", (reply: AnalysisReply) => {
          if (reply.type === "progress") progress(reply.done, reply.total);
          else settle(ok(reply.output));
        });
        worker.on("error", (cause) => settle(err({ type: "analysis-failed", problem: failureOf(cause) })));
        worker.on("exit", () => settle(err({ type: "analysis-failed", problem: "worker-ended" })));
        void handOver(worker, input, () => isSettled);
      }),
  };
}

/** In portions, with a turn between them: 70 MB at once would hold the host up for a seventh of a second. */
async function handOver(worker: Worker, input: object, isOver: () => boolean): Promise<void> {
  const send = (portion: InputPortion): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(portion);
  };
  for (const portion of cutPortions({ ...input })) {
    if (isOver()) return;
    send(portion);
    await nextTurn();
  }
  send(null);
}

type AnalystFailure =
  | { readonly type: "cancelled" }
  | { readonly type: "analysis-failed"; readonly problem: string };

function failureOf(cause: unknown): string {
  const isOutOfMemory =
    cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
  return isOutOfMemory ? "out-of-memory" : "worker-failed";
}
