import type { Ratings } from "../ratings/ratings.ts";

/** The readings of each dossier one after the other: those of dossier i are `start[i]` up to before `start[i + 1]`. */
export interface GroupedReadings {
  readonly start: Int32Array;
  readonly judge: Int32Array;
  readonly score: Float64Array;
  /** Only where `Ratings.order` is known. */
  readonly order?: Float64Array;
}

/** Groups the rows by dossier, then judge, then score, so that the order of the rows cannot change a sum's last digit. */
export function groupReadings(ratings: Ratings): GroupedReadings {
  const { dossier, judge, score, order } = ratings;
  const start = new Int32Array(ratings.dossierIds.length + 1);
  for (const place of dossier) start[place + 1] = (start[place + 1] ?? 0) + 1;
  for (let place = 1; place < start.length; place += 1)
    start[place] = (start[place] ?? 0) + (start[place - 1] ?? 0);

  const rows = new Int32Array(dossier.length);
  const next = start.slice();
  for (let row = 0; row < dossier.length; row += 1) {
    const place = dossier[row] ?? 0;
    const slot = next[place] ?? 0;
    rows[slot] = row;
    next[place] = slot + 1;
  }
  const compareRows = (left: number, right: number): number =>
    (judge[left] ?? 0) - (judge[right] ?? 0) ||
    (score[left] ?? 0) - (score[right] ?? 0) ||
    (order?.[left] ?? 0) - (order?.[right] ?? 0);
  for (let place = 0; place + 1 < start.length; place += 1)
    rows.subarray(start[place], start[place + 1]).sort(compareRows);

  return {
    start,
    judge: Int32Array.from(rows, (row) => judge[row] ?? 0),
    score: Float64Array.from(rows, (row) => score[row] ?? 0),
    ...(order ? { order: Float64Array.from(rows, (row) => order[row] ?? 0) } : {}),
  };
}
