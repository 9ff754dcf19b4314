import { type Ref, useCallback, useEffect, useRef, useState } from "react";

interface NoteFieldProps {
  readonly label: string;
  readonly note: string;
  readonly inputRef: Ref<HTMLTextAreaElement>;
  readonly onNote: (note: string) => void;
  readonly onLeave: () => void;
}

const DEBOUNCE_MILLISECONDS = 300;
const NOTE_LIMIT = 20_000;

/** Saves when typing pauses, and whatever is left when the field or the page is left. */
export function NoteField({ label, note, inputRef, onNote, onLeave }: NoteFieldProps) {
  const [typed, setTyped] = useState(note);
  const flush = useDebounced(onNote);
  return (
    <textarea
      ref={inputRef}
      className="input note-input"
      aria-label={label}
      rows={2}
      maxLength={NOTE_LIMIT}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        flush.later(event.target.value);
      }}
      onBlur={flush.now}
      onKeyDown={(event) => {
        if (event.key === "Escape") onLeave();
      }}
    />
  );
}

function useDebounced(save: (value: string) => void) {
  const latest = useRef(save);
  const waiting = useRef<{ readonly value: string; readonly timer: ReturnType<typeof setTimeout> } | null>(
    null,
  );
  useEffect(() => {
    latest.current = save;
  }, [save]);
  const now = useCallback(() => {
    if (!waiting.current) return;
    const { value, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    latest.current(value);
  }, []);
  const later = useCallback(
    (value: string) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { value, timer: setTimeout(now, DEBOUNCE_MILLISECONDS) };
    },
    [now],
  );
  useEffect(() => {
    addEventListener("pagehide", now);
    return () => {
      removeEventListener("pagehide", now);
      now();
    };
  }, [now]);
  return { now, later };
}
