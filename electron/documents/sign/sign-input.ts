import type { OpenError } from "./open-pdf.ts";
import type { SignatureAppearance } from "./signature-appearance.ts";
import type { DocumentCode, SignatureCode } from "./verification-report.ts";

export interface PdfSigner {
  readonly privateKeyPkcs8: Uint8Array;
  /** Signer first, root last. */
  readonly certificateChainDer: readonly Uint8Array[];
}

export interface SignInput {
  readonly pdf: Uint8Array;
  readonly signer: PdfSigner;
  readonly name: string;
  readonly role: string;
  readonly reason: string;
  readonly location: string;
  /** ISO 8601. */
  readonly signedAt: string;
  /** Printed on the last page; without it the signature is invisible. */
  readonly appearance?: SignatureAppearance;
}

export type SignError =
  | OpenError
  | { readonly type: "modification-forbidden" }
  | { readonly type: "existing-signature-invalid"; readonly codes: readonly (DocumentCode | SignatureCode)[] }
  | { readonly type: "date-invalid"; readonly value: string }
  | { readonly type: "certificate-unreadable" }
  | { readonly type: "certificate-unsuitable" }
  | { readonly type: "certificate-not-yet-valid"; readonly notBefore: string }
  | { readonly type: "certificate-expired"; readonly notAfter: string }
  | { readonly type: "key-unreadable" }
  | { readonly type: "key-mismatch" }
  | { readonly type: "glyph-missing"; readonly characters: readonly string[]; readonly text: string }
  | { readonly type: "rectangle-outside-page" }
  | { readonly type: "signature-too-big" }
  | { readonly type: "revision-failed" }
  | { readonly type: "self-check-failed"; readonly codes: readonly (DocumentCode | SignatureCode)[] };
