import { groupRows } from "../ratings/group-rows.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { groupLevels, type LevelGroups } from "./level-groups.ts";
import { arrangeByPart, findLinked, type LinkedLevels } from "./linked-levels.ts";

/**
 * Ratings as the crossed solver wants them. The factor with more levels is eliminated row by row of the normal equations; the
 * other one, `kept`, makes a system that is dense inside each connected part of the panel and empty between them. Rows are
 * sorted by the eliminated level, kept levels stand by parts.
 */
export interface CrossedDesign {
  readonly rows: number;
  /** Whether dossiers are what is eliminated; else judges. */
  readonly isDossierEliminated: boolean;
  readonly eliminatedLevels: number;
  readonly keptLevels: number;
  /** Which level of the ratings stands where among the kept ones, and the blocks of their system. */
  readonly linked: LinkedLevels;
  /** First row of every eliminated level, and the end behind the last. */
  readonly start: Int32Array;
  readonly eliminated: Int32Array;
  readonly kept: Int32Array;
  /** The row of the ratings each row was. */
  readonly source: Int32Array;
  /** Intercept, order about its mean where it is asked for, score about its mean. */
  readonly columns: readonly Float64Array[];
  readonly scoreMean: number;
  readonly orderMean: number;
  readonly groups: LevelGroups;
  readonly keptGroups: LevelGroups;
  /** Per kept level and column: sum over its rows of the column about the mean of the eliminated level. */
  readonly keptWithin: Float64Array;
  /** Per kept level, group and column: sum over its rows of the mean of the eliminated level. */
  readonly keptBetween: Float64Array;
  readonly pairs: readonly LevelPairs[];
}

/** Of one group: how often two kept levels meet in an eliminated level; `cell` in the lower triangles of the blocks. */
interface LevelPairs {
  readonly cell: Int32Array;
  readonly count: Float64Array;
  /** 1 where the cell is on the diagonal, 2 where there is its mirror image as well. */
  readonly times: Uint8Array;
}

export function prepareCrossed(ratings: Ratings, withOrder: boolean): CrossedDesign {
  const isDossierEliminated = ratings.dossierIds.length >= ratings.judgeIds.length;
  const eliminatedOf = isDossierEliminated ? ratings.dossier : ratings.judge;
  const keptOf = isDossierEliminated ? ratings.judge : ratings.dossier;
  const dossiers = ratings.dossierIds.length;
  const judges = ratings.judgeIds.length;
  const eliminatedLevels = isDossierEliminated ? dossiers : judges;
  const keptLevels = isDossierEliminated ? judges : dossiers;
  const { start, rows: source } = groupRows(eliminatedOf, eliminatedLevels);
  const keptAsGiven = pick(keptOf, source);
  const linked = arrangeByPart(findLinked(keptAsGiven, start, keptLevels));
  const kept = keptAsGiven.map((level) => linked.placeOfLevel[level] ?? 0);
  const eliminated = pick(eliminatedOf, source);
  const score = centre(ratings.score, source);
  const order = withOrder && ratings.order ? centre(ratings.order, source) : null;
  const columns = [new Float64Array(source.length).fill(1), ...(order ? [order.column] : []), score.column];
  const groups = groupLevels(eliminated, eliminatedLevels, columns);
  return {
    rows: source.length,
    isDossierEliminated,
    eliminatedLevels,
    keptLevels,
    linked,
    start,
    eliminated,
    kept,
    source,
    columns,
    scoreMean: score.mean,
    orderMean: order?.mean ?? 0,
    groups,
    keptGroups: groupLevels(kept, keptLevels, columns),
    ...sumByKept({ kept, eliminated, columns, groups, keptLevels }),
    pairs: countPairs({ kept, start, groups, linked }),
  };
}

function pick(values: Int32Array, source: Int32Array): Int32Array {
  const picked = new Int32Array(source.length);
  for (let place = 0; place < picked.length; place += 1) picked[place] = values[source[place] ?? 0] ?? 0;
  return picked;
}

