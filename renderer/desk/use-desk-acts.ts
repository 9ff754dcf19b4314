import { useMemo } from "react";
import { useUndo } from "#renderer/parts/undo.ts";
import { useText } from "#renderer/text/text.ts";
import { dossierDesk } from "#shared/desk/desk.ts";
import type { DeskEntry } from "#shared/desk/desk-entry.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { useDeskStore } from "./desk-context.ts";

export interface DeskActs {
  readonly toggleBookmark: (dossier: DossierCard) => void;
  /** Takes a flag down, or asks for the reason of a new one. */
  readonly toggleFlag: (dossier: DossierCard) => void;
  /** Puts the dossier aside or takes it up again; tells whether it now is aside. */
  readonly toggleSkip: (dossier: DossierCard) => boolean;
}

/** What a judge does with a dossier for their own order, wherever it is shown; each can be undone. */
export function useDeskActs(onFlag: (dossier: DossierCard) => void): DeskActs {
  const store = useDeskStore();
  const undo = useUndo();
  const text = useText();
  return useMemo(() => {
    const deskOf = ({ id }: DossierCard) => dossierDesk(store.current().desk, id);
    const change = (to: DeskEntry, back: DeskEntry, step: { label: string; isQuiet: boolean }): void => {
      store.put(to);
      undo.push({ ...step, undo: () => store.put(back) });
    };
    return {
      toggleBookmark: (dossier) => {
        const { id: dossierId, number } = dossier;
        const on = !deskOf(dossier).isBookmarked;
        change(
          { type: "bookmark", dossierId, on },
          { type: "bookmark", dossierId, on: !on },
          {
            label: text.t(on ? "desk.bookmarked" : "desk.bookmarkTaken", { number }),
            isQuiet: true,
          },
        );
      },
      toggleFlag: (dossier) => {
        const { id: dossierId, number } = dossier;
        const { flag } = deskOf(dossier);
        if (flag === null) return onFlag(dossier);
        // A reason cannot be guessed again, so a slip of the finger must not cost it.
        change(
          { type: "flag", dossierId, reason: null },
          { type: "flag", dossierId, reason: flag },
          {
            label: text.t("desk.flagTaken", { number }),
            isQuiet: false,
          },
        );
      },
      toggleSkip: (dossier) => {
        const { id: dossierId, number } = dossier;
        const on = !deskOf(dossier).isSkipped;
        change(
          { type: "skip", dossierId, on },
          { type: "skip", dossierId, on: !on },
          {
            label: text.t(on ? "desk.skipped" : "desk.taken", { number }),
            isQuiet: !on,
          },
        );
        return on;
      },
    };
  }, [store, undo, text, onFlag]);
}
