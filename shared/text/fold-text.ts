/**
 * Text as a search compares it: lower case, without accents, every kind of space a space, printed quotes and
 * dashes as they are typed. Every character keeps its place, so that what is found in the folded text is
 * found at the same place in the text itself.
 */
export function foldText(text: string): string {
  let folded = "";
  for (let start = 0; start < text.length; start += CHUNK) {
    const end = Math.min(start + CHUNK, text.length);
    const units: number[] = [];
    for (let index = start; index < end; index += 1) units.push(foldUnit(text.charCodeAt(index)));
    // Built from numbers, a text of Latin letters takes one byte a character, where lower-casing would keep two.
    folded += String.fromCharCode(...units);
  }
  return folded;
}

/** Few enough arguments for every engine. */
const CHUNK = 8192;

/** Folded code units by code unit; 0 is not known yet. */
const known = new Uint16Array(65_536);

const TYPED: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  ʼ: "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
  "…": ".",
  "•": "*",
  ς: "σ",
};

function foldUnit(unit: number): number {
  const folded = known[unit];
  if (folded !== undefined && folded !== 0) return folded;
  const fresh = foldCharacter(String.fromCharCode(unit)).charCodeAt(0);
  known[unit] = fresh;
  return fresh;
}

/** One UTF-16 unit for one; half of a pair, and whatever would become longer, stays as it is. */
function foldCharacter(character: string): string {
  if (/^\s$/u.test(character)) return " ";
  const [base = character, ...marks] = character.normalize("NFD");
  const bare = marks.every((mark) => /^\p{M}$/u.test(mark)) ? base : character;
  const lower = bare.toLowerCase();
  const single = lower.length === 1 ? lower : bare;
  return TYPED[single] ?? (single.length === 1 ? single : character);
}
