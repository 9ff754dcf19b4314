import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

interface RovingRowOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Rows that fit the view, for a page up or down. */
  readonly pageSize: () => number;
  readonly scrollTo: (index: number) => void;
  readonly onOpen: ((index: number) => void) | undefined;
  readonly onToggle: ((index: number) => void) | undefined;
}

interface RovingRow {
  readonly isOn: boolean;
  readonly current: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}

const INSIDE = "a, button, input, label, select, textarea, summary";

/** One row of a long list holds the focus; arrows, Home, End and Page keys move it, Enter opens, Space selects. */
export function useRovingRow(options: RovingRowOptions): RovingRow {
  const { scroller, count, pageSize, scrollTo, onOpen, onToggle } = options;
  const [wanted, setWanted] = useState(0);
  const isMoving = useRef(false);
  const current = Math.min(wanted, Math.max(0, count - 1));
  // The row may come into being only after the scroll; so every drawing looks for it.
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`tr[data-index="${current}"]`);
    if (!row) return;
    isMoving.current = false;
    row.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const index = rowIndexOf(event.target);
    if (index === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = targetOf(event.key, index, count, pageSize());
    if (event.key === "Enter" && onOpen) onOpen(index);
    else if (event.key === " " && onToggle) onToggle(index);
    else if (target === undefined) return;
    else {
      isMoving.current = true;
      setWanted(target);
      scrollTo(target);
    }
    event.preventDefault();
  };
  const onClick = ({ target }: MouseEvent<HTMLElement>): void => {
    if (!(target instanceof Element) || target.closest(INSIDE)) return;
    const index = rowIndexOf(target.closest("tr"));
    if (index === undefined) return;
    setWanted(index);
    if (document.getSelection()?.isCollapsed !== false) onOpen?.(index);
  };
  return { isOn: onOpen !== undefined || onToggle !== undefined, current, onKeyDown, onClick };
}

function rowIndexOf(target: EventTarget | null): number | undefined {
  const index = target instanceof HTMLTableRowElement ? target.dataset["index"] : undefined;
  return index === undefined ? undefined : Number(index);
}

function targetOf(key: string, index: number, count: number, page: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
      return Math.min(last, index + 1);
    case "ArrowUp":
      return Math.max(0, index - 1);
    case "PageDown":
      return Math.min(last, index + page);
    case "PageUp":
      return Math.max(0, index - page);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
