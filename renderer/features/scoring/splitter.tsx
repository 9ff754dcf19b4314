import type { KeyboardEvent, PointerEvent } from "react";
import { useText } from "#renderer/text/text.ts";
import { SPLIT } from "./split.ts";

interface SplitterProps {
  readonly value: number;
  readonly onValue: (percent: number) => void;
}

const STEP = 2;

/** Between narrative and sheet; drag it, or focus it and use the arrow keys. A double click sets it back. */
export function Splitter({ value, onValue }: SplitterProps) {
  const text = useText();
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const panes = event.currentTarget.parentElement?.getBoundingClientRect();
    if (panes) onValue(((event.clientX - panes.left) / panes.width) * 100);
  };
  const press = (event: KeyboardEvent): void => {
    const next = targetOf(event.key, value);
    if (next === undefined) return;
    event.preventDefault();
    onValue(next);
  };
  return (
    <div
      className="splitter"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a focusable separator is a control (WAI-ARIA window splitter)
      role="separator"
      aria-orientation="vertical"
      aria-label={text.t("reading.splitter")}
      aria-valuenow={value}
      aria-valuemin={SPLIT.min}
      aria-valuemax={SPLIT.max}
      title={text.t("reading.splitterHint")}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => onValue(SPLIT.usual)}
      onKeyDown={press}
    />
  );
}

function targetOf(key: string, value: number): number | undefined {
  switch (key) {
    case "ArrowLeft":
      return value - STEP;
    case "ArrowRight":
      return value + STEP;
    case "Home":
      return SPLIT.min;
    case "End":
      return SPLIT.max;
    case "Enter":
      return SPLIT.usual;
    default:
      return undefined;
  }
}
