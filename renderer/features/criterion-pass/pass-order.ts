import type { QueueRow } from "#renderer/desk/judge-queue.ts";

/** What the order of a pass depends on. */
interface PassRow {
  readonly dossier: { readonly id: string };
  readonly status: QueueRow["status"];
  readonly desk: { readonly isSkipped: boolean };
}

/** The dossiers of a pass, in the queue's order: all that can still be marked. */
export function passRows<T extends PassRow>(queue: readonly T[]): readonly T[] {
  return queue.filter(({ status }) => status !== "conflict" && status !== "released");
}

/**
 * The next dossier without a mark after this one, from the top again if need be; those put aside come last.
 * `undefined` when every other one has its mark.
 */
export function nextWithoutMark<T extends PassRow>(
  rows: readonly T[],
  currentId: string | undefined,
  hasMark: (row: T) => boolean,
): T | undefined {
  const position = rows.findIndex(({ dossier }) => dossier.id === currentId);
  const around = [...rows.slice(position + 1), ...rows.slice(0, Math.max(position, 0))];
  const left = around.filter((row) => !hasMark(row));
  return left.find(({ desk }) => !desk.isSkipped) ?? left[0];
}

/** Where a pass goes on: at the dossier it was left at, else at the first without a mark, else at the top. */
export function startOfPass<T extends PassRow>(
  rows: readonly T[],
  leftAt: string,
  hasMark: (row: T) => boolean,
): T | undefined {
  return (
    rows.find(({ dossier }) => dossier.id === leftAt) ?? nextWithoutMark(rows, undefined, hasMark) ?? rows[0]
  );
}
