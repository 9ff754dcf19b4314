import type { RecountReport } from "../documents/recount.ts";
import { isCheckUnfinished } from "../documents/unfinished-check.ts";
import {
  type DocumentChange,
  type DocumentCode,
  type SignatureCode,
  type SignatureNote,
  type VerificationReport,
} from "../documents/verification-report.ts";
import { type Message, message } from "./catalog.ts";
import { problemMessage } from "./error-message.ts";

/** They say who signed is unknown, or who is missing, not that the document is unsound. */
const SOFT_CODES: readonly string[] = [
  "ROOT_NOT_PINNED",
  "ROOT_UNTRUSTED",
  "SIGNERS_MISSING",
  "SIGNERS_NOT_STATED",
] satisfies readonly (DocumentCode | SignatureCode)[];

/** One sentence for the whole check of a PDF's signatures. */
export function verificationMessage(report: VerificationReport): Message {
  const { valid, intact, codes, signatures } = report;
  const number = signatures.length;
  if (valid) return message("verification.valid", { number });
  if (codes.includes("NO_SIGNATURE")) return message("verification.unsigned");
  if (!intact) {
    const reason = codeMessage(firstReason(report));
    return message(isCheckUnfinished(report) ? "verification.unfinished" : "verification.invalid", {
      reason,
    });
  }
  if (signatures.some((signature) => !signature.valid)) return message("verification.intact", { number });
  if (codes.includes("SIGNERS_MISSING")) return incompleteMessage(report);
  return message(codes.includes("SIGNERS_NOT_STATED") ? "verification.not-stated" : "verification.intact", {
    number,
  });
}

/** How many of the signers the document asks for have signed, and who has not. */
export function incompleteMessage({ required }: Pick<VerificationReport, "required">): Message {
  const missing = required.filter(({ fieldName }) => fieldName === null);
  return message("verification.incomplete", {
    signed: required.length - missing.length,
    needed: required.length,
    names: missing.map(({ name }) => name).join(", "),
  });
}

/** The worst that a check found: what tells of the document itself comes before who is unknown or missing. */
export function firstReason({
  codes,
  signatures,
}: Pick<VerificationReport, "codes" | "signatures">): DocumentCode | SignatureCode {
  const all = [...signatures.flatMap((signature) => signature.codes), ...codes];
  return all.find((code) => !SOFT_CODES.includes(code)) ?? "UNREADABLE";
}

/** What one code of a check means. */
export function codeMessage(code: DocumentCode | SignatureCode): Message {
  return message(`verification.codes.${code}`);
}

/** What is worth knowing of a signature that holds. */
export function noteMessage(note: SignatureNote): Message {
  return message(`verification.notes.${note}`);
}

/** What one thing that came later is. */
export function changeMessage({ kind }: Pick<DocumentChange, "kind">): Message {
  return message(`verification.changes.${kind}`);
}

/** One sentence for a recount; `memberName` says who an id is. */
export function recountMessage(
  report: RecountReport,
  memberName: (memberId: string) => string = (memberId) => memberId,
): Message {
  switch (report.outcome) {
    case "same":
      return message("recount.same", { rows: report.rows, sheets: report.sheets });
    case "differs":
      return message(report.field === "row" ? "recount.row-missing" : "recount.differs", {
        row: report.row,
        field: message(`recount.field.${report.field}`),
        stated: report.stated,
        recounted: report.recounted,
      });
    case "composition-differs":
      return message("recount.composition", {
        part: message(`recount.part.${report.part}`),
        key: report.key,
        figure: message(`recount.figure.${report.figure}`),
        stated: report.stated,
        recounted: report.recounted,
      });
    case "unsound":
      return report.dossier === ""
        ? message("recount.unsound", { problem: problemMessage(report.problem) })
        : message("recount.unsound-sheet", {
            problem: problemMessage(report.problem),
            dossier: report.dossier,
            member: memberName(report.member),
          });
  }
}
