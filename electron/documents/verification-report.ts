import type { ChainCode } from "./certificate-chain.ts";
import type { CmsCode } from "./cms-reader.ts";

export type DocumentCode =
  | "NOT_A_PDF"
  | "DAMAGED"
  | "ENCRYPTED"
  | "TOO_LARGE"
  | "UNREADABLE"
  | "NO_SIGNATURE"
  | "DUPLICATE_FIELD"
  | "MODIFICATION_FORBIDDEN"
  | "UNSIGNED_TRAILING_REVISION";

export type SignatureCode =
  | ChainCode
  | CmsCode
  | "SUBFILTER_UNSUPPORTED"
  | "BYTE_RANGE_INVALID"
  | "DATE_INVALID"
  | "CHANGED_AFTER";

export interface SignatureReport {
  readonly fieldName: string;
  /** As the certificate has it; the name written into the signature is anybody's claim. */
  readonly name: string;
  readonly role?: string;
  /** The signer's claim, ISO 8601; empty when it is missing or malformed. */
  readonly signedAt: string;
  readonly covers: "whole-document" | "revision";
  readonly valid: boolean;
  readonly codes: readonly SignatureCode[];
  /** SHA-256 of the signer's certificate as `AB:CD:...`, once it is known. */
  readonly certificateFingerprint?: string;
}

export interface VerificationReport {
  /** Every signature holds, by a trusted root, and nothing follows the last one. */
  readonly valid: boolean;
  /** As `valid`, leaving open who signed: no root was given, or another one. */
  readonly intact: boolean;
  readonly codes: readonly DocumentCode[];
  readonly signatures: readonly SignatureReport[];
}

export interface VerifyOptions {
  readonly trustedRootsDer?: readonly Uint8Array[];
  /** ISO 8601: the certificates must be valid at this moment as well as at the claimed one. */
  readonly at: string;
}
