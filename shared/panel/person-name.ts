import { foldText } from "../text/fold-text.ts";

/** A sign or an initial names nobody. */
const FEWEST_LETTERS = 3;

/** Whether a text can be somebody's name: it has at least three letters. */
export function namesSomebody(name: string): boolean {
  return (name.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS;
}

/**
 * Whether two names may be one person's: one holds all words of the other. Case, accents, invisible characters,
 * punctuation and what stands in brackets do not tell people apart, and titles are left out as people please.
 */
export function isSamePerson(name: string, other: string): boolean {
  const [words, others] = [wordsOf(name), wordsOf(other)];
  if (words.size === 0 || others.size === 0) return false;
  return isWithin(words, others) || isWithin(others, words);
}

function isWithin(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...words].every((word) => others.has(word));
}

function wordsOf(name: string): ReadonlySet<string> {
  const plain = foldText(name.replaceAll(/\p{C}/gu, "")).replaceAll(/\([^)]*\)/gu, " ");
  return new Set(plain.match(/\p{L}+/gu) ?? []);
}

/** Whether two names are written alike, apart from capitals and spaces. */
export function isSameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b);
}

function plainName(name: string): string {
  return name.normalize("NFKC").trim().replaceAll(/\s+/gu, " ").toLocaleLowerCase("id");
}
