import type { CertificateSummary, VerificationReport } from "#shared/documents/verification-report.ts";
import { type Message, message } from "#shared/i18n/catalog.ts";
import { errorMessage } from "#shared/i18n/error-message.ts";
import {
  codeMessage,
  firstReason,
  incompleteMessage,
  recountMessage,
} from "#shared/i18n/verification-message.ts";
import type { CheckedFile } from "./use-checks.ts";

type Judged = Pick<CheckedFile, "verdict" | "report" | "recount">;
type FromSeason = Pick<CheckedFile, "statement" | "recount">;

/** As the document says of itself, or the result inside it. */
export function isFromRehearsal({ statement, recount }: FromSeason): boolean {
  return statement?.season?.rehearsal === true || (recount.ok && recount.value.rehearsal);
}

/** The verdict on a checked file in one sentence; what is only a rehearsal is never said to be of use. */
export function verdictMessage(checked: Judged & FromSeason): Message {
  const { verdict, report } = checked;
  if (verdict === "sound" && isFromRehearsal(checked)) return message("verifying.verdict.soundRehearsal");
  if (verdict === "unfinished") return unfinishedMessage(report);
  return message(`verifying.verdict.${verdict}`, signersOf(report));
}

/**
 * Why it is so: one sentence, or for a document that must not be used each thing that is wrong; and what limits the
 * verdict where the result comes from a newer program.
 */
export function whyMessages(judged: Judged): readonly Message[] {
  const { recount } = judged;
  const isNewer = recount.ok && recount.value.isNewer;
  return isNewer ? [...reasonsOf(judged), message("recount.newer")] : reasonsOf(judged);
}

/** Which file it was, where one was brought along; else what is wrong with what was known. */
function unfinishedMessage(report: VerificationReport): Message {
  const { unreadableFiles } = report;
  return unreadableFiles.length > 0
    ? message("verifying.verdict.unfinished", { names: unreadableFiles.join(", ") })
    : message("verification.unfinished", { reason: codeMessage(firstReason(report)) });
}

function reasonsOf({ verdict, report, recount }: Judged): readonly Message[] {
  if (verdict !== "do-not-use") {
    const why = message(`verifying.why.${verdict}`, signersOf(report));
    const isAlsoIncomplete = verdict === "signer-unknown" && report.codes.includes("SIGNERS_MISSING");
    return isAlsoIncomplete ? [why, incompleteMessage(report)] : [why];
  }
  const reasons = report.intact ? [] : [codeMessage(firstReason(report))];
  if (!recount.ok) return reasons.length > 0 ? reasons : [errorMessage(recount.error)];
  const { report: recounted } = recount.value;
  return recounted.outcome === "same" ? reasons : [...reasons, recountMessage(recounted)];
}

/** The roots nobody here knows, to be compared by telephone; each once. */
export function unknownRoots({
  signatures,
}: Pick<VerificationReport, "signatures">): readonly CertificateSummary[] {
  const roots = signatures.filter(({ valid }) => !valid).flatMap(({ chain }) => chain.slice(-1));
  return [...new Map(roots.map((root) => [root.fingerprint, root])).values()];
}

function signersOf({ required }: VerificationReport) {
  const missing = required.filter(({ fieldName }) => fieldName === null);
  return {
    signed: required.length - missing.length,
    needed: required.length,
    names: missing.map(({ name }) => name).join(", "),
  };
}
