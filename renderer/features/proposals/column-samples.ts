/** Values shown of a column, so that a person sees what it holds. */
const SHOWN = 3;

/** The first values below the header of a column. */
export function samplesOf(
  sample: readonly (readonly string[])[],
  lastHeader: number,
  at: number,
): readonly string[] {
  return sample.slice(lastHeader + 1, lastHeader + 1 + SHOWN).map((row) => row[at] ?? "");
}
