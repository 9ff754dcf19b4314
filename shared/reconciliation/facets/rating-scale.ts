import { err, ok, type Result } from "../../result.ts";
import type { MarkTable } from "../ratings/mark-table.ts";
import { codeMarks, scaleEnds } from "../ratings/scale-steps.ts";
import type { FacetRatings } from "./facet-ratings.ts";

/** Marks as categories of one scale. */
export interface RatingScale {
  readonly ratings: FacetRatings;
  readonly categories: number;
  readonly pointsPerCategory: number;
}

/**
 * Marks as whole steps above the low end of their criterion (`ratings/scale-steps.ts`), one step for all. A criterion whose scale has another length has thresholds of its own, which one common scale would hide.
 */
export function readScale(
  table: MarkTable,
): Result<RatingScale, "too-few-readings" | "different-scales" | "not-estimable"> {
  const rows: number[] = [];
  table.marks.forEach((mark, at) => {
    if (!Number.isNaN(mark)) rows.push(at);
  });
  if (rows.length === 0) return err("too-few-readings");
  const ends = scaleEnds(table);
  const spans = new Set(ends.map(({ low, high }) => high - low));
  const [span = 0] = spans;
  if (spans.size > 1) return err("different-scales");
  const size = table.criteria.length;
  const above = Float64Array.from(rows, (at) => (table.marks[at] ?? 0) - (ends[at % size]?.low ?? 0));
  const coded = codeMarks(above, span, table.marksPerPoint);
  if (!coded) return err("not-estimable");
  const sheet = (at: number): number => Math.floor(at / size);
  return ok({
    categories: coded.maxCode + 1,
    pointsPerCategory: coded.step / table.marksPerPoint,
    ratings: {
      dossierIds: table.dossierIds,
      judgeIds: table.judgeIds,
      criterionIds: table.criteria.map(({ id }) => id),
      dossier: Int32Array.from(rows, (at) => table.dossier[sheet(at)] ?? 0),
      judge: Int32Array.from(rows, (at) => table.judge[sheet(at)] ?? 0),
      criterion: Int32Array.from(rows, (at) => at % size),
      category: coded.code,
      maxCategory: coded.maxCode,
    },
  });
}
