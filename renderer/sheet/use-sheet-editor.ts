import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type OutboxState, withUnsaved } from "#renderer/db/outbox.ts";
import { useSeason } from "#renderer/db/season-context.ts";
import { type QueueRow, sheetOf } from "#renderer/desk/judge-queue.ts";
import { useUndo } from "#renderer/parts/undo.ts";
import { useText } from "#renderer/text/text.ts";
import type { CriterionId } from "#shared/identifiers.ts";
import type { Hundredths } from "#shared/scoring/hundredths.ts";
import { workStatus } from "#shared/scoring/reading.ts";
import type { Marks, Notes } from "#shared/scoring/score-sheet.ts";
import { TYPING_PAUSE } from "./mark-history.ts";
import { type SheetActions, type SheetSaver, useSheetSaver } from "./use-sheet-saver.ts";
import { wrongMarksOf } from "./wrong-marks.ts";

export interface SheetEditor {
  readonly saver: SheetSaver;
  readonly isReleased: boolean;
  readonly marks: Marks;
  readonly notes: Notes;
  /** Grows when a field is filled by something other than typing in it; the field then shows the mark. */
  readonly epochs: ReadonlyMap<CriterionId, number>;
  readonly actions: EditorActions;
}

export interface EditorActions extends SheetActions {
  /** Fills a field from outside: a level, an old mark, an undone change. */
  readonly putMark: (criterionId: CriterionId, mark: Hundredths | null) => void;
  readonly putNote: (criterionId: CriterionId, note: string) => void;
}

type Recent = ReadonlyMap<string, Hundredths | string | null>;

/** How long the view may take to show what is on disk, in milliseconds; after that it shows something newer. */
const VIEW_PAUSE = 1000;

/**
 * One sheet in the hands of its judge. `onUndone` tells which criterion's mark came back.
 * What was typed here stays in view until the database shows it too: between "on disk" and the next live query the
 * old mark would flash up.
 */
export function useSheetEditor(row: QueueRow, onUndone: (criterionId: CriterionId) => void): SheetEditor {
  const { reading, dossier } = row;
  const saver = useSheetSaver(dossier.id);
  const isReleased = row.status === "released";
  const [recent, setRecent] = useState<Recent>(new Map());
  const [epochs, setEpochs] = useState<ReadonlyMap<CriterionId, number>>(new Map());
  const saved = useMemo(() => sheetOf(reading), [reading]);
  const [lastSaved, setLastSaved] = useState(saved);
  if (saved !== lastSaved) {
    setLastSaved(saved);
    setRecent(withoutSaved(recent, saved));
  }
  const { actions: saverActions } = saver;
  const { outbox: changes } = useSeason().store;
  const outbox = useMemo(() => withoutOvertaken(saver.outbox), [saver.outbox]);
  const isTaking = !isReleased && row.status !== "conflict";
  useEffect(() => {
    if (!isTaking) wrongMarksOf(changes).forget(dossier.id);
  }, [isTaking, changes, dossier.id]);
  useEffect(() => {
    if (recent.size === 0) return undefined;
    const timer = setTimeout(() => setRecent(onlyPending(recent, dossier.id, outbox)), VIEW_PAUSE);
    return () => clearTimeout(timer);
  }, [recent, dossier.id, outbox]);
  const { marks, notes } = useMemo(() => {
    if (isReleased) return saved;
    return withRecent(withUnsaved(saved, dossier.id, outbox), recent);
  }, [isReleased, saved, dossier.id, outbox, recent]);
  const latest = useRef(marks);
  useEffect(() => {
    latest.current = marks;
  });
  const remember = useCallback((key: string, value: Hundredths | string | null) => {
    setRecent((known) => new Map(known).set(key, value));
  }, []);
  const bump = useCallback((criterionId: CriterionId) => {
    setEpochs((known) => new Map(known).set(criterionId, (known.get(criterionId) ?? 0) + 1));
  }, []);
  const write = useCallback(
    (criterionId: CriterionId, mark: Hundredths | null) => {
      remember(`mark/${criterionId}`, mark);
      saverActions.saveMark(criterionId, mark);
    },
    [remember, saverActions],
  );
  const noteChange = useUndoableMarks(row, (criterionId, mark) => {
    saverActions.reportText(criterionId, null);
    write(criterionId, mark);
    bump(criterionId);
    onUndone(criterionId);
  });
  const actions = useMemo((): EditorActions => {
    const saveMark: SheetActions["saveMark"] = (criterionId, mark) => {
      noteChange(criterionId, latest.current[criterionId] ?? null, mark);
      write(criterionId, mark);
    };
    return {
      ...saverActions,
      saveMark,
      putMark: (criterionId, mark) => {
        saverActions.reportText(criterionId, null);
        saveMark(criterionId, mark);
        bump(criterionId);
      },
      saveNote: (criterionId, note) => {
        remember(`note/${criterionId}`, note);
        saverActions.saveNote(criterionId, note);
      },
      putNote: (criterionId, note) => {
        remember(`note/${criterionId}`, note);
        saverActions.saveNote(criterionId, note);
        bump(criterionId);
      },
    };
  }, [saverActions, noteChange, write, bump, remember]);
  return { saver, isReleased, marks, notes, epochs, actions };
}

