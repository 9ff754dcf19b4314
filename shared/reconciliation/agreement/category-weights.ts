/** How much two categories count as agreeing, 1 for the same one down to 0. */
export type CategoryWeighting = "unweighted" | "linear" | "quadratic" | "ordinal" | "radical" | "ratio";

export const CATEGORY_WEIGHTINGS: readonly CategoryWeighting[] = [
  "unweighted",
  "linear",
  "quadratic",
  "ordinal",
  "radical",
  "ratio",
];

/**
 * Agreement weights between categories of the given values, in rows (Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed.):
 * by distance on the values, or, ordinal, by the number of category pairs between the two. One category has the weight 1.
 */
export function categoryWeights(
  values: readonly number[],
  weighting: CategoryWeighting,
): readonly (readonly number[])[] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const distance = DISTANCE[weighting];
  const scale = { range: most - least, total: most + least, count: values.length };
  return values.map((left, i) =>
    values.map((right, j) => (i === j ? 1 : 1 - distance({ left, right, apart: Math.abs(i - j) }, scale))),
  );
}

interface CategoryPair {
  readonly left: number;
  readonly right: number;
  /** Places between them. */
  readonly apart: number;
}
interface CategoryScale {
  readonly range: number;
  readonly total: number;
  readonly count: number;
}

const DISTANCE: Readonly<Record<CategoryWeighting, (pair: CategoryPair, scale: CategoryScale) => number>> = {
  unweighted: () => 1,
  linear: ({ left, right }, { range }) => Math.abs(left - right) / range,
  quadratic: ({ left, right }, { range }) => ((left - right) / range) ** 2,
  ordinal: ({ apart }, { count }) => ((apart + 1) * apart) / (count * (count - 1)),
  radical: ({ left, right }, { range }) => Math.sqrt(Math.abs(left - right) / range),
  ratio: ({ left, right }, { range, total }) => {
    const sum = left + right;
    return sum === 0 || total === 0 ? 1 : ((left - right) / sum / (range / total)) ** 2;
  },
};
