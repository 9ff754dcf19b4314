import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { ReasonDialog } from "#renderer/parts/reason-dialog.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { MAX_CORRECTION_REASON } from "#shared/scoring/score-sheet.ts";

/** Opens a released sheet for a correction, with the reason that the log will show. */
export function CorrectButton({ row }: { readonly row: QueueRow }) {
  const text = useText();
  const { client } = useHost();
  const { store } = useSeason();
  const { busy, outcome, run, refused } = useWork();
  const [isOpen, setIsOpen] = useState(false);
  const latest = Math.max(0, ...row.reading.sheets.map(({ sheet }) => sheet.revision));
  const correct = (given: string): void => {
    void run(async () => {
      const correction = { dossierId: row.dossier.id, reason: given };
      const result = await store.run(() => client["sheet.correct"](correction));
      if (!result.ok) return refused(result.error);
      setIsOpen(false);
      return null;
    });
  };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{text.t("sheet.correct")}</Button>
      {isOpen && (
        <ReasonDialog
          title={text.t("sheet.correctTitle")}
          label={text.t("sheet.correctReason")}
          hint={text.t("sheet.correctReasonHint")}
          confirm={text.t("sheet.correct")}
          maxLength={MAX_CORRECTION_REASON}
          busy={busy}
          outcome={outcome}
          onConfirm={correct}
          onClose={() => setIsOpen(false)}
        >
          <p>{text.t("sheet.correctText", { revision: latest + 1 })}</p>
        </ReasonDialog>
      )}
    </>
  );
}
