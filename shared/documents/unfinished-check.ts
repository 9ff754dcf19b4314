import type { SignatureReport, VerificationReport } from "./verification-report.ts";

/** They tell of what was to be trusted or heeded in a check, and nothing of the document. */
const GIVEN_CODES: readonly string[] = ["ROOT_UNREADABLE", "REVOCATION_LIST_INVALID"];
/** They say who signed is unknown, or who is missing. */
const OPEN_CODES: readonly string[] = [
  "ROOT_NOT_PINNED",
  "ROOT_UNTRUSTED",
  "SIGNERS_MISSING",
  "SIGNERS_NOT_STATED",
];

type Checked = Pick<VerificationReport, "codes"> & {
  readonly signatures: readonly Pick<SignatureReport, "codes">[];
};

/**
 * Nothing is wrong with the document, but a root or a revocation list that was to be used is unreadable or false, so that
 * nobody knows whether it holds.
 */
export function isCheckUnfinished({ codes, signatures }: Checked): boolean {
  const all = [...codes, ...signatures.flatMap((signature) => signature.codes)];
  return all.some(isGiven) && all.every((code) => isGiven(code) || OPEN_CODES.includes(code));
}

function isGiven(code: string): boolean {
  return GIVEN_CODES.includes(code);
}
