import type { PlainValue } from "./document-definition.ts";
import { PAGE_WIDTH } from "./layout.ts";

/** A column of a list; without a width it takes what the others leave. */
export interface PrintedColumn<Row> {
  readonly head: string;
  /** In points. */
  readonly width?: number;
  readonly isNumeric?: boolean;
  readonly cell: (row: Row) => string;
}

/** What the layout "hairline" puts beside every cell, left and right together. */
const PADDING = 8;

interface TableOptions {
  /** Printed above the column heads, and again with them on every page. */
  readonly caption?: string;
  /** Between the margins of the page, in points. */
  readonly pageWidth?: number;
}

/**
 * A list with its head on every page. All widths are fixed in points: a column that takes what is left would grow with
 * the longest word, and push figures off the page beside a title without spaces.
 */
export function printedTable<Row>(
  columns: readonly PrintedColumn<Row>[],
  rows: readonly Row[],
  { caption, pageWidth = PAGE_WIDTH }: TableOptions = {},
): PlainValue {
  const fixed = columns.reduce((sum, { width = 0 }) => sum + width + PADDING, 0);
  const open = columns.filter(({ width }) => width === undefined).length;
  const rest = Math.floor((pageWidth - fixed) / Math.max(open, 1));
  const head = columns.map(({ head: text, isNumeric }) => ({
    text,
    style: "tableHead",
    alignment: isNumeric ? "right" : "left",
  }));
  const captionRow: readonly PlainValue[] =
    caption === undefined
      ? []
      : [
          [
            { text: caption, style: "tableCaption", colSpan: columns.length },
            ...columns.slice(1).map(() => ""),
          ],
        ];
  return {
    layout: "hairline",
    margin: [0, 0, 0, 8],
    table: {
      headerRows: captionRow.length + 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width = rest }) => width),
      body: [
        ...captionRow,
        head,
        ...rows.map((row) =>
          columns.map(({ cell, isNumeric }) => ({
            text: cell(row),
            style: "cell",
            alignment: isNumeric ? "right" : "left",
          })),
        ),
      ],
    },
  };
}
