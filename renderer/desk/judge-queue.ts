import { useMemo } from "react";
import { useDossiers, useOwnReadings, useSeason } from "#renderer/db/season-context.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";
import { type Reading, resolveSheets, type WorkStatus, workStatus } from "#shared/scoring/reading.ts";
import { findSheetProblems, type Marks, type Notes } from "#shared/scoring/score-sheet.ts";
import { type ExactMean, runningTotal } from "#shared/scoring/sheet-total.ts";

/** One dossier in a judge's hands. */
export interface QueueRow {
  readonly dossier: DossierCard;
  readonly reading: Reading;
  readonly status: WorkStatus;
  readonly total: ExactMean | null;
  /** A draft with every mark on the scale. */
  readonly isComplete: boolean;
}

/** The judge's own dossiers by number; `undefined` while they are read. */
export function useJudgeQueue(): readonly QueueRow[] | undefined {
  const { workspace } = useSeason();
  const dossiers = useDossiers();
  const readings = useOwnReadings();
  const { rubric } = workspace.season;
  return useMemo(
    () =>
      dossiers &&
      readings &&
      dossiers.flatMap((dossier) => {
        const reading = readings.get(dossier.id);
        return reading ? [toQueueRow(dossier, reading, rubric)] : [];
      }),
    [dossiers, readings, rubric],
  );
}

function toQueueRow(dossier: DossierCard, reading: Reading, rubric: RubricPack): QueueRow {
  const { marks } = sheetOf(reading);
  const isComplete = reading.draft !== null && findSheetProblems(marks, rubric).length === 0;
  return { dossier, reading, status: workStatus(reading), total: runningTotal(marks, rubric), isComplete };
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
export function isUnscored({ status, isComplete }: QueueRow): boolean {
  return status === "unread" || (status !== "released" && status !== "conflict" && !isComplete);
}

/** The first dossier after this one that still asks for marks, from the top again if need be. */
export function nextUnscored(queue: readonly QueueRow[], dossierId: string | null): QueueRow | undefined {
  const position = queue.findIndex(({ dossier }) => dossier.id === dossierId);
  const rest = [...queue.slice(position + 1), ...queue.slice(0, Math.max(position, 0))];
  return rest.find(isUnscored);
}
