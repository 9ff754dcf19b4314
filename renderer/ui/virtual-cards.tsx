import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";

interface VirtualCardsProps<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** A `Card`. */
  readonly renderCard: (row: T) => ReactNode;
  /** CSS pixels; all cards of a list are equally tall. */
  readonly cardHeight: number;
  /** CSS pixels; as many cards stand in a line as fit. */
  readonly minCardWidth?: number;
}

const GAP = 12;
const OVERSCAN_LINES = 3;

/** Cards in lines, of which only those in view exist; the list still says how many there are. */
export function VirtualCards<T>(props: VirtualCardsProps<T>) {
  const { label, rows, rowKey, renderCard, cardHeight, minCardWidth = 300 } = props;
  const scroller = useRef<HTMLElement>(null);
  const lanes = useLanes(scroller, minCardWidth);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by the React compiler
  const virtualizer = useVirtualizer({
    count: Math.ceil(rows.length / lanes),
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    gap: GAP,
    overscan: OVERSCAN_LINES,
  });
  const lines = virtualizer.getVirtualItems();
  const style = {
    height: virtualizer.getTotalSize(),
    paddingTop: lines[0]?.start ?? 0,
    gridTemplateColumns: `repeat(${lanes}, minmax(0, 1fr))`,
    gridAutoRows: cardHeight,
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
    <section className="cards-scroll" ref={scroller} tabIndex={0} aria-label={label}>
      <ul className="cards" style={style} aria-label={label}>
        {lines.flatMap(({ index: line }) =>
          rows.slice(line * lanes, (line + 1) * lanes).map((row, lane) => (
            <li key={rowKey(row)} aria-setsize={rows.length} aria-posinset={line * lanes + lane + 1}>
              {renderCard(row)}
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

function useLanes(scroller: RefObject<HTMLElement | null>, minCardWidth: number): number {
  const [lanes, setLanes] = useState(1);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = (): void =>
      setLanes(Math.max(1, Math.floor((element.clientWidth + GAP) / (minCardWidth + GAP))));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, minCardWidth]);
  return lanes;
}
