import { NEEDED_FIELDS } from "#shared/intake/fields.ts";
import type { ColumnMapping } from "#shared/intake/mapping.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";

type Criterion = Pick<RubricPack["criteria"][number], "id" | "name">;

export interface MissingFields {
  /** Without these nothing can be imported. */
  readonly needed: readonly string[];
  /** `none`: a list of titles; `some`: a table of another form, which is refused, because answers would be dropped. */
  readonly narrative: "all" | "some" | "none";
  readonly answers: readonly Criterion[];
}

/** What a mapping still lacks. */
export function findMissingFields(
  { columns }: Pick<ColumnMapping, "columns">,
  criteria: readonly Criterion[],
): MissingFields {
  const chosen = new Set(columns.map(({ field }) => field));
  const answers = criteria.filter(({ id }) => !chosen.has(`criterion/${id}`));
  return {
    needed: NEEDED_FIELDS.map(([field]) => field).filter((field) => !chosen.has(field)),
    narrative: narrativeOf(answers.length, criteria.length),
    answers,
  };
}

function narrativeOf(missing: number, total: number): MissingFields["narrative"] {
  if (missing === 0) return "all";
  return missing < total ? "some" : "none";
}
