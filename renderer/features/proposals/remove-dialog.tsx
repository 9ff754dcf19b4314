import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { ReasonDialog } from "#renderer/parts/reason-dialog.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Progress } from "#renderer/ui/progress.tsx";
import { showToast } from "#renderer/ui/toast.tsx";
import type { ProposalRow } from "./proposal-rows.ts";

interface RemoveDialogProps {
  readonly rows: readonly ProposalRow[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** How many are named; the rest is a number. */
const NAMED = 5;

export function RemoveDialog({ rows, onDone, onClose }: RemoveDialogProps) {
  const text = useText();
  const { store } = useSeason();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const number = rows.length;
  const remove = (reason: string): void => {
    void run(async () => {
      const dossierIds = rows.map(({ dossier }) => dossier.id);
      const removed = await store.run(() => client["intake.remove"]({ dossierIds, reason }));
      if (!removed.ok) return refused(removed.error);
      onDone();
      showToast({ text: text.t("intake.removed", { number }) });
      return null;
    });
  };
  return (
    <ReasonDialog
      title={text.t("intake.removeTitle", { number })}
      label={text.t("intake.removeReason")}
      confirm={text.t("intake.removeConfirm", { number })}
      busy={busy}
      outcome={outcome}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{text.t("intake.removeText")}</p>
      <ul className="plain-list">
        {rows.slice(0, NAMED).map(({ dossier }) => (
          <li key={dossier.id} className="clamp">
            {dossier.number} {dossier.title}
          </li>
        ))}
        {number > NAMED && <li className="soft">{text.t("intake.andMore", { number: number - NAMED })}</li>}
      </ul>
      {busy && <Progress label={text.t("intake.removing", { number })} />}
    </ReasonDialog>
  );
}
