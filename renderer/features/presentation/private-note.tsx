import { useEffect, useState } from "react";
import { useDeskState, useDeskStore, useDossierDesk } from "#renderer/desk/desk-context.ts";
import { useText } from "#renderer/text/text.ts";
import { TextAreaField } from "#renderer/ui/field.tsx";
import { MAX_PRIVATE_NOTE } from "#shared/desk/desk-entry.ts";
import type { DossierId } from "#shared/identifiers.ts";

/** What a judge writes down while listening; saved when typing pauses, never sent anywhere. */
export function PrivateNote({ dossierId }: { readonly dossierId: DossierId }) {
  const text = useText();
  const store = useDeskStore();
  const { state } = useDeskState();
  const { note } = useDossierDesk(dossierId);
  const [typed, setTyped] = useState(note);
  useEffect(() => store.flush, [store]);
  const type = (value: string): void => {
    setTyped(value);
    store.putTyped({ type: "private-note", dossierId, text: value });
  };
  const isSaved = typed === note && state === "ready";
  const restHint = typed === "" ? "presentation.notePrivate" : "presentation.noteHint";
  const hint = isSaved ? restHint : "presentation.noteWaits";
  return (
    <TextAreaField
      label={text.t("presentation.note")}
      hint={text.t(hint)}
      rows={3}
      maxLength={MAX_PRIVATE_NOTE}
      value={typed}
      onValue={type}
      onBlur={store.flush}
    />
  );
}
