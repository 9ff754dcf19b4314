import * as z from "zod";
import { err, ok, type Result } from "../../result.ts";
import { buildFacetRatings, type FacetRatings } from "../facets/facet-ratings.ts";
import { FACET_NAMES, withNames } from "./names.ts";
import { Label, type LabelOf, labelsAsGiven, numberOf, READING_COLUMNS } from "./readings-input.ts";

/** Marks per criterion in parallel columns. */
export const FacetsInput = withNames(
  FACET_NAMES,
  z.object({
    dossier: READING_COLUMNS.dossier,
    judge: READING_COLUMNS.judge,
    criterion: z.array(Label).optional(),
    /** Text that is no number is refused by its row. */
    score: z.array(z.unknown()).optional(),
    max_category: z.int().nonnegative().max(10_000).optional(),
  }),
);
export type FacetsInput = z.output<typeof FacetsInput>;

export interface FacetsData {
  readonly table: FacetRatings;
  readonly missing: number;
  readonly labelOf: LabelOf;
}

type ReadResult = Result<FacetsData, { readonly reason: string; readonly row: number | null }>;

/** The table behind the input; an error is a reason in the manner of the case files, with the row where there is one. */
export function readFacets({ score = [], dossier = [], max_category, ...input }: FacetsInput): ReadResult {
  const judge = input.judge ?? score.map(() => "1");
  const criterion = input.criterion ?? score.map(() => "1");
  if ([dossier, judge, criterion].some((column) => column.length !== score.length))
    return err({ reason: "columns_uneven", row: null });
  const marks = score.map(categoryOf);
  const rows = [...marks.keys()].filter((row) => marks[row] !== null);
  const category = rows.map((row) => marks[row] ?? 0);
  const pick = (column: readonly Label[]): readonly Label[] => rows.map((row) => column[row] ?? "");
  const built = buildFacetRatings({
    dossier: pick(dossier),
    judge: pick(judge),
    criterion: pick(criterion),
    category,
    maxCategory: max_category ?? category.reduce((most, value) => (value > most ? value : most), 0),
  });
  if (built.ok)
    return ok({
      table: built.value,
      missing: score.length - rows.length,
      labelOf: labelsAsGiven([...dossier, ...judge, ...criterion]),
    });
  const { error } = built;
  return err(
    error.type === "facets-not-a-category"
      ? { reason: "invalid_category", row: (rows[error.row - 1] ?? 0) + 1 }
      : { reason: "no_ratings", row: null },
  );
}

function categoryOf(mark: unknown): number | null {
  return mark === null || typeof mark === "string" || typeof mark === "number" ? numberOf(mark) : Number.NaN;
}
