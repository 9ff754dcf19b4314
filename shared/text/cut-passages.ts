import type { Passage, TextRange } from "../dossier/search-result.ts";
import type { CriterionId } from "../identifiers.ts";
import { findRanges } from "./find-ranges.ts";
import { foldText } from "./fold-text.ts";

/** Characters of a passage, a little more or less for whole words. */
const PASSAGE_LENGTH = 180;
const LEAD = 60;
/** A word longer than this is cut. */
const WORD_REACH = 24;
const MAX_PASSAGES = 3;

interface Section {
  readonly criterionId: CriterionId;
  readonly text: string;
}

/** Pieces of a narrative around the words: those that hold most different words, in the order of the text. */
export function cutPassages(sections: readonly Section[], words: readonly string[]): readonly Passage[] {
  const best = sections
    .flatMap((section) => cutSection(section, words))
    .map((passage, place) => ({ passage, place, variety: countWords(passage) }))
    .toSorted((a, b) => b.variety - a.variety || a.place - b.place)
    .slice(0, MAX_PASSAGES)
    .toSorted((a, b) => a.place - b.place);
  return best.map(({ passage }) => passage);
}

function cutSection({ criterionId, text }: Section, words: readonly string[]): readonly Passage[] {
  const folded = foldText(text);
  const ranges = findRanges(folded, words);
  const pieces: Passage[] = [];
  let start = 0;
  let end = 0;
  let matches: TextRange[] = [];
  for (const range of ranges) {
    if (matches.length === 0 || range.end > end) {
      start = wordStart(folded, Math.max(end, range.start - LEAD), range.start);
      end = wordEnd(folded, Math.max(range.end, start + PASSAGE_LENGTH));
      matches = [];
      pieces.push({ criterionId, text: text.slice(start, end), matches });
    }
    matches.push({ start: range.start - start, end: range.end - start });
  }
  return pieces;
}

/** How many different words a passage holds. */
function countWords({ text, matches }: Passage): number {
  return new Set(matches.map(({ start, end }) => foldText(text.slice(start, end)))).size;
}

/** The beginning of the first whole word from `from` on; not beyond `limit`. */
function wordStart(folded: string, from: number, limit: number): number {
  if (from === 0 || folded[from - 1] === " ") return from;
  const space = folded.indexOf(" ", from);
  return space < 0 || space >= limit ? Math.max(from, limit - WORD_REACH) : space + 1;
}

/** The end of the word at `from`. */
function wordEnd(folded: string, from: number): number {
  if (from >= folded.length) return folded.length;
  const space = folded.indexOf(" ", from);
  const end = space < 0 ? folded.length : space;
  return Math.min(end, from + WORD_REACH);
}
