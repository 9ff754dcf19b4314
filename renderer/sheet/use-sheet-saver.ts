import { useEffect, useMemo } from "react";
import type { OutboxState } from "#renderer/db/outbox.ts";
import { useOutbox, useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import type { CriterionId, DossierId } from "#shared/identifiers.ts";
import type { Hundredths } from "#shared/scoring/hundredths.ts";
import { type SaveState, toSaveState } from "./save-state.ts";
import { namedWrongMark } from "./wrong-mark-words.ts";
import { useWrongMarks, type WrongMark, type WrongText, wrongMarksOf } from "./wrong-marks.ts";

/** The ways into the outbox for one dossier; the same object for as long as the dossier is open. */
export interface SheetActions {
  readonly saveMark: (criterionId: CriterionId, mark: Hundredths | null) => void;
  /** Text in a field that is no mark, which nobody may take for saved; `null` when it is put right. */
  readonly reportText: (criterionId: CriterionId, wrong: WrongText | null) => void;
  /** Saved when typing pauses, or with {@link flush}. */
  readonly saveNote: (criterionId: CriterionId, note: string) => void;
  readonly flush: () => void;
  /** Resolves once everything typed so far has reached the host; `false` if any of it was refused. */
  readonly settled: () => Promise<boolean>;
}

export interface SheetSaver extends SheetActions {
  readonly state: SaveState;
  readonly outbox: OutboxState;
  readonly wrong: ReadonlyMap<CriterionId, WrongMark>;
  readonly actions: SheetActions;
}

const NOTE_PAUSE_MILLISECONDS = 300;

/** Hands every change to the outbox at once; "saved" is said only when the host has all of it on disk. */
export function useSheetSaver(dossierId: DossierId): SheetSaver {
  const { store, workspace } = useSeason();
  const { outbox } = store;
  const { rubric } = workspace.season;
  const text = useText();
  const state = useOutbox();
  const allWrong = useWrongMarks();
  const wrong = useMemo(() => {
    const own = allWrong.filter((mark) => mark.dossierId === dossierId);
    return new Map(own.map((mark) => [mark.criterionId, mark]));
  }, [allWrong, dossierId]);
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
      reportText: (criterionId, typed) => wrongMarksOf(outbox).put(dossierId, criterionId, typed),
      saveNote: (criterionId, note) =>
        outbox.put({ type: "note", dossierId, criterionId, note }, NOTE_PAUSE_MILLISECONDS),
      flush: outbox.flush,
      settled: () => outbox.settled([dossierId]),
    }),
    [outbox, dossierId],
  );
  return useMemo(() => {
    const [first] = wrong.values();
    const problem = first && namedWrongMark(text, first, rubric);
    return { ...actions, actions, state: toSaveState(state, dossierId, problem), outbox: state, wrong };
  }, [wrong, text, rubric, state, actions, dossierId]);
}
