import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { ReasonDialog } from "#renderer/parts/reason-dialog.tsx";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { Reading } from "#shared/scoring/reading.ts";

interface ExcludeDialogProps {
  readonly readings: readonly Reading[];
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

export function ExcludeDialog({ readings, onClose, onDone }: ExcludeDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { store } = useSeason();
  const { busy, outcome, run, refused } = useWork();
  const exclude = (reason: string): void => {
    void run(async () => {
      const chosen = readings.map(({ dossierId, memberId }) => ({ dossierId, memberId }));
      const result = await store.run(() => client["ranking.exclude"]({ readings: chosen, reason }));
      if (!result.ok) return refused(result.error);
      onDone(succeeded(text.t("exclude.done", { number: chosen.length })));
      onClose();
      return null;
    });
  };
  return (
    <ReasonDialog
      title={text.t("exclude.dialogTitle")}
      label={text.t("exclude.reason")}
      confirm={text.t("exclude.confirm")}
      busy={busy}
      outcome={outcome}
      onConfirm={exclude}
      onClose={onClose}
    >
      <p>{text.t("exclude.dialogText", { number: readings.length })}</p>
    </ReasonDialog>
  );
}
