import { type GuessedMapping, guessMapping } from "./guess-mapping.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** The sheet a person named, or the one in which most columns are recognised, with the guess of its mapping. */
export function chooseSheet(
  { sheets }: Pick<Workbook, "sheets">,
  wanted: string | null,
  options: Parameters<typeof guessMapping>[1],
): { readonly sheet: Sheet; readonly guess: GuessedMapping } | null {
  const named = sheets.find(({ name }) => name === wanted);
  if (wanted !== null && !named) return null;
  const candidates = (named ? [named] : sheets).map((sheet) => ({
    sheet,
    guess: guessMapping(sheet.rows, options),
  }));
  return candidates.reduce<(typeof candidates)[number] | null>(
    (best, candidate) => (best && best.guess.recognised >= candidate.guess.recognised ? best : candidate),
    null,
  );
}
