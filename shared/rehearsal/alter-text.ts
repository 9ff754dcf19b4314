import { splitTitle } from "../duplicates/title-parts.ts";
import type { Random } from "./random.ts";

/** Ways in which people change a text that is not theirs; for planting cases whose answer is known. */

const OTHER_WORDS = [
  "Layanan",
  "Terpadu",
  "Cepat",
  "Warga",
  "Sehat",
  "Bersama",
  "Tanggap",
  "Harian",
  "Keliling",
  "Sederhana",
  "Prima",
  "Unggul",
] as const;
const CHANGED_SHARE = 0.5;

/** Same short name, about half of what it stands for in other words. A title without a name changes a word or two. */
export function rewordExpansion(title: string, random: Random): string {
  const { name, expansion } = splitTitle(title);
  if (name === "" || expansion === "")
    return `${title} ${random.pick(OTHER_WORDS)} ${random.pick(OTHER_WORDS)}`;
  const words = expansion
    .split(" ")
    .map((word) => (word.length > 3 && random.chance(CHANGED_SHARE) ? random.pick(OTHER_WORDS) : word));
  return `${name} (${words.join(" ")})`;
}

/** The same words in another order: what the name stands for comes first, its halves change places. */
export function reorder(title: string, random: Random): string {
  const { name, expansion } = splitTitle(title);
  const words = (expansion === "" ? name : expansion).split(" ");
  const cut = random.between(1, Math.max(1, words.length - 1));
  const turned = [...words.slice(cut), ...words.slice(0, cut)].join(" ");
  return name === "" || expansion === "" ? turned : `${turned} (${name})`;
}

/** One typing error: a letter dropped, doubled, or swapped with its neighbour. */
export function damageWord(word: string, random: Random): string {
  const at = random.between(1, word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (random.between(0, 2)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    default:
      return before + after.charAt(0) + letter + after.slice(1);
  }
}

const EDIT_EVERY = 14;
const FILLERS = ["juga", "telah", "pun", "secara", "turut", "kembali"] as const;

/** About every fourteenth word dropped or joined by another. */
export function editLightly(sentence: string, random: Random): string {
  return sentence
    .split(" ")
    .flatMap((word) => {
      if (random.between(1, EDIT_EVERY) > 1) return [word];
      return random.chance(0.5) ? [word, random.pick(FILLERS)] : [];
    })
    .join(" ");
}

export function rename(text: string, names: readonly (readonly [string, string])[]): string {
  return names.reduce((changed, [from, to]) => (from === "" ? changed : changed.replaceAll(from, to)), text);
}
