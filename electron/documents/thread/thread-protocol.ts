import type { VerificationReport } from "#shared/documents/verification-report.ts";
import type { DocumentRevisions, Verification } from "#shared/host/document-ports.ts";
import type { Result } from "#shared/result.ts";
import type { AttachmentError } from "../pdf/attachments.ts";
import type { PreparedSignature, SignaturePlan } from "../sign/prepare-signature.ts";
import type { SignError } from "../sign/sign-input.ts";
import type { AddError, ValidationData } from "../sign/validation-data.ts";

/** What the thread that opens strangers' PDFs is asked. No private key is ever sent to it. */
export type ThreadRequest = { readonly id: number; readonly pdf: Uint8Array } & (
  | { readonly type: "verify"; readonly verification: Verification }
  | { readonly type: "attachment"; readonly name: string; readonly maxBytes: number }
  | { readonly type: "prepare"; readonly plan: SignaturePlan; readonly resourcesDirectory: string }
  | {
      readonly type: "reserve";
      readonly field: Parameters<DocumentRevisions["reserveField"]>[1];
      readonly at: string;
    }
  | { readonly type: "validation-data"; readonly data: ValidationData; readonly at: string }
);

export type ThreadReply = { readonly id: number } & (
  | { readonly type: "verify"; readonly report: VerificationReport }
  | { readonly type: "attachment"; readonly read: Result<Uint8Array, AttachmentError> }
  | { readonly type: "prepare"; readonly prepared: Result<PreparedSignature, SignError> }
  | { readonly type: "reserve"; readonly reserved: Result<Uint8Array, SignError> }
  | { readonly type: "validation-data"; readonly added: Result<Uint8Array, AddError> }
);
