import type { Text } from "#renderer/text/text.ts";
import type { WordBounds } from "#shared/rubric/rubric-pack.ts";

export function wordCountText(text: Text, number: number, { min, max }: WordBounds): string {
  if (min !== undefined && max !== undefined) return text.t("sheet.wordsRange", { number, min, max });
  if (max !== undefined) return text.t("sheet.wordsMax", { number, max });
  if (min !== undefined) return text.t("sheet.wordsMin", { number, min });
  return text.t("sheet.words", { number });
}

export function boundsVerdict(
  words: number,
  { min, max }: WordBounds,
): "sheet.wordsOver" | "sheet.wordsUnder" | null {
  if (max !== undefined && words > max) return "sheet.wordsOver";
  return min !== undefined && words < min ? "sheet.wordsUnder" : null;
}
