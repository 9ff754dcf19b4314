import type { ReportProgress } from "../analysis/report-progress.ts";
import { SHARED, type ShingledTexts } from "./shingles.ts";

/** Of this many neighbouring shingles at least one is kept. */
const WINDOW = 4;
/**
 * Kept shingles that two texts must share before they are compared word for word for their text's sake. One run of 37 equal
 * words (8 windows and the rest of the last shingle) always has them; shorter runs have them together.
 */
const SHARED_AT_LEAST = 8;
/** Texts compared word for word for one proposal, those with most kept shingles in common; others are passed over. */
const MOST_PER_TEXT = 24;
const TEXT_BITS = 2 ** 20;

interface Fingerprints {
  /** Sorted hashes with the text each stands in. */
  readonly hashes: Uint32Array;
  readonly texts: Uint32Array;
}

/**
 * Texts that may share passages with each proposal: winnowed shingles (Schleimer, Wilkerson and Aiken 2003) are looked up in
 * an inverted list. Proposals come first among the texts; only they are looked up, and each pair once.
 */
export function findTextCandidates(
  texts: ShingledTexts,
  proposals: number,
  report: (a: number, b: number) => void,
  progress: ReportProgress,
): void {
  const { hashes, texts: owners } = collectFingerprints(texts);
  const places = placesByText(owners, texts.starts.length - 1);
  const shared = new Uint16Array(texts.starts.length - 1);
  for (let a = 0; a < proposals; a += 1) {
    const touched: number[] = [];
    for (let step = places.starts[a] ?? 0; step < (places.starts[a + 1] ?? 0); step += 1)
      visitSame(hashes, places.at[step] ?? 0, (at) => {
        const b = owners[at] ?? 0;
        if (b <= a) return;
        if (shared[b] === 0) touched.push(b);
        shared[b] = (shared[b] ?? 0) + 1;
      });
    const near = touched.filter((b) => (shared[b] ?? 0) >= SHARED_AT_LEAST);
    near.sort((left, right) => (shared[right] ?? 0) - (shared[left] ?? 0) || left - right);
    for (const b of near.slice(0, MOST_PER_TEXT)) report(a, b);
    for (const b of touched) shared[b] = 0;
    progress(a + 1, proposals);
  }
}

/** Calls back for every place with the same hash. */
function visitSame(hashes: Uint32Array, at: number, found: (at: number) => void): void {
  const hash = hashes[at];
  for (let before = at - 1; before >= 0 && hashes[before] === hash; before -= 1) found(before);
  for (let after = at + 1; after < hashes.length && hashes[after] === hash; after += 1) found(after);
}

function collectFingerprints(texts: ShingledTexts): Fingerprints {
  const { shingles, starts } = texts;
  let count = 0;
  const keys = new Float64Array(shingles.length);
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const end = starts[text + 1] ?? 0;
    let kept = -1;
    for (let from = starts[text] ?? 0; from < end; from += 1) {
      const least = leastShared(texts, from, Math.min(from + WINDOW, end));
      if (least < 0 || least === kept) continue;
      kept = least;
      keys[count] = (shingles[least] ?? 0) * TEXT_BITS + text;
      count += 1;
    }
  }
  const sorted = keys.subarray(0, count);
  // In place: a copy would take another 80 MB.
  sorted.sort();
  const hashes = new Uint32Array(count);
  const owners = new Uint32Array(count);
  let written = 0;
  for (let at = 0; at < count; at += 1) {
    const key = sorted[at] ?? 0;
    if (at > 0 && key === sorted[at - 1]) continue;
    hashes[written] = Math.floor(key / TEXT_BITS);
    owners[written] = key % TEXT_BITS;
    written += 1;
  }
  return { hashes: hashes.subarray(0, written), texts: owners.subarray(0, written) };
}

function leastShared({ shingles, worth }: ShingledTexts, from: number, to: number): number {
  let least = -1;
  for (let at = from; at < to; at += 1) {
    if (worth[at] === SHARED && (least < 0 || (shingles[at] ?? 0) < (shingles[least] ?? 0))) least = at;
  }
  return least;
}

function placesByText(owners: Uint32Array, texts: number): { starts: Uint32Array; at: Uint32Array } {
  const starts = new Uint32Array(texts + 1);
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let text = 0; text < texts; text += 1)
    starts[text + 1] = (starts[text + 1] ?? 0) + (starts[text] ?? 0);
  const next = starts.slice();
  const at = new Uint32Array(owners.length);
  for (const [place, owner] of owners.entries()) {
    at[next[owner] ?? 0] = place;
    next[owner] = (next[owner] ?? 0) + 1;
  }
  return { starts, at };
}
