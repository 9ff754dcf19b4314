import type { RecountReport } from "#shared/documents/recount.ts";
import type { VerificationReport } from "#shared/host/host-errors.ts";
import type { Result } from "#shared/result.ts";

export type DocumentVerdict = "sound" | "signer-unknown" | "nothing-to-recount" | "do-not-use";

type Recount = Result<
  { readonly report: RecountReport },
  { readonly type: string; readonly problem?: string }
>;

/** What to do with a checked PDF: signatures and recount must both hold, and one never excuses the other. */
export function documentVerdict({ valid, intact }: VerificationReport, recount: Recount): DocumentVerdict {
  if (!valid && !intact) return "do-not-use";
  if (recount.ok && recount.value.report.outcome !== "same") return "do-not-use";
  if (!recount.ok && recount.error.problem !== "no-attachment") return "do-not-use";
  if (!valid) return "signer-unknown";
  return recount.ok ? "sound" : "nothing-to-recount";
}
