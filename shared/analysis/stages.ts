import type { ReportProgress } from "./report-progress.ts";

const WHOLE = 1000;

/** Progress of one part of a computation, as its share from `from` to `to` (0 to 1) of the whole. */
export function stage(progress: ReportProgress, from: number, to: number): ReportProgress {
  return (done, total) => {
    const share = total > 0 ? Math.min(1, done / total) : 1;
    progress(Math.round(WHOLE * (from + (to - from) * share)), WHOLE);
  };
}
