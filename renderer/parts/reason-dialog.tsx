import { type FormEvent, type ReactNode, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { TextAreaField } from "#renderer/ui/field.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import { MAX_DECISION_REASON, MINIMUM_REASON_LENGTH } from "#shared/plenary/decision.ts";
import { OutcomeNotice } from "./outcome-notice.tsx";

interface ReasonDialogProps {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly confirm: string;
  /** What the contract takes; a decision of the chair unless told. */
  readonly maxLength?: number;
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks for the reason that the record will show, then for consent. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, label, hint, confirm, maxLength = MAX_DECISION_REASON, busy, outcome } = props;
  const { onConfirm, onClose, children } = props;
  const text = useText();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim().length < MINIMUM_REASON_LENGTH) setProblem(text.error({ type: "reason-missing" }));
    else onConfirm(reason.trim());
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {children}
        <TextAreaField
          label={label}
          hint={hint}
          problem={problem}
          required
          maxLength={maxLength}
          value={reason}
          onValue={(value) => {
            setReason(value);
            setProblem(undefined);
          }}
        />
        <OutcomeNotice outcome={outcome} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{text.t("action.cancel")}</Button>
          <Button look="primary" submit disabled={busy}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
