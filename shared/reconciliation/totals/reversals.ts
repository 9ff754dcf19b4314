/**
 * How many of all pairs stand in one order by the first figures and in the other by the second; differences up to `dust`
 * count as none. Quadratic: for small comparisons.
 */
export function countReversals(first: Float64Array, second: Float64Array, dust: number): number {
  let reversals = 0;
  for (let a = 0; a < first.length; a += 1)
    for (let b = a + 1; b < first.length; b += 1) {
      const one = (first[a] ?? 0) - (first[b] ?? 0);
      const other = (second[a] ?? 0) - (second[b] ?? 0);
      if (Math.abs(one) > dust && Math.abs(other) > dust && one > 0 !== other > 0) reversals += 1;
    }
  return reversals;
}
