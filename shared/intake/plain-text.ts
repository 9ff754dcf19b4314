/** Controls but tab and line ends, bidirectional and zero-width characters, fillers, marks of byte order, soft hyphens. */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{DI}]/gu;

/** Text as a person means it: without invisible characters, which could make two names look alike. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, "");
}

/** One line of visible text: titles, names, numbers. */
export function plainLine(text: string): string {
  return withoutInvisible(text).replaceAll(/\s+/gu, " ").trim().normalize("NFC");
}

/** A narrative: line breaks stay, other invisible characters go. */
export function plainParagraphs(text: string): string {
  return withoutInvisible(text.replaceAll(/\r\n?|[\u2028\u2029]/gu, "\n"))
    .trim()
    .normalize("NFC");
}

/** Bounds that forms print beside a heading: "maks. 600 kata". */
const WORD_BOUNDS = /\b(?:maks(?:imal|imum)?|max(?:imum)?|min(?:imal|imum)?)\b\.?\s*\d+\s*(?:kata|words?)?/gu;

/** A header without numbering, percentages, word bounds, bracketed remarks, punctuation, case and accents. */
export function plainHeader(header: string): string {
  return withoutInvisible(header)
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}|\([^)]*\)|\[[^\]]*\]|\d+(?:[.,]\d+)?\s*%|^\s*(?:\d+|[a-z])\s*[.)](?=\s*\p{L})/gu, "")
    .replaceAll(WORD_BOUNDS, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What two spellings of one proposal's number have in common: NFKC, without case and spaces. */
export function numberKey(number: string): string {
  return withoutInvisible(number).normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, "");
}

export function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9.]+/gu, "-")
    .replaceAll(/^[-.]+|[-.]+$/gu, "");
}
