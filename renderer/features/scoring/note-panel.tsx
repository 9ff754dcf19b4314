import { useEffect, useState } from "react";
import { useDeskState, useDeskStore, useDossierDesk } from "#renderer/desk/desk-context.ts";
import { useText } from "#renderer/text/text.ts";
import { TextAreaField } from "#renderer/ui/field.tsx";
import { SidePanel } from "#renderer/ui/side-panel.tsx";
import { MAX_PRIVATE_NOTE } from "#shared/desk/desk-entry.ts";
import type { DossierId } from "#shared/identifiers.ts";

interface NotePanelProps {
  readonly dossierId: DossierId;
  readonly onClose: () => void;
}

/** What a judge writes down for nobody else, beside the dossier; saved while typing. */
export function NotePanel({ dossierId, onClose }: NotePanelProps) {
  const text = useText();
  const store = useDeskStore();
  const { note } = useDossierDesk(dossierId);
  const [typed, setTyped] = useState(note);
  useEffect(() => store.flush, [store]);
  const change = (value: string): void => {
    setTyped(value);
    store.putTyped({ type: "private-note", dossierId, text: value });
  };
  return (
    <SidePanel title={text.t("reading.note")} onClose={onClose}>
      <p className="soft">{text.t("reading.notePrivate")}</p>
      <TextAreaField
        label={text.t("reading.noteLabel")}
        rows={12}
        maxLength={MAX_PRIVATE_NOTE}
        value={typed}
        onValue={change}
      />
      <NoteState isWaiting={typed !== note} isEmpty={typed === "" && note === ""} />
    </SidePanel>
  );
}

interface NoteStateProps {
  readonly isWaiting: boolean;
  /** Nothing is written, so nothing was saved. */
  readonly isEmpty: boolean;
}

function NoteState({ isWaiting, isEmpty }: NoteStateProps) {
  const text = useText();
  const { state, error } = useDeskState();
  if (state === "failed")
    return (
      <p className="problem" role="alert">
        {text.t("save.noteFailed", {
          reason: error instanceof Error ? error.message : error ? text.error(error) : "",
        })}
      </p>
    );
  return (
    <output className="soft">
      {!isEmpty && text.t(isWaiting || state === "saving" ? "save.noteSaving" : "save.noteSaved")}
    </output>
  );
}
