import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { TextRange } from "#shared/dossier/search-result.ts";

/** Whether every typed word occurs in number, title or agency; case and accents do not matter. */
export function matchesSearch({ number, title, agency }: DossierCard, search: string): boolean {
  return hasAllWords(`${number} ${title} ${agency.name}`, search);
}

/** The same without the title, which the host's search looks through together with the narratives. */
export function matchesSender({ number, agency, unit }: DossierCard, search: string): boolean {
  return hasAllWords(`${number} ${agency.name} ${unit}`, search);
}

/** Every place where one of the words stands, in order and without overlaps. */
export function findWords(text: string, search: string): readonly TextRange[] {
  const { folded, origins } = foldWithOrigins(text);
  const ranges = wordsOf(search).flatMap((word) => placesOf(folded, word));
  return mergeRanges(ranges).map(({ start, end }) => ({
    start: origins[start] ?? 0,
    end: origins[end] ?? text.length,
  }));
}

function hasAllWords(text: string, search: string): boolean {
  const folded = fold(text);
  return wordsOf(search).every((word) => folded.includes(word));
}

function wordsOf(search: string): readonly string[] {
  return fold(search)
    .split(/\s+/u)
    .filter((word) => word !== "");
}

function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/** The folded text, and for each of its characters where it came from; folding may change lengths. */
function foldWithOrigins(text: string): { readonly folded: string; readonly origins: readonly number[] } {
  let folded = "";
  const origins: number[] = [];
  let position = 0;
  for (const character of text) {
    const plain = fold(character);
    for (let index = 0; index < plain.length; index += 1) origins.push(position);
    folded += plain;
    position += character.length;
  }
  return { folded, origins };
}

function placesOf(text: string, word: string): readonly TextRange[] {
  const places: TextRange[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length))
    places.push({ start, end: start + word.length });
  return places;
}

function mergeRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}
