import type { TextRange } from "../dossier/search-result.ts";

/** Counting stops here; more would not change what a person does with a hit. */
export const MAX_OCCURRENCES = 999;

/** Where folded words stand in a folded text, in order and without overlap; of two at one place the longer. */
export function findRanges(folded: string, words: readonly string[]): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const word of words) {
    let at = folded.indexOf(word);
    for (let count = 0; at >= 0 && count < MAX_OCCURRENCES; count += 1) {
      found.push({ start: at, end: at + word.length });
      at = folded.indexOf(word, at + word.length);
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((range) => {
    if (range.start < end) return false;
    ({ end } = range);
    return true;
  });
}
