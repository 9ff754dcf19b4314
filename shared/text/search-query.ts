import { foldText } from "./fold-text.ts";

/** More words than anybody looks for at once; the rest of a longer query is left out. */
const MAX_WORDS = 12;

/** A single letter occurs everywhere and finds nothing. */
const MIN_WORD = 2;

/**
 * The words of a query, folded, each once; words between double quotes stay together. Nothing in a query has a
 * meaning beyond that. Empty when there is nothing to look for.
 */
export function parseQuery(query: string): readonly string[] {
  const parts = foldText(query).split('"');
  // Between the first and the second quote, the third and the fourth; a quote that is never closed opens nothing.
  const words = parts.flatMap((part, index) =>
    index % 2 === 1 && index < parts.length - 1
      ? [part.split(" ").filter(Boolean).join(" ")]
      : part.split(" "),
  );
  return [...new Set(words.filter((word) => word.length >= MIN_WORD))].slice(0, MAX_WORDS);
}
