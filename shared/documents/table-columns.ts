import type { MessageKey } from "../i18n/catalog.ts";
import type { Translate } from "../i18n/translate.ts";

export type TableCell = string | number | null;

/** A table with its headings in the first row. */
export interface ResultTable {
  readonly name: string;
  readonly rows: readonly (readonly TableCell[])[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  /** Of the figures of a column at least; 0 where they stand as they are. */
  readonly decimals: readonly number[];
}

type NameOf<Prefix extends string> =
  Extract<MessageKey, `${Prefix}.${string}`> extends `${Prefix}.${infer Name}` ? Name : never;

/** One column: its heading by the catalog's name, or as it stands, and its cell of a row. */
export type TableColumn<Row> = {
  readonly width: number;
  readonly decimals?: number;
  readonly cell: (row: Row) => TableCell;
} & ({ readonly name: NameOf<"exporting.column"> } | { readonly heading: string });

export function toTable<Row>(
  t: Translate,
  sheet: NameOf<"exporting.sheet">,
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
): ResultTable {
  const headings = columns.map((column) =>
    "heading" in column ? column.heading : t(`exporting.column.${column.name}`),
  );
  return {
    name: t(`exporting.sheet.${sheet}`),
    rows: [headings, ...rows.map((row) => columns.map(({ cell }) => cell(row)))],
    widths: columns.map(({ width }) => width),
    decimals: columns.map(({ decimals = 0 }) => decimals),
  };
}
