import * as z from "zod";
import { Base64, Instant, MemberId, Sha256Hex } from "../identifiers.ts";

/** Keys that can be made here: ECDSA over P-256 unless somebody's validator wants RSA. */
export const KeyAlgorithm = z.enum(["ecdsa-p256", "rsa-3072"]);
export type KeyAlgorithm = z.output<typeof KeyAlgorithm>;

/** What a certificate from anywhere may say of itself: serial numbers have 20 octets at most (RFC 5280, 4.1.2.2), some have more. */
const Serial = z.string().max(128);
const Subject = z.string().max(1000);
const Algorithm = z.string().max(40);
const CertificateDer = Base64.max(64 * 1024);

/** A certificate whose private key this workspace holds, so that it can sign documents with it. */
export const SigningCredential = z.object({
  /** SHA-256 of the certificate. */
  id: Sha256Hex,
  /** `self`: made with the identity, under a root of its own. `issued`: by some authority, over a key of this vault. `file`: from a PKCS#12. */
  origin: z.enum(["self", "issued", "file"]),
  subject: Subject,
  issuer: Subject,
  serial: Serial,
  /** e.g. "ECDSA P-256". */
  algorithm: Algorithm,
  notBefore: Instant,
  notAfter: Instant,
  /** SHA-256 of the public key (SubjectPublicKeyInfo, DER); what a document's list of signers names. */
  keyDigest: Sha256Hex,
  /** DER, the certificate first, its root last. */
  chain: z.array(CertificateDer).min(1).max(10),
});
export type SigningCredential = z.output<typeof SigningCredential>;

/** The same, seen by who is trusted here: an issued one under the season's or this machine's authority is the panel's. */
export const ListedCredential = SigningCredential.extend({
  origin: z.enum(["self", "panel", "issued", "file"]),
  isRevoked: z.boolean(),
});
export type ListedCredential = z.output<typeof ListedCredential>;

/** Reasons of RFC 5280, 5.3.1 that a panel has use for. */
export const RevocationReason = z.enum(["key-compromise", "affiliation-changed", "superseded", "cessation"]);
export type RevocationReason = z.output<typeof RevocationReason>;

export const IssuedCertificate = z.object({
  serial: Serial,
  subject: Subject,
  memberId: MemberId.nullable(),
  algorithm: Algorithm,
  keyDigest: Sha256Hex,
  notBefore: Instant,
  notAfter: Instant,
  certificate: CertificateDer,
  revoked: z.object({ at: Instant, reason: RevocationReason }).nullable(),
});
export type IssuedCertificate = z.output<typeof IssuedCertificate>;

/** A list of revocations about as many fits the season (see `SeasonAuthority`). */
const MOST_ISSUED = 20_000;

/** A panel's own certificate authority as everybody may see it; its private key never leaves the host. */
export const PanelAuthority = z.object({
  name: z.string().max(100),
  organization: z.string().max(100),
  root: Base64.max(8192),
  /** SHA-256 of the root as `AB:CD:...`, to be compared by telephone. */
  fingerprint: z.string().max(95),
  notAfter: Instant,
  revocationList: Base64.max(1024 * 1024),
  issued: z.array(IssuedCertificate).max(MOST_ISSUED),
});
export type PanelAuthority = z.output<typeof PanelAuthority>;

/** The authority as it travels in a season: who it is, and whom it no longer vouches for. */
export const SeasonAuthority = z.object({ root: Base64.max(8192), revocationList: Base64.max(1024 * 1024) });
export type SeasonAuthority = z.output<typeof SeasonAuthority>;
