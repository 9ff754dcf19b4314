import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useText } from "#renderer/text/text.ts";
import { Icon } from "#renderer/ui/icon.tsx";
import type { Hundredths } from "#shared/scoring/hundredths.ts";

interface PassListProps {
  readonly rows: readonly QueueRow[];
  readonly current: number;
  readonly markOf: (row: QueueRow) => Hundredths | undefined;
  readonly onRow: (row: QueueRow) => void;
}

const ROW_HEIGHT = 40;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** All dossiers of the pass with their mark; only those in view exist. One takes the Tab key, the arrows walk. */
export function PassList({ rows, current, markOf, onRow }: PassListProps) {
  const text = useText();
  const scroller = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by the React compiler
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  useEffect(() => virtualizer.scrollToIndex(current), [virtualizer, current]);
  const walk = (event: KeyboardEvent): void => {
    const row = rows[current + (STEPS[event.key] ?? Number.NaN)];
    if (!row) return;
    event.preventDefault();
    onRow(row);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the rows inside take the focus
    <nav className="pass-list" ref={scroller} aria-label={text.t("compare.passList")} onKeyDown={walk}>
      <div className="pass-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const { dossier, desk } = row;
          const mark = markOf(row);
          return (
            <button
              key={dossier.id}
              type="button"
              className="pass-row"
              style={{ top: start, height: ROW_HEIGHT }}
              tabIndex={index === current ? 0 : -1}
              aria-current={index === current ? "true" : undefined}
              onClick={() => onRow(row)}
            >
              <Icon name={mark === undefined ? "empty" : "good"} />
              <span className="pass-row-number">{dossier.number}</span>
              <span className="pass-row-title">{dossier.title}</span>
              {desk.flag !== null && <Icon name="flag" />}
              <span className="visually-hidden">
                {text.t(mark === undefined ? "compare.passRowEmpty" : "compare.passRowMark")}
              </span>
              <span className="number">{mark === undefined ? "–" : text.mark(mark)}</span>
            </button>
          );
        })}
      </div>
    </nav>
  );
}