function centre(
  values: Float64Array,
  source: Int32Array,
): { readonly mean: number; readonly column: Float64Array } {
  const first = values[0] ?? 0;
  let sum = 0;
  for (let row = 0; row < values.length; row += 1) sum += (values[row] ?? 0) - first;
  const mean = first + sum / values.length;
  const column = new Float64Array(values.length);
  for (let place = 0; place < column.length; place += 1)
    column[place] = (values[source[place] ?? 0] ?? 0) - mean;
  return { mean, column };
}

function sumByKept(parts: {
  readonly kept: Int32Array;
  readonly eliminated: Int32Array;
  readonly columns: readonly Float64Array[];
  readonly groups: LevelGroups;
  readonly keptLevels: number;
}): Pick<CrossedDesign, "keptWithin" | "keptBetween"> {
  const { kept, eliminated, columns, groups, keptLevels } = parts;
  const width = columns.length;
  const keptWithin = new Float64Array(keptLevels * width);
  const keptBetween = new Float64Array(keptLevels * groups.sizes.length * width);
  const groupCount = groups.sizes.length;
  const { means, groupOfLevel } = groups;
  columns.forEach((column, c) => {
    for (let row = 0; row < column.length; row += 1) {
      const level = eliminated[row] ?? 0;
      const keptLevel = kept[row] ?? 0;
      const mean = means[level * width + c] ?? 0;
      const at = keptLevel * width + c;
      keptWithin[at] = (keptWithin[at] ?? 0) + (column[row] ?? 0) - mean;
      const cell = (keptLevel * groupCount + (groupOfLevel[level] ?? 0)) * width + c;
      keptBetween[cell] = (keptBetween[cell] ?? 0) + mean;
    }
  });
  return { keptWithin, keptBetween };
}

interface PairSource {
  readonly kept: Int32Array;
  readonly start: Int32Array;
  readonly groups: LevelGroups;
  readonly linked: LinkedLevels;
}

function countPairs(from: PairSource): readonly LevelPairs[] {
  const { groups, linked } = from;
  const { cells: allCells, size: keptLevels, rowStart } = linked.shape;
  const table = new Float64Array(allCells);
  const isDiagonal = new Uint8Array(allCells);
  for (let level = 0; level < keptLevels; level += 1) isDiagonal[(rowStart[level] ?? 0) + level] = 1;
  const levelsOfGroup: number[][] = Array.from(groups.sizes, () => []);
  groups.groupOfLevel.forEach((group, level) => levelsOfGroup[group]?.push(level));
  return levelsOfGroup.map((levels, group) => {
    const size = groups.sizes[group] ?? 0;
    const most = Math.min((allCells + keptLevels) / 2, (levels.length * size * (size + 1)) / 2);
    const cell = new Int32Array(most);
    let found = 0;
    for (const level of levels) found = countLevel(from, level, { table, cell, found });
    const cells = cell.slice(0, found).toSorted();
    const count = new Float64Array(found);
    for (let place = 0; place < found; place += 1) {
      const at = cells[place] ?? 0;
      count[place] = table[at] ?? 0;
      table[at] = 0;
    }
    return { cell: cells, count, times: Uint8Array.from(cells, (at) => 2 - (isDiagonal[at] ?? 0)) };
  });
}

/** Adds the pairs of one level to `table`, cells met for the first time to `cell`; how many there are then. */
function countLevel(
  { kept, start, linked }: PairSource,
  level: number,
  target: { readonly table: Float64Array; readonly cell: Int32Array; readonly found: number },
): number {
  const { table, cell } = target;
  const { rowStart } = linked.shape;
  let { found } = target;
  const from = start[level] ?? 0;
  const to = start[level + 1] ?? 0;
  for (let row = from; row < to; row += 1)
    for (let other = from; other <= row; other += 1) {
      const one = kept[row] ?? 0;
      const two = kept[other] ?? 0;
      const at = (rowStart[Math.max(one, two)] ?? 0) + Math.min(one, two);
      if (table[at] === 0) {
        cell[found] = at;
        found += 1;
      }
      // A square of a count on the diagonal: both orders of two different rows.
      table[at] = (table[at] ?? 0) + (one === two && row !== other ? 2 : 1);
    }
  return found;
}
