import { groupRows } from "../ratings/group-rows.ts";
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
  const { start, rows } = groupRows(dossier, ratings.dossierIds.length);
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
