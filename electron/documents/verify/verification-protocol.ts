import type { VerificationReport } from "#shared/documents/verification-report.ts";
import type { Verification } from "#shared/host/document-ports.ts";
import type { Result } from "#shared/result.ts";
import type { AttachmentError } from "../pdf/attachments.ts";

/** What the thread that reads strangers' PDFs is asked. */
export type ReadingRequest = { readonly id: number; readonly pdf: Uint8Array } & (
  | { readonly type: "verify"; readonly verification: Verification }
  | { readonly type: "attachment"; readonly name: string; readonly maxBytes: number }
);

export type ReadingReply =
  | { readonly id: number; readonly type: "verify"; readonly report: VerificationReport }
  | { readonly id: number; readonly type: "attachment"; readonly read: AttachmentResult };

export type AttachmentResult = Result<Uint8Array, AttachmentError>;
