import { ok, type Result } from "#shared/result.ts";
import type { AttachmentError } from "./attachments.ts";
import type { VerificationReport, VerifyOptions } from "./verification-report.ts";
import type { AttachmentAnswer, AttachmentTask, VerifyAnswer, VerifyTask } from "./worker-protocol.ts";
import { createWorkerQueue, type QueueError, type WorkerQueueSettings } from "./worker-queue.ts";

export interface WorkerReader {
  verify(
    bytes: Uint8Array,
    options: VerifyOptions,
    signal?: AbortSignal,
  ): Promise<Result<VerificationReport, QueueError>>;
  readAttachment(
    bytes: Uint8Array,
    name: string,
    maxBytes: number,
    signal?: AbortSignal,
  ): Promise<Result<Uint8Array, AttachmentError | QueueError>>;
  close(): Promise<void>;
}

/** Reads documents from outside in worker threads with a memory limit, which a hostile file cannot break out of. */
export function createWorkerReader(settings: WorkerQueueSettings): WorkerReader {
  const verifications = createWorkerQueue<VerifyTask, VerifyAnswer>(settings);
  const attachments = createWorkerQueue<AttachmentTask, AttachmentAnswer>(settings);
  return {
    async verify(bytes, options, signal) {
      const outcome = await verifications.run({ kind: "verify", bytes, options }, signal);
      return outcome.ok ? ok(outcome.value.report) : outcome;
    },
    async readAttachment(bytes, name, maxBytes, signal) {
      const outcome = await attachments.run({ kind: "read-attachment", bytes, name, maxBytes }, signal);
      return outcome.ok ? outcome.value.result : outcome;
    },
    async close() {
      await Promise.all([verifications.close(), attachments.close()]);
    },
  };
}
