import type { PlainValue } from "./document-definition.ts";
import { type Ending, PAGE_WIDTH } from "./layout.ts";
import { linesOf } from "./printed-signatures.ts";

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
  readonly ending?: Ending;
}

/** Rows that go with the signatures where those do not fit on the page. */
const MOST_CARRIED = 3;
/** What a page of A4 has for rows and signatures under a caption and the heads, with some points to spare. */
const ROOM_BELOW_HEADS = 650;
const CELL_SIZE = 8.5;
const CELL_LEADING = 11;
const CELL_PADDING = 7;
const NO_LINE = [false, false, false, false];

/**
 * A list with its head on every page. All widths are fixed in points: a column that takes what is left would grow with
 * the longest word, and push figures off the page beside a title without spaces.
 */
export function printedTable<Row>(
  columns: readonly PrintedColumn<Row>[],
  rows: readonly Row[],
  { caption, pageWidth = PAGE_WIDTH, ending }: TableOptions = {},
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
  const widths = columns.map(({ width = rest }) => width);
  const cells = rows.map((row) =>
    columns.map(({ cell, isNumeric }) => ({
      text: cell(row),
      style: "cell",
      alignment: isNumeric ? "right" : "left",
    })),
  );
  const carried = ending ? carriedRows(cells, widths, ending.height) : 0;
  const kept = cells.slice(0, cells.length - carried);
  const table: PlainValue = {
    layout: "hairline",
    margin: [0, 0, 0, carried > 0 ? 0 : 8],
    table: {
      headerRows: captionRow.length + 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        ...captionRow,
        head,
        ...kept,
        ...(ending && carried > 0 ? [endingRow(cells.slice(-carried), widths, ending)] : []),
      ],
    },
  };
  return ending && carried === 0 ? [table, ...ending.content] : table;
}

interface PrintedCell {
  readonly [key: string]: PlainValue;
  readonly text: string;
}

/** How many of the last rows surely fit a page of their own together with the ending. */
function carriedRows(
  rows: readonly (readonly PrintedCell[])[],
  widths: readonly number[],
  endingHeight: number,
): number {
  const heights = rows
    .slice(-MOST_CARRIED)
    .toReversed()
    .map((cells) => {
      const lines = cells.map(({ text }, column) => linesOf(text, widths[column] ?? 1, CELL_SIZE));
      return Math.max(1, ...lines) * CELL_LEADING + CELL_PADDING;
    });
  let height = endingHeight;
  let count = 0;
  for (const own of heights) {
    height += own;
    if (height > ROOM_BELOW_HEADS) break;
    count += 1;
  }
  return count;
}

/** The last rows and what follows them as one row of the table, which goes to the next page as a whole, below the heads. */
function endingRow(
  rows: readonly (readonly PrintedCell[])[],
  widths: readonly number[],
  { content }: Ending,
): readonly PlainValue[] {
  const [first = [], ...others] = rows;
  const table = {
    layout: "hairline",
    margin: [-4, -3, -4, 0],
    // The line above the first of them is the outer table's.
    table: {
      widths,
      body: [first.map((cell) => ({ ...cell, border: [false, false, false, true] })), ...others],
    },
  };
  const below = { stack: content, margin: [-4, 0, -4, 0] };
  const whole = { stack: [table, below], colSpan: widths.length, border: NO_LINE };
  return [whole, ...widths.slice(1).map(() => ({ text: "", border: NO_LINE }))];
}
