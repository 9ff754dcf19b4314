import type { Catalog } from "../catalog.ts";

export const ui: Catalog["ui"] = {
  close: "Close",
  breadcrumbs: "You are here",
  nothingFound: "Nothing matches",
  selectRow: "Select {{name}}",
  selectAll: "Select all rows",
  selection: "Selection",
  barHeading: "Range",
  countHeading: "Count",
  shareDone: "{{done}} of {{total}}",
};
