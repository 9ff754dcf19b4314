import { groupChanges } from "../documents/change-groups.ts";
import { signerState } from "../documents/signer-state.ts";
import type {
  CertificateSummary,
  DocumentChange,
  SignatureReport,
  VerificationReport,
} from "../documents/verification-report.ts";
import type { Message } from "./catalog.ts";
import {
  coverMessage,
  furtherNotes,
  revocationMessage,
  signatureState,
  signedWhen,
} from "./signature-message.ts";
import type { Translate } from "./translate.ts";
import { changeMessage, codeMessage, noteMessage } from "./verification-message.ts";

/** How whoever tells of a check speaks. */
interface Voice {
  readonly t: Translate;
  readonly say: (message: Message) => string;
  readonly moment: (instant: string) => string;
}

/** Everybody the document asks for, each once, and whether they have signed; nothing where it asks for nobody. */
export function signerLines(report: VerificationReport, { t }: Voice): readonly string[] {
  if (report.required.length === 0) return [];
  const lines = report.required.map(
    ({ name, role, fieldName }, index) =>
      `${index + 1}. ${name}, ${role}: ${t(`verifying.${signerState(report, fieldName)}`)}`,
  );
  return ["", t("verifying.required"), ...lines];
}

/** One signature: who, what is wrong, as what, when, over what, by which certificate. */
export function signatureLines(signature: SignatureReport, voice: Voice): readonly string[] {
  const { t, say, moment } = voice;
  const { name, fieldName, role, reason, algorithm, codes, chain } = signature;
  return [
    `${name || fieldName}: ${t(`verifying.${signatureState(signature)}`)}`,
    ...codes.map((code) => `  - ${say(codeMessage(code))}`),
    ...(role ? [`  ${t("verifying.role")}: ${role}`] : []),
    ...(reason ? [`  ${t("verifying.reason")}: ${reason}`] : []),
    `  ${t("verifying.when")}: ${say(signedWhen(signature, moment))}`,
    `  ${t("verifying.covers")}: ${say(coverMessage(signature))}`,
    ...(algorithm ? [`  ${t("verifying.algorithm")}: ${algorithm}`] : []),
    `  ${t("verifying.revocation")}: ${say(revocationMessage(signature))}`,
    ...furtherNotes(signature).map((note) => `  - ${say(noteMessage(note))}`),
    ...(chain.length > 0 ? [`  ${t("verifying.chain")}:`] : []),
    ...chain.map((certificate) => `    ${chainLine(certificate)}`),
  ];
}

function chainLine({ subject, issuer, fingerprint }: CertificateSummary): string {
  return `${subject === issuer ? subject : `${subject} ← ${issuer}`}: ${fingerprint}`;
}

/** What came after which signature, and whether it was allowed. */
export function changeLines(report: VerificationReport, voice: Voice): readonly string[] {
  const { t } = voice;
  return groupChanges(report).flatMap(({ after, changes }) => [
    "",
    after === null ? t("verifying.changesBefore") : t("verifying.changesAfter", { name: after }),
    ...changes.map((change) => `  - ${changeLine(change, voice)}`),
  ]);
}

function changeLine(change: DocumentChange, { t, say }: Voice): string {
  const { allowed, page, where } = change;
  return [
    `${t(allowed ? "verifying.allowed" : "verifying.forbidden")}: ${say(changeMessage(change))}`,
    ...(page === null ? [] : [`${t("verifying.page", { page })}.`]),
    ...(allowed || where === "" ? [] : [t("verifying.place", { where })]),
  ].join(" ");
}
