import type { PlainValue } from "../document-definition.ts";

/** A column of a table of records. */
export interface RecordColumn {
  readonly head: string;
  /** Per cent of the page's width; all columns of a table make 100. A fixed share also breaks words longer than it. */
  readonly share: number;
  readonly alignment?: "left" | "right" | "center";
}

interface RecordTable {
  readonly columns: readonly RecordColumn[];
  readonly rows: readonly (readonly PlainValue[])[];
  /** A row above the column heads, repeated with them on every page. */
  readonly caption?: string;
  /** What the reader has to know of the table, below its caption. */
  readonly captionNote?: string;
  /** Rows that may be longer than a page have to be allowed to break. */
  readonly mayBreakRows?: boolean;
  readonly margin?: readonly number[];
}

/** A ruled table whose heads stand on every page it takes and whose columns never outgrow the page. */
export function recordTable({
  columns,
  rows,
  caption,
  captionNote,
  mayBreakRows = false,
  margin,
}: RecordTable): PlainValue {
  const heads = columns.map(({ head, alignment = "left" }) => ({
    text: head,
    style: "tableHead",
    alignment,
  }));
  const captionText = [
    { text: caption ?? "", bold: true, fontSize: 9.5 },
    ...(captionNote === undefined ? [] : [{ text: `\n${captionNote}`, fontSize: 8.5 }]),
  ];
  const captionRow = columns.map((_, index) =>
    index === 0 ? { text: captionText, colSpan: columns.length, margin: [-4, 0, -4, 1] } : "",
  );
  return {
    layout: "hairline",
    ...(margin ? { margin } : {}),
    table: {
      headerRows: caption === undefined ? 1 : 2,
      ...(mayBreakRows ? {} : { keepWithHeaderRows: 1, dontBreakRows: true }),
      widths: columns.map(({ share }) => `${share}%`),
      body: [...(caption === undefined ? [] : [captionRow]), heads, ...rows],
    },
  };
}

/** A cell of such a table. */
export function cell(text: string, more: { readonly [key: string]: PlainValue } = {}): PlainValue {
  return { text, style: "cell", ...more };
}

export function figureCell(text: string, more: { readonly [key: string]: PlainValue } = {}): PlainValue {
  return cell(text, { alignment: "right", ...more });
}

/** A heading inside a document; it stays with what follows it. */
export function sectionTitle(text: string): PlainValue {
  return { text, bold: true, fontSize: 10, margin: [0, 12, 0, 4], headlineLevel: 1 };
}

export function paragraph(text: string): PlainValue {
  return { text, margin: [0, 0, 0, 6] };
}
