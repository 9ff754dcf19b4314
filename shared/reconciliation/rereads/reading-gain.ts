import { normalProbability } from "../numeric/distributions.ts";

/** A dossier's score as known now. */
export interface KnownScore {
  /** Score less the line, in points; 0 is on the line. */
  readonly margin: number;
  /** Variance of the score in points squared, everything uncertain counted in. */
  readonly variance: number;
}

/** Even; leaves an error below 1e-6. */
const STEPS = 48;
const REACH = 6;

/** Variance of a score once it has further readings, each with this variance of its own (noise and severity). */
export function varianceAfter(variance: number, readings: number, readingVariance: number): number {
  const total = readings * variance + readingVariance;
  return total > 0 ? (variance * readingVariance) / total : 0;
}

/**
 * How many more dossiers of the Top k are right, in expectation, for `readings` further readings of one dossier: the rise
 * of the chance that it stands on its right side of the line, halved, for each wrong dossier inside has one wrongly outside.
 * Preposterior: with further readings the score's mean moves by a normal amount whose variance is what they take from
 * the variance (Raiffa & Schlaifer 1961). Between 0 and 0.25.
 */
export function gainOfReadings(known: KnownScore, readings: number, readingVariance: number): number {
  const { margin, variance } = known;
  const after = varianceAfter(variance, readings, readingVariance);
  const moved = Math.sqrt(Math.max(0, variance - after));
  if (Math.abs(margin) >= REACH * moved) return 0;
  const now = normalProbability(Math.abs(margin) / Math.sqrt(variance));
  const deviation = Math.sqrt(after);
  const then = meanOverNormal((z) => sideProbability(margin + moved * z, deviation), -margin / moved);
  return Math.max(0, then - now) / 2;
}

/** Chance that, once these further readings are in, the score is taken to lie on the other side of the line. */
export function chanceOfTurning(known: KnownScore, readings: number, readingVariance: number): number {
  const { margin, variance } = known;
  const moved = Math.sqrt(Math.max(0, variance - varianceAfter(variance, readings, readingVariance)));
  return moved > 0 ? normalProbability(-Math.abs(margin) / moved) : 0;
}

function sideProbability(margin: number, deviation: number): number {
  return deviation > 0 ? normalProbability(Math.abs(margin) / deviation) : 1;
}

/** Mean of a function of a standard normal variable that is smooth but for a kink, by Simpson's rule on both sides of it. */
function meanOverNormal(valueAt: (z: number) => number, kink: number): number {
  const middle = Math.min(REACH, Math.max(-REACH, kink));
  return integrate(valueAt, -REACH, middle) + integrate(valueAt, middle, REACH);
}

function integrate(valueAt: (z: number) => number, from: number, to: number): number {
  const step = (to - from) / STEPS;
  if (step <= 0) return 0;
  let sum = 0;
  for (let point = 0; point <= STEPS; point += 1) {
    const z = from + point * step;
    const weight = point === 0 || point === STEPS ? 1 : 2 + 2 * (point % 2);
    sum += weight * Math.exp(-0.5 * z * z) * valueAt(z);
  }
  return (sum * step) / (3 * Math.sqrt(2 * Math.PI));
}
