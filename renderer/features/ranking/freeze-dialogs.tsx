import { useSeason } from "#renderer/db/season-context.ts";
import type { Saved } from "#renderer/db/season-store.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { ReasonDialog } from "#renderer/parts/reason-dialog.tsx";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { Result } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";

interface DecisionDialogProps {
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

interface FreezeDialogProps {
  readonly ranked: number;
  readonly onClose: () => void;
}

/** Once frozen, the page itself says by whom, when and why. */
export function FreezeDialog({ ranked, onClose }: FreezeDialogProps) {
  const text = useText();
  const { client } = useHost();
  const decision = useDecision((reason) => client["ranking.freeze"]({ reason }), onClose);
  return (
    <ReasonDialog
      title={text.t("ranking.freezeTitle")}
      label={text.t("ranking.freezeReason")}
      hint={text.t("ranking.freezeHint")}
      confirm={text.t("ranking.freezeConfirm")}
      onClose={onClose}
      {...decision}
    >
      <p>{text.t("ranking.freezeText", { number: ranked })}</p>
    </ReasonDialog>
  );
}

export function ReopenDialog({ onClose, onDone }: DecisionDialogProps) {
  const text = useText();
  const { client } = useHost();
  const decision = useDecision(
    (reason) => client["ranking.reopen"]({ reason }),
    () => {
      onDone(succeeded(text.t("ranking.reopenedNow")));
      onClose();
    },
  );
  return (
    <ReasonDialog
      title={text.t("ranking.reopenTitle")}
      label={text.t("ranking.reopenReason")}
      confirm={text.t("ranking.reopenConfirm")}
      onClose={onClose}
      {...decision}
    >
      <p>{text.t("ranking.reopenText")}</p>
    </ReasonDialog>
  );
}

function useDecision(decide: (reason: string) => Promise<Result<Saved, SeasonError>>, onDecided: () => void) {
  const { store } = useSeason();
  const { busy, outcome, run, refused } = useWork();
  const onConfirm = (reason: string): void => {
    void run(async () => {
      const result = await store.run(() => decide(reason));
      if (!result.ok) return refused(result.error);
      onDecided();
      return null;
    });
  };
  return { busy, outcome, onConfirm };
}
