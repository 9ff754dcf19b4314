import * as z from "zod";
import { err, ok, type Result } from "../../result.ts";
import { buildFacetRatings, type FacetRatings } from "../facets/facet-ratings.ts";

const Label = z.union([z.string(), z.number()]);
const Labels = z.array(Label);

/** Marks in parallel columns; `null` in `category` is a mark that is not there. */
export const FacetsInput = z.object({
  person: Labels.optional(),
  dossier: Labels.optional(),
  judge: Labels.optional(),
  rater: Labels.optional(),
  criterion: Labels.optional(),
  item: Labels.optional(),
  category: z.array(z.unknown()).optional(),
  score: z.array(z.unknown()).optional(),
  max_category: z.int().nonnegative().max(10_000).optional(),
});
export type FacetsInput = z.output<typeof FacetsInput>;

export interface FacetsData {
  readonly table: FacetRatings;
  readonly missing: number;
  /** The label as the input wrote it. */
  readonly written: (label: string) => string | number;
}

type ReadResult = Result<FacetsData, { readonly reason: string; readonly row: number | null }>;

/** The table behind the input; an error is a reason in the manner of the case files, with the row where there is one. */
export function readFacets(input: FacetsInput): ReadResult {
  const category = input.category ?? input.score ?? [];
  const person = input.person ?? input.dossier ?? [];
  const judge = input.judge ?? input.rater ?? category.map(() => "1");
  const criterion = input.criterion ?? input.item ?? category.map(() => "1");
  const lengths = new Set([person.length, judge.length, criterion.length, category.length]);
  if (lengths.size > 1) return err({ reason: "columns_uneven", row: null });
  return join({ person, judge, criterion }, category, input.max_category);
}

function join(
  ids: Readonly<Record<"person" | "judge" | "criterion", z.output<typeof Labels>>>,
  category: readonly unknown[],
  given: number | undefined,
): ReadResult {
  const rows = category.flatMap((value, row) => (value === null ? [] : [row]));
  const values = rows.map((row) => asNumber(category[row]));
  const pick = (column: z.output<typeof Labels>): z.output<typeof Labels> =>
    rows.map((row) => column[row] ?? "");
  const built = buildFacetRatings({
    person: pick(ids.person),
    judge: pick(ids.judge),
    criterion: pick(ids.criterion),
    category: values,
    maxCategory: given ?? values.reduce((most, value) => (value > most ? value : most), 0),
  });
  if (!built.ok) {
    const { error } = built;
    return err(
      error.type === "facets-not-a-category"
        ? { reason: "invalid_category", row: (rows[error.row - 1] ?? 0) + 1 }
        : { reason: "no_ratings", row: null },
    );
  }
  const original = new Map(
    [ids.person, ids.judge, ids.criterion].flatMap((column) =>
      column.map((label) => [String(label), label] as const),
    ),
  );
  return ok({
    table: built.value,
    missing: category.length - rows.length,
    written: (label) => original.get(label) ?? label,
  });
}

function asNumber(value: unknown): number {
  return typeof value === "number" ? value : Number.NaN;
}
