import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import type { DocumentVerdict } from "./document-verdict.ts";
import type { CheckedFile } from "./use-checks.ts";
import { isFromRehearsal, unknownRoots, verdictMessage, whyMessages } from "./verdict-messages.ts";

const TONES = {
  sound: "success",
  "nothing-to-recount": "success",
  "signer-unknown": "warning",
  incomplete: "warning",
  "not-stated": "warning",
  unsigned: "warning",
  unfinished: "warning",
  "do-not-use": "error",
} as const satisfies Readonly<Record<DocumentVerdict, string>>;

/** One sentence about a checked file, and why; a rehearsal says so before anything else. */
export function VerdictBanner({ checked }: { readonly checked: CheckedFile }) {
  const text = useText();
  const isRehearsal = isFromRehearsal(checked);
  return (
    <>
      {isRehearsal && (
        <Notice tone="warning">
          <strong>{text.t("verifying.rehearsal")}</strong>
        </Notice>
      )}
      <Notice tone={TONES[checked.verdict]}>
        <p className="verify-verdict">{text.say(verdictMessage(checked))}</p>
        {whyMessages(checked).map((reason) => (
          <p key={reason.key}>{text.say(reason)}</p>
        ))}
        {checked.verdict === "signer-unknown" &&
          unknownRoots(checked.report).map(({ subject, fingerprint }) => (
            <p key={fingerprint} className="verify-root">
              {text.t("verifying.rootToCompare", { subject, fingerprint })}
            </p>
          ))}
      </Notice>
    </>
  );
}
