import { editSimilarity } from "./edit-similarity.ts";
import type { IndexedTitle, TitleIndex } from "./title-index.ts";
import type { TitleWord } from "./title-words.ts";

/** How alike two titles are; what calibration.ts turns into a score. */
export interface TitleLikeness {
  readonly isEqual: boolean;
  readonly isReordered: boolean;
  /** Share of both titles' weighted words that agree, 0 to 1 (Dice). */
  readonly words: number;
  /** Weight of the words that agree: 1 is one rare, telling word. */
  readonly evidence: number;
  /** 0 to 1 for the short names; 0 where one has none. */
  readonly name: number;
  /** 0 to 1: how seldom this name is, and how long. */
  readonly nameRarity: number;
  /** 0 to 1: letters of both whole titles that agree in order; 0 where words and names already differ. */
  readonly letters: number;
}

/** A shorter word with another letter is another word. */
const LEAST_LETTERS = 5;
const NEAR_WORD = 0.78;
/** Short names ("SIAP", "PELITA") are found by many. */
const TELLING_LETTERS = 6;
const ALIKE_WORDS = 0.4;
const ALIKE_NAMES = 0.75;

export function compareTitles(index: TitleIndex, a: IndexedTitle, b: IndexedTitle): TitleLikeness {
  const { dice, evidence } = compareWords(index, a.words, b.words);
  const name = compareNames(a.compactName, b.compactName);
  const shorter = Math.min(a.compactName.length, b.compactName.length);
  const rarity = Math.min(index.nameRarity(a.compactName), index.nameRarity(b.compactName));
  return {
    isEqual: a.compact === b.compact,
    isReordered: a.sorted === b.sorted,
    words: dice,
    evidence,
    name,
    nameRarity: rarity * Math.min(1, shorter / TELLING_LETTERS),
    letters: dice >= ALIKE_WORDS || name >= ALIKE_NAMES ? editSimilarity(a.compact, b.compact) : 0,
  };
}

function compareNames(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  if (a === b) return 1;
  return Math.min(a.length, b.length) < LEAST_LETTERS ? 0 : editSimilarity(a, b);
}

function compareWords(index: TitleIndex, a: readonly TitleWord[], b: readonly TitleWord[]) {
  const weightOf = ({ stem, share }: TitleWord): number => share * index.rarity(stem);
  const left = new Map(b.map((word) => [word.stem, word]));
  let matched = 0;
  let all = b.reduce((sum, word) => sum + weightOf(word), 0);
  const unmatched: TitleWord[] = [];
  for (const word of a) {
    all += weightOf(word);
    if (left.delete(word.stem)) matched += weightOf(word);
    else unmatched.push(word);
  }
  for (const word of unmatched) {
    const near = nearest(word, left.values());
    if (!near) continue;
    left.delete(near.word.stem);
    matched += near.similarity * Math.min(weightOf(word), weightOf(near.word));
  }
  return { dice: all === 0 ? 0 : Math.min(1, (2 * matched) / all), evidence: matched };
}

function nearest(word: TitleWord, others: Iterable<TitleWord>) {
  let best: { word: TitleWord; similarity: number } | null = null;
  if (word.stem.length < LEAST_LETTERS) return best;
  for (const other of others) {
    if (Math.abs(other.stem.length - word.stem.length) > 2) continue;
    const similarity = editSimilarity(word.stem, other.stem);
    if (similarity >= NEAR_WORD && (!best || similarity > best.similarity))
      best = { word: other, similarity };
  }
  return best;
}
