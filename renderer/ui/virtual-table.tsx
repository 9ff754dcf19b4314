import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, useEffect, useRef } from "react";
import type { Column, RowSelection, TableSort } from "./table-column.ts";
import { TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";
import { useRovingRow } from "./use-roving-row.ts";

export type { Column, TableSort } from "./table-column.ts";

interface VirtualTableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** A row that is drawn across the table before this index, such as the line of a list. */
  readonly divider?: { readonly before: number; readonly text: string } | undefined;
  /** Enter on a row, or a click on it outside its controls; a link in the row should do the same. */
  readonly onRowOpen?: (row: T) => void;
  readonly selection?: RowSelection<T> | undefined;
  readonly sort?: TableSort | undefined;
  readonly onSort?: (sort: TableSort) => void;
}

const ROW_HEIGHT = 48;
const HEAD_HEIGHT = 36;
const DIVIDER_HEIGHT = 29;
const OVERSCAN = 8;

/** A real table of which only the rows in view exist; `aria-rowcount` says how many there are. */
export function VirtualTable<T>(props: VirtualTableProps<T>) {
  const { label, columns, rows, rowKey, divider, onRowOpen, selection, sort, onSort } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const line = divider?.before;
  const held = useRef(0);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by the React compiler
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (index === line ? ROW_HEIGHT + DIVIDER_HEIGHT : ROW_HEIGHT),
    overscan: OVERSCAN,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    // The row that Tab reaches stays in the page when it is scrolled away.
    rangeExtractor: (range) => withRow(defaultRangeExtractor(range), held.current, rows.length),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, line]);
  const roving = useRovingRow({
    scroller,
    count: rows.length,
    pageSize: () =>
      Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT)),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    onOpen: withRowOf(rows, onRowOpen),
    onToggle: withRowOf(rows, selection && ((row) => selection.onSelect(row, !selection.isSelected(row)))),
  });
  held.current = roving.isOn ? roving.current : -1;
  const width = columns.length + (selection ? 1 : 0);
  const visible = virtualizer.getVirtualItems();
  return (
    <section className="table-scroll fill" ref={scroller} tabIndex={roving.isOn ? -1 : 0} aria-label={label}>
      <table className="table fixed" aria-label={label} aria-rowcount={rows.length + 1}>
        <colgroup>
          {selection && <col className="check-column" />}
          {columns.map((column) => (
            <col key={column.key} style={column.width ? { width: column.width } : undefined} />
          ))}
        </colgroup>
        <TableHead {...{ columns, rows, sort, onSort, selection }} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the rows inside take the focus */}
        <tbody onKeyDown={roving.onKeyDown} onClick={roving.onClick} data-opens={onRowOpen ? "" : undefined}>
          {visible.map(({ index, start }, place) => {
            const row = rows[index];
            if (row === undefined) return null;
            const tabIndex = index === roving.current ? 0 : -1;
            return (
              <Fragment key={rowKey(row)}>
                <Spacer height={start - (visible[place - 1]?.end ?? HEAD_HEIGHT)} columns={width} />
                {line === index && <Divider columns={width} text={divider?.text ?? ""} />}
                <TableRow
                  {...{ row, index, columns, selection }}
                  tabIndex={roving.isOn ? tabIndex : undefined}
                />
              </Fragment>
            );
          })}
          <Spacer
            height={virtualizer.getTotalSize() + HEAD_HEIGHT - (visible.at(-1)?.end ?? HEAD_HEIGHT)}
            columns={width}
          />
        </tbody>
      </table>
    </section>
  );
}

function withRow(indexes: number[], held: number, count: number): number[] {
  if (held < 0 || held >= count || indexes.includes(held)) return indexes;
  return [...indexes, held].toSorted((left, right) => left - right);
}

function withRowOf<T>(rows: readonly T[], act: ((row: T) => void) | undefined) {
  if (!act) return undefined;
  return (index: number): void => {
    const row = rows[index];
    if (row !== undefined) act(row);
  };
}

function Divider({ columns, text }: { readonly columns: number; readonly text: string }) {
  return (
    <tr className="line">
      <td colSpan={columns}>{text}</td>
    </tr>
  );
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className="spacer" aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- empty and hidden: it only takes the place of rows out of view */}
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
