import { guessMapping } from "#shared/intake/guess-mapping.ts";
import type { ColumnMapping } from "#shared/intake/mapping.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";

/** Words from which a column reads as a narrative. */
const NARRATIVE_WORDS = 40;

type Criteria = Pick<RubricPack, "criteria">["criteria"];
type Sample = readonly (readonly string[])[];

/** Which columns are answers under a rubric: the criterion's field by column. */
export function answersIn(
  sample: Sample,
  { headerRows, defaults }: Pick<ColumnMapping, "headerRows" | "defaults">,
  criteria: Criteria,
): ReadonlyMap<number, string> {
  const headers = sample.slice(headerRows.first, headerRows.last + 1).map((row) => [...row]);
  const { mapping } = guessMapping(headers, { purpose: "proposals", criteria, profiles: [], defaults });
  return new Map(
    mapping.columns
      .filter(({ field }) => field.startsWith("criterion/"))
      .map(({ at, field }): [number, string] => [at, field]),
  );
}

/** The mapping under another rubric: what is no answer stays, answers are found anew in what is left. */
export function underRubric(mapping: ColumnMapping, sample: Sample, criteria: Criteria): ColumnMapping {
  const known = new Set(criteria.map(({ id }) => `criterion/${id}`));
  const answers = answersIn(sample, mapping, criteria);
  const columns = mapping.columns.map((column) =>
    column.field.startsWith("criterion/") && !known.has(column.field) ? { ...column, field: "" } : column,
  );
  const taken = new Set(columns.map(({ field }) => field));
  return {
    ...mapping,
    columns: columns.map((column) => {
      const field = answers.get(column.at) ?? "";
      return column.field === "" && field !== "" && !taken.has(field) ? { ...column, field } : column;
    }),
  };
}

/** Columns that hold long texts and are mapped to nothing. */
export function unmappedNarratives(
  { columns }: Pick<ColumnMapping, "columns">,
  averageWords: readonly number[],
): readonly ColumnMapping["columns"][number][] {
  return columns.filter(({ at, field }) => field === "" && (averageWords[at] ?? 0) > NARRATIVE_WORDS);
}
