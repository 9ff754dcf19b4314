import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import type { LeaveGuard } from "#renderer/parts/use-leave-guard.ts";
import { useText } from "#renderer/text/text.ts";

interface LeaveDialogProps {
  readonly guard: LeaveGuard;
  /** What would be lost. */
  readonly what: string;
}

export function LeaveDialog({ guard, what }: LeaveDialogProps) {
  const text = useText();
  if (!guard.isAsking) return null;
  return (
    <ConfirmDialog
      title={text.t("intake.leave")}
      confirm={text.t("intake.leaveConfirm")}
      busy={false}
      outcome={null}
      onConfirm={guard.leave}
      onClose={guard.stay}
    >
      <p>{what}</p>
    </ConfirmDialog>
  );
}
