import { useLocation } from "wouter";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";

interface FinishSweepProps {
  readonly total: number;
  readonly declared: number;
  readonly undeclared: number;
  /** Rows that never came into view. */
  readonly unseen: number;
  readonly onClose: () => void;
}

export function FinishSweep({ total, declared, undeclared, unseen, onClose }: FinishSweepProps) {
  const text = useText();
  const { client } = useHost();
  const { store } = useSeason();
  const { busy, outcome, run, refused } = useWork();
  const [, navigate] = useLocation();
  const finish = (): void => {
    void run(async () => {
      const result = await store.run(() => client["conflict.finish-sweep"]({}));
      if (!result.ok) return refused(result.error);
      onClose();
      navigate("/dossiers");
      return null;
    });
  };
  return (
    <ConfirmDialog
      title={text.t("conflict.finishTitle")}
      confirm={text.t("conflict.finishConfirm")}
      busy={busy}
      outcome={outcome}
      onConfirm={finish}
      onClose={onClose}
    >
      <p>{text.t("conflict.finishText", { declared, total })}</p>
      {undeclared > 0 && (
        <Notice tone="warning">{text.t("conflict.finishSuggested", { number: undeclared })}</Notice>
      )}
      {unseen > 0 && <Notice tone="warning">{text.t("conflict.finishUnseen", { number: unseen })}</Notice>}
    </ConfirmDialog>
  );
}
