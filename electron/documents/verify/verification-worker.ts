import { parentPort } from "node:worker_threads";
import { readAttachment } from "../pdf/attachments.ts";
import type { ReadingReply, ReadingRequest } from "./verification-protocol.ts";
import { verifyPdf } from "./verify.ts";

async function answer(request: ReadingRequest): Promise<ReadingReply> {
  const { id, pdf } = request;
  return request.type === "verify"
    ? { id, type: "verify", report: await verifyPdf(pdf, request.verification) }
    : { id, type: "attachment", read: await readAttachment(pdf, request.name, request.maxBytes) };
}

parentPort?.on("message", (request: ReadingRequest) => {
  void answer(request).then((reply) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(reply);
  });
});
