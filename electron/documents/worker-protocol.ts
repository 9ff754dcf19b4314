import type { Result } from "#shared/result.ts";
import type { AttachmentError } from "./attachments.ts";
import type { RenderError, RenderInput } from "./document-definition.ts";
import type { FontsError } from "./fonts.ts";
import type { VerificationReport, VerifyOptions } from "./verification-report.ts";

/** What the worker gets when it starts. */
export interface WorkerSettings {
  readonly resourcesDirectory: string;
}

export interface RenderTask {
  readonly kind: "render";
  readonly input: RenderInput;
}

export interface VerifyTask {
  readonly kind: "verify";
  readonly bytes: Uint8Array;
  readonly options: VerifyOptions;
}

export interface AttachmentTask {
  readonly kind: "read-attachment";
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly maxBytes: number;
}

export interface RenderAnswer {
  readonly kind: "render";
  readonly result: Result<Uint8Array, RenderError | FontsError>;
}

export interface VerifyAnswer {
  readonly kind: "verify";
  readonly report: VerificationReport;
}

export interface AttachmentAnswer {
  readonly kind: "read-attachment";
  readonly result: Result<Uint8Array, AttachmentError>;
}

export type WorkerTask = RenderTask | VerifyTask | AttachmentTask;
export type WorkerAnswer = RenderAnswer | VerifyAnswer | AttachmentAnswer;

export interface WorkerRequest {
  readonly id: number;
  readonly task: WorkerTask;
}

export interface WorkerReply<Answer = WorkerAnswer> {
  readonly id: number;
  readonly answer: Answer;
}
