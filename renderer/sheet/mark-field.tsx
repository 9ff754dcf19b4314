import { type KeyboardEvent, type Ref, useRef, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { type Hundredths, type MarkError, parseMark, type Scale } from "#shared/scoring/hundredths.ts";

interface MarkFieldProps {
  readonly label: string;
  readonly scale: Scale;
  readonly mark: Hundredths | undefined;
  /** Why the field's text is no mark, or that one is missing. */
  readonly isInvalid: boolean;
  readonly problemId: string;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onMark: (mark: Hundredths | null) => void;
  readonly onProblem: (error: MarkError | null) => void;
  readonly onFocus: () => void;
  /** Moves to the next or previous criterion; `false` when there is none. */
  readonly onMove: (direction: 1 | -1) => boolean;
  readonly onNote: () => void;
}

/** A digit and its separator are on the way to a number, so they are not yet wrong. */
const UNFINISHED = /^\d{1,4}[.,]$/u;

/** Keys of a mark: digits and one separator. Letters move between dossiers or open the note. */
const FOREIGN_KEY = /^[^\d.,]$/u;

/**
 * Saves on every key. Text that is no mark brings back the mark that stood here when typing began, so that
 * neither a half-typed figure stays behind nor an old mark is lost.
 */
export function MarkField(props: MarkFieldProps) {
  const { label, scale, mark, isInvalid, problemId, inputRef, onMark, onProblem, onFocus, onMove, onNote } =
    props;
  const text = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const before = useRef<Hundredths | null>(null);
  const shown = typed ?? (mark === undefined ? "" : text.mark(mark));
  const change = (value: string): void => {
    setTyped(value);
    onProblem(null);
    if (value.trim() === "") return onMark(null);
    if (UNFINISHED.test(value.trim())) return;
    const parsed = parseMark(value, scale);
    if (!parsed.ok) onProblem(parsed.error);
    onMark(parsed.ok ? parsed.value : before.current);
  };
  const finish = (): void => {
    const trimmed = shown.trim();
    if (UNFINISHED.test(trimmed)) change(trimmed.slice(0, -1));
  };
  return (
    <input
      ref={inputRef}
      className="input mark-input"
      inputMode="decimal"
      autoComplete="off"
      maxLength={7}
      aria-label={label}
      aria-invalid={isInvalid}
      aria-describedby={isInvalid ? problemId : undefined}
      value={shown}
      onChange={(event) => change(event.target.value)}
      onFocus={(event) => {
        event.target.select();
        before.current = mark ?? null;
        onFocus();
      }}
      onBlur={finish}
      onKeyDown={(event) => handleKey(event, onMove, onNote)}
    />
  );
}

function handleKey(
  event: KeyboardEvent<HTMLInputElement>,
  onMove: MarkFieldProps["onMove"],
  onNote: MarkFieldProps["onNote"],
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act = ACTIONS[event.key.toLowerCase()];
  if (act) act(event, onMove, onNote);
  // The key still reaches the page, which moves between dossiers with J, K and N.
  else if (FOREIGN_KEY.test(event.key)) event.preventDefault();
}

const ACTIONS: Readonly<Record<string, typeof handleKey>> = {
  escape: (event) => event.currentTarget.blur(),
  // After the last criterion Tab goes on through the page, so nobody is trapped.
  tab: (event, onMove) => {
    if (!event.shiftKey && onMove(1)) event.preventDefault();
  },
  enter: goOn,
  arrowdown: goOn,
  arrowup: (event, onMove) => {
    onMove(-1);
    event.preventDefault();
  },
  c: (event, _onMove, onNote) => {
    onNote();
    event.preventDefault();
  },
};

function goOn(event: KeyboardEvent<HTMLInputElement>, onMove: MarkFieldProps["onMove"]): void {
  onMove(1);
  event.preventDefault();
}
