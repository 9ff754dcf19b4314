import type { RecountReport } from "#shared/documents/recount.ts";
import { isCheckUnfinished } from "#shared/documents/unfinished-check.ts";
import type { SignatureReport, VerificationReport } from "#shared/documents/verification-report.ts";
import type { Result } from "#shared/result.ts";

export type DocumentVerdict =
  | "sound"
  | "nothing-to-recount"
  | "signer-unknown"
  | "incomplete"
  | "not-stated"
  | "unsigned"
  | "unfinished"
  | "do-not-use";

type Recount = Result<
  { readonly report: RecountReport },
  { readonly type: string; readonly problem?: string }
>;

type Signatures = Pick<VerificationReport, "valid" | "intact" | "codes"> & {
  readonly signatures: readonly Pick<SignatureReport, "valid" | "codes">[];
};

/**
 * What to do with a checked PDF: signatures and recount must both hold, and one never excuses the other. `hasResult`
 * is whether the document says that it carries a result; one that was taken out is no mere lack.
 */
export function documentVerdict(
  report: Signatures,
  recount: Recount,
  hasResult: boolean | null,
): DocumentVerdict {
  if (isUnusable(recount, hasResult)) return "do-not-use";
  if (!report.intact) return unsoundVerdict(report);
  if (report.valid) return recount.ok ? "sound" : "nothing-to-recount";
  if (report.codes.includes("STATEMENT_INVALID")) return "do-not-use";
  if (report.signatures.some(({ valid }) => !valid)) return "signer-unknown";
  if (report.codes.includes("SIGNERS_MISSING")) return "incomplete";
  return report.codes.includes("SIGNERS_NOT_STATED") ? "not-stated" : "do-not-use";
}

function isUnusable(recount: Recount, hasResult: boolean | null): boolean {
  if (recount.ok) return recount.value.report.outcome !== "same";
  return recount.error.problem !== "no-attachment" || hasResult === true;
}

/** A document is not to blame for what was brought along to check it. */
function unsoundVerdict(report: Signatures): DocumentVerdict {
  if (isOnlyUnsigned(report)) return "unsigned";
  return isCheckUnfinished(report) ? "unfinished" : "do-not-use";
}

/** Nobody has signed yet, and nothing else is wrong. */
function isOnlyUnsigned({ codes }: Signatures): boolean {
  return codes.includes("NO_SIGNATURE") && codes.every((code) => UNSIGNED_CODES.includes(code));
}

const UNSIGNED_CODES: readonly string[] = [
  "NO_SIGNATURE",
  "SIGNERS_MISSING",
  "SIGNERS_NOT_STATED",
  "ROOT_UNREADABLE",
  "REVOCATION_LIST_INVALID",
];
