/** The pages of this step, side by side. */
export const PANEL_PAGES = [
  { path: "/panel", key: "roster.pageMembers" },
  { path: "/panel/conflicts", key: "roster.pageConflicts" },
] as const;
