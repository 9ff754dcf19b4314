import { type ReactNode, useMemo, useState } from "react";
import { useLocation } from "wouter";
import { useDeskStore } from "#renderer/desk/desk-context.ts";
import { FlagDialog, PrivateNoteDialog } from "#renderer/desk/desk-dialogs.tsx";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { AbstainDialog, ConflictDialog } from "#renderer/parts/conflict-dialog.tsx";
import { useUndo } from "#renderer/parts/undo.ts";
import { useText } from "#renderer/text/text.ts";

/** What a judge can do with a dossier from the list. A dossier in conflict takes nothing but opening. */
export interface RowActs {
  readonly open: (row: QueueRow) => void;
  readonly toggleBookmark: (row: QueueRow) => void;
  /** Flags without a reason, or takes the flag down. */
  readonly toggleFlag: (row: QueueRow) => void;
  readonly toggleSkip: (row: QueueRow) => void;
  readonly ask: (about: Question["about"], row: QueueRow) => void;
}

interface Question {
  readonly about: "flag" | "note" | "conflict" | "abstention";
  readonly row: QueueRow;
}

export function useRowActs(): { readonly acts: RowActs; readonly dialog: ReactNode } {
  const text = useText();
  const store = useDeskStore();
  const undo = useUndo();
  const [, navigate] = useLocation();
  const [question, setQuestion] = useState<Question | null>(null);
  const acts = useMemo((): RowActs => {
    const toggleFlag: RowActs["toggleFlag"] = ({ dossier, desk }) => {
      const put = (reason: string | null): void => store.put({ type: "flag", dossierId: dossier.id, reason });
      put(desk.flag === null ? "" : null);
      // A reason cannot be guessed again, so a slip of the finger must not cost it.
      if (!desk.flag) return;
      undo.push({
        label: text.t("queue.flagTaken", { number: dossier.number }),
        undo: () => put(desk.flag),
      });
    };
    return {
      open: ({ dossier }) => navigate(`/dossiers/${dossier.id}`),
      toggleBookmark: unlessClosed(({ dossier, desk }) =>
        store.put({ type: "bookmark", dossierId: dossier.id, on: !desk.isBookmarked }),
      ),
      toggleFlag: unlessClosed(toggleFlag),
      toggleSkip: unlessClosed(({ dossier, desk }) =>
        store.put({ type: "skip", dossierId: dossier.id, on: !desk.isSkipped }),
      ),
      ask: (about, row) => setQuestion({ about, row }),
    };
  }, [text, store, undo, navigate]);
  return {
    acts,
    dialog: question && <Asking question={question} onClose={() => setQuestion(null)} />,
  };
}

function unlessClosed(act: (row: QueueRow) => void): (row: QueueRow) => void {
  return (row) => {
    if (row.status !== "conflict") act(row);
  };
}

function Asking({ question, onClose }: { readonly question: Question; readonly onClose: () => void }) {
  const { about, row } = question;
  const { dossier } = row;
  switch (about) {
    case "flag":
      return <FlagDialog dossier={dossier} onClose={onClose} />;
    case "note":
      return <PrivateNoteDialog dossier={dossier} onClose={onClose} />;
    case "conflict":
      return <ConflictDialog dossier={dossier} suggested={null} onClose={onClose} />;
    case "abstention":
      return <AbstainDialog dossier={dossier} onClose={onClose} />;
  }
}
