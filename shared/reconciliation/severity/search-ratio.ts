/** Logarithms of the ratios looked at first; e^8 is judges 3,000 times as far apart as their readings are unsure. */
const LEAST = -5;
const MOST = 8;
const STEP = 0.5;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const PRECISION = 1e-8;
/** A smaller ratio is no difference at all. */
const SMALLEST_RATIO = 1e-5;
/** Criteria closer than this are equal: rounding must not find a difference. */
const SAME = 1e-10;

/**
 * The ratio of standard deviations, 0 or more, with the least criterion: a coarse search over logarithms (the restricted
 * likelihood may have two peaks), then the golden section between the neighbours of the best.
 */
export function searchRatio(criterion: (ratio: number) => number): number {
  const atLog = (logarithm: number): number => criterion(Math.exp(logarithm));
  let best = LEAST;
  let least = atLog(LEAST);
  for (let logarithm = LEAST + STEP; logarithm <= MOST; logarithm += STEP) {
    const value = atLog(logarithm);
    if (value < least) [best, least] = [logarithm, value];
  }
  const found =
    best === LEAST
      ? minimise(criterion, 0, Math.exp(LEAST + STEP))
      : Math.exp(minimise(atLog, best - STEP, best + STEP));
  return found < SMALLEST_RATIO || criterion(0) <= criterion(found) + SAME ? 0 : found;
}

function minimise(criterion: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [criterion(left), criterion(right)];
  while (high - low > PRECISION) {
    if (atLeft <= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = criterion(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = criterion(right);
    }
  }
  return (low + high) / 2;
}
