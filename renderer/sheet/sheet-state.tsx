import { memo } from "react";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useText } from "#renderer/text/text.ts";
import { resolveSheets } from "#shared/scoring/reading.ts";

interface SheetStateProps {
  readonly row: QueueRow;
  readonly isReleased: boolean;
}

/** What may be done with the sheet in its present state, if that is not plain. */
export const SheetState = memo(function SheetState({ row, isReleased }: SheetStateProps) {
  const text = useText();
  if (!isReleased && row.status !== "correcting") return null;
  const resolved = resolveSheets(row.reading.sheets);
  const sheet = resolved.state === "released" ? resolved.current.sheet : null;
  return (
    <div className="sheet-state">
      {isReleased && (
        <p>
          {text.t("sheet.readOnly")}{" "}
          {sheet &&
            text.t("sheet.releasedAt", { at: text.moment(sheet.releasedAt), revision: sheet.revision })}
        </p>
      )}
      {row.status === "correcting" && <p>{text.t("sheet.correcting")}</p>}
    </div>
  );
});
