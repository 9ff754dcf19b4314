import { parentPort, workerData } from "node:worker_threads";
import { ANALYSES } from "#shared/analysis/analyses.ts";
import { addPortion } from "./input-portions.ts";
import type { AnalysisOrder, AnalysisReply, InputPortion } from "./worker-protocol.ts";

/** More often than this nobody can read it. */
const PROGRESS_MILLISECONDS = 100;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by worker-analyst.ts alone
const { name } = workerData as AnalysisOrder;

function tell(reply: AnalysisReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(reply);
}

let lastTold = 0;
function progress(done: number, total: number): void {
  const now = performance.now();
  if (done < total && now - lastTold < PROGRESS_MILLISECONDS) return;
  lastTold = now;
  tell({ type: "progress", done, total });
}

const input: Record<string, unknown> = {};
parentPort?.on("message", (portion: InputPortion) => {
  if (portion) addPortion(input, portion);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the order pairs a name with its own input
  else tell({ type: "done", output: ANALYSES[name](input as never, progress) });
});
