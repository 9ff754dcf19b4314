/** What remains of a judge's reading. */
export interface ReadingProgress {
  readonly total: number;
  /** Dossiers that no longer ask for marks. */
  readonly done: number;
  readonly flagged: number;
  /** Hours still to go at the pace so far; `null` before {@link MIN_PACED} dossiers have shown a pace. */
  readonly hoursLeft: number | null;
}

interface ProgressRow {
  readonly isDone: boolean;
  readonly isFlagged: boolean;
  /** Closed by a conflict, so neither done nor to be done. */
  readonly isClosed: boolean;
  readonly seconds: number;
}

/** Fewer finished dossiers say nothing about how long the others will take. */
export const MIN_PACED = 3;

const SECONDS_PER_HOUR = 3600;

/** Counts a judge's list; the pace is the median time of finished dossiers, so that one left open overnight does not count. */
export function summariseProgress(rows: readonly ProgressRow[]): ReadingProgress {
  const open = rows.filter(({ isClosed }) => !isClosed);
  const done = open.filter(({ isDone }) => isDone);
  const paced = done.map(({ seconds }) => seconds).filter((seconds) => seconds > 0);
  const left = open.filter(({ isDone }) => !isDone);
  const pace = paced.length < MIN_PACED ? null : median(paced);
  return {
    total: open.length,
    done: done.length,
    flagged: open.filter(({ isFlagged }) => isFlagged).length,
    hoursLeft:
      pace === null
        ? null
        : left.reduce((sum, { seconds }) => sum + Math.max(pace - seconds, 0), 0) / SECONDS_PER_HOUR,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
