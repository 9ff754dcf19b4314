import { type RefObject, useState } from "react";
import { MAX_NOTE } from "#shared/scoring/score-sheet.ts";
import { PhraseMenu } from "./phrase-menu.tsx";

interface NoteFieldProps {
  readonly label: string;
  readonly note: string;
  /** Grows when the note was put back by something other than typing here. */
  readonly epoch: number;
  readonly inputRef: RefObject<HTMLTextAreaElement | null>;
  readonly onNote: (note: string) => void;
  /** Whatever waits for a pause in typing is saved now. */
  readonly onBlur: () => void;
  readonly onLeave: () => void;
}

/** A comment on one criterion, with phrases at hand that a judge writes again and again. */
export function NoteField({ label, note, epoch, inputRef, onNote, onBlur, onLeave }: NoteFieldProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly epoch: number } | null>(null);
  const shown = typed?.epoch === epoch ? typed.text : note;
  const change = (text: string): void => {
    setTyped({ text, epoch });
    onNote(text);
  };
  const insert = (phrase: string): void => {
    const field = inputRef.current;
    const start = field?.selectionStart ?? shown.length;
    const end = field?.selectionEnd ?? shown.length;
    const before = shown.slice(0, start);
    const gap = before === "" || /\s$/u.test(before) ? "" : " ";
    change(`${before}${gap}${phrase}${shown.slice(end)}`.slice(0, MAX_NOTE));
    const caret = start + gap.length + phrase.length;
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(caret, caret);
    });
  };
  return (
    <div className="note">
      <textarea
        ref={inputRef}
        className="input note-input"
        aria-label={label}
        rows={2}
        maxLength={MAX_NOTE}
        value={shown}
        onChange={(event) => change(event.target.value)}
        onBlur={onBlur}
        onKeyDown={(event) => {
          if (event.key === "Escape") onLeave();
        }}
      />
      <PhraseMenu field={inputRef} onInsert={insert} />
    </div>
  );
}
