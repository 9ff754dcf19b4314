import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { type Hundredths, type MarkError, parseMark, type Scale } from "#shared/scoring/hundredths.ts";
import { TYPING_PAUSE } from "./mark-history.ts";
import { isStillTyped, type TypedMark } from "./typed-mark.ts";
import type { WrongText } from "./wrong-marks.ts";

interface MarkFieldProps {
  readonly label: string;
  readonly scale: Scale;
  readonly mark: Hundredths | undefined;
  /** Grows when the mark was entered by something other than typing here; the field then shows it, selected. */
  readonly epoch?: number;
  /** What was typed here and is no mark; kept outside, so that it is still there when the person comes back. */
  readonly wrong: WrongText | undefined;
  /** Why the field's text is no mark, or that one is missing. */
  readonly isInvalid: boolean;
  readonly problemId: string;
  readonly inputRef: (element: HTMLInputElement | null) => void;
  readonly onMark: (mark: Hundredths | null) => void;
  readonly onWrong: (wrong: WrongText | null) => void;
  readonly onFocus: () => void;
  /** Moves to the next or previous criterion; `false` when there is none. */
  readonly onMove: (direction: 1 | -1) => boolean;
  readonly onNote: () => void;
}

/** A digit and its separator are on the way to a number, so they are not yet wrong. */
const UNFINISHED = /^\d{1,4}[.,]$/u;

/**
 * Saves on every key. Text that is no mark brings back the mark that stood here when typing began, so that
 * neither a half-typed figure stays behind nor an old mark is lost.
 */
export function MarkField(props: MarkFieldProps) {
  const {
    label,
    scale,
    mark,
    wrong,
    isInvalid,
    problemId,
    inputRef,
    onMark,
    onWrong,
    onFocus,
    onMove,
    onNote,
  } = props;
  const { epoch = 0 } = props;
  const text = useText();
  const [typed, setTyped] = useState<TypedMark | null>(null);
  const before = useRef<Hundredths | null>(null);
  const changedAt = useRef(0);
  const field = useRef<HTMLInputElement>(null);
  const isTyped = isStillTyped(typed, mark, epoch);
  const saved = mark === undefined ? "" : text.mark(mark);
  const shown = wrong?.text ?? (isTyped ? typed.text : saved);
  const filled = isTyped || wrong ? null : `${epoch}/${saved}`;
  useEffect(() => {
    if (filled === null || document.activeElement !== field.current) return;
    // Digits typed now replace what something else entered for the person, a level or another window.
    field.current?.select();
  }, [filled]);
  const change = (value: string): void => {
    const now = Date.now();
    const isNew = !isTyped || now - changedAt.current > TYPING_PAUSE;
    changedAt.current = now;
    // After a pause, or when another window has entered it, what stands here is a mark and no half of one.
    if (isNew && !wrong) before.current = mark ?? null;
    const read = readMark(value, scale);
    setTyped({ text: value, epoch, sent: read.state === "mark" ? read.mark : undefined });
    onWrong(read.state === "wrong" ? { text: value, error: read.error, stands: before.current } : null);
    if (read.state !== "unfinished") onMark(read.state === "mark" ? read.mark : before.current);
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
      data-keys="mark"
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

type ReadMark =
  | { readonly state: "mark"; readonly mark: Hundredths | null }
  | { readonly state: "unfinished" }
  | { readonly state: "wrong"; readonly error: MarkError };

function readMark(value: string, scale: Scale): ReadMark {
  const trimmed = value.trim();
  if (trimmed === "") return { state: "mark", mark: null };
  if (UNFINISHED.test(trimmed)) return { state: "unfinished" };
  const parsed = parseMark(value, scale);
  return parsed.ok ? { state: "mark", mark: parsed.value } : { state: "wrong", error: parsed.error };
}

function handleKey(
  event: KeyboardEvent<HTMLInputElement>,
  onMove: MarkFieldProps["onMove"],
  onNote: MarkFieldProps["onNote"],
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  ACTIONS[event.key.toLowerCase()]?.(event, onMove, onNote);
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
