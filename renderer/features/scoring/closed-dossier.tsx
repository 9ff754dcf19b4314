import { Link } from "wouter";
import { closedReason } from "#renderer/desk/closed-reason.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useForgottenText } from "#renderer/narrative/use-dossier-text.ts";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";

/** In the place of a dossier that its judge must not or does not want to judge. */
export function ClosedDossier({ row }: { readonly row: QueueRow }) {
  const text = useText();
  const { conflict, draft, sheets } = row.reading;
  useForgottenText(row.dossier.id);
  const reason = conflict?.declaration.reason ?? "";
  const hasSheet = sheets.length > 0 || (draft !== null && Object.keys(draft.marks).length > 0);
  return (
    <div className="page stack">
      <h2>{text.t("sheet.closedTitle")}</h2>
      <Notice tone="warning">{closedReason(text, row)}</Notice>
      {reason !== "" && <p>{text.t("sheet.closedReason", { reason })}</p>}
      {conflict && (
        <p className="soft">
          {text.t("sheet.closedAt", { at: text.moment(conflict.declaration.declaredAt) })}
        </p>
      )}
      {hasSheet && <p>{text.t("sheet.sealed")}</p>}
      <p>{text.t("sheet.chairTold")}</p>
      <p>
        <Link href="/packets">{text.t("release.toPackets")}</Link>
      </p>
    </div>
  );
}
