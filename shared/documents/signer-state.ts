import { isCheckUnfinished } from "./unfinished-check.ts";
import type { SignatureReport, VerificationReport } from "./verification-report.ts";

export type SignerState = "missing" | "signed" | "signedUnknown" | "signedNotHolding";

type Checked = Pick<VerificationReport, "intact" | "codes"> & {
  readonly signatures: readonly Pick<SignatureReport, "fieldName" | "valid" | "codes">[];
};

/** What has become of somebody the document asks for; `fieldName` is the signature that is theirs. */
export function signerState(report: Checked, fieldName: string | null): SignerState {
  if (fieldName === null) return "missing";
  const { intact, signatures } = report;
  if (signatures.some((signature) => signature.fieldName === fieldName && signature.valid)) return "signed";
  return intact || isCheckUnfinished(report) ? "signedUnknown" : "signedNotHolding";
}
