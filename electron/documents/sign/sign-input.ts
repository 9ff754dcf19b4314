import type { PageRectangle } from "#shared/documents/signature-slots.ts";
import type { DocumentCode, SignatureCode } from "#shared/documents/verification-report.ts";
import type { OpenError } from "../pdf/open-pdf.ts";
import type { StampSignature, TimestampError } from "./timestamp-client.ts";

export interface PdfSigner {
  readonly privateKeyPkcs8: Uint8Array;
  /** Signer first, root last. */
  readonly certificateChainDer: readonly Uint8Array[];
}

/** The printed block of a signature; its wording comes from the caller. */
export interface SignatureAppearance {
  /** On the last page; the rectangle of an empty field that is signed goes before it. */
  readonly rectangle: PageRectangle;
  readonly heading: string;
  readonly timeText: string;
  readonly qrText: string;
}

/** Level of changes a certifying signature still allows (DocMDP, ISO 32000-2, table 257). */
export type CertificationLevel = 1 | 2 | 3;

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
  readonly appearance?: SignatureAppearance | undefined;
  /** Makes it the certifying signature. */
  readonly certification?: CertificationLevel | undefined;
  /** An empty field of the file; without it a field is added. */
  readonly fieldName?: string | undefined;
  /** Fetches a time stamp over the signature value (PAdES B-T). */
  readonly stamp?: StampSignature | undefined;
}

export type SignError =
  | OpenError
  | TimestampError
  | { readonly type: "modification-forbidden" }
  | { readonly type: "complete" }
  | { readonly type: "signed-already" }
  | { readonly type: "certify-not-first" }
  | { readonly type: "field-unknown"; readonly name: string }
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
  | { readonly type: "rectangle-too-large" }
  /** Another signature field, signed or empty, stands there. */
  | { readonly type: "rectangle-taken" }
  | { readonly type: "signature-too-big" }
  | { readonly type: "revision-failed" }
  /** The thread that was to do it took too long or ran out of memory. */
  | { readonly type: "check-failed" }
  | { readonly type: "self-check-failed"; readonly codes: readonly (DocumentCode | SignatureCode)[] };
