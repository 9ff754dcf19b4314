import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { ConflictDialog } from "#renderer/parts/conflict-dialog.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import type { DossierId } from "#shared/identifiers.ts";
import { IncompleteSheets } from "./incomplete-sheets.tsx";
import { type Released, ReleaseReceipt } from "./release-receipt.tsx";
import { ReleaseTable } from "./release-table.tsx";
import { useWrongMarks } from "./wrong-marks.ts";

interface ReleaseDialogProps {
  readonly complete: readonly QueueRow[];
  readonly incomplete: readonly QueueRow[];
  readonly onClose: () => void;
}

/** The second step of finishing: looks over the complete sheets, releases the chosen ones, and gives a receipt. */
export function ReleaseDialog({ complete, incomplete, onClose }: ReleaseDialogProps) {
  const text = useText();
  const [released, setReleased] = useState<Released | null>(null);
  if (released) {
    return (
      // Its own key: a new dialog takes the focus, which the button just pressed had.
      <Dialog key="receipt" title={text.t("release.doneTitle")} onClose={onClose}>
        <ReleaseReceipt released={released} onClose={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog key="review" wide title={text.t("release.title")} onClose={onClose}>
      <Review complete={complete} incomplete={incomplete} onReleased={setReleased} onClose={onClose} />
    </Dialog>
  );
}

interface ReviewProps extends ReleaseDialogProps {
  readonly onReleased: (released: Released) => void;
}

function Review({ complete, incomplete, onReleased, onClose }: ReviewProps) {
  const text = useText();
  const { client } = useHost();
  const { store } = useSeason();
  const { busy, outcome, run, refused } = useWork();
  const wrong = useWrongMarks();
  const [flagged] = useState(() =>
    complete.filter(({ desk }) => desk.flag !== null).map(({ dossier }) => dossier.id),
  );
  const [left, setLeft] = useState<ReadonlySet<DossierId>>(new Set(flagged));
  const [isFree, setIsFree] = useState(false);
  const [declaring, setDeclaring] = useState<QueueRow | null>(null);
  // A conflict declared from here closes its dossier while the dialog is open.
  const rows = complete.filter(({ status }) => status !== "conflict");
  const chosen = rows.filter(({ dossier }) => !left.has(dossier.id));
  const release = (): void => {
    void run(async () => {
      const dossierIds = chosen.map(({ dossier }) => dossier.id);
      const hasWrong = wrong.some(({ dossierId }) => dossierIds.includes(dossierId));
      if (hasWrong || !(await store.outbox.settled(dossierIds)))
        return { tone: "error", text: text.t("release.unsaved") };
      const result = await store.run(() => client["sheet.release"]({ dossierIds }));
      if (!result.ok) return refused(result.error);
      onReleased({ dossierIds, at: result.value.savedAt });
      return null;
    });
  };
  return (
    <>
      {rows.length === 0 ? (
        <p>{text.t("release.nothing")}</p>
      ) : (
        <>
          <p>{text.t("release.text")}</p>
          {flagged.length > 0 && <p>{text.t("release.flaggedLeft", { number: flagged.length })}</p>}
          <ReleaseTable rows={rows} left={left} onLeft={setLeft} onDeclare={setDeclaring} />
        </>
      )}
      {incomplete.length > 0 && <IncompleteSheets rows={incomplete} />}
      {rows.length > 0 && (
        <Checkbox value={isFree} onValue={setIsFree}>
          {text.t("release.noConflict")}
        </Checkbox>
      )}
      <OutcomeNotice outcome={outcome} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{text.t("action.cancel")}</Button>
        <Button look="primary" disabled={chosen.length === 0 || !isFree} busy={busy} onClick={release}>
          {text.t("release.confirm", { number: chosen.length })}
        </Button>
      </div>
      {declaring && (
        <ConflictDialog dossier={declaring.dossier} suggested={null} onClose={() => setDeclaring(null)} />
      )}
    </>
  );
}
