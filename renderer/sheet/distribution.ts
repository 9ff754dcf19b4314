/** How often a judge's own values fall into each range; the last range includes its end. */
export interface DistributionBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Where the value in hand lies. */
  readonly isOwn: boolean;
}

export interface Distribution {
  readonly bins: readonly DistributionBin[];
  readonly count: number;
  readonly mean: number;
  /** How many values lie above the one in hand; `null` without one. */
  readonly above: number | null;
}

const BINS_OF_SCALE = 20;
const FEWEST_BINS = 6;

/** Sorts values in points into twentieths of the scale; empty ranges at both ends are left out. */
export function distribute(
  values: readonly number[],
  scale: { readonly min: number; readonly max: number },
  own: number | null,
): Distribution | null {
  if (values.length === 0) return null;
  const width = (scale.max - scale.min) / BINS_OF_SCALE;
  const binOf = (value: number): number =>
    Math.min(Math.max(Math.floor((value - scale.min) / width), 0), BINS_OF_SCALE - 1);
  const used = (own === null ? values : [...values, own]).map(binOf);
  const { first, last } = widen(Math.min(...used), Math.max(...used));
  const counts = new Map<number, number>();
  for (const value of values) counts.set(binOf(value), (counts.get(binOf(value)) ?? 0) + 1);
  return {
    bins: Array.from({ length: last - first + 1 }, (_, index) => {
      const bin = first + index;
      return {
        from: scale.min + bin * width,
        to: scale.min + (bin + 1) * width,
        count: counts.get(bin) ?? 0,
        isOwn: own !== null && binOf(own) === bin,
      };
    }),
    count: values.length,
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    above: own === null ? null : values.filter((value) => value > own).length,
  };
}

/** A few bars beside the used ones, so that two values do not look like a wall. */
function widen(first: number, last: number): { readonly first: number; readonly last: number } {
  const lacking = Math.max(0, FEWEST_BINS - (last - first + 1));
  const lower = Math.max(0, first - Math.ceil(lacking / 2));
  const upper = Math.min(BINS_OF_SCALE - 1, Math.max(last, lower + FEWEST_BINS - 1));
  return { first: Math.max(0, Math.min(lower, upper - FEWEST_BINS + 1)), last: upper };
}
