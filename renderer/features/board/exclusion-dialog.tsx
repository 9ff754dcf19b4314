import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { ReasonDialog } from "#renderer/parts/reason-dialog.tsx";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { Reading } from "#shared/scoring/reading.ts";

export interface Exclusion {
  readonly kind: "exclude" | "include";
  readonly readings: readonly Reading[];
}

const KEYS = {
  exclude: {
    dialogTitle: "exclude.dialogTitle",
    dialogText: "exclude.dialogText",
    reason: "exclude.reason",
    confirm: "exclude.confirm",
    done: "exclude.done",
  },
  include: {
    dialogTitle: "include.dialogTitle",
    dialogText: "include.dialogText",
    reason: "include.reason",
    confirm: "include.confirm",
    done: "include.done",
  },
} as const;

interface ExclusionDialogProps {
  readonly exclusion: Exclusion;
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** Asks why readings are excluded, or why an exclusion is taken back. */
export function ExclusionDialog({ exclusion, onClose, onDone }: ExclusionDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { store } = useSeason();
  const { busy, outcome, run, refused } = useWork();
  const { kind, readings } = exclusion;
  const keys = KEYS[kind];
  const decide = (reason: string): void => {
    void run(async () => {
      const chosen = readings.map(({ dossierId, memberId }) => ({ dossierId, memberId }));
      const result = await store.run(() => client[`ranking.${kind}`]({ readings: chosen, reason }));
      if (!result.ok) return refused(result.error);
      onDone(succeeded(text.t(keys.done, { number: chosen.length })));
      onClose();
      return null;
    });
  };
  return (
    <ReasonDialog
      title={text.t(keys.dialogTitle)}
      label={text.t(keys.reason)}
      confirm={text.t(keys.confirm)}
      busy={busy}
      outcome={outcome}
      onConfirm={decide}
      onClose={onClose}
    >
      <p>{text.t(keys.dialogText, { number: readings.length })}</p>
    </ReasonDialog>
  );
}
