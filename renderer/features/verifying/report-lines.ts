import type { Text } from "#renderer/text/text.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";
import { changeLines, signatureLines, signerLines } from "#shared/i18n/verification-lines.ts";
import { recountSentence } from "./recount-notice.tsx";
import { statedFacts } from "./stated-facts.ts";
import type { CheckedFile } from "./use-checks.ts";
import { isFromRehearsal, verdictMessage, whyMessages } from "./verdict-messages.ts";

/** The whole check as plain text, for the file of whoever has to answer for it. */
export function reportLines(checked: CheckedFile, text: Text, version: string): readonly string[] {
  const { name, digest, checkedAt, recount, report, verdict } = checked;
  const isRehearsal = isFromRehearsal(checked);
  return [
    name,
    text.t("verifying.digest", { digest }),
    text.t("verifying.checkedAt", { at: text.moment(checkedAt), version }),
    "",
    ...(isRehearsal ? [text.t("verifying.rehearsal")] : []),
    text.say(verdictMessage(checked)),
    ...whyMessages(checked).map(text.say),
    ...(verdict !== "unfinished" && report.unreadableFiles.length > 0
      ? [unreadableSentence(report, text)]
      : []),
    "",
    ...statedFacts(checked, text).map(({ label, value }) => `${label}: ${value}`),
    text.say(recountSentence(recount)),
    ...signerLines(report, text),
    ...report.signatures.flatMap((signature) => ["", ...signatureLines(signature, text)]),
    ...changeLines(report, text),
  ];
}

/** Files that were given to be trusted and told nothing. */
export function unreadableSentence(
  { unreadableFiles }: Pick<VerificationReport, "unreadableFiles">,
  text: Text,
): string {
  return text.t("verifying.unreadableFiles", { names: unreadableFiles.join(", ") });
}
