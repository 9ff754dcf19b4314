/** Logarithms of the ratios looked at first; e^8 is judges 3,000 times as far apart as their readings are unsure. */
const LEAST = -5;
const MOST = 8;
const STEP = 0.5;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const PRECISION = 1e-8;
/** Where the golden section leaves off and the slope takes over. */
const NEAR = 1e-3;
/** A smaller ratio is no difference at all. */
const SMALLEST_RATIO = 1e-5;
/** Criteria closer than this are equal: rounding must not find a difference. */
const SAME = 1e-10;

/**
 * The ratio of standard deviations, 0 or more, with the least criterion: a coarse search over logarithms (the restricted
 * likelihood may have two peaks), then the golden section between the neighbours of the best, then its zero of the slope.
 */
export function searchRatio(criterion: (ratio: number) => number): number {
  const atLog = (logarithm: number): number => criterion(Math.exp(logarithm));
  let best = LEAST;
  let least = atLog(LEAST);
  for (let logarithm = LEAST + STEP; logarithm <= MOST; logarithm += STEP) {
    const value = atLog(logarithm);
    if (value < least) [best, least] = [logarithm, value];
  }
  if (best === LEAST)
    return zeroOrMore(criterion, minimise(criterion, [0, Math.exp(LEAST + STEP)], PRECISION));
  const around = [best - STEP, best + STEP] as const;
  const found =
    polish(atLog, minimise(atLog, around, NEAR), SHORT_ENOUGH) ?? minimise(atLog, around, PRECISION);
  return zeroOrMore(criterion, Math.exp(found));
}

function zeroOrMore(criterion: (ratio: number) => number, found: number): number {
  return found < SMALLEST_RATIO || criterion(0) <= criterion(found) + SAME ? 0 : found;
}

function minimise(
  criterion: (at: number) => number,
  [from, to]: readonly [number, number],
  precision: number,
): number {
  let [low, high] = [from, to];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [criterion(left), criterion(right)];
  while (high - low > precision) {
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

/** Half the distance of the outer points that tell the slope: rounding and the fifth derivative then weigh about the same. */
const SPAN = 0.01;
const LONGEST_POLISH = 0.05;
/** A step after which the next one would not be worth its evaluations: the error falls with the square of the step. */
const SHORT_ENOUGH = 1e-6;
const SHORT_ENOUGH_SPARINGLY = 3e-4;
const MOST_STEPS = 4;

/**
 * Newton steps to the zero of the slope, slope and bend from five points around (Abramowitz & Stegun 1972, 25.3.6 and 25.3.24).
 * Near its least the criterion is flat to half the digits; its slope is not. `null` far from a least value.
 */
function polish(criterion: (at: number) => number, start: number, shortEnough: number): number | null {
  let at = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const move = newtonMove(criterion, at);
    if (move === null || Math.abs(move) > LONGEST_POLISH) return null;
    at += move;
    if (Math.abs(move) < shortEnough) break;
  }
  return at;
}

function newtonMove(criterion: (at: number) => number, at: number): number | null {
  const [below, above] = [criterion(at - SPAN), criterion(at + SPAN)];
  const [farBelow, farAbove] = [criterion(at - 2 * SPAN), criterion(at + 2 * SPAN)];
  const slope = (farBelow - 8 * below + 8 * above - farAbove) / (12 * SPAN);
  const bend = (16 * (below + above) - (farBelow + farAbove) - 30 * criterion(at)) / (12 * SPAN * SPAN);
  return bend > 0 && Number.isFinite(slope) ? -slope / bend : null;
}

/** The logarithm at which a sparing search begins: judges a third as far apart as their readings are unsure. */
const BEGIN = -1;
const MOST_PARABOLAS = 12;

/**
 * The same for a criterion of which every value is costly and that, as with hundreds of judges, has one least value: downhill
 * by whole steps, parabolas through the best three, and the same last steps.
 */
export function searchRatioSparingly(criterion: (ratio: number) => number): number {
  const atLog = (logarithm: number): Point => ({ at: logarithm, value: criterion(Math.exp(logarithm)) });
  const bracket = bracketLeast(atLog);
  if (bracket === null) return zeroOrMore(criterion, minimise(criterion, [0, Math.exp(LEAST + 1)], NEAR));
  const near = followParabolas(atLog, bracket);
  return zeroOrMore(
    criterion,
    Math.exp(polish((logarithm) => atLog(logarithm).value, near, SHORT_ENOUGH_SPARINGLY) ?? near),
  );
}

interface Point {
  readonly at: number;
  readonly value: number;
}

type Bracket = readonly [low: Point, best: Point, high: Point];

/** `null` where the criterion falls all the way towards zero. */
function bracketLeast(atLog: (logarithm: number) => Point): Bracket | null {
  let [low, best, high] = [atLog(BEGIN - 1), atLog(BEGIN), atLog(BEGIN + 1)];
  while (low.value < best.value && low.at > LEAST) [low, best, high] = [atLog(low.at - 1), low, best];
  while (high.value < best.value && high.at < MOST) [low, best, high] = [best, high, atLog(high.at + 1)];
  return low.value < best.value ? null : [low, best, high];
}

function followParabolas(atLog: (logarithm: number) => Point, bracket: Bracket): number {
  let [low, best, high] = bracket;
  for (let step = 0; step < MOST_PARABOLAS; step += 1) {
    const at = vertexOf([low, best, high]);
    const isInside = at > low.at && at < high.at;
    if (!isInside || Math.abs(at - best.at) < NEAR) return isInside ? at : best.at;
    const next = atLog(at);
    const [left, right] = at < best.at ? [next, best] : [best, next];
    // The better of the two inner points stays in the middle.
    if (left.value <= right.value) [best, high] = [left, right];
    else [low, best] = [left, right];
  }
  return best.at;
}

function vertexOf([low, best, high]: Bracket): number {
  const [left, right] = [best.at - low.at, best.at - high.at];
  const [byLeft, byRight] = [left * (best.value - high.value), right * (best.value - low.value)];
  const turn = byLeft - byRight;
  return turn === 0 ? best.at : best.at - (left * byLeft - right * byRight) / (2 * turn);
}
