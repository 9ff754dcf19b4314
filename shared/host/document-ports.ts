import type { SigningError } from "../certificates/signing-error.ts";
import type { RenderError, RenderInput } from "../documents/document-definition.ts";
import type { PageRectangle } from "../documents/signature-slots.ts";
import type { VerificationReport } from "../documents/verification-report.ts";
import type { Result } from "../result.ts";
import type { Task } from "./ports.ts";

/** Why a document could not be rendered; `cancelled` when the person gave it up. */
export type RenderFailure =
  | RenderError
  | { readonly type: "cancelled" }
  | { readonly type: "renderer-failed"; readonly code: string };

export interface DocumentRenderer {
  /** `report` is told now and then how far the document has come, from 0 to 1. */
  readonly render: (
    input: RenderInput,
    task: Task,
    report?: (share: number) => void,
  ) => Promise<Result<Uint8Array, RenderFailure>>;
}

export interface Verification {
  /** Roots in DER; absent where nobody says whom to trust. */
  readonly trustedRootsDer?: readonly Uint8Array[];
  /** Revocation lists in DER beside those inside the document. */
  readonly revocationListsDer: readonly Uint8Array[];
  /** The document must name its signers. */
  readonly requireSigners: boolean;
  readonly at: string;
}

/** Reads PDFs of unknown origin; a hostile one costs its own check and nothing else. */
export interface DocumentReader {
  readonly verify: (pdf: Uint8Array, verification: Verification) => Promise<VerificationReport>;
  /** The bytes of an embedded file, or why there is none. */
  readonly attachment: (
    pdf: Uint8Array,
    name: string,
  ) => Promise<
    Result<
      Uint8Array,
      {
        readonly type:
          | "not-a-pdf"
          | "damaged"
          | "encrypted"
          | "no-attachment"
          /** Several files of that name, and they are not the same. */
          | "attachment-ambiguous"
          | "too-large"
          /** Given up: too long, too much memory. */
          | "check-failed";
      }
    >
  >;
}

/** Additions to a PDF that need no key; each is an incremental update, checked before it is handed out. */
export interface DocumentRevisions {
  /** An empty signature field on the last page, to be signed later with another tool; without a rectangle it is not seen. */
  readonly reserveField: (
    pdf: Uint8Array,
    field: { readonly name: string; readonly rectangle: PageRectangle | null },
  ) => Promise<Result<Uint8Array, SigningError>>;
  /** Certificates and revocation lists (PAdES DSS), so that validators can tell who was revoked without a network. */
  readonly addValidationData: (
    pdf: Uint8Array,
    data: {
      readonly certificatesDer: readonly Uint8Array[];
      readonly revocationListsDer: readonly Uint8Array[];
    },
  ) => Promise<Result<Uint8Array, SigningError>>;
}
