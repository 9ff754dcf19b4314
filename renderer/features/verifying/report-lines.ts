import { signerState } from "#renderer/parts/signer-state.ts";
import type { Text } from "#renderer/text/text.ts";
import type { SignatureReport, VerificationReport } from "#shared/documents/verification-report.ts";
import { changeMessage, codeMessage, noteMessage } from "#shared/i18n/verification-message.ts";
import { groupChanges } from "./change-groups.ts";
import { recountSentence } from "./recount-notice.tsx";
import { coverMessage, revocationMessage, signatureState, signedWhen } from "./signature-state.ts";
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
    ...signerLines(checked, text),
    ...report.signatures.flatMap((signature) => ["", ...signatureLines(signature, text)]),
    ...changeLines(checked, text),
  ];
}

/** Files that were given to be trusted and told nothing. */
export function unreadableSentence(
  { unreadableFiles }: Pick<VerificationReport, "unreadableFiles">,
  text: Text,
): string {
  return text.t("verifying.unreadableFiles", { names: unreadableFiles.join(", ") });
}

function signerLines({ report }: CheckedFile, text: Text): readonly string[] {
  if (report.required.length === 0) return [];
  const lines = report.required.map(({ name, role, fieldName }, index) => {
    const state = text.t(`verifying.${signerState(report, fieldName)}`);
    return `${text.number(index + 1)}. ${name}, ${role}: ${state}`;
  });
  return ["", text.t("verifying.required"), ...lines];
}

function signatureLines(signature: SignatureReport, text: Text): readonly string[] {
  const { name, fieldName, role, reason, algorithm, codes, notes, chain } = signature;
  return [
    `${name || fieldName}: ${text.t(`verifying.${signatureState(signature)}`)}`,
    ...codes.map((code) => `  - ${text.say(codeMessage(code))}`),
    ...(role ? [`  ${text.t("verifying.role")}: ${role}`] : []),
    ...(reason ? [`  ${text.t("verifying.reason")}: ${reason}`] : []),
    `  ${text.t("verifying.when")}: ${text.say(signedWhen(signature, text.moment))}`,
    `  ${text.t("verifying.covers")}: ${text.say(coverMessage(signature))}`,
    ...(algorithm ? [`  ${text.t("verifying.algorithm")}: ${algorithm}`] : []),
    `  ${text.t("verifying.revocation")}: ${text.say(revocationMessage(signature))}`,
    ...notes.map((note) => `  - ${text.say(noteMessage(note))}`),
    ...chain.map(({ subject, fingerprint }) => `  ${subject}: ${fingerprint}`),
  ];
}

function changeLines({ report }: CheckedFile, text: Text): readonly string[] {
  return groupChanges(report).flatMap(({ after, changes }) => [
    "",
    after === null ? text.t("verifying.changesBefore") : text.t("verifying.changesAfter", { name: after }),
    ...changes.map((change) => {
      const word = text.t(change.allowed ? "verifying.allowed" : "verifying.forbidden");
      const page = change.page === null ? "" : ` ${text.t("verifying.page", { page: change.page })}.`;
      return `  - ${word}: ${text.say(changeMessage(change))}${page}`;
    }),
  ]);
}
