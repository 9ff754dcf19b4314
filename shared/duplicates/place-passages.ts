import type { WordPassage } from "./align-texts.ts";
import type { ComparedEntry } from "./examine-pairs.ts";
import type { SharedPassage } from "./found-pair.ts";
import { readWords } from "./read-words.ts";

interface Range {
  readonly section: string;
  readonly from: number;
  readonly to: number;
}

/** Lists of numbers rather than one object a word: thousands of pairs have thousands of words each. */
interface WordPlaces {
  /** Number of the section each word stands in. */
  readonly sections: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Turns word numbers into character ranges of the sections' own text. */
export function placePassages(
  passages: readonly WordPassage[],
  a: { readonly entry: ComparedEntry; readonly start: number },
  b: { readonly entry: ComparedEntry; readonly start: number },
): SharedPassage[] {
  if (passages.length === 0) return [];
  const [aWords, bWords] = [placeWords(a.entry), placeWords(b.entry)];
  return passages.flatMap((passage) => {
    const left = rangeOf(a.entry, aWords, passage.aFrom - a.start, passage.aTo - a.start);
    const right = rangeOf(b.entry, bWords, passage.bFrom - b.start, passage.bTo - b.start);
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
function placeWords(entry: ComparedEntry): WordPlaces {
  const sections: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (const [section, { text }] of entry.sections.entries()) {
    const place = (begin: number, end: number): void => {
      sections.push(section);
      from.push(begin);
      to.push(end);
    };
    readWords(text, (_hash, begin, end) => place(begin, end));
    place(text.length, text.length);
  }
  return { sections, from, to };
}

function rangeOf(entry: ComparedEntry, places: WordPlaces, first: number, end: number): Range | null {
  const section = entry.sections[places.sections[first] ?? -1]?.id;
  const from = places.from[first];
  const to = places.to[end - 1];
  return section === undefined || from === undefined || to === undefined ? null : { section, from, to };
}
