/** Tells how far a computation is; may be called often. */
export type ReportProgress = (done: number, total: number) => void;
