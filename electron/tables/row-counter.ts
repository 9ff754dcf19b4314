/** Told the text of a sheet piece by piece; counts the rows that hold something. */
export interface RowCounter {
  /** `false` as soon as the sheet is beyond its bounds. */
  readonly take: (text: string) => boolean;
}

interface Bounds {
  readonly rows: number;
  readonly columns: number;
  /** Filled cells of the whole file; repeated ones count as often as they say. */
  readonly cells: number;
}

/** Longest tag kept back when a piece ends inside it. */
const LONGEST_TAG = 4096;

/** Rows of a sheet of OOXML: a row counts once it holds a value, and never stands below the last one read. */
export function createOoxmlRowCounter({ rows, cells }: Bounds): RowCounter {
  let count = 0;
  let filled = 0;
  let isOpen = false;
  let number = 0;
  return inPieces(/<(?:\w+:)?(row|v|is|f)(?=[\s/>])([^>]*)>/gu, ([, tag, attributes = ""]) => {
    if (tag === "row") {
      isOpen = true;
      number = Number(/\br\s*=\s*["'](\d+)/u.exec(attributes)?.[1] ?? number + 1);
      return true;
    }
    filled += 1;
    if (isOpen) count += 1;
    isOpen = false;
    return count <= rows && number <= rows && filled <= cells;
  });
}

/** Rows of all sheets of an ODS; a row or cell that is said to be repeated counts as often as it says. */
export function createOdsRowCounter({ rows, columns, cells }: Bounds): RowCounter {
  let count = 0;
  let filled = 0;
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
    filled += rowRepeat * cellRepeat;
    if (isOpen) count += rowRepeat;
    isOpen = false;
    return count <= rows && filled <= cells;
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
