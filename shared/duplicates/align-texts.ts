import { countTelling, SHARED, SHINGLE_WORDS, type ShingledTexts } from "./shingles.ts";

/** A run of words that two texts share, edits of a word or two included; word numbers are those of `ShingledTexts`. */
export interface WordPassage {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  /** Words of it that are not boilerplate. */
  readonly telling: number;
}

export interface Overlap {
  readonly passages: readonly WordPassage[];
  readonly tellingWords: number;
  /** Share of the shorter text's own words, 0 to 1. */
  readonly share: number;
}

/** Words between two runs that count as an edit inside one passage, whatever they are. */
export const EDIT_WORDS = 5;
/** So many more do where at least half of them agree: edits that stand too close together leave no shingle whole. */
const EDITED_STRETCH = 30;
const AGREEING_SHARE = 0.5;
const LEAST_TELLING = 10;
/** A text with fewer own words says too little for a share. */
const LEAST_WORDS = 100;
const TABLE = 2 ** 15;

export interface Aligner {
  /** The first text of the pairs to come. */
  readonly take: (a: number) => void;
  readonly compare: (b: number) => Overlap;
}

/** Compares texts word for word; one first text with many others. */
export function createAligner(texts: ShingledTexts): Aligner {
  const heads = new Int32Array(TABLE);
  let next = new Int32Array(4096);
  let from = 0;
  let to = 0;
  let ownWords = 0;
  return {
    take: (a) => {
      from = texts.starts[a] ?? 0;
      to = texts.starts[a + 1] ?? 0;
      heads.fill(-1);
      if (next.length < to - from) next = new Int32Array(to - from);
      for (let at = to - 1; at >= from; at -= 1) {
        if (texts.worth[at] !== SHARED) continue;
        const cell = (texts.shingles[at] ?? 0) % TABLE;
        next[at - from] = heads[cell] ?? -1;
        heads[cell] = at;
      }
      ownWords = texts.tellingWords[a] ?? 0;
    },
    compare: (b) => {
      const runs = findRuns(texts, b, (shingle, visit) => {
        for (let at = heads[shingle % TABLE] ?? -1; at >= 0; at = next[at - from] ?? -1)
          if (texts.shingles[at] === shingle) visit(at);
      });
      const passages = joinRuns(runs, texts).filter(({ telling }) => telling >= LEAST_TELLING);
      const tellingWords = passages.reduce((sum, { telling }) => sum + telling, 0);
      const shorter = Math.max(LEAST_WORDS, Math.min(ownWords, texts.tellingWords[b] ?? 0));
      return { passages, tellingWords, share: Math.min(1, tellingWords / shorter) };
    },
  };
}

interface Run {
  aFrom: number;
  bFrom: number;
  length: number;
}

type Lookup = (shingle: number, visit: (at: number) => void) => void;

/** Longest equal runs, in the order of the second text; no word of it is in two. */
function findRuns(texts: ShingledTexts, b: number, lookup: Lookup): Run[] {
  const runs: Run[] = [];
  const begin = texts.starts[b] ?? 0;
  const end = texts.starts[b + 1] ?? 0;
  let free = begin;
  for (let at = begin; at < end; at += 1) {
    if (texts.worth[at] !== SHARED) continue;
    const shingle = texts.shingles[at] ?? 0;
    let best: Run | null = null;
    lookup(shingle, (aAt) => {
      const run = extend(texts.words, aAt, at, free);
      if (run.length >= SHINGLE_WORDS && (!best || run.length > best.length)) best = run;
    });
    const found = best as Run | null;
    if (!found) continue;
    runs.push(found);
    free = found.bFrom + found.length;
    at = free - 1;
  }
  return runs;
}

function extend(words: Uint32Array, aAt: number, bAt: number, free: number): Run {
  let aFrom = aAt;
  let bFrom = bAt;
  while (bFrom > free && aFrom > 0 && words[aFrom - 1] !== 0 && words[aFrom - 1] === words[bFrom - 1]) {
    aFrom -= 1;
    bFrom -= 1;
  }
  let length = bAt - bFrom;
  while (words[bFrom + length] !== 0 && words[aFrom + length] === words[bFrom + length]) length += 1;
  return { aFrom, bFrom, length };
}

function joinRuns(runs: readonly Run[], texts: ShingledTexts): WordPassage[] {
  const passages: WordPassage[] = [];
  for (const { aFrom, bFrom, length } of runs) {
    const last = passages.at(-1);
    const telling = countTelling(texts, bFrom, bFrom + length);
    const agreeing = last ? agreeingAcross(texts, last, aFrom, bFrom) : null;
    if (last && agreeing !== null)
      passages[passages.length - 1] = {
        ...last,
        aTo: aFrom + length,
        bTo: bFrom + length,
        telling: last.telling + Math.min(agreeing, countTelling(texts, last.bTo, bFrom)) + telling,
      };
    else passages.push({ aFrom, aTo: aFrom + length, bFrom, bTo: bFrom + length, telling });
  }
  return passages;
}

/** Words that agree, in order, between a passage and the run that may continue it; `null` where it does not. */
function agreeingAcross(
  { words }: ShingledTexts,
  last: WordPassage,
  aFrom: number,
  bFrom: number,
): number | null {
  const longer = Math.max(aFrom - last.aTo, bFrom - last.bTo);
  if (aFrom < last.aTo || longer > EDITED_STRETCH) return null;
  const a = words.subarray(last.aTo, aFrom);
  const b = words.subarray(last.bTo, bFrom);
  if (a.includes(0) || b.includes(0)) return null;
  const agreeing = countInOrder(a, b);
  return longer <= EDIT_WORDS || agreeing >= longer * AGREEING_SHARE ? agreeing : null;
}

/** Length of the longest common subsequence. */
function countInOrder(a: Uint32Array, b: Uint32Array): number {
  const row = new Uint8Array(b.length + 1);
  for (const word of a) {
    let diagonal = 0;
    for (let at = 1; at <= b.length; at += 1) {
      const above = row[at] ?? 0;
      row[at] = b[at - 1] === word ? diagonal + 1 : Math.max(above, row[at - 1] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
