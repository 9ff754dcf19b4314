import { EDIT_WORDS } from "#shared/duplicates/align-texts.ts";
import { foldText } from "#shared/text/fold-text.ts";

interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Piece {
  readonly text: string;
  readonly isShared: boolean;
}

/** Characters shown before and after a passage. */
const AROUND = 160;

/** A passage of both sides with a little around it; words that differ inside are not marked. */
export function cutShared(
  a: Stretch,
  b: Stretch,
): { readonly a: readonly Piece[]; readonly b: readonly Piece[] } {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const pairs = alignWords(left, right);
  return {
    a: toPieces(a, left, new Set(pairs.map(([at]) => at))),
    b: toPieces(b, right, new Set(pairs.map(([, at]) => at))),
  };
}

interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

function wordsOf({ text, from, to }: Stretch): readonly Word[] {
  return [...text.slice(from, to).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    folded: foldText(match[0]),
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
}

/** Goes through both at once; after a difference it goes on at the nearest equal word. */
function alignWords(a: readonly Word[], b: readonly Word[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const step = nearestEqual(a, b, i, j);
    if (!step) {
      i += 1;
      j += 1;
      continue;
    }
    [i, j] = step;
    pairs.push([i, j]);
    i += 1;
    j += 1;
  }
  return pairs;
}

function nearestEqual(
  a: readonly Word[],
  b: readonly Word[],
  i: number,
  j: number,
): readonly [number, number] | null {
  for (let apart = 0; apart <= 2 * EDIT_WORDS; apart += 1)
    for (let inA = Math.max(0, apart - EDIT_WORDS); inA <= Math.min(apart, EDIT_WORDS); inA += 1) {
      const left = a[i + inA];
      const right = b[j + apart - inA];
      if (left && right && left.folded === right.folded) return [i + inA, j + apart - inA];
    }
  return null;
}

function toPieces({ text, from, to }: Stretch, words: readonly Word[], shared: ReadonlySet<number>): Piece[] {
  const begin = Math.max(0, from - AROUND);
  const end = Math.min(text.length, to + AROUND);
  const pieces: Piece[] = [];
  const add = (start: number, stop: number, isShared: boolean): void => {
    if (stop > start) pieces.push({ text: text.slice(start, stop), isShared });
  };
  let at = begin;
  for (let index = 0; index < words.length; index += 1) {
    if (!shared.has(index)) continue;
    let last = index;
    while (shared.has(last + 1)) last += 1;
    const [start, stop] = [words[index]?.from ?? at, words[last]?.to ?? at];
    add(at, start, false);
    add(start, stop, true);
    at = stop;
    index = last;
  }
  add(at, end, false);
  const [first] = pieces;
  if (first && begin > 0) pieces[0] = { ...first, text: `… ${first.text}` };
  const final = pieces.at(-1);
  if (final && end < text.length) pieces[pieces.length - 1] = { ...final, text: `${final.text} …` };
  return pieces;
}
