import type { DossierCard } from "../../dossier/dossier.ts";
import type { Marks, Notes } from "../../scoring/score-sheet.ts";

/** One sheet to print; `entries` are the marks and notes of the draft, `null` prints it blank. */
export interface PaperSheetToPrint {
  readonly dossier: Pick<DossierCard, "number" | "title" | "agency" | "unit" | "category">;
  /** From `paperSheetCode`. */
  readonly code: string;
  readonly entries: { readonly marks: Marks; readonly notes: Notes } | null;
}

/** A code as it is easiest to read out and type: "7KX4-2MPQ-9T". */
export function spaceCode(code: string): string {
  return code.match(/.{1,4}/gu)?.join("-") ?? code;
}
