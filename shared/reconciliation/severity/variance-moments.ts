import type { CrossedDesign } from "./crossed-design.ts";
import type { VarianceRatios } from "./crossed-system.ts";
import type { LevelGroups } from "./level-groups.ts";

const LEAST = 1e-3;
const MOST = 1e4;

/**
 * A start for the search: the variances that give three sums of squares their expectation (the U-statistics of Gao & Owen
 * 2020), linear in the rows. Kept within bounds, as moments may be negative.
 */
export function ratiosByMoments(design: CrossedDesign): VarianceRatios {
  const { rows, groups, keptGroups } = design;
  const last = groups.width * groups.width - 1;
  const [withinEliminated, withinKept] = [groups.within[last] ?? 0, keptGroups.within[last] ?? 0];
  let total = withinEliminated;
  groups.sizes.forEach((size, group) => {
    total += size * (groups.between[group * (last + 1) + last] ?? 0);
  });
  // withinEliminated = A (b + e), withinKept = B (a + e), total = C a + D b + (rows - 1) e in expectation.
  const keptAndRest = withinEliminated / Math.max(1, rows - design.eliminatedLevels);
  const eliminatedAndRest = withinKept / Math.max(1, rows - design.keptLevels);
  const ofEliminated = rows - squaredRows(groups) / rows;
  const ofKept = rows - squaredRows(keptGroups) / rows;
  const rest =
    (ofEliminated * eliminatedAndRest + ofKept * keptAndRest - total) /
    Math.max(1e-9, ofEliminated + ofKept - rows + 1);
  const residual = Math.max(rest, 1e-3 * Math.max(keptAndRest, eliminatedAndRest), Number.MIN_VALUE);
  return {
    eliminated: bound((eliminatedAndRest - residual) / residual),
    kept: bound((keptAndRest - residual) / residual),
  };
}

function squaredRows({ sizes, levels }: LevelGroups): number {
  return sizes.reduce((sum, size, group) => sum + size * size * (levels[group] ?? 0), 0);
}

function bound(ratio: number): number {
  return Math.min(MOST, Math.max(LEAST, ratio));
}
