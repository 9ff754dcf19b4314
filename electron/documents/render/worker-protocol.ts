import type { RenderError, RenderInput } from "#shared/documents/document-definition.ts";
import type { Result } from "#shared/result.ts";
import type { FontsError } from "./fonts.ts";

/** What the worker gets when it starts. */
export interface WorkerSettings {
  readonly resourcesDirectory: string;
}

export interface WorkerRequest {
  readonly id: number;
  readonly input: RenderInput;
}

/** Sent on the way to the reply; `share` is between 0 and 1. */
export interface WorkerProgress {
  readonly id: number;
  readonly share: number;
}

export type WorkerReply =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array }
  | { readonly id: number; readonly ok: false; readonly error: RenderError | FontsError };

export type RendererError =
  | RenderError
  | FontsError
  | { readonly type: "cancelled" }
  | { readonly type: "queue-full"; readonly limit: number }
  | { readonly type: "worker-crashed" }
  | { readonly type: "closed" };

export type RenderResult = Result<Uint8Array, RendererError>;
