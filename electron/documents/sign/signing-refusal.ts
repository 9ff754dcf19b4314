import type { SigningError } from "#shared/certificates/signing-error.ts";
import type { SignError } from "./sign-input.ts";

type PdfProblem = Extract<SigningError, { type: "pdf-refused" }>["problem"];
type CertificateProblem = Extract<SigningError, { type: "certificate-refused" }>["problem"];

const PDF_PROBLEMS: Partial<Record<SignError["type"], PdfProblem>> = {
  "not-a-pdf": "not-a-pdf",
  damaged: "damaged",
  encrypted: "encrypted",
  "too-large": "too-large",
  "modification-forbidden": "locked",
  complete: "complete",
  "signed-already": "signed-by-you",
  "certify-not-first": "certify-not-first",
  "field-unknown": "field-unknown",
  "existing-signature-invalid": "signatures-invalid",
  "rectangle-outside-page": "no-room",
  "rectangle-too-large": "no-room",
  "rectangle-taken": "place-taken",
  "signature-too-big": "signature-too-big",
  "check-failed": "check-failed",
};

const CERTIFICATE_PROBLEMS: Partial<Record<SignError["type"], CertificateProblem>> = {
  "certificate-unreadable": "unreadable",
  "key-unreadable": "unreadable",
  "certificate-unsuitable": "unsuitable",
  "certificate-not-yet-valid": "not-yet-valid",
  "certificate-expired": "expired",
  "key-mismatch": "key-mismatch",
};

/** What a person is told of a refusal; what nobody foresaw is a failed check of our own work. */
export function toSigningError(error: SignError): SigningError {
  if (error.type === "timestamp-failed") return error;
  if (error.type === "glyph-missing")
    return { type: "characters-missing", characters: [...error.characters], text: error.text };
  const certificateProblem = CERTIFICATE_PROBLEMS[error.type];
  if (certificateProblem) return { type: "certificate-refused", problem: certificateProblem };
  return { type: "pdf-refused", problem: PDF_PROBLEMS[error.type] ?? "self-check-failed" };
}
