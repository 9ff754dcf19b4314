import { useText } from "#renderer/text/text.ts";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import { groupChanges } from "#shared/documents/change-groups.ts";
import type { DocumentChange, VerificationReport } from "#shared/documents/verification-report.ts";
import { changeMessage } from "#shared/i18n/verification-message.ts";

/** What came after which signature, and whether it was allowed. */
export function ChangeList({ report }: { readonly report: VerificationReport }) {
  const text = useText();
  if (report.changes.length === 0) return <p className="soft">{text.t("verifying.noChanges")}</p>;
  return groupChanges(report).map(({ after, changes }) => (
    <div key={after ?? ""} className="verify-changes">
      <h4>
        {after === null
          ? text.t("verifying.changesBefore")
          : text.t("verifying.changesAfter", { name: after })}
      </h4>
      <ul>
        {changes.map((change) => (
          <ChangeLine key={`${change.kind}-${change.where}-${change.page ?? 0}`} change={change} />
        ))}
      </ul>
    </div>
  ));
}

function ChangeLine({ change }: { readonly change: DocumentChange }) {
  const text = useText();
  const { allowed, page, where } = change;
  return (
    <li className={allowed ? "soft" : "verify-forbidden"}>
      <StatusLabel tone={allowed ? "neutral" : "bad"} icon={allowed ? "check" : "bad"}>
        {text.t(allowed ? "verifying.allowed" : "verifying.forbidden")}
      </StatusLabel>
      <span>
        {text.say(changeMessage(change))}
        {page !== null && ` ${text.t("verifying.page", { page })}.`}
        {!allowed && where !== "" && (
          <span className="soft verify-place"> {text.t("verifying.place", { where })}</span>
        )}
      </span>
    </li>
  );
}
