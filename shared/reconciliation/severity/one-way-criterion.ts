import { factorise } from "../numeric/dense-cholesky.ts";
import type { LevelGroups } from "./level-groups.ts";
import { restrictedCriterion } from "./restricted-criterion.ts";

/**
 * -2 log restricted likelihood of one random factor beside the fixed columns (all but the last, which is the score), at the
 * ratio gamma = level variance / residual variance (Patterson & Thompson 1971). Infinite where the fixed columns do not
 * determine their coefficients.
 */
export function oneWayCriterion(groups: LevelGroups, rows: number, ratio: number): number {
  const cells = oneWayProducts(groups, ratio);
  return restrictedCriterion(cells, {
    width: groups.width,
    rows,
    logDeterminant: logLevelDeterminant(groups, ratio),
    isFactored: factorise(cells, groups.width),
  });
}

/** Sum over levels of log D, D = 1 + gamma n. */
export function logLevelDeterminant(groups: LevelGroups, ratio: number): number {
  let sum = 0;
  groups.sizes.forEach((size, group) => {
    sum += (groups.levels[group] ?? 0) * Math.log1p(ratio * size);
  });
  return sum;
}

/** Products of the columns weighted by the inverse covariance of one random factor, without cancellation at any ratio. */
export function oneWayProducts(groups: LevelGroups, ratio: number): Float64Array {
  const area = groups.width * groups.width;
  const cells = groups.within.slice();
  groups.sizes.forEach((size, group) => {
    const weight = size / (1 + ratio * size);
    for (let cell = 0; cell < area; cell += 1)
      cells[cell] = (cells[cell] ?? 0) + weight * (groups.between[group * area + cell] ?? 0);
  });
  return cells;
}
