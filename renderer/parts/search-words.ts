import { foldText } from "#shared/text/fold-text.ts";

/** The words of a search, folded; none when nothing is typed. */
export function wordsOf(search: string): readonly string[] {
  return foldText(search).split(" ").filter(Boolean);
}

/** Whether every word of a search occurs in a text; case and accents do not matter. */
export function hasWords(text: string, search: string): boolean {
  const folded = foldText(text);
  return wordsOf(search).every((word) => folded.includes(word));
}
