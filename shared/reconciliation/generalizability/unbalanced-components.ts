import { factorise, solveLower } from "../numeric/dense-cholesky.ts";
import { findMinimum } from "../numeric/quasi-newton.ts";

/** Scores with the random effects they share, as levels from 0 in columns as long as the scores. */
export interface UnbalancedStudy {
  readonly scores: readonly number[];
  /** What is measured; scores of different objects share only the effects of `across`. */
  readonly object: Int32Array;
  /** Effects inside one object: levels count as the same within it only. */
  readonly within: readonly Int32Array[];
  readonly across: readonly Int32Array[];
}

export interface UnbalancedComponents {
  readonly object: number;
  readonly within: readonly number[];
  readonly across: readonly number[];
  readonly residual: number;
}

/** Beyond these the dense systems would take minutes. */
const MOST_LEVELS = 400;
const MOST_READINGS_OF_ONE = 400;
/** Ratios to the residual SD below this are none. */
const NOTHING = 1e-4;
const START = 0.6;

/**
 * Variance components of an incomplete design by REML. Each object's scores are taken as one block with its covariance of object
 * and `within`, in units of the residual; what is shared across goes into one dense system, as in the crossed model (Searle,
 * Casella & McCulloch 1992, Variance Components, ch. 6). Components are at least 0. `null` where nothing varies, where an
 * effect cannot be told from the residual because the scores are too few, or where the study is too large.
 */
export function unbalancedComponents(study: UnbalancedStudy): UnbalancedComponents | null {
  const system = isTold(study) ? prepare(study) : null;
  if (!system) return null;
  const { scale, count } = system;
  const effects = 1 + study.within.length + study.across.length;
  const found = findMinimum(
    (ratios) => evaluate(system, study, ratios).deviance,
    new Float64Array(effects).fill(START),
  );
  const ratios = found.map((ratio) => (Math.abs(ratio) < NOTHING ? 0 : ratio));
  const residual = (evaluate(system, study, ratios).squares / (count - 1)) * scale ** 2;
  const variances = Array.from(ratios, (ratio) => ratio ** 2 * residual);
  if (!variances.every(Number.isFinite) || !(residual > 0)) return null;
  return {
    object: variances[0] ?? 0,
    within: variances.slice(1, 1 + study.within.length),
    across: variances.slice(1 + study.within.length),
    residual,
  };
}

/** Whether every effect groups the scores in its own way: more than one group, not each score alone, no two the same. */
function isTold({ object, within, across }: UnbalancedStudy): boolean {
  const effects = [object, ...within.map((column) => joined(object, column)), ...across];
  const groups = effects.map((column) => new Set(column).size);
  return effects.every((column, at) => {
    const size = groups[at] ?? 0;
    const isSame = (other: Int32Array, place: number): boolean =>
      place > at && groups[place] === size && new Set(joined(column, other)).size === size;
    return size > 1 && size < column.length && !effects.some(isSame);
  });
}

/** One label for each pair of labels, from 0. */
function joined(left: Int32Array, right: Int32Array): Int32Array {
  const met = new Map<string, number>();
  return left.map((label, row) => {
    const pair = `${label}/${right[row] ?? 0}`;
    const known = met.get(pair) ?? met.size;
    met.set(pair, known);
    return known;
  });
}

interface Block {
  readonly rows: readonly number[];
  /** Columns of the shared system that any of the rows touches, the intercept and the score last. */
  readonly columns: readonly number[];
  /** Per row, per effect across: the place in `columns`. */
  readonly placeOf: readonly (readonly number[])[];
}

interface System {
  readonly blocks: readonly Block[];
  readonly values: Float64Array;
  readonly scale: number;
  readonly count: number;
  /** Levels of all effects across. */
  readonly levels: number;
}

