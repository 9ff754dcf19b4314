import { wordsOf } from "#renderer/parts/search-words.ts";
import { foldText } from "#shared/text/fold-text.ts";
import type { EntryKind, PaletteEntry } from "./palette-entry.ts";

export interface RankedEntries {
  readonly shown: readonly PaletteEntry[];
  /** Of all that match, with those not shown. */
  readonly total: number;
}

/** An entry with what it is searched by, worked out once for thousands of searches. */
export interface SearchableEntry {
  readonly entry: PaletteEntry;
  readonly title: string;
  readonly text: string;
}

export function toSearchable(entry: PaletteEntry): SearchableEntry {
  const title = foldText(entry.title);
  return { entry, title, text: `${title} ${foldText(entry.hint ?? "")} ${foldText(entry.words ?? "")}` };
}

/** Without a query there are acts and screens only: nobody reads down a list of 3,500 dossiers here. */
const KINDS_AT_REST: readonly EntryKind[] = ["action", "screen"];

/**
 * The entries in which every word of the query occurs, best first: words that begin the title count more than words
 * that begin any other word, those more than letters within a word; what was chosen lately comes first among equals,
 * and at rest before all others.
 */
export function rankEntries(
  entries: readonly SearchableEntry[],
  query: string,
  recent: readonly string[],
  limit: number,
): RankedEntries {
  const words = wordsOf(query);
  const recency = new Map(recent.map((id, index) => [id, recent.length - index]));
  const found = entries.flatMap((searchable) => {
    const { entry } = searchable;
    const chosen = recency.get(entry.id) ?? 0;
    if (words.length === 0)
      return chosen > 0 || KINDS_AT_REST.includes(entry.kind) ? [{ entry, score: 0, chosen }] : [];
    const score = scoreOf(searchable, words);
    return score > 0 ? [{ entry, score, chosen }] : [];
  });
  const ranked = found.toSorted((a, b) => b.score - a.score || b.chosen - a.chosen);
  return { shown: ranked.slice(0, limit).map(({ entry }) => entry), total: found.length };
}

/** Zero as soon as one word does not occur. */
function scoreOf({ title, text }: SearchableEntry, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return 0;
    if (title.startsWith(word)) score += 4;
    else if (beginsWord(title, word)) score += 3;
    else if (beginsWord(text, word)) score += 2;
    else score += 1;
  }
  return score;
}

function beginsWord(text: string, word: string): boolean {
  return text.startsWith(word) || text.includes(` ${word}`) || text.includes(`-${word}`);
}
