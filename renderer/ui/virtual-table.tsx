import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useRef } from "react";

export interface Column<T> {
  readonly key: string;
  readonly heading: ReactNode;
  /** Any CSS width; one column without a width takes what is left. */
  readonly width?: string;
  readonly numeric?: boolean;
  readonly isRowHeading?: boolean;
  readonly renderCell: (row: T) => ReactNode;
}

interface VirtualTableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** A row that is drawn across the table before this index, such as the line of a list. */
  readonly divider?: { readonly before: number; readonly text: string } | undefined;
}

const ROW_HEIGHT = 48;

/** A real table of which only the rows in view exist; `aria-rowcount` says how many there are. */
export function VirtualTable<T>({ label, columns, rows, rowKey, divider }: VirtualTableProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by the React compiler
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const visible = virtualizer.getVirtualItems();
  const before = visible[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (visible.at(-1)?.end ?? 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
    <section className="table-scroll fill" ref={scroller} tabIndex={0} aria-label={label}>
      <table className="table fixed" aria-label={label} aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={width ? { width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, heading, numeric }) => (
              <th key={key} scope="col" className={numeric ? "number" : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} columns={columns.length} />
          {visible.flatMap(({ index }) => {
            const row = rows[index];
            if (row === undefined) return [];
            const line =
              divider?.before === index
                ? [<Divider key="divider" columns={columns.length} text={divider.text} />]
                : [];
            return [...line, <Row key={rowKey(row)} row={row} index={index} columns={columns} />];
          })}
          <Spacer height={after} columns={columns.length} />
        </tbody>
      </table>
    </section>
  );
}

function Row<T>({
  row,
  index,
  columns,
}: {
  readonly row: T;
  readonly index: number;
  readonly columns: readonly Column<T>[];
}) {
  return (
    <tr className="data" aria-rowindex={index + 2}>
      {columns.map(({ key, numeric, isRowHeading, renderCell }) =>
        isRowHeading ? (
          <th key={key} scope="row" className={numeric ? "number" : undefined}>
            {renderCell(row)}
          </th>
        ) : (
          <td key={key} className={numeric ? "number" : undefined}>
            {renderCell(row)}
          </td>
        ),
      )}
    </tr>
  );
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
