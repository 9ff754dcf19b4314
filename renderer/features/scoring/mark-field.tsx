import { type KeyboardEvent, type Ref, useId, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { type Hundredths, parseMark, type Scale } from "#shared/scoring/hundredths.ts";

interface MarkFieldProps {
  readonly label: string;
  readonly scale: Scale;
  readonly mark: Hundredths | undefined;
  readonly missing: string | undefined;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onMark: (mark: Hundredths | null) => void;
  readonly onFocus: () => void;
  /** Moves to the next or previous criterion; `false` when there is none. */
  readonly onMove: (direction: 1 | -1) => boolean;
  readonly onNote: () => void;
}

/** A digit and its separator are on the way to a number, so they are not yet wrong. */
const UNFINISHED = /^\d{1,4}[.,]$/u;

/** Saves on every key. Text that is no mark clears the saved one, so that a half-typed figure never stays behind. */
export function MarkField(props: MarkFieldProps) {
  const { label, scale, mark, missing, inputRef, onMark, onFocus, onMove, onNote } = props;
  const text = useText();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const shown = typed ?? (mark === undefined ? "" : text.mark(mark));
  const change = (value: string): void => {
    setTyped(value);
    setProblem(null);
    if (value.trim() === "") return onMark(null);
    if (UNFINISHED.test(value.trim())) return;
    const parsed = parseMark(value, scale);
    if (!parsed.ok) setProblem(text.error(parsed.error));
    onMark(parsed.ok ? parsed.value : null);
  };
  const finish = (): void => {
    const trimmed = shown.trim();
    if (UNFINISHED.test(trimmed)) change(trimmed.slice(0, -1));
  };
  const message = problem ?? missing;
  return (
    <div className="mark">
      <input
        ref={inputRef}
        className="input mark-input"
        inputMode="decimal"
        autoComplete="off"
        maxLength={7}
        aria-label={label}
        aria-invalid={message !== undefined && message !== null}
        aria-describedby={message ? id : undefined}
        value={shown}
        onChange={(event) => change(event.target.value)}
        onFocus={(event) => {
          event.target.select();
          onFocus();
        }}
        onBlur={finish}
        onKeyDown={(event) => handleKey(event, onMove, onNote)}
      />
      {message && (
        <span className="problem mark-problem" id={id} role="alert">
          {message}
        </span>
      )}
    </div>
  );
}

function handleKey(
  event: KeyboardEvent,
  onMove: MarkFieldProps["onMove"],
  onNote: MarkFieldProps["onNote"],
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isNext =
    event.key === "Enter" || event.key === "ArrowDown" || (event.key === "Tab" && !event.shiftKey);
  if (isNext) {
    // After the last criterion Tab goes on through the page, so nobody is trapped.
    if (onMove(1) || event.key !== "Tab") event.preventDefault();
  } else if (event.key === "ArrowUp") {
    onMove(-1);
    event.preventDefault();
  } else if (event.key === "c" || event.key === "C") {
    onNote();
    event.preventDefault();
  }
}
