import * as z from "zod";
import { Instant } from "../identifiers.ts";

/** Why a document as a whole does not hold. */
export const DocumentCode = z.enum([
  "NOT_A_PDF",
  "DAMAGED",
  "ENCRYPTED",
  "TOO_LARGE",
  "UNREADABLE",
  /** The check was given up: too long, too much memory. */
  "CHECK_FAILED",
  "NO_SIGNATURE",
  "DUPLICATE_FIELD",
  "ORPHAN_SIGNATURE",
  "MODIFICATION_FORBIDDEN",
  "UNSIGNED_TRAILING_REVISION",
  /** The document's own statement asks for signers that are not there. */
  "SIGNERS_MISSING",
  /** Signers were to be required, and the document names none. */
  "SIGNERS_NOT_STATED",
  "STATEMENT_INVALID",
  /** A revocation list that was to be heeded cannot be read, so nobody knows whom it names. */
  "REVOCATION_LIST_INVALID",
  /** A certificate that was to be trusted cannot be read. */
  "ROOT_UNREADABLE",
]);
export type DocumentCode = z.output<typeof DocumentCode>;

/** Why one signature does not hold. */
export const SignatureCode = z.enum([
  "SUBFILTER_UNSUPPORTED",
  "BYTE_RANGE_INVALID",
  "DATE_INVALID",
  "CHANGED_AFTER",
  "CMS_UNREADABLE",
  "SIGNER_COUNT",
  "SIGNER_CERTIFICATE_MISSING",
  "ALGORITHM_WEAK",
  /** Perhaps a sound algorithm, but none that is checked here (RSA-PSS, EdDSA). */
  "ALGORITHM_UNSUPPORTED",
  "DIGEST_MISMATCH",
  "SIGNATURE_INVALID",
  "SIGNING_CERTIFICATE_MISMATCH",
  "CERTIFICATE_EXPIRED",
  "CERTIFICATE_NOT_YET_VALID",
  "KEY_USAGE",
  "KEY_TOO_WEAK",
  "CHAIN_INVALID",
  "ROOT_UNTRUSTED",
  "ROOT_NOT_PINNED",
  "REVOKED",
  "REVOCATION_LIST_INVALID",
  "TIMESTAMP_INVALID",
]);
export type SignatureCode = z.output<typeof SignatureCode>;

/** What is worth knowing of a signature that holds all the same. */
export const SignatureNote = z.enum([
  "NOT_PADES",
  "SIGNING_TIME_ATTRIBUTE",
  "NO_SIGNING_CERTIFICATE",
  "REVOCATION_UNKNOWN",
  "REVOCATION_LIST_STALE",
  /** The time is the signer's claim alone: no trusted time stamp. */
  "CLAIMED_TIME",
  /** The role is what the signer wrote: the document asks nobody to sign in it by that key. */
  "CLAIMED_ROLE",
  /** A sound time stamp by an authority that is not among the trusted roots. */
  "TIMESTAMP_UNTRUSTED",
]);
export type SignatureNote = z.output<typeof SignatureNote>;

/** One thing that a later revision changed. */
export const DocumentChange = z.object({
  /** Field name of the last signature before the change; `null` where none came before. */
  after: z.string().nullable(),
  kind: z.enum([
    "signature-added",
    "timestamp-added",
    "validation-data-added",
    "empty-field-added",
    "page-content",
    "page-added",
    "page-removed",
    "annotation",
    "form-field",
    "signature-appearance",
    "attachment",
    "metadata",
    "action",
    "other",
  ]),
  /** Where in the file, as `Root.Pages.Kids[0].Contents`; a field's name for signatures. */
  where: z.string(),
  /** Page from 1, where the change is on one. */
  page: z.int().nullable(),
  allowed: z.boolean(),
});
export type DocumentChange = z.output<typeof DocumentChange>;

export const CertificateSummary = z.object({
  subject: z.string(),
  issuer: z.string(),
  serial: z.string(),
  notBefore: Instant,
  notAfter: Instant,
  /** SHA-256 of the certificate as `AB:CD:...`. */
  fingerprint: z.string(),
});
export type CertificateSummary = z.output<typeof CertificateSummary>;

export const SignatureReport = z.object({
  fieldName: z.string(),
  kind: z.enum(["signature", "timestamp"]),
  /** As the certificate has it; the name written into the signature is anybody's claim. */
  name: z.string(),
  role: z.string().optional(),
  reason: z.string().optional(),
  /** The signer's claim in ISO 8601; empty when missing or malformed. */
  signedAt: z.string(),
  covers: z.enum(["whole-document", "revision"]),
  valid: z.boolean(),
  codes: z.array(SignatureCode),
  notes: z.array(SignatureNote),
  /** e.g. "ECDSA P-256, SHA-256"; empty when unreadable. */
  algorithm: z.string(),
  /** Level of certification (DocMDP) this signature sets, where it does. */
  certification: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  /** The signer's certificate first. */
  chain: z.array(CertificateSummary),
  revocation: z.enum(["good", "revoked", "unknown"]),
  /** A time stamp inside the signature (PAdES B-T). */
  timestamp: z
    .object({ at: z.string(), authority: z.string(), valid: z.boolean(), trusted: z.boolean() })
    .optional(),
  certificateFingerprint: z.string().optional(),
});
export type SignatureReport = z.output<typeof SignatureReport>;

/** What a check of a PDF's signatures found. Codes are for programs; the interface makes sentences of them. */
export const VerificationReport = z.object({
  /** Every signature holds by a trusted root, nothing else came later, everybody required has signed. */
  valid: z.boolean(),
  /** As `valid`, leaving open who signed and whether all did. */
  intact: z.boolean(),
  codes: z.array(DocumentCode),
  signatures: z.array(SignatureReport),
  changes: z.array(DocumentChange),
  /** The signers the document itself asks for; `fieldName` is the signature that is theirs, `null` while it is missing. */
  required: z.array(z.object({ name: z.string(), role: z.string(), fieldName: z.string().nullable() })),
  /** Signature fields that nobody has signed. */
  emptyFields: z.array(z.string()),
  /** Names of given files of roots and revocation lists in which there was none. */
  unreadableFiles: z.array(z.string()),
});
export type VerificationReport = z.output<typeof VerificationReport>;
