import { type ReactNode, useCallback, useMemo, useState } from "react";
import { useLocation } from "wouter";
import { FlagDialog, PrivateNoteDialog } from "#renderer/desk/desk-dialogs.tsx";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useDeskActs } from "#renderer/desk/use-desk-acts.ts";
import { AbstainDialog, ConflictDialog } from "#renderer/parts/conflict-dialog.tsx";
import type { DossierCard } from "#shared/dossier/dossier.ts";

/** What a judge can do with a dossier from the list. A dossier in conflict takes nothing but opening. */
export interface RowActs {
  readonly open: (row: QueueRow) => void;
  readonly toggleBookmark: (row: QueueRow) => void;
  readonly toggleFlag: (row: QueueRow) => void;
  readonly toggleSkip: (row: QueueRow) => void;
  readonly ask: (about: Question["about"], row: QueueRow) => void;
}

interface Question {
  readonly about: "flag" | "note" | "conflict" | "abstention";
  readonly dossier: DossierCard;
}

/** `onLeave` hears of the dossier whose dialog closes. */
export function useRowActs(onLeave: (dossierId: string) => void): {
  readonly acts: RowActs;
  readonly dialog: ReactNode;
} {
  const [, navigate] = useLocation();
  const [question, setQuestion] = useState<Question | null>(null);
  const askFlag = useCallback((dossier: DossierCard) => setQuestion({ about: "flag", dossier }), []);
  const desk = useDeskActs(askFlag);
  const acts = useMemo(
    (): RowActs => ({
      open: ({ dossier }) => navigate(`/dossiers/${dossier.id}`),
      toggleBookmark: unlessClosed(desk.toggleBookmark),
      toggleFlag: unlessClosed(desk.toggleFlag),
      toggleSkip: unlessClosed(desk.toggleSkip),
      ask: (about, { dossier }) => setQuestion({ about, dossier }),
    }),
    [desk, navigate],
  );
  return {
    acts,
    dialog: question && (
      <Asking
        question={question}
        onClose={() => {
          onLeave(question.dossier.id);
          setQuestion(null);
        }}
      />
    ),
  };
}

function unlessClosed(act: (dossier: DossierCard) => void): (row: QueueRow) => void {
  return ({ dossier, status }) => {
    if (status !== "conflict") act(dossier);
  };
}

function Asking({ question, onClose }: { readonly question: Question; readonly onClose: () => void }) {
  const { about, dossier } = question;
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
