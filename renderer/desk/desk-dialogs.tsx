import { type FormEvent, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { TextAreaField } from "#renderer/ui/field.tsx";
import { MAX_FLAG_REASON, MAX_PRIVATE_NOTE } from "#shared/desk/desk-entry.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { useDeskStore, useDossierDesk } from "./desk-context.ts";

interface DeskDialogProps {
  readonly dossier: DossierCard;
  readonly onClose: () => void;
}

/** Flags a dossier to be looked at again; the reason may stay empty. */
export function FlagDialog({ dossier, onClose }: DeskDialogProps) {
  const text = useText();
  const store = useDeskStore();
  const { flag } = useDossierDesk(dossier.id);
  return (
    <DeskDialog
      title={text.t("desk.flagTitle", { number: dossier.number })}
      label={text.t("desk.flagReason")}
      hint={text.t("desk.private")}
      confirm={text.t("desk.flagConfirm")}
      initial={flag ?? ""}
      maxLength={MAX_FLAG_REASON}
      onKeep={(reason) => store.put({ type: "flag", dossierId: dossier.id, reason })}
      onClose={onClose}
    />
  );
}

/** What a judge writes down for nobody else. */
export function PrivateNoteDialog({ dossier, onClose }: DeskDialogProps) {
  const text = useText();
  const store = useDeskStore();
  const { note } = useDossierDesk(dossier.id);
  return (
    <DeskDialog
      title={text.t("desk.noteTitle", { number: dossier.number })}
      label={text.t("desk.note")}
      hint={text.t("desk.private")}
      confirm={text.t("desk.noteConfirm")}
      initial={note}
      maxLength={MAX_PRIVATE_NOTE}
      onKeep={(written) => store.put({ type: "private-note", dossierId: dossier.id, text: written })}
      onClose={onClose}
    />
  );
}

interface FormProps {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly confirm: string;
  readonly initial: string;
  readonly maxLength: number;
  readonly onKeep: (value: string) => void;
  readonly onClose: () => void;
}

function DeskDialog({ title, label, hint, confirm, initial, maxLength, onKeep, onClose }: FormProps) {
  const text = useText();
  const [value, setValue] = useState(initial);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onKeep(value.trim());
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextAreaField
          label={label}
          hint={hint}
          rows={4}
          maxLength={maxLength}
          value={value}
          onValue={setValue}
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{text.t("action.cancel")}</Button>
          <Button look="primary" submit>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
