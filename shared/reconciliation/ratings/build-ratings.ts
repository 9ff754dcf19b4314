import { err, ok, type Result } from "../../result.ts";
import { compareLabels } from "./compare-labels.ts";
import type { Ratings, RatingsProblem } from "./ratings.ts";

export interface RatingColumns {
  readonly dossier: ArrayLike<string | number>;
  readonly judge: ArrayLike<string | number>;
  readonly score: ArrayLike<number>;
  readonly order?: ArrayLike<number>;
}

/** Puts columns of labels and points together; the rows keep their order. Rows are counted from 1 in problems. */
export function buildRatings(columns: RatingColumns): Result<Ratings, RatingsProblem> {
  const problem = findProblem(columns);
  if (problem) return err(problem);
  const dossiers = indexLabels(columns.dossier);
  const judges = indexLabels(columns.judge);
  return ok({
    dossierIds: dossiers.labels,
    judgeIds: judges.labels,
    dossier: dossiers.places,
    judge: judges.places,
    score: Float64Array.from(columns.score),
    ...(columns.order ? { order: Float64Array.from(columns.order) } : {}),
  });
}

function findProblem(columns: RatingColumns): RatingsProblem | null {
  const expected = columns.score.length;
  for (const column of ["dossier", "judge", "order"] as const) {
    const length = columns[column]?.length ?? expected;
    if (length !== expected) return { type: "ratings-uneven", column, length, expected };
  }
  if (expected === 0) return { type: "ratings-empty" };
  for (const values of [columns.score, columns.order ?? []])
    for (let row = 0; row < values.length; row += 1)
      if (!Number.isFinite(values[row]))
        return { type: "ratings-not-a-number", row: row + 1, text: String(values[row]) };
  return null;
}

/** The distinct labels in order, and the place of each row's label among them. */
export function indexLabels(column: ArrayLike<string | number>): {
  readonly labels: readonly string[];
  readonly places: Int32Array;
} {
  const met = new Map<string | number, number>();
  const places = new Int32Array(column.length);
  for (let row = 0; row < column.length; row += 1) {
    const label = column[row] ?? "";
    const known = met.get(label);
    if (known === undefined) met.set(label, met.size);
    places[row] = known ?? met.size - 1;
  }
  const firstMet = [...met.keys()].map(String);
  const labels = [...new Set(firstMet)].toSorted(compareLabels);
  const placeOf = new Map(labels.map((label, place) => [label, place]));
  const moved = firstMet.map((label) => placeOf.get(label) ?? 0);
  for (let row = 0; row < places.length; row += 1) places[row] = moved[places[row] ?? 0] ?? 0;
  return { labels, places };
}
