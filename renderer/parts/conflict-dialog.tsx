import { type FormEvent, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { SelectField, TextAreaField } from "#renderer/ui/field.tsx";
import { ConflictKind } from "#shared/conflict/conflict.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { useWork } from "./use-work.ts";

interface ConflictDialogProps {
  readonly dossier: DossierCard;
  readonly suggested: ConflictKind | null;
  readonly onClose: () => void;
}

/** Declares a conflict of interest; the dossier closes with the answer. */
export function ConflictDialog({ dossier, suggested, onClose }: ConflictDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { store } = useSeason();
  const { busy, outcome, run, refused } = useWork();
  const [kind, setKind] = useState<ConflictKind>(suggested ?? "relation");
  const [reason, setReason] = useState(suggested ? text.t(`conflict.kind.${suggested}`) : "");
  const [problem, setProblem] = useState<string>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim().length < 3) return setProblem(text.t("conflict.reasonMissing"));
    void run(async () => {
      const declaration = { dossierId: dossier.id, kind, reason: reason.trim() };
      const result = await store.run(() => client["conflict.declare"](declaration));
      if (!result.ok) return refused(result.error);
      onClose();
      return null;
    });
  };
  return (
    <Dialog title={text.t("conflict.dialogTitle")} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{text.t("conflict.dialogText", { number: dossier.number, title: dossier.title })}</p>
        <SelectField
          label={text.t("conflict.kindLabel")}
          value={kind}
          choices={ConflictKind.options.map((value) => ({ value, label: text.t(`conflict.kind.${value}`) }))}
          onValue={setKind}
        />
        <TextAreaField
          label={text.t("conflict.reason")}
          hint={text.t("conflict.reasonHint")}
          problem={problem}
          maxLength={1000}
          required
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
            {text.t("conflict.confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
