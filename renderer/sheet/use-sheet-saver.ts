import { useEffect, useMemo, useState } from "react";
import type { OutboxState } from "#renderer/db/outbox.ts";
import { useOutbox, useSeason } from "#renderer/db/season-context.ts";
import type { CriterionId, DossierId } from "#shared/identifiers.ts";
import type { Hundredths } from "#shared/scoring/hundredths.ts";
import { type SaveState, toSaveState } from "./save-state.ts";

/** The ways into the outbox for one dossier; the same object for as long as the dossier is open. */
export interface SheetActions {
  readonly saveMark: (criterionId: CriterionId, mark: Hundredths | null) => void;
  /** Text in a field that is no mark, which nobody may take for saved; `null` when it is put right. */
  readonly reportText: (criterionId: CriterionId, problem: string | null) => void;
  /** Saved when typing pauses, or with {@link flush}. */
  readonly saveNote: (criterionId: CriterionId, note: string) => void;
  readonly flush: () => void;
  /** Resolves once everything typed so far has reached the host; `false` if any of it was refused. */
  readonly settled: () => Promise<boolean>;
}

export interface SheetSaver extends SheetActions {
  readonly state: SaveState;
  readonly outbox: OutboxState;
  readonly actions: SheetActions;
}

const NOTE_PAUSE_MILLISECONDS = 300;

/** Hands every change to the outbox at once; "saved" is said only when the host has all of it on disk. */
export function useSheetSaver(dossierId: DossierId): SheetSaver {
  const { outbox } = useSeason().store;
  const state = useOutbox();
  const [textProblems, setTextProblems] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(
    () => () => {
      outbox.flush();
      outbox.dropRefused(dossierId);
    },
    [outbox, dossierId],
  );
  const actions = useMemo(
    (): SheetActions => ({
      saveMark: (criterionId, mark) => outbox.put({ type: "mark", dossierId, criterionId, mark }),
      reportText: (criterionId, problem) =>
        setTextProblems((known) => withProblem(known, criterionId, problem)),
      saveNote: (criterionId, note) =>
        outbox.put({ type: "note", dossierId, criterionId, note }, NOTE_PAUSE_MILLISECONDS),
      flush: outbox.flush,
      settled: () => outbox.settled([dossierId]),
    }),
    [outbox, dossierId],
  );
  return useMemo(() => {
    const [textProblem] = textProblems.values();
    return { ...actions, actions, state: toSaveState(state, dossierId, textProblem), outbox: state };
  }, [textProblems, state, actions, dossierId]);
}

function withProblem(
  known: ReadonlyMap<string, string>,
  field: string,
  problem: string | null,
): ReadonlyMap<string, string> {
  if (problem === null && !known.has(field)) return known;
  const next = new Map(known);
  if (problem === null) next.delete(field);
  else next.set(field, problem);
  return next;
}
