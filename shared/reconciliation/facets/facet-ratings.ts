import { err, ok, type Result } from "../../result.ts";
import { indexLabels } from "../ratings/build-ratings.ts";

/**
 * Who gave which dossier which category of a rating scale (0 to `maxCategory`) on which criterion: one row per mark, in
 * columns. Labels are in label order; rows name them by place.
 */
export interface FacetRatings {
  readonly dossierIds: readonly string[];
  readonly judgeIds: readonly string[];
  readonly criterionIds: readonly string[];
  readonly dossier: Int32Array;
  readonly judge: Int32Array;
  readonly criterion: Int32Array;
  readonly category: Int32Array;
  readonly maxCategory: number;
}

export interface FacetColumns {
  readonly dossier: ArrayLike<string | number>;
  readonly judge: ArrayLike<string | number>;
  readonly criterion: ArrayLike<string | number>;
  /** Whole numbers from 0 to `maxCategory`. */
  readonly category: ArrayLike<number>;
  readonly maxCategory: number;
}

export type FacetsProblem =
  | { readonly type: "facets-empty" }
  | {
      readonly type: "facets-uneven";
      readonly column: string;
      readonly length: number;
      readonly expected: number;
    }
  | { readonly type: "facets-not-a-category"; readonly row: number; readonly text: string };

/** Checks and joins the columns: nothing but categories of the scale gets into a fit. Rows count from 1 in problems. */
export function buildFacetRatings(columns: FacetColumns): Result<FacetRatings, FacetsProblem> {
  const problem = findProblem(columns);
  if (problem) return err(problem);
  const dossiers = indexLabels(columns.dossier);
  const judges = indexLabels(columns.judge);
  const criteria = indexLabels(columns.criterion);
  return ok({
    dossierIds: dossiers.labels,
    judgeIds: judges.labels,
    criterionIds: criteria.labels,
    dossier: dossiers.places,
    judge: judges.places,
    criterion: criteria.places,
    category: Int32Array.from(columns.category),
    maxCategory: columns.maxCategory,
  });
}

function findProblem(columns: FacetColumns): FacetsProblem | null {
  const expected = columns.category.length;
  for (const column of ["dossier", "judge", "criterion"] as const) {
    const { length } = columns[column];
    if (length !== expected) return { type: "facets-uneven", column, length, expected };
  }
  if (expected === 0) return { type: "facets-empty" };
  for (let row = 0; row < expected; row += 1) {
    const category = columns.category[row] ?? Number.NaN;
    if (!Number.isInteger(category) || category < 0 || category > columns.maxCategory)
      return { type: "facets-not-a-category", row: row + 1, text: String(category) };
  }
  return null;
}
