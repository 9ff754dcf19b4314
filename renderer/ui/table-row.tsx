import { memo } from "react";
import { useText } from "#renderer/text/text.ts";
import type { Column, RowSelection } from "./table-column.ts";

interface TableRowProps<T> {
  readonly row: T;
  readonly index: number;
  readonly columns: readonly Column<T>[];
  readonly selection: RowSelection<T> | undefined;
  /** 0 for the row that Tab reaches, -1 for the others; undefined when rows take no focus. */
  readonly tabIndex: 0 | -1 | undefined;
}

function PlainTableRow<T>({ row, index, columns, selection, tabIndex }: TableRowProps<T>) {
  return (
    <tr
      className="data"
      aria-rowindex={index + 2}
      data-index={index}
      data-selected={selection?.isSelected(row) || undefined}
      tabIndex={tabIndex}
    >
      {selection && <SelectCell row={row} selection={selection} />}
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

/** Scrolling draws only the rows that come into view. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- memo() forgets type parameters
export const TableRow = memo(PlainTableRow) as typeof PlainTableRow;

function SelectCell<T>({ row, selection }: { readonly row: T; readonly selection: RowSelection<T> }) {
  const text = useText();
  const { isSelected, onSelect, rowName, isSelectable } = selection;
  return (
    <td className="check-cell">
      {/* Native: hundreds of these come and go with every second of scrolling. */}
      <label className="check-target">
        <input
          type="checkbox"
          aria-label={text.t("ui.selectRow", { name: rowName(row) })}
          checked={isSelected(row)}
          disabled={isSelectable?.(row) === false}
          onChange={(event) => onSelect(row, event.target.checked)}
        />
      </label>
    </td>
  );
}
