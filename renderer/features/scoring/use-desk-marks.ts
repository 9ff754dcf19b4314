import { useDeskActs } from "#renderer/desk/use-desk-acts.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { Go } from "./use-go.ts";

interface DeskMarks {
  readonly toggleBookmark: () => void;
  readonly toggleFlag: () => void;
  /** Puts the dossier aside and goes on to the next, or takes it up again. */
  readonly toggleSkip: () => void;
}

/** What a judge does with the open dossier for their own order. */
export function useDeskMarks(dossier: DossierCard, go: Go, onFlag: () => void): DeskMarks {
  const acts = useDeskActs(onFlag);
  return {
    toggleBookmark: () => acts.toggleBookmark(dossier),
    toggleFlag: () => acts.toggleFlag(dossier),
    toggleSkip: () => {
      if (acts.toggleSkip(dossier)) go("unscored");
    },
  };
}
