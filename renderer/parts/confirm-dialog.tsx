import type { ReactNode } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import { OutcomeNotice } from "./outcome-notice.tsx";

interface ConfirmDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirm, busy, outcome, disabled = false, onConfirm, onClose, children } = props;
  const text = useText();
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <OutcomeNotice outcome={outcome} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{text.t("action.cancel")}</Button>
        <Button look="primary" disabled={busy || disabled} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
