import type { SigningError } from "#shared/certificates/signing-error.ts";
import type { Result } from "#shared/result.ts";

/** A file with one key and its chain has a few thousand bytes. */
export const LARGEST_PKCS12 = 1024 * 1024;

/** A private key with the certificates above it, as a signer needs them. */
export interface OpenedPkcs12 {
  readonly privateKeyPkcs8: Uint8Array;
  /** The certificate over the key first. */
  readonly chain: readonly Uint8Array[];
}

export type Pkcs12Problem = Extract<SigningError, { type: "pkcs12-refused" }>["problem"];

export interface Pkcs12Order {
  readonly file: Uint8Array;
  readonly passphrase: string;
}

export type Pkcs12Reply = Result<OpenedPkcs12, Pkcs12Problem>;
