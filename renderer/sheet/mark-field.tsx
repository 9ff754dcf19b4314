import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { type Hundredths, type MarkError, parseMark, type Scale } from "#shared/scoring/hundredths.ts";

interface MarkFieldProps {
  readonly label: string;
  readonly scale: Scale;
  readonly mark: Hundredths | undefined;
  /** Grows when the mark was entered by something other than typing here; the field then shows it, selected. */
  readonly epoch?: number;
  /** Why the field's text is no mark, or that one is missing. */
  readonly isInvalid: boolean;
  readonly problemId: string;
  readonly inputRef: (element: HTMLInputElement | null) => void;
  readonly onMark: (mark: Hundredths | null) => void;
  readonly onProblem: (error: MarkError | null) => void;
  readonly onFocus: () => void;
  /** Moves to the next or previous criterion; `false` when there is none. */
  readonly onMove: (direction: 1 | -1) => boolean;
  readonly onNote: () => void;
}

interface Typed {
  readonly text: string;
  readonly epoch: number;
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
  const { epoch = 0 } = props;
  const text = useText();
  const [typed, setTyped] = useState<Typed | null>(null);
  const before = useRef<Hundredths | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const shown = typed?.epoch === epoch ? typed.text : mark === undefined ? "" : text.mark(mark);
  useEffect(() => {
    if (epoch === 0 || document.activeElement !== field.current) return;
    // Digits typed now replace what was entered for the person.
    field.current?.select();
  }, [epoch]);
  const change = (value: string): void => {
    setTyped({ text: value, epoch });
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
      ref={(element) => {
        field.current = element;
        inputRef(element);
      }}
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
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") return handOn(event);
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act = ACTIONS[event.key.toLowerCase()];
  if (act) act(event, onMove, onNote);
  else if (FOREIGN_KEY.test(event.key)) handOn(event);
}

/**
 * No letter belongs into a mark, and a mark is taken back as a whole. So these keys are the page's, which otherwise
 * leaves everything typed in a field alone.
 */
function handOn(event: KeyboardEvent<HTMLInputElement>): void {
  event.preventDefault();
  event.stopPropagation();
  const { key, code, ctrlKey, metaKey, shiftKey, repeat } = event.nativeEvent;
  const press = { key, code, ctrlKey, metaKey, shiftKey, repeat, bubbles: true, cancelable: true };
  document.body.dispatchEvent(new KeyboardEvent("keydown", press));
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
