/** Told the text of a sheet piece by piece; counts the rows that hold something. */
export interface RowCounter {
  /** `false` as soon as the sheet is beyond its bounds. */
  readonly take: (text: string) => boolean;
}

interface Bounds {
  readonly rows: number;
  readonly columns: number;
}

/** Longest tag kept back when a piece ends inside it. */
const LONGEST_TAG = 4096;

/** Rows of a sheet of OOXML: a row counts once it holds a value. */
export function createOoxmlRowCounter({ rows }: Bounds): RowCounter {
  let count = 0;
  let isOpen = false;
  return inPieces(/<(?:\w+:)?(row|v|is|f)[\s/>]/gu, ([, tag]) => {
    if (tag === "row") isOpen = true;
    else if (isOpen) {
      isOpen = false;
      count += 1;
    }
    return count <= rows;
  });
}

/** Rows of all sheets of an ODS; a row or cell that is said to be repeated counts as often as it says. */
export function createOdsRowCounter({ rows, columns }: Bounds): RowCounter {
  let count = 0;
  let rowRepeat = 1;
  let cellRepeat = 1;
  let isOpen = false;
  const tags = /<table:(table-row|table-cell|covered-table-cell)([^>]*)>|<(table:table|text:p)[\s>]/gu;
  return inPieces(tags, ([, tag = "", attributes = "", other = ""]) => {
    if (other === "table:table") count = 0;
    else if (tag === "table-row") {
      rowRepeat = repeatOf(attributes, "rows");
      isOpen = true;
    } else if (tag !== "") cellRepeat = repeatOf(attributes, "columns");
    if (other !== "text:p" && !attributes.includes("office:value")) return true;
    if (cellRepeat > columns) return false;
    if (isOpen) count += rowRepeat;
    isOpen = false;
    return count <= rows;
  });
}

function repeatOf(attributes: string, what: "rows" | "columns"): number {
  const match = new RegExp(`number-${what}-repeated\\s*=\\s*["'](\\d+)`, "u").exec(attributes);
  return Number(match?.[1] ?? 1);
}

function inPieces(tags: RegExp, see: (match: RegExpExecArray) => boolean): RowCounter {
  let rest = "";
  return {
    take: (text) => {
      const whole = rest + text;
      let done = 0;
      for (const match of whole.matchAll(tags)) {
        if (!see(match)) return false;
        done = match.index + match[0].length;
      }
      const lastTag = whole.lastIndexOf("<");
      rest = lastTag >= done && whole.length - lastTag < LONGEST_TAG ? whole.slice(lastTag) : "";
      return true;
    },
  };
}
