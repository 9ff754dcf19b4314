/** Longest name of a dossier, a judge or a criterion in characters. */
const LONGEST = 200;

/** Most names are plain and need no further look: ten million rows ask. */
const PLAIN = /^[!-~](?:[ -~]{0,198}[!-~])?$/u;

/** Spaces of every kind, and what no one sees: joiners, marks of direction, soft hyphens, byte order marks. */
const UNSEEN = /[\s\p{Cf}]/u;
const ALL_UNSEEN = /[\s\p{Cf}]+/gu;

/** A name without what no one sees at its ends, in the composed form of Unicode: what looks the same is the same. */
export function cleanLabel(text: string): string {
  if (PLAIN.test(text)) return text;
  let start = 0;
  let end = text.length;
  while (start < end && UNSEEN.test(text.charAt(start))) start += 1;
  while (end > start && UNSEEN.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end).normalize("NFC");
}

/** Whether a cleaned name can be one: of sensible length and without control characters. */
export function isLabel(label: string): boolean {
  return PLAIN.test(label) || (label !== "" && label.length <= LONGEST && !/\p{Cc}/u.test(label));
}

/** The same for names that differ only by case, spaces or what no one sees. */
export function foldLabel(label: string): string {
  return label.replaceAll(ALL_UNSEEN, "").toLowerCase().normalize("NFC");
}
