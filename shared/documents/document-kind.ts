import * as z from "zod";

/** The documents made from a frozen ranking; what each says is in the template of its name. */
export const DocumentKind = z.enum([
  "score-sheets",
  "dossier-sheets",
  "recap",
  "consolidation-minutes",
  "minutes",
  "handover",
  "nomination-list",
  "finalist-list",
  "top-list",
  "announcement",
  "decree-annex",
  "certificate",
  "shift-report",
  "what-if-annex",
]);
export type DocumentKind = z.output<typeof DocumentKind>;
