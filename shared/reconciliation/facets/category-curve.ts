/**
 * The rating scale at one place: with a logit `location` = dossier - criterion - judge, the probability of category x is
 * proportional to exp(x location - intercept_x), the intercept being the sum of the thresholds up to x (Andrich 1978;
 * Linacre 1989). Written over and over: `at` fills it.
 */
export interface CategoryCurve {
  readonly chance: Float64Array;
  mean: number;
  variance: number;
  /** Log of the sum under the probabilities: log P(x) = x location - intercept - logSum. */
  logSum: number;
}

export function createCurve(categories: number): CategoryCurve {
  return { chance: new Float64Array(categories), mean: 0, variance: 0, logSum: 0 };
}

/** Fills `curve` for the categories that are used, with their intercepts (the first and the last one zero). */
export function fillCurve(
  curve: CategoryCurve,
  categories: Int32Array,
  intercepts: Float64Array,
  location: number,
): void {
  const { chance } = curve;
  let top = -Infinity;
  for (let at = 0; at < chance.length; at += 1) {
    const log = (categories[at] ?? 0) * location - (intercepts[at] ?? 0);
    chance[at] = log;
    if (log > top) top = log;
  }
  let sum = 0;
  for (let at = 0; at < chance.length; at += 1) {
    const power = Math.exp((chance[at] ?? 0) - top);
    chance[at] = power;
    sum += power;
  }
  curve.logSum = top + Math.log(sum);
  fillMoments(curve, categories, sum);
}

/** Divides the powers by their sum and takes mean and variance of the category. */
function fillMoments(curve: CategoryCurve, categories: Int32Array, sum: number): void {
  const { chance } = curve;
  let mean = 0;
  for (let at = 0; at < chance.length; at += 1) {
    const share = (chance[at] ?? 0) / sum;
    chance[at] = share;
    mean += share * (categories[at] ?? 0);
  }
  let variance = 0;
  for (let at = 0; at < chance.length; at += 1)
    variance += (chance[at] ?? 0) * ((categories[at] ?? 0) - mean) ** 2;
  curve.mean = mean;
  curve.variance = variance;
}

/** Sum of chance times the fourth power of the distance from the mean. */
export function fourthMoment(curve: CategoryCurve, categories: Int32Array): number {
  let moment = 0;
  for (let at = 0; at < curve.chance.length; at += 1)
    moment += (curve.chance[at] ?? 0) * ((categories[at] ?? 0) - curve.mean) ** 4;
  return moment;
}
