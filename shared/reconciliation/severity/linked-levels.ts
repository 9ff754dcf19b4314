import { type BlockShape, shapeBlocks } from "../numeric/block-cholesky.ts";

/**
 * Levels of one factor put in the order of the parts of the panel that they belong to: levels of different parts never meet,
 * so that a matrix over all of them consists of one block for each part.
 */
export interface LinkedLevels {
  readonly shape: BlockShape;
  /** Where each level has come to stand. */
  readonly placeOfLevel: Int32Array;
  /** The level at each place. */
  readonly levelOfPlace: Int32Array;
}

/** Levels by the number of their part, in their own order inside each; parts by their number. */
export function arrangeByPart(partOfLevel: Int32Array): LinkedLevels {
  const levels = new Map<number, number[]>();
  for (const [level, part] of partOfLevel.entries()) {
    const known = levels.get(part);
    if (known) known.push(level);
    else levels.set(part, [level]);
  }
  const parts = [...levels].toSorted(([left], [right]) => left - right).map(([, members]) => members);
  const levelOfPlace = Int32Array.from(parts.flat());
  const placeOfLevel = new Int32Array(levelOfPlace.length);
  for (const [place, level] of levelOfPlace.entries()) placeOfLevel[level] = place;
  return { shape: shapeBlocks(parts.map((members) => members.length)), placeOfLevel, levelOfPlace };
}

/**
 * For each level of one factor the first level that it is linked with by rows of the other, however indirectly; the rows of
 * group i of that other factor are start[i] to start[i + 1] - 1.
 */
export function findLinked(levelOfRow: Int32Array, start: Int32Array, levels: number): Int32Array {
  const root = Int32Array.from({ length: levels }, (_, level) => level);
  for (let group = 0; group + 1 < start.length; group += 1) {
    const from = start[group] ?? 0;
    const to = start[group + 1] ?? 0;
    for (let row = from + 1; row < to; row += 1) join(root, levelOfRow[from] ?? 0, levelOfRow[row] ?? 0);
  }
  return root.map((_, level) => rootOf(root, level));
}

/** The lesser root stays, so that a part goes by its first level. */
function join(root: Int32Array, one: number, two: number): void {
  const first = rootOf(root, one);
  const second = rootOf(root, two);
  root[Math.max(first, second)] = Math.min(first, second);
}

/** Paths are halved on the way. */
function rootOf(root: Int32Array, level: number): number {
  let at = level;
  for (let above = root[at] ?? at; above !== at; above = root[at] ?? at) {
    root[at] = root[above] ?? above;
    at = above;
  }
  return at;
}
