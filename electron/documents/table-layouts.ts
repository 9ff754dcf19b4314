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
