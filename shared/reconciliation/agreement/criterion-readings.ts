import { buildRatings } from "../ratings/build-ratings.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { codeMarks, MOST_CATEGORIES, type ScaleEnds } from "../ratings/scale-steps.ts";
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

/** The marks of a criterion as categories, where its scale has 2 to 7 steps that every mark is on; `null` otherwise. */
export function criterionCategories(
  ratings: Ratings,
  { low, high }: ScaleEnds,
  marksPerPoint: number,
): CodedCategories | null {
  const above = ratings.score.map((score) => Math.round(score * marksPerPoint) - low);
  const coded = codeMarks(above, high - low, marksPerPoint);
  if (!coded || coded.maxCode < 1 || coded.maxCode >= MOST_CATEGORIES) return null;
  const { code, step, maxCode } = coded;
  const values = Array.from({ length: maxCode + 1 }, (_, place) => (low + place * step) / marksPerPoint);
  return {
    labels: values.map(String),
    values,
    dossiers: ratings.dossierIds.length,
    judges: ratings.judgeIds.length,
    dossier: ratings.dossier,
    judge: ratings.judge,
    code,
  };
}