interface OpenChange {
  readonly criterionId: CriterionId;
  readonly describe: (mark: Hundredths | null) => string;
  to: Hundredths | null;
  at: number;
}

/** Puts changes of marks on the undo stack; digits typed in a row are one step. */
function useUndoableMarks(
  { dossier, reading }: QueueRow,
  putBack: (criterionId: CriterionId, mark: Hundredths | null) => void,
) {
  const undo = useUndo();
  const text = useText();
  const { store, workspace } = useSeason();
  const { rubric } = workspace.season;
  const open = useRef<OpenChange | null>(null);
  const latestPutBack = useRef(putBack);
  useEffect(() => {
    latestPutBack.current = putBack;
  });
  const { dossierId, memberId } = reading;
  const { number } = dossier;
  return useCallback(
    (criterionId: CriterionId, from: Hundredths | null, to: Hundredths | null) => {
      const now = Date.now();
      const known = open.current;
      if (known?.criterionId === criterionId && now - known.at <= TYPING_PAUSE) {
        known.to = to;
        known.at = now;
        return;
      }
      if (from === to) return;
      const criterion = rubric.criteria.find(({ id }) => id === criterionId);
      const name = criterion ? text.pick(criterion.name) : criterionId;
      const say = (mark: Hundredths | null): string =>
        mark === null ? text.t("marking.noMark") : text.mark(mark);
      const describe = (mark: Hundredths | null): string =>
        text.t("marking.undoLabel", { mark: say(mark), number, criterion: name });
      const change: OpenChange = { criterionId, describe, to, at: now };
      open.current = change;
      undo.push({
        isQuiet: true,
        // Read when it is shown: by then the digits that followed are in.
        get label() {
          return change.describe(change.to);
        },
        undo: async () => {
          open.current = null;
          const current = await store.database.readings.get([dossierId, memberId]);
          // A released sheet is superseded, never edited, and a closed one is sealed.
          const status = current ? workStatus(current) : "unread";
          if (status === "released" || status === "conflict") return false;
          latestPutBack.current(criterionId, from);
          return store.outbox.settled([dossierId]);
        },
      });
    },
    [undo, text, store, rubric, number, dossierId, memberId],
  );
}

/** Without the marks that another window changed first: what stands is in the database. */
function withoutOvertaken(outbox: OutboxState): OutboxState {
  return { ...outbox, entries: outbox.entries.filter((entry) => !isOvertaken(entry)) };
}

function isOvertaken(entry: OutboxState["entries"][number]): boolean {
  return entry.state === "refused" && "type" in entry.cause && entry.cause.type === "mark-changed-elsewhere";
}

/** What has reached the disk and is still not in view was changed elsewhere since. */
function onlyPending(recent: Recent, dossierId: string, { entries }: OutboxState): Recent {
  const own = entries.filter(({ change }) => change.dossierId === dossierId);
  const pending = new Set(own.map(({ change }) => `${change.type}/${change.criterionId}`));
  const left = [...recent].filter(([key]) => pending.has(key));
  return left.length === recent.size ? recent : new Map(left);
}

function withRecent(
  sheet: { readonly marks: Marks; readonly notes: Notes },
  recent: Recent,
): { readonly marks: Marks; readonly notes: Notes } {
  const marks: Record<string, Hundredths> = { ...sheet.marks };
  const notes: Record<string, string> = { ...sheet.notes };
  for (const [key, value] of recent) {
    const criterionId = key.slice(key.indexOf("/") + 1);
    if (typeof value === "string") notes[criterionId] = value;
    else if (value === null) delete marks[criterionId];
    else marks[criterionId] = value;
  }
  return { marks, notes };
}

function withoutSaved(recent: Recent, sheet: { readonly marks: Marks; readonly notes: Notes }): Recent {
  const marks: Readonly<Record<string, Hundredths>> = sheet.marks;
  const notes: Readonly<Record<string, string>> = sheet.notes;
  const left = [...recent].filter(([key, value]) => {
    const criterionId = key.slice(key.indexOf("/") + 1);
    return key.startsWith("note/")
      ? value !== (notes[criterionId] ?? "")
      : value !== (marks[criterionId] ?? null);
  });
  return left.length === recent.size ? recent : new Map(left);
}
