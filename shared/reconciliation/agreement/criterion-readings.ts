import { buildRatings } from "../ratings/build-ratings.ts";
import type { MarkTable } from "../ratings/mark-table.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { CodedCategories } from "./categories.ts";

/** Every dossier at most once by every judge: of several readings the last one stands. */
export function oneReadingEach(ratings: Ratings): Ratings | null {
  const last = new Map<number, number>();
  ratings.dossier.forEach((dossier, row) => {
    last.set(dossier * ratings.judgeIds.length + (ratings.judge[row] ?? 0), row);
  });
  const rows = [...last.values()];
  const built = buildRatings({
    dossier: rows.map((row) => ratings.dossierIds[ratings.dossier[row] ?? 0] ?? ""),
    judge: rows.map((row) => ratings.judgeIds[ratings.judge[row] ?? 0] ?? ""),
    score: rows.map((row) => ratings.score[row] ?? 0),
  });
  return built.ok ? built.value : null;
}

/** The marks of one criterion in points; `null` where nobody gave any. */
export function criterionRatings(table: MarkTable, criterion: number): Ratings | null {
  const width = table.criteria.length;
  const rows = Array.from(table.dossier.keys()).filter(
    (row) => !Number.isNaN(table.marks[row * width + criterion] ?? Number.NaN),
  );
  return oneReadingEach({
    dossierIds: table.dossierIds,
    judgeIds: table.judgeIds,
    dossier: Int32Array.from(rows, (row) => table.dossier[row] ?? 0),
    judge: Int32Array.from(rows, (row) => table.judge[row] ?? 0),
    score: Float64Array.from(
      rows,
      (row) => (table.marks[row * width + criterion] ?? 0) / table.marksPerPoint,
    ),
  });
}

/** More steps than this and a scale is no set of categories. */
const MOST_CATEGORIES = 7;

/**
 * The marks of a criterion as categories, where its scale (as the rubric says; without one: from the lowest to the highest
 * mark met) has 2 to 7 steps. A step is the largest one that all marks are on, a whole point at most. `null` otherwise.
 */
export function criterionCategories(
  ratings: Ratings,
  scale: { readonly min?: number; readonly max?: number; readonly marksPerPoint: number },
): CodedCategories | null {
  const marks = ratings.score.map((score) => Math.round(score * scale.marksPerPoint));
  const least = marks.reduce((low, mark) => Math.min(low, mark), toMarks(scale.min, scale) ?? Infinity);
  const most = marks.reduce((high, mark) => Math.max(high, mark), toMarks(scale.max, scale) ?? -Infinity);
  const step = marks.reduce(
    (common, mark) => greatestDivisor(common, mark - least),
    greatestDivisor(scale.marksPerPoint, most - least),
  );
  const steps = (most - least) / step + 1;
  if (!(steps >= 2 && steps <= MOST_CATEGORIES)) return null;
  const values = Array.from({ length: steps }, (_, place) => (least + place * step) / scale.marksPerPoint);
  return {
    labels: values.map(String),
    values,
    dossiers: ratings.dossierIds.length,
    judges: ratings.judgeIds.length,
    dossier: ratings.dossier,
    judge: ratings.judge,
    code: marks.map((mark) => (mark - least) / step),
  };
}

function toMarks(points: number | undefined, { marksPerPoint }: { readonly marksPerPoint: number }) {
  return points === undefined ? undefined : Math.round(points * marksPerPoint);
}

function greatestDivisor(left: number, right: number): number {
  return right === 0 ? Math.abs(left) : greatestDivisor(right, left % right);
}
