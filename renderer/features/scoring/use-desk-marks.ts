import { useDeskStore, useDossierDesk } from "#renderer/desk/desk-context.ts";
import { useUndo } from "#renderer/parts/undo.ts";
import { useText } from "#renderer/text/text.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { Go } from "./use-go.ts";

interface DeskMarks {
  readonly toggleBookmark: () => void;
  /** Asks for the reason of a new flag; takes down a flag that is up. */
  readonly toggleFlag: () => void;
  /** Puts the dossier aside and goes on to the next, or takes it up again. */
  readonly toggleSkip: () => void;
}

/** What a judge does with a dossier for their own order; each can be undone. */
export function useDeskMarks(dossier: DossierCard, go: Go, onFlag: () => void): DeskMarks {
  const store = useDeskStore();
  const undo = useUndo();
  const text = useText();
  const { id: dossierId, number } = dossier;
  const { isBookmarked, flag, isSkipped } = useDossierDesk(dossierId);
  return {
    toggleBookmark: () => {
      store.put({ type: "bookmark", dossierId, on: !isBookmarked });
    },
    toggleFlag: () => {
      if (flag === null) return onFlag();
      store.put({ type: "flag", dossierId, reason: null });
      undo.push({
        label: text.t("reading.flagTaken", { number }),
        undo: () => store.put({ type: "flag", dossierId, reason: flag }),
      });
    },
    toggleSkip: () => {
      store.put({ type: "skip", dossierId, on: !isSkipped });
      if (isSkipped) return;
      undo.push({
        label: text.t("reading.skipped", { number }),
        undo: () => store.put({ type: "skip", dossierId, on: false }),
      });
      go("unscored");
    },
  };
}
