import * as z from "zod";
import { Base64, Instant, MemberId, Sha256Hex } from "../identifiers.ts";

/** Keys that can be made here: ECDSA over P-256 unless somebody's validator wants RSA. */
export const KeyAlgorithm = z.enum(["ecdsa-p256", "rsa-3072"]);
export type KeyAlgorithm = z.output<typeof KeyAlgorithm>;

/** A certificate whose private key this workspace holds, so that it can sign documents with it. */
export const SigningCredential = z.object({
  /** SHA-256 of the certificate. */
  id: Sha256Hex,
  /** `self`: made with the identity, under a root of its own. `panel`: issued by a panel's authority. `file`: from a PKCS#12. */
  origin: z.enum(["self", "panel", "file"]),
  subject: z.string(),
  issuer: z.string(),
  serial: z.string(),
  /** e.g. "ECDSA P-256". */
  algorithm: z.string(),
  notBefore: Instant,
  notAfter: Instant,
  /** SHA-256 of the public key (SubjectPublicKeyInfo, DER); what a document's list of signers names. */
  keyDigest: Sha256Hex,
  /** DER, the certificate first, its root last. */
  chain: z.array(Base64).min(1).max(10),
});
export type SigningCredential = z.output<typeof SigningCredential>;

/** Reasons of RFC 5280, 5.3.1 that a panel has use for. */
export const RevocationReason = z.enum(["key-compromise", "affiliation-changed", "superseded", "cessation"]);
export type RevocationReason = z.output<typeof RevocationReason>;

export const IssuedCertificate = z.object({
  serial: z.string(),
  subject: z.string(),
  memberId: MemberId.nullable(),
  algorithm: z.string(),
  keyDigest: Sha256Hex,
  notBefore: Instant,
  notAfter: Instant,
  certificate: Base64,
  revoked: z.object({ at: Instant, reason: RevocationReason }).nullable(),
});
export type IssuedCertificate = z.output<typeof IssuedCertificate>;

/** A panel's own certificate authority as everybody may see it; its private key never leaves the host. */
export const PanelAuthority = z.object({
  name: z.string(),
  organization: z.string(),
  root: Base64,
  /** SHA-256 of the root as `AB:CD:...`, to be compared by telephone. */
  fingerprint: z.string(),
  notAfter: Instant,
  revocationList: Base64,
  issued: z.array(IssuedCertificate),
});
export type PanelAuthority = z.output<typeof PanelAuthority>;

/** The authority as it travels in a season: who it is, and whom it no longer vouches for. */
export const SeasonAuthority = z.object({ root: Base64.max(8192), revocationList: Base64.max(1024 * 1024) });
export type SeasonAuthority = z.output<typeof SeasonAuthority>;
