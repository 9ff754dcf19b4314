import type { RecountReport } from "../documents/recount.ts";
import type { VerificationReport } from "../host/host-errors.ts";
import { type Message, message } from "./catalog.ts";
import { problemMessage } from "./error-message.ts";
import { id } from "./id.ts";

/** They say who signed is unknown, not that the document is unsound. */
const TRUST_CODES: readonly string[] = ["ROOT_NOT_PINNED", "ROOT_UNTRUSTED"];

/** One sentence for the whole check of a PDF's signatures. */
export function verificationMessage({ valid, intact, codes, signatures }: VerificationReport): Message {
  const number = signatures.length;
  if (valid) return message("verification.valid", { number });
  if (intact) return message("verification.intact", { number });
  const all = [...codes, ...signatures.flatMap((signature) => signature.codes)];
  if (all.includes("NO_SIGNATURE")) return message("verification.unsigned");
  const reason = all.find((code) => !TRUST_CODES.includes(code)) ?? "UNREADABLE";
  return message("verification.invalid", { reason: codeMessage(reason) });
}

/** What one code of a check means. */
export function codeMessage(code: string): Message {
  return isKnownCode(code)
    ? message(`verification.codes.${code}`)
    : message("verification.codes.other", { code });
}

function isKnownCode(code: string): code is Exclude<keyof (typeof id)["verification"]["codes"], "other"> {
  return code !== "other" && Object.hasOwn(id.verification.codes, code);
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