function prepare({ scores, object, across }: UnbalancedStudy): System | null {
  const count = scores.length;
  const mean = scores.reduce((sum, score) => sum + score, 0) / count;
  const scale = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / count);
  if (!(scale > 0) || count < 3) return null;
  const offsets: number[] = [];
  let levels = 0;
  for (const column of across) {
    offsets.push(levels);
    levels += column.reduce((most, level) => Math.max(most, level), -1) + 1;
  }
  const rowsOf = new Map<number, number[]>();
  for (const [row, place] of object.entries()) rowsOf.set(place, [...(rowsOf.get(place) ?? []), row]);
  const blocks = [...rowsOf.values()].map((rows): Block => {
    const columnsOfRow = rows.map((row) =>
      across.map((column, effect) => (offsets[effect] ?? 0) + (column[row] ?? 0)),
    );
    const columns = [...new Set(columnsOfRow.flat()), levels, levels + 1];
    const place = new Map(columns.map((column, at) => [column, at]));
    return { rows, columns, placeOf: columnsOfRow.map((own) => own.map((column) => place.get(column) ?? 0)) };
  });
  if (levels > MOST_LEVELS || blocks.some(({ rows }) => rows.length > MOST_READINGS_OF_ONE)) return null;
  return {
    blocks,
    values: Float64Array.from(scores, (score) => (score - mean) / scale),
    scale,
    count,
    levels,
  };
}

/** The REML deviance and the residual sum of squares at ratios of SDs: object, then within, then across. */
function evaluate(system: System, study: UnbalancedStudy, ratios: Float64Array) {
  const size = system.levels + 2;
  const shared = new Float64Array(size * size);
  for (let at = 0; at < system.levels; at += 1) shared[at * size + at] = 1;
  let logarithms = 0;
  for (const block of system.blocks) {
    const factor = blockFactor(block, study.within, ratios);
    const rows = block.rows.length;
    if (!factor) return { deviance: Number.POSITIVE_INFINITY, squares: Number.NaN };
    for (let at = 0; at < rows; at += 1) logarithms += 2 * Math.log(factor[at * rows + at] ?? 1);
    addProducts(shared, size, { block, columns: solvedColumns(system, block, { factor, ratios, study }) });
  }
  if (!factorise(shared, size)) return { deviance: Number.POSITIVE_INFINITY, squares: Number.NaN };
  for (let at = 0; at + 1 < size; at += 1) logarithms += 2 * Math.log(shared[at * size + at] ?? 1);
  const squares = (shared[size * size - 1] ?? 0) ** 2;
  const freedom = system.count - 1;
  return { deviance: logarithms + freedom * (1 + Math.log((2 * Math.PI * squares) / freedom)), squares };
}

function blockFactor(
  { rows }: Block,
  within: readonly Int32Array[],
  ratios: Float64Array,
): Float64Array | null {
  const size = rows.length;
  const object = (ratios[0] ?? 0) ** 2;
  const covariance = new Float64Array(size * size);
  for (const [i, row] of rows.entries())
    for (let j = 0; j <= i; j += 1) {
      let sum = object + Number(i === j);
      for (const [effect, column] of within.entries())
        if (column[row] === column[rows[j] ?? 0]) sum += (ratios[1 + effect] ?? 0) ** 2;
      covariance[i * size + j] = sum;
      covariance[j * size + i] = sum;
    }
  return factorise(covariance, size) ? covariance : null;
}

/** The block's columns of shared effects, intercept and scores, each with the block's factor divided out. */
function solvedColumns(
  { values }: System,
  { rows, columns, placeOf }: Block,
  { factor, ratios, study }: { factor: Float64Array; ratios: Float64Array; study: UnbalancedStudy },
): readonly Float64Array[] {
  const solved = columns.map(() => new Float64Array(rows.length));
  const first = 1 + study.within.length;
  for (const [i, row] of rows.entries()) {
    for (const [effect, place] of (placeOf[i] ?? []).entries()) {
      const column = solved[place];
      if (column) column[i] = (column[i] ?? 0) + (ratios[first + effect] ?? 0);
    }
    solved.at(-2)?.fill(1);
    solved.at(-1)?.fill(values[row] ?? 0, i, i + 1);
  }
  for (const column of solved) solveLower(factor, rows.length, column);
  return solved;
}

function addProducts(
  shared: Float64Array,
  size: number,
  { block, columns }: { block: Block; columns: readonly Float64Array[] },
): void {
  for (const [a, left] of columns.entries())
    for (let b = 0; b <= a; b += 1) {
      const right = columns[b] ?? left;
      let sum = 0;
      for (let row = 0; row < left.length; row += 1) sum += (left[row] ?? 0) * (right[row] ?? 0);
      const [one, other] = [block.columns[a] ?? 0, block.columns[b] ?? 0];
      shared[one * size + other] = (shared[one * size + other] ?? 0) + sum;
      if (a !== b) shared[other * size + one] = (shared[other * size + one] ?? 0) + sum;
    }
}
