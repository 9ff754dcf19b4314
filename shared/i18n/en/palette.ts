import type { Catalog } from "../catalog.ts";

export const palette: Catalog["palette"] = {
  title: "Search or run",
  field: "Search screens, actions, proposals or people",
  results: "Search results",
  none: "Nothing matches. Try a number, a word of the title or the name of the agency.",
  count: { _one: "{{number}} result", _other: "{{number}} results" },
  more: "{{shown}} of {{total}} results. Type more to narrow them down.",
  recent: "recent",
  keyMove: "choose",
  keyRun: "run",
  kind: {
    action: "action",
    screen: "screen",
    dossier: "proposal",
    member: "member",
  },
  theme: "Theme: {{theme}}",
  language: "Language: {{language}}",
  nextUnscored: "Go to the next unscored",
  card: {
    sheets: "Score sheets",
    released: "{{released}} of {{total}} released",
  },
};
