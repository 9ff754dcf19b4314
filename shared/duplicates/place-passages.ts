import type { WordPassage } from "./align-texts.ts";
import type { ComparedEntry } from "./examine-pairs.ts";
import type { SharedPassage } from "./found-pair.ts";
import { readWords } from "./read-words.ts";

interface WordPlace {
  readonly section: string;
  readonly from: number;
  readonly to: number;
}

/** Turns word numbers into character ranges of the sections' own text. */
export function placePassages(
  passages: readonly WordPassage[],
  a: { readonly entry: ComparedEntry; readonly start: number },
  b: { readonly entry: ComparedEntry; readonly start: number },
): SharedPassage[] {
  if (passages.length === 0) return [];
  const aWords = placeWords(a.entry);
  const bWords = placeWords(b.entry);
  return passages.flatMap((passage) => {
    const left = rangeOf(aWords, passage.aFrom - a.start, passage.aTo - a.start);
    const right = rangeOf(bWords, passage.bFrom - b.start, passage.bTo - b.start);
    if (!left || !right) return [];
    return [
      {
        aSection: left.section,
        aFrom: left.from,
        aTo: left.to,
        bSection: right.section,
        bFrom: right.from,
        bTo: right.to,
        length: passage.aTo - passage.aFrom,
      },
    ];
  });
}

/** Where each word stands, with a gap after each section as `shingleTexts` leaves one. */
function placeWords({ sections }: ComparedEntry): readonly (WordPlace | null)[] {
  const places: (WordPlace | null)[] = [];
  for (const { id: section, text } of sections) {
    readWords(text, (_hash, from, to) => places.push({ section, from, to }));
    places.push(null);
  }
  return places;
}

function rangeOf(places: readonly (WordPlace | null)[], from: number, to: number): WordPlace | null {
  const first = places[from];
  const last = places[to - 1];
  return first && last ? { section: first.section, from: first.from, to: last.to } : null;
}
