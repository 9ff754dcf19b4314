/**
 * Rows of columns by the levels of one factor, levels with equally many rows taken together: what a likelihood needs of
 * them does not then depend on how many levels there are. `width` columns, the intercept first.
 */
export interface LevelGroups {
  readonly width: number;
  readonly groupOfLevel: Int32Array;
  /** Rows of each level. */
  readonly rowsOfLevel: Int32Array;
  /** Per group: rows of a level in it, and how many levels it has. */
  readonly sizes: Float64Array;
  readonly levels: Float64Array;
  /** Level by level, the mean of every column. */
  readonly means: Float64Array;
  /** Sums of products of the columns about their level means: `width` x `width`. */
  readonly within: Float64Array;
  /** Per group, sums over its levels of products of level means: `width` x `width` each. */
  readonly between: Float64Array;
}

export function groupLevels(
  levelOfRow: Int32Array,
  levelCount: number,
  columns: readonly Float64Array[],
): LevelGroups {
  const rowsOfLevel = new Int32Array(levelCount);
  for (let row = 0; row < levelOfRow.length; row += 1) {
    const level = levelOfRow[row] ?? 0;
    rowsOfLevel[level] = (rowsOfLevel[level] ?? 0) + 1;
  }
  const { groupOfLevel, sizes, levels } = groupBySize(rowsOfLevel);
  const means = averageByLevel(levelOfRow, rowsOfLevel, columns);
  return {
    width: columns.length,
    groupOfLevel,
    rowsOfLevel,
    sizes,
    levels,
    means,
    within: multiplyWithin(levelOfRow, means, columns),
    between: multiplyBetween(groupOfLevel, means, { width: columns.length, groups: sizes.length }),
  };
}

function groupBySize(rowsOfLevel: Int32Array): {
  readonly groupOfLevel: Int32Array;
  readonly sizes: Float64Array;
  readonly levels: Float64Array;
} {
  const sizes = Float64Array.from(new Set(rowsOfLevel)).toSorted();
  const placeOf = new Map(Array.from(sizes, (size, place) => [size, place]));
  const groupOfLevel = rowsOfLevel.map((rows) => placeOf.get(rows) ?? 0);
  const levels = new Float64Array(sizes.length);
  for (const group of groupOfLevel) levels[group] = (levels[group] ?? 0) + 1;
  return { groupOfLevel, sizes, levels };
}

function averageByLevel(
  levelOfRow: Int32Array,
  rowsOfLevel: Int32Array,
  columns: readonly Float64Array[],
): Float64Array {
  const width = columns.length;
  const means = new Float64Array(rowsOfLevel.length * width);
  columns.forEach((column, c) => {
    for (let row = 0; row < column.length; row += 1) {
      const at = (levelOfRow[row] ?? 0) * width + c;
      means[at] = (means[at] ?? 0) + (column[row] ?? 0);
    }
  });
  for (let level = 0; level < rowsOfLevel.length; level += 1)
    for (let at = level * width; at < (level + 1) * width; at += 1)
      means[at] = (means[at] ?? 0) / Math.max(1, rowsOfLevel[level] ?? 1);
  return means;
}

function multiplyWithin(
  levelOfRow: Int32Array,
  means: Float64Array,
  columns: readonly Float64Array[],
): Float64Array {
  const width = columns.length;
  const within = new Float64Array(width * width);
  // The intercept, always the first column, does not vary within a level.
  for (let a = 1; a < width; a += 1)
    for (let b = 1; b <= a; b += 1) {
      const first = columns[a] ?? within;
      const second = columns[b] ?? within;
      let sum = 0;
      for (let row = 0; row < first.length; row += 1) {
        const at = (levelOfRow[row] ?? 0) * width;
        sum += ((first[row] ?? 0) - (means[at + a] ?? 0)) * ((second[row] ?? 0) - (means[at + b] ?? 0));
      }
      within[a * width + b] = sum;
      within[b * width + a] = sum;
    }
  return within;
}

function multiplyBetween(
  groupOfLevel: Int32Array,
  means: Float64Array,
  { width, groups }: { readonly width: number; readonly groups: number },
): Float64Array {
  const area = width * width;
  const between = new Float64Array(groups * area);
  for (let level = 0; level < groupOfLevel.length; level += 1) {
    const base = (groupOfLevel[level] ?? 0) * area;
    for (let a = 0; a < width; a += 1)
      for (let b = 0; b < width; b += 1) {
        const at = base + a * width + b;
        between[at] = (between[at] ?? 0) + (means[level * width + a] ?? 0) * (means[level * width + b] ?? 0);
      }
  }
  return between;
}
