import type { Span } from "./passage.ts";

const ADDRESS = /https?:\/\/[^\s<>"]+/giu;
/** Marks that end a sentence or a bracket rather than an address. */
const TRAILING = /[.,;:!?)\]}'’”]+$/u;

/** The web addresses of a text. They are shown as text, never as links: nothing is ever fetched. */
export function findAddresses(text: string): readonly Span[] {
  return [...text.matchAll(ADDRESS)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.replace(TRAILING, "").length,
  }));
}
