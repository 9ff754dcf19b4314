import type { LevelGroups } from "./level-groups.ts";
import { oneWayCriterion } from "./one-way-criterion.ts";
import { searchRatio } from "./search-ratio.ts";

/** The variance ratio (level / residual) of one random factor with the least criterion; exactly 0 where none is better. */
export function findOneWayOptimum(
  groups: LevelGroups,
  rows: number,
): { readonly ratio: number; readonly criterion: number } {
  const found = searchRatio((theta) => oneWayCriterion(groups, rows, theta * theta));
  const ratio = found * found;
  return { ratio, criterion: oneWayCriterion(groups, rows, ratio) };
}
