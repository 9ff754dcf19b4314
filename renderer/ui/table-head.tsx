import { useText } from "#renderer/text/text.ts";
import { Checkbox } from "./checkbox.tsx";
import { Icon } from "./icon.tsx";
import { PlainButton } from "./plain-button.tsx";
import type { Column, RowSelection, TableSort } from "./table-column.ts";

interface TableHeadProps<T> {
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly sort: TableSort | undefined;
  readonly onSort: ((sort: TableSort) => void) | undefined;
  readonly selection: RowSelection<T> | undefined;
}

export function TableHead<T>({ columns, rows, sort, onSort, selection }: TableHeadProps<T>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selection && <SelectAll rows={rows} selection={selection} />}
        {columns.map((column) => {
          const direction = sort?.column === column.key ? sort.direction : undefined;
          return (
            <th
              key={column.key}
              scope="col"
              className={column.numeric ? "number" : undefined}
              aria-sort={column.isSortable ? (direction ?? "none") : undefined}
            >
              {column.isSortable && onSort ? (
                <SortButton column={column} direction={direction} onSort={onSort} />
              ) : (
                column.heading
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface SortButtonProps<T> {
  readonly column: Column<T>;
  readonly direction: TableSort["direction"] | undefined;
  readonly onSort: (sort: TableSort) => void;
}

function SortButton<T>({ column, direction, onSort }: SortButtonProps<T>) {
  const next = direction === "ascending" ? "descending" : "ascending";
  return (
    <PlainButton className="sort-button" onClick={() => onSort({ column: column.key, direction: next })}>
      {column.heading}
      <Icon name={direction ?? "sort"} />
    </PlainButton>
  );
}

function SelectAll<T>({
  rows,
  selection,
}: {
  readonly rows: readonly T[];
  readonly selection: RowSelection<T>;
}) {
  const text = useText();
  const { onSelectAll, isSelected, isSelectable = () => true } = selection;
  const selectable = rows.filter(isSelectable);
  const selected = selectable.filter(isSelected).length;
  return (
    <th scope="col" className="check-cell">
      {onSelectAll ? (
        <Checkbox
          name={text.t("ui.selectAll")}
          value={selected > 0 && selected === selectable.length}
          isPartial={selected > 0 && selected < selectable.length}
          disabled={selectable.length === 0}
          onValue={onSelectAll}
        />
      ) : (
        <span className="visually-hidden">{text.t("ui.selection")}</span>
      )}
    </th>
  );
}
