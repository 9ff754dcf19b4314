import { parentPort, workerData } from "node:worker_threads";
import { loadFonts } from "./fonts.ts";
import { renderPdf } from "./render.ts";
import type { WorkerProgress, WorkerReply, WorkerRequest, WorkerSettings } from "./worker-protocol.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by worker-renderer.ts alone
const { resourcesDirectory } = workerData as WorkerSettings;
const fonts = loadFonts(resourcesDirectory);

async function answer({ id, input }: WorkerRequest): Promise<WorkerReply> {
  if (!fonts.ok) return { id, ok: false, error: fonts.error };
  const rendered = await renderPdf(fonts.value, input, (share) => {
    const progress: WorkerProgress = { id, share };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(progress);
  });
  return rendered.ok ? { id, ok: true, bytes: rendered.value } : { id, ok: false, error: rendered.error };
}

parentPort?.on("message", (request: WorkerRequest) => {
  void answer(request).then((reply) => {
    parentPort?.postMessage(reply, transferable(reply));
  });
});

function transferable(reply: WorkerReply): ArrayBuffer[] {
  return reply.ok && reply.bytes.buffer instanceof ArrayBuffer ? [reply.bytes.buffer] : [];
}
