const UNITS = [
  "nol",
  "satu",
  "dua",
  "tiga",
  "empat",
  "lima",
  "enam",
  "tujuh",
  "delapan",
  "sembilan",
  "sepuluh",
  "sebelas",
] as const;

/** Steps of the Indonesian count, the largest first; one hundred and one thousand are "seratus" and "seribu". */
const STEPS = [
  { size: 1000, word: "ribu", one: "seribu" },
  { size: 100, word: "ratus", one: "seratus" },
] as const;

const LARGEST = 999_999;

/**
 * A whole number from 0 to 999,999 in Indonesian words, as a Berita Acara writes day and year: 2026 is "dua ribu dua
 * puluh enam". Figures for anything else.
 */
export function spellNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) return String(value);
  return spell(value);
}

function spell(value: number): string {
  for (const { size, word, one } of STEPS) {
    if (value < size) continue;
    const count = Math.floor(value / size);
    return withRest(count === 1 ? one : `${spell(count)} ${word}`, value % size);
  }
  if (value < UNITS.length) return UNITS[value] ?? "";
  if (value < 20) return `${spell(value - 10)} belas`;
  return withRest(`${spell(Math.floor(value / 10))} puluh`, value % 10);
}

function withRest(words: string, rest: number): string {
  return rest === 0 ? words : `${words} ${spell(rest)}`;
}
