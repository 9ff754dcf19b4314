import type { ReportProgress } from "../analysis/report-progress.ts";
import { createGrowingArray } from "./growing-array.ts";
import { readWords } from "./read-words.ts";

/** Words that make one shingle. Six leave an edit every dozen words most of its shingles. */
export const SHINGLE_WORDS = 6;
const BASE = 0x9e_37_79_b1;
const CELL_BITS = 24;
const CELL_MASK = 2 ** CELL_BITS - 1;

export interface TextOfEntry {
  readonly sections: readonly { readonly id: string; readonly text: string }[];
}

/** Every text as word hashes, one behind the other, with a 0 after each section, and its shingles. */
export interface ShingledTexts {
  readonly words: Uint32Array;
  /** Hash of the shingle that begins at each word; 0 where none fits into the section. */
  readonly shingles: Uint32Array;
  /** First word of each text; one more at the end. */
  readonly starts: Uint32Array;
  /** What the shingle that begins at each word is worth: `BOILERPLATE` (or none), `UNIQUE` or `SHARED`. */
  readonly worth: Uint8Array;
  /** Words of each text that are not boilerplate. */
  readonly tellingWords: Uint32Array;
}

export const BOILERPLATE = 0;
export const UNIQUE = 1;
/** In few proposals, but in more than one, or in one and the catalogue. */
export const SHARED = 2;

/**
 * Reads all texts, proposals first. A shingle that stands in more proposals than `boilerplateFrom` is boilerplate: a question
 * of the form, the name of a regulation, a phrase of the trade. How often a catalogue has it says nothing: one innovation may
 * be listed there under many years.
 */
export function shingleTexts(
  texts: readonly TextOfEntry[],
  proposals: number,
  boilerplateFrom: number,
  progress: ReportProgress,
): ShingledTexts {
  const words = createGrowingArray(65_536);
  const starts = new Uint32Array(texts.length + 1);
  for (const [at, { sections }] of texts.entries()) {
    starts[at] = words.length();
    for (const { text } of sections) {
      readWords(text, words.push);
      words.push(0);
    }
    progress(at + 1, texts.length);
  }
  starts[texts.length] = words.length();
  const all = words.finish();
  const shingles = hashShingles(all);
  const worth = weighShingles(shingles, countProposals(shingles, starts, proposals), boilerplateFrom);
  const tellingWords = new Uint32Array(texts.length);
  for (let at = 0; at < texts.length; at += 1)
    tellingWords[at] = countTelling({ words: all, worth }, starts[at] ?? 0, starts[at + 1] ?? 0);
  return { words: all, shingles, starts, worth, tellingWords };
}

/** Words of a stretch that stand in a shingle which is not boilerplate. */
export function countTelling(
  { words, worth }: Pick<ShingledTexts, "words" | "worth">,
  from: number,
  to: number,
): number {
  let count = 0;
  let covered = from;
  for (let at = from; at < to; at += 1) {
    if (worth[at] !== BOILERPLATE) covered = at + SHINGLE_WORDS;
    if (at < covered && words[at] !== 0) count += 1;
  }
  return count;
}

function weighShingles(shingles: Uint32Array, counts: Uint16Array, boilerplateFrom: number): Uint8Array {
  const worth = new Uint8Array(shingles.length);
  for (let at = 0; at < shingles.length; at += 1) {
    const shingle = shingles[at] ?? 0;
    const count = counts[shingle & CELL_MASK] ?? 0;
    if (shingle !== 0 && (count & MOST_COUNTED) <= boilerplateFrom) worth[at] = count > 1 ? SHARED : UNIQUE;
  }
  return worth;
}

function hashShingles(words: Uint32Array): Uint32Array {
  const shingles = new Uint32Array(words.length);
  let leaving = 1;
  for (let step = 1; step < SHINGLE_WORDS; step += 1) leaving = Math.imul(leaving, BASE);
  let rolling = 0;
  let run = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    if (word === 0) {
      rolling = 0;
      run = 0;
      continue;
    }
    if (run === SHINGLE_WORDS) rolling = (rolling - Math.imul(words[at - SHINGLE_WORDS] ?? 0, leaving)) | 0;
    else run += 1;
    rolling = (Math.imul(rolling, BASE) + word) | 0;
    if (run === SHINGLE_WORDS) shingles[at - SHINGLE_WORDS + 1] = mix(rolling);
  }
  return shingles;
}

/** The finaliser of MurmurHash3, so that low bits are as good as high ones. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Beside the number of proposals in a cell: the catalogue has it too. */
const IN_CATALOGUE = 0x80_00;
const MOST_COUNTED = IN_CATALOGUE - 1;

/** Proposals per cell of a table by hash; two shingles in one cell count together, which is rare and harmless. */
function countProposals(shingles: Uint32Array, starts: Uint32Array, proposals: number): Uint16Array {
  const counts = new Uint16Array(CELL_MASK + 1);
  const lastText = new Uint32Array(CELL_MASK + 1);
  for (let text = 0; text < proposals; text += 1) {
    const end = starts[text + 1] ?? 0;
    for (let at = starts[text] ?? 0; at < end; at += 1) {
      const cell = (shingles[at] ?? 0) & CELL_MASK;
      if (shingles[at] === 0 || lastText[cell] === text + 1) continue;
      lastText[cell] = text + 1;
      if ((counts[cell] ?? 0) < MOST_COUNTED) counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  markCatalogue(counts, shingles.subarray(starts[proposals] ?? 0));
  return counts;
}

function markCatalogue(counts: Uint16Array, shingles: Uint32Array): void {
  for (const shingle of shingles) {
    const cell = shingle & CELL_MASK;
    if (shingle !== 0 && counts[cell] !== 0) counts[cell] = (counts[cell] ?? 0) | IN_CATALOGUE;
  }
}
