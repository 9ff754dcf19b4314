import { editSimilarity } from "./edit-similarity.ts";
import type { IndexedTitle, TitleIndex } from "./title-index.ts";
import type { TitleWord } from "./title-words.ts";

/** How alike two titles are; what calibration.ts turns into a score. */
export interface TitleLikeness {
  readonly isEqual: boolean;
  readonly isReordered: boolean;
  /** One title begins with the whole other one, which is a sentence rather than a name. */
  readonly isContained: boolean;
  /** Share of both titles' weighted words that agree, 0 to 1 (Dice). */
  readonly words: number;
  /** Weight of the words that agree: 1 is one rare, telling word. */
  readonly evidence: number;
  /** `NEAR_NAME` to 1 for the short names; 0 where they are less alike or one has none. */
  readonly name: number;
  /** 0 to 1: how seldom this name is, and how long. */
  readonly nameRarity: number;
  /** `NEAR_LETTERS` to 1: letters of both whole titles that agree in order; 0 where fewer do, or words and names differ. */
  readonly letters: number;
}

/** A shorter word with another letter is another word. */
const LEAST_LETTERS = 5;
const NEAR_WORD = 0.78;
/** Short names ("SIAP", "PELITA") are found by many. */
const TELLING_LETTERS = 6;
/** A title of fewer words is a name that longer ones may begin with. */
const SENTENCE_WORDS = 4;
const ALIKE_WORDS = 0.4;
/** Short names as alike as this are nearly one. */
export const NEAR_NAME = 0.74;
/** Titles of one pattern agree in about this share of their letters. */
export const NEAR_LETTERS = 0.7;

export function compareTitles(index: TitleIndex, a: IndexedTitle, b: IndexedTitle): TitleLikeness {
  const { dice, evidence } = compareWords(index, a.words, b.words);
  const name = compareNames(a.compactName, b.compactName);
  const shorter = Math.min(a.compactName.length, b.compactName.length);
  const rarity = Math.min(index.nameRarity(a.compactName), index.nameRarity(b.compactName));
  return {
    isEqual: a.compact !== "" && a.compact === b.compact,
    isReordered: a.compact !== "" && a.sorted === b.sorted,
    isContained: isContained(a.folded, b.folded),
    words: dice,
    evidence,
    name,
    nameRarity: rarity * Math.min(1, shorter / TELLING_LETTERS),
    letters: dice >= ALIKE_WORDS || name > 0 ? editSimilarity(a.compact, b.compact, NEAR_LETTERS) : 0,
  };
}

function isContained(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return longer.startsWith(`${shorter} `) && shorter.split(" ").length >= SENTENCE_WORDS;
}

function compareNames(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  if (a === b) return 1;
  return Math.min(a.length, b.length) < LEAST_LETTERS ? 0 : editSimilarity(a, b, NEAR_NAME);
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
    const similarity = editSimilarity(word.stem, other.stem, NEAR_WORD);
    if (similarity > (best?.similarity ?? 0)) best = { word: other, similarity };
  }
  return best;
}
