import type { FacetRatings } from "./facet-ratings.ts";

/** All marks in the lowest or the highest category that is used: the measure lies at infinity. */
export type Extreme = "lowest" | "highest";

/** What can be estimated of a table of ratings, and who cannot. */
export interface HeldRatings {
  /** Rows that count, in the order of the table. */
  readonly rows: Int32Array;
  /** By place; all of a held dossier, judge or criterion are `null`. */
  readonly extremeDossiers: readonly (Extreme | null)[];
  readonly extremeJudges: readonly (Extreme | null)[];
  readonly extremeCriteria: readonly (Extreme | null)[];
  /** Categories that occur in `rows`, ascending. */
  readonly categories: Int32Array;
}

type Marks = (Extreme | null)[];

/**
 * Sets aside who has extreme marks only, again and again, since without them others may become extreme or a category
 * unused (Wright & Masters 1982, 4.2; as Facets does). Dossiers stay where they are a random factor.
 */
export function setAside(table: FacetRatings, dossiers: "fixed" | "random"): HeldRatings {
  const extremeDossiers: Marks = table.dossierIds.map(() => null);
  const extremeJudges: Marks = table.judgeIds.map(() => null);
  const extremeCriteria: Marks = table.criterionIds.map(() => null);
  let rows = Int32Array.from({ length: table.category.length }, (_, row) => row);
  for (;;) {
    const categories = usedCategories(table, rows);
    const found = [
      ...(dossiers === "fixed" ? [[table.dossier, extremeDossiers] as const] : []),
      ...(table.judgeIds.length > 1 ? [[table.judge, extremeJudges] as const] : []),
      ...(table.criterionIds.length > 1 ? [[table.criterion, extremeCriteria] as const] : []),
    ].some(([places, marks]) => markExtremes(table, rows, categories, { places, marks }));
    if (!found) return { rows, extremeDossiers, extremeJudges, extremeCriteria, categories };
    rows = rows.filter(
      (row) =>
        !extremeDossiers[table.dossier[row] ?? 0] &&
        !extremeJudges[table.judge[row] ?? 0] &&
        !extremeCriteria[table.criterion[row] ?? 0],
    );
  }
}

function usedCategories(table: FacetRatings, rows: Int32Array): Int32Array {
  const used = new Set<number>();
  for (const row of rows) used.add(table.category[row] ?? 0);
  return Int32Array.from(used).toSorted();
}

function markExtremes(
  table: FacetRatings,
  rows: Int32Array,
  categories: Int32Array,
  facet: { readonly places: Int32Array; readonly marks: Marks },
): boolean {
  const low = facet.marks.map(() => true);
  const high = facet.marks.map(() => true);
  const seen = facet.marks.map(() => false);
  for (const row of rows) {
    const place = facet.places[row] ?? 0;
    const category = table.category[row] ?? 0;
    seen[place] = true;
    if (category !== categories[0]) low[place] = false;
    if (category !== categories.at(-1)) high[place] = false;
  }
  let isAny = false;
  seen.forEach((isSeen, place) => {
    if (!isSeen || !(low[place] || high[place])) return;
    facet.marks[place] = low[place] ? "lowest" : "highest";
    isAny = true;
  });
  return isAny;
}
