import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { useText } from "#renderer/text/text.ts";

interface LeaveDialogProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks before what was typed from paper is lost. */
export function LeaveDialog({ onLeave, onStay }: LeaveDialogProps) {
  const text = useText();
  return (
    <ConfirmDialog
      title={text.t("paper.leave.title")}
      confirm={text.t("paper.leave.leave")}
      busy={false}
      outcome={null}
      onConfirm={onLeave}
      onClose={onStay}
    >
      <p>{text.t("paper.leave.text")}</p>
    </ConfirmDialog>
  );
}
