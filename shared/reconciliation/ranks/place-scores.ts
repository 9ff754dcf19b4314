/** Places of one set of scores, 1 is best; a dossier that ties has the best and the worst place of its tie. */
export interface Places {
  readonly best: Int32Array;
  readonly worst: Int32Array;
  /** Dossiers from the best to the worst. */
  readonly order: Uint32Array;
}

const DIGIT_BITS = 10;
const DIGITS = 2 ** DIGIT_BITS;
const DIGIT_MASK = DIGITS - 1;
const LARGEST_KEY = 2 ** 30 - 1;

/**
 * A function that places `count` scores, higher is better, and gives the same arrays each time. Scores are laid on 2^30
 * steps between the least and the greatest and sorted by three digits of 10 bits (radix sort), in linear time whatever
 * their distribution; scores on the same step tie, which is far below what marks can tell apart.
 */
export function createPlacer(count: number): (scores: Float64Array) => Places {
  const places = { best: new Int32Array(count), worst: new Int32Array(count), order: new Uint32Array(count) };
  const keys = new Uint32Array(count);
  const keysBefore = new Uint32Array(count);
  const orderBefore = new Uint32Array(count);
  const counters = [new Uint32Array(DIGITS), new Uint32Array(DIGITS), new Uint32Array(DIGITS)] as const;

  return (scores) => {
    layOnSteps(scores, keysBefore);
    countDigits(keysBefore, counters);
    for (let place = 0; place < count; place += 1) orderBefore[place] = place;
    const before = { keys: keysBefore, order: orderBefore };
    const after = { keys, order: places.order };
    spread(before, after, counters[0], 0);
    spread(after, before, counters[1], DIGIT_BITS);
    spread(before, after, counters[2], 2 * DIGIT_BITS);
    givePlaces(keys, places);
    return places;
  };
}

interface Sorted {
  readonly keys: Uint32Array;
  readonly order: Uint32Array;
}

function layOnSteps(scores: Float64Array, keys: Uint32Array): void {
  let least = Infinity;
  let greatest = -Infinity;
  for (const score of scores) {
    if (score < least) least = score;
    if (score > greatest) greatest = score;
  }
  const scale = greatest > least ? LARGEST_KEY / (greatest - least) : 0;
  for (let place = 0; place < keys.length; place += 1)
    keys[place] = (greatest - (scores[place] ?? 0)) * scale;
}

/** For each digit and value, where its first key goes. */
function countDigits(
  keys: Uint32Array,
  [low, middle, high]: readonly [Uint32Array, Uint32Array, Uint32Array],
): void {
  low.fill(0);
  middle.fill(0);
  high.fill(0);
  for (const key of keys) {
    const digit = key & DIGIT_MASK;
    low[digit] = (low[digit] ?? 0) + 1;
    const second = (key >>> DIGIT_BITS) & DIGIT_MASK;
    middle[second] = (middle[second] ?? 0) + 1;
    const third = key >>> (2 * DIGIT_BITS);
    high[third] = (high[third] ?? 0) + 1;
  }
  for (const counter of [low, middle, high]) {
    let sum = 0;
    for (let value = 0; value < DIGITS; value += 1) {
      const number = counter[value] ?? 0;
      counter[value] = sum;
      sum += number;
    }
  }
}

function spread(from: Sorted, to: Sorted, next: Uint32Array, shift: number): void {
  const { keys, order } = from;
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] ?? 0;
    const digit = (key >>> shift) & DIGIT_MASK;
    const slot = next[digit] ?? 0;
    next[digit] = slot + 1;
    to.keys[slot] = key;
    to.order[slot] = order[place] ?? 0;
  }
}

function givePlaces(keys: Uint32Array, { best, worst, order }: Places): void {
  const count = keys.length;
  for (let first = 0; first < count; ) {
    let end = first + 1;
    while (end < count && keys[end] === keys[first]) end += 1;
    for (let slot = first; slot < end; slot += 1) {
      const dossier = order[slot] ?? 0;
      best[dossier] = first + 1;
      worst[dossier] = end;
    }
    first = end;
  }
}
