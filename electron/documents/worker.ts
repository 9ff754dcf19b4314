import { parentPort, workerData } from "node:worker_threads";
import type {
  WorkerAnswer,
  WorkerReply,
  WorkerRequest,
  WorkerSettings,
  WorkerTask,
} from "./worker-protocol.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by worker-queue.ts alone
const { resourcesDirectory } = workerData as WorkerSettings;

// Imported on demand: who renders does not need the reader, and the other way round.
async function perform(task: WorkerTask): Promise<WorkerAnswer> {
  switch (task.kind) {
    case "render": {
      const [{ loadFonts }, { renderPdf }] = await Promise.all([import("./fonts.ts"), import("./render.ts")]);
      const fonts = loadFonts(resourcesDirectory);
      return { kind: "render", result: fonts.ok ? await renderPdf(fonts.value, task.input) : fonts };
    }
    case "verify": {
      const { verifyPdf } = await import("./verify.ts");
      return { kind: "verify", report: await verifyPdf(task.bytes, task.options) };
    }
    case "read-attachment": {
      const { readAttachment } = await import("./attachments.ts");
      return { kind: "read-attachment", result: await readAttachment(task.bytes, task.name, task.maxBytes) };
    }
  }
}

parentPort?.on("message", ({ id, task }: WorkerRequest) => {
  void perform(task).then((answer) => {
    const reply: WorkerReply = { id, answer };
    parentPort?.postMessage(reply, transferable(answer));
  });
});

function transferable(answer: WorkerAnswer): ArrayBuffer[] {
  if (answer.kind === "verify" || !answer.result.ok) return [];
  const { buffer } = answer.result.value;
  return buffer instanceof ArrayBuffer ? [buffer] : [];
}
