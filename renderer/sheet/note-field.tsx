import { type Ref, useState } from "react";

interface NoteFieldProps {
  readonly label: string;
  readonly note: string;
  readonly inputRef: Ref<HTMLTextAreaElement>;
  readonly onNote: (note: string) => void;
  /** Whatever waits for a pause in typing is saved now. */
  readonly onBlur: () => void;
  readonly onLeave: () => void;
}

const NOTE_LIMIT = 20_000;

export function NoteField({ label, note, inputRef, onNote, onBlur, onLeave }: NoteFieldProps) {
  const [typed, setTyped] = useState(note);
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
        onNote(event.target.value);
      }}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key === "Escape") onLeave();
      }}
    />
  );
}
