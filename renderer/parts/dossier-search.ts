import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { TextRange } from "#shared/dossier/search-result.ts";
import { findRanges } from "#shared/text/find-ranges.ts";
import { foldText } from "#shared/text/fold-text.ts";
import { hasWords, wordsOf } from "./search-words.ts";

/** Whether every typed word occurs in number, title or agency; case and accents do not matter. */
export function matchesSearch({ number, title, agency }: DossierCard, search: string): boolean {
  return hasWords(`${number} ${title} ${agency.name}`, search);
}

/** The same without the title, which the host's search looks through together with the narratives. */
export function matchesSender({ number, agency, unit }: DossierCard, search: string): boolean {
  return hasWords(`${number} ${agency.name} ${unit}`, search);
}

/** Every place where one of the words stands, in order and without overlaps. */
export function findWords(text: string, search: string): readonly TextRange[] {
  return findRanges(foldText(text), wordsOf(search));
}
