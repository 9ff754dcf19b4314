import type { SearchHit, TextRange } from "../dossier/search-result.ts";
import type { CriterionId, DossierId } from "../identifiers.ts";
import { cutPassages } from "./cut-passages.ts";
import { findRanges, MAX_OCCURRENCES } from "./find-ranges.ts";
import { foldText } from "./fold-text.ts";

export interface SearchableText {
  readonly dossierId: DossierId;
  readonly title: string;
  readonly sections: readonly { readonly criterionId: CriterionId; readonly text: string }[];
}

/** A title and a narrative folded for comparison, one behind the other, and how long the title is. */
export interface FoldedText {
  readonly dossierId: DossierId;
  readonly folded: string;
  readonly titleLength: number;
}

export interface TextMatch {
  readonly dossierId: DossierId;
  /** How many of the words stand in the title. */
  readonly inTitle: number;
  readonly occurrences: number;
}

/** Parsed queries hold no such character, so that no phrase is found across two sections. */
const BETWEEN = "\u0000";

export function foldForSearch({ dossierId, title, sections }: SearchableText): FoldedText {
  const folded = [title, ...sections.map(({ text }) => text)].map(foldText).join(BETWEEN);
  return { dossierId, folded, titleLength: title.length };
}

/** Looks for words by {@link parseQuery}; `null` unless every one occurs, be it within a longer word. */
export function matchText(
  { dossierId, folded, titleLength }: FoldedText,
  words: readonly string[],
): TextMatch | null {
  const [first] = words;
  if (first === undefined) return null;
  const places = new Map<string, number>();
  for (const word of longestFirst(words)) {
    const place = folded.indexOf(word);
    if (place < 0) return null;
    places.set(word, place);
  }
  let occurrences = 0;
  let inTitle = 0;
  for (const [word, place] of places) {
    if (place < titleLength) inTitle += 1;
    for (
      let at = place;
      at >= 0 && occurrences < MAX_OCCURRENCES;
      at = folded.indexOf(word, at + word.length)
    )
      occurrences += 1;
  }
  return { dossierId, inTitle, occurrences };
}

/** The best first: more words in the title, then more occurrences; equal ones keep their order. */
export function rankMatches(matches: readonly TextMatch[]): readonly TextMatch[] {
  return matches.toSorted((a, b) => b.inTitle - a.inTitle || b.occurrences - a.occurrences);
}

/** A match as it is shown, with the passages in which the words stand. */
export function showMatch(
  { occurrences }: Pick<TextMatch, "occurrences">,
  { dossierId, title, sections }: SearchableText,
  words: readonly string[],
): SearchHit {
  const ranges: readonly TextRange[] = findRanges(foldText(title), words);
  return { dossierId, title: [...ranges], passages: [...cutPassages(sections, words)], occurrences };
}

/** Long words are rare: where one is missing, the others need not be looked for. */
function longestFirst(words: readonly string[]): readonly string[] {
  return words.toSorted((a, b) => b.length - a.length);
}
