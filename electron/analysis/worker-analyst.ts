import { Worker } from "node:worker_threads";
import type { AnalysisOutput } from "#shared/analysis/analyses.ts";
import type { Analyst } from "#shared/host/ports.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { AnalysisOrder, AnalysisReply } from "./worker-protocol.ts";

/** A year's narratives and a catalogue of 40,000 entries fit twice. */
const MEMORY_LIMIT_MEGABYTES = 4096;

/** Runs each analysis in a thread of its own, which ends with it; giving up ends the thread at once. */
export function createWorkerAnalyst(workerUrl: URL): Analyst {
  return {
    run: (name, input, task, progress) =>
      new Promise((resolve) => {
        const order: AnalysisOrder = { name, input };
        const worker = new Worker(workerUrl, {
          workerData: order,
          resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MEGABYTES },
        });
        const settle = (result: Result<unknown, AnalystFailure>): void => {
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
      }),
  };
}

type AnalystFailure =
  | { readonly type: "cancelled" }
  | { readonly type: "analysis-failed"; readonly problem: string };

function failureOf(cause: unknown): string {
  const isOutOfMemory =
    cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
  return isOutOfMemory ? "out-of-memory" : "worker-failed";
}
