/** Ranks from 1, smallest first; equal values share the mean of their places. */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).toSorted();
  const rankOf = new Map<number, number>();
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to += 1;
    rankOf.set(sorted[from] ?? 0, (from + 1 + to) / 2);
    from = to;
  }
  return Float64Array.from(values, (value) => rankOf.get(value) ?? 0);
}
