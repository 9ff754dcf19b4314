/**
 * P(|T| < t) of Student's distribution with a whole number of degrees of freedom, by the finite series of
 * Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4.
 */
export function studentProbability(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= freedom - 2; power += 2) {
    term *= ((power - 1) / power) * cosine * cosine;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

/** Halvings of the search; the last is finer than a double can tell at this size. */
const STEPS = 80;
/** Above the 99.9 % quantile for one degree of freedom. */
const LARGEST = 1000;

/** The `t` with P(|T| < t) = `probability`, for probabilities up to 0.999. */
export function studentQuantile(probability: number, freedom: number): number {
  let low = 0;
  let high = LARGEST;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (studentProbability(middle, freedom) < probability) low = middle;
    else high = middle;
  }
  return high;
}
