import type { Catalog } from "../catalog.ts";

export const desk: Catalog["desk"] = {
  failed:
    "Flags, bookmarks or private notes are not saved ({{reason}}). They are kept in this window and tried again with the next change.",
  retry: "Try to save again",
  private: "For you alone: no packet carries it.",
  flagTaken: "Flag on {{number}} taken down",
  bookmarked: "{{number}} bookmarked",
  bookmarkTaken: "Bookmark on {{number}} removed",
  skipped: "{{number}} skipped",
  taken: "{{number}} no longer skipped",
  flagTitle: "Flag {{number}}",
  flagReason: "Reason (may stay empty)",
  flagConfirm: "Flag",
  noteTitle: "Private note on {{number}}",
  note: "Private note",
  noteConfirm: "Save note",
};
