import { useMemo } from "react";
import { useDossiers, useOwnReadings, useSeason } from "#renderer/db/season-context.ts";
import { type Desk, type DossierDesk, dossierDesk } from "#shared/desk/desk.ts";
import { sortForReading } from "#shared/desk/reading-order.ts";
import { type ReadingProgress, summariseProgress } from "#shared/desk/reading-progress.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";
import { type Reading, resolveSheets, type WorkStatus, workStatus } from "#shared/scoring/reading.ts";
import { findSheetProblems, type Marks, type Notes } from "#shared/scoring/score-sheet.ts";
import { type ExactMean, runningTotal } from "#shared/scoring/sheet-total.ts";
import { useDeskState, useOwnMemberId } from "./desk-context.ts";

interface ReadRow {
  readonly dossier: DossierCard;
  readonly reading: Reading;
  readonly status: WorkStatus;
  readonly total: ExactMean | null;
  /** A draft with every mark on the scale. */
  readonly isComplete: boolean;
}

/** One dossier in a judge's hands. */
export interface QueueRow extends ReadRow {
  /** What the judge keeps about it: bookmark, flag, put aside, private note, reading time. */
  readonly desk: DossierDesk;
}

/** The judge's own dossiers in the order chosen for reading; `undefined` while they are read. */
export function useJudgeQueue(): readonly QueueRow[] | undefined {
  const { workspace } = useSeason();
  const dossiers = useDossiers();
  const readings = useOwnReadings();
  const { desk, state } = useDeskState();
  const { rubric, id: seasonId } = workspace.season;
  const memberId = useOwnMemberId();
  const sorted = useMemo(
    () => dossiers && (desk.order === "random" ? sortForReading(dossiers, { seasonId, memberId }) : dossiers),
    [dossiers, desk.order, seasonId, memberId],
  );
  const read = useMemo(
    () => sorted && readings && readRows(sorted, readings, rubric),
    [sorted, readings, rubric],
  );
  // Before the desk is read its order is not known, and rows that change places under the eye are worse than a wait.
  const isWaiting = state === "loading";
  return useMemo(() => (isWaiting ? undefined : read && withDesk(read, desk)), [read, desk, isWaiting]);
}

function readRows(
  dossiers: readonly DossierCard[],
  readings: ReadonlyMap<string, Reading>,
  rubric: RubricPack,
): readonly ReadRow[] {
  return dossiers.flatMap((dossier) => {
    const reading = readings.get(dossier.id);
    return reading ? [toReadRow(dossier, reading, rubric)] : [];
  });
}

function toReadRow(dossier: DossierCard, reading: Reading, rubric: RubricPack): ReadRow {
  const { marks } = sheetOf(reading);
  const isComplete = reading.draft !== null && findSheetProblems(marks, rubric).length === 0;
  return { dossier, reading, status: workStatus(reading), total: runningTotal(marks, rubric), isComplete };
}

const lastRows = new WeakMap<ReadRow, QueueRow>();

/** Rows whose desk did not change stay the same objects, so that a list draws again only what did. */
function withDesk(rows: readonly ReadRow[], desk: Desk): readonly QueueRow[] {
  return rows.map((read) => {
    const known = lastRows.get(read);
    const own = dossierDesk(desk, read.dossier.id);
    if (known?.desk === own) return known;
    const row = { ...read, desk: own };
    lastRows.set(read, row);
    return row;
  });
}

/** What the judge sees of a reading: the draft while there is one, else the sheet that counts. */
export function sheetOf({ draft, sheets }: Reading): { readonly marks: Marks; readonly notes: Notes } {
  if (draft) return draft;
  const resolved = resolveSheets(sheets);
  if (resolved.state === "none") return { marks: {}, notes: {} };
  const signed = resolved.state === "released" ? resolved.current : resolved.versions[0];
  return { marks: signed?.sheet.marks ?? {}, notes: signed?.notes ?? {} };
}

/** Whether a dossier still asks for marks. */
export function isUnscored({ status, isComplete }: Pick<QueueRow, "status" | "isComplete">): boolean {
  return status === "unread" || (status !== "released" && status !== "conflict" && !isComplete);
}

/**
 * The first dossier after this one that still asks for marks, from the top again if need be; those put aside come
 * when no other is left.
 */
export function nextUnscored(queue: readonly QueueRow[], dossierId: string | null): QueueRow | undefined {
  const position = queue.findIndex(({ dossier }) => dossier.id === dossierId);
  const rest = [...queue.slice(position + 1), ...queue.slice(0, Math.max(position, 0))].filter(isUnscored);
  return rest.find(({ desk }) => !desk.isSkipped) ?? rest[0];
}

/** How far the judge is with all of it. */
export function progressOf(queue: readonly QueueRow[]): ReadingProgress {
  return summariseProgress(
    queue.map((row) => ({
      isDone: !isUnscored(row),
      isFlagged: row.desk.flag !== null,
      isClosed: row.status === "conflict",
      seconds: row.desk.seconds,
    })),
  );
}
