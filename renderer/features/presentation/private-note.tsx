import { useCallback, useEffect, useRef, useState } from "react";
import { useDeskState, useDeskStore, useDossierDesk } from "#renderer/desk/desk-context.ts";
import { useText } from "#renderer/text/text.ts";
import { TextAreaField } from "#renderer/ui/field.tsx";
import type { DossierId } from "#shared/identifiers.ts";

const PAUSE_MILLISECONDS = 400;
/** The contract takes this many characters. */
const MAX_NOTE = 20_000;

/** What a judge writes down while listening; saved when typing pauses, never sent anywhere. */
export function PrivateNote({ dossierId }: { readonly dossierId: DossierId }) {
  const text = useText();
  const store = useDeskStore();
  const { state } = useDeskState();
  const { note } = useDossierDesk(dossierId);
  const [typed, setTyped] = useState(note);
  const waiting = useRef<{ readonly note: string; readonly timer: ReturnType<typeof setTimeout> } | null>(
    null,
  );
  const flush = useCallback((): void => {
    const last = waiting.current;
    if (!last) return;
    clearTimeout(last.timer);
    waiting.current = null;
    store.put({ type: "private-note", dossierId, text: last.note });
  }, [store, dossierId]);
  useEffect(() => flush, [flush]);
  const type = (value: string): void => {
    setTyped(value);
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = { note: value, timer: setTimeout(flush, PAUSE_MILLISECONDS) };
  };
  const isSaved = typed === note && state === "ready";
  return (
    <TextAreaField
      label={text.t("presentation.note")}
      hint={text.t(isSaved ? "presentation.noteHint" : "presentation.noteWaits")}
      rows={3}
      maxLength={MAX_NOTE}
      value={typed}
      onValue={type}
      onBlur={flush}
    />
  );
}
