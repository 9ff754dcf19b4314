import type { Ratings } from "./ratings.ts";

/**
 * Score sheets with a mark per criterion: one row per sheet, in columns. Marks are whole numbers of the smallest step that
 * occurs (`marksPerPoint` of them make a point), so sums are exact.
 */
export interface MarkTable {
  readonly dossierIds: readonly string[];
  readonly judgeIds: readonly string[];
  readonly criteria: readonly MarkedCriterion[];
  /** 1 for whole points, 100 for hundredths. */
  readonly marksPerPoint: number;
  readonly dossier: Int32Array;
  readonly judge: Int32Array;
  /** Row by row, `criteria.length` marks each; {@link MISSING_MARK} where there is none. */
  readonly marks: Float64Array;
  readonly order?: Float64Array;
}

export interface MarkedCriterion {
  readonly id: string;
  /** A whole number; the share is weight / sum of all weights. A rubric's are basis points and sum to 10,000. */
  readonly weight: number;
  /** Points at both ends of the scale, where a rubric says them. */
  readonly min?: number;
  readonly max?: number;
}

/** No mark: never zero, never counted. */
export const MISSING_MARK = Number.NaN;

/** Weighted totals in points of the sheets that are complete; a sheet that lacks a mark has no row and is counted. */
export interface TotalledMarks {
  readonly ratings: Ratings;
  /** Exact totals as whole numbers, row for row with `ratings`. */
  readonly exact: Float64Array;
  /** `marksPerPoint` times the sum of the weights. */
  readonly unitsPerPoint: number;
  readonly incompleteSheets: number;
}
