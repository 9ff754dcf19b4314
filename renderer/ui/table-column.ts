import type { ReactNode } from "react";

export interface Column<T> {
  readonly key: string;
  readonly heading: ReactNode;
  /** Any CSS width; one column without a width takes what is left. */
  readonly width?: string;
  readonly numeric?: boolean;
  readonly isRowHeading?: boolean;
  /** The heading is a button that asks for this order; whoever owns the rows sorts them. */
  readonly isSortable?: boolean;
  readonly renderCell: (row: T) => ReactNode;
}

export interface TableSort {
  /** The key of the column. */
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

/** A first column of check boxes. */
export interface RowSelection<T> {
  readonly isSelected: (row: T) => boolean;
  readonly onSelect: (row: T, isSelected: boolean) => void;
  /** Names the row for its check box. */
  readonly rowName: (row: T) => string;
  /** The box in the heading; without it there is none. */
  readonly onSelectAll?: (isSelected: boolean) => void;
  readonly isSelectable?: (row: T) => boolean;
}
