import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { message } from "#shared/i18n/catalog.ts";
import { errorMessage } from "#shared/i18n/error-message.ts";
import { recountMessage } from "#shared/i18n/verification-message.ts";
import type { CheckedFile } from "./use-checks.ts";

type Recount = CheckedFile["recount"];

/** Whether the ranking in a document follows from the sheets in it. */
export function RecountNotice({ recount }: { readonly recount: Recount }) {
  const text = useText();
  return (
    <>
      <Notice tone={toneOf(recount)}>{text.say(recountSentence(recount))}</Notice>
      {recount.ok && <p className="soft">{text.t("verifying.recountLimits")}</p>}
    </>
  );
}

/** A document without a result is no failure. */
export function recountSentence(recount: Recount) {
  if (recount.ok) return recountMessage(recount.value.report);
  return hasNoResult(recount) ? message("verifying.why.nothing-to-recount") : errorMessage(recount.error);
}

function toneOf(recount: Recount): "success" | "info" | "error" {
  if (recount.ok) return recount.value.report.outcome === "same" ? "success" : "error";
  return hasNoResult(recount) ? "info" : "error";
}

function hasNoResult(recount: Recount): boolean {
  return !recount.ok && recount.error.type === "file-unreadable" && recount.error.problem === "no-attachment";
}
