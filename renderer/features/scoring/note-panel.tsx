import { useEffect, useRef, useState } from "react";
import { useDeskState, useDeskStore, useDossierDesk } from "#renderer/desk/desk-context.ts";
import { useText } from "#renderer/text/text.ts";
import { TextAreaField } from "#renderer/ui/field.tsx";
import { SidePanel } from "#renderer/ui/side-panel.tsx";
import type { DossierId } from "#shared/identifiers.ts";

interface NotePanelProps {
  readonly dossierId: DossierId;
  readonly onClose: () => void;
}

const PAUSE = 400;
const NOTE_LIMIT = 20_000;

/** What a judge writes down for nobody else, beside the dossier; saved while typing. */
export function NotePanel({ dossierId, onClose }: NotePanelProps) {
  const text = useText();
  const store = useDeskStore();
  const { note } = useDossierDesk(dossierId);
  const [typed, setTyped] = useState(note);
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly write: () => void }>(null);
  useEffect(
    () => () => {
      clearTimeout(waiting.current?.timer);
      waiting.current?.write();
    },
    [],
  );
  const change = (value: string): void => {
    setTyped(value);
    clearTimeout(waiting.current?.timer);
    const write = (): void => {
      waiting.current = null;
      store.put({ type: "private-note", dossierId, text: value });
    };
    waiting.current = { timer: setTimeout(write, PAUSE), write };
  };
  return (
    <SidePanel title={text.t("reading.note")} onClose={onClose}>
      <p className="soft">{text.t("reading.notePrivate")}</p>
      <TextAreaField
        label={text.t("reading.noteLabel")}
        rows={12}
        maxLength={NOTE_LIMIT}
        value={typed}
        onValue={change}
      />
      <NoteState isWaiting={typed !== note} />
    </SidePanel>
  );
}

function NoteState({ isWaiting }: { readonly isWaiting: boolean }) {
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
      {text.t(isWaiting || state === "saving" ? "save.noteSaving" : "save.noteSaved")}
    </output>
  );
}
