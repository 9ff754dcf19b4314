import type { CustomTableLayout } from "pdfmake/interfaces.js";

/** Table layouts a definition may name beside pdfmake's own; they are functions, so they live here. */
export const tableLayouts: Record<string, CustomTableLayout> = {
  hairline: {
    hLineWidth: (line, node) => (line === 0 || line === node.table.body.length ? 0.75 : 0.35),
    vLineWidth: () => 0,
    hLineColor: (line, node) => (line <= (node.table.headerRows ?? 0) ? "#222222" : "#bbbbbb"),
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
  /** Takes its height and shows nothing. */
  bare: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
  /** A form to write in by hand: every cell has its box. */
  form: {
    hLineWidth: (line, node) => (line <= 1 || line >= node.table.body.length - 1 ? 0.9 : 0.5),
    vLineWidth: (line) => (line === 3 || line === 4 ? 0.9 : 0.5),
    hLineColor: () => "#333333",
    vLineColor: () => "#333333",
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => 2,
    paddingBottom: () => 2,
  },
  /** An empty one-cell table: the double rule under a letterhead, as wide as the page allows. */
  letterhead: {
    hLineWidth: (line) => (line === 0 ? 1.4 : 0.5),
    vLineWidth: () => 0,
    hLineColor: () => "#000000",
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 1,
    paddingBottom: () => 1,
  },
};
