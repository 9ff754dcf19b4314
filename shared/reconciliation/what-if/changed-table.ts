import type { MarkTable } from "../ratings/mark-table.ts";

/** The table without the sheets of the judge at a place; ids keep their places. */
export function withoutJudge(table: MarkTable, judge: number): MarkTable {
  const width = table.criteria.length;
  const kept = table.judge.length - countOf(table.judge, judge);
  const [dossier, judges] = [new Int32Array(kept), new Int32Array(kept)];
  const marks = new Float64Array(kept * width);
  const order = table.order && new Float64Array(kept);
  let at = 0;
  // Sheets between two of the judge's are copied in one go.
  for (let from = 0; from < table.judge.length; ) {
    const next = table.judge.indexOf(judge, from);
    const to = next === -1 ? table.judge.length : next;
    dossier.set(table.dossier.subarray(from, to), at);
    judges.set(table.judge.subarray(from, to), at);
    marks.set(table.marks.subarray(from * width, to * width), at * width);
    if (table.order) order?.set(table.order.subarray(from, to), at);
    at += to - from;
    from = to + 1;
  }
  return { ...table, dossier, judge: judges, marks, ...(order ? { order } : {}) };
}

function countOf(column: Int32Array, place: number): number {
  let count = 0;
  for (const other of column) if (other === place) count += 1;
  return count;
}

export function withWeights(table: MarkTable, weights: readonly number[]): MarkTable {
  return {
    ...table,
    criteria: table.criteria.map((criterion, place) => ({ ...criterion, weight: weights[place] ?? 0 })),
  };
}

/** Fewer than two criteria with weight leave nothing to share a weight with. */
export function weightedCriteria({ criteria }: MarkTable): number {
  return criteria.filter(({ weight }) => weight > 0).length;
}

/**
 * Weights with the criterion at a place changed by percentage points and the others scaled to the rest, exactly: with
 * W = sum of weights, w = its weight and d = the change, w' = (w + d)(W - w) and every other v' = v(W - w - d), which sum
 * to W(W - w); common factors are taken out. `null` where the weight would leave 0 to 100 %.
 */
export function shiftWeight(
  weights: readonly number[],
  place: number,
  percentagePoints: number,
): readonly number[] | null {
  // Times 100, so that a percentage point of any sum is a whole number.
  const whole = weights.reduce((sum, weight) => sum + weight, 0) * 100;
  const own = (weights[place] ?? 0) * 100;
  const shift = (whole * percentagePoints) / 100;
  if (own === whole || own + shift < 0 || own + shift > whole) return null;
  const shifted = weights.map((weight, other) =>
    other === place ? (own + shift) * (whole - own) : weight * 100 * (whole - own - shift),
  );
  const divisor = shifted.reduce(greatestCommonDivisor, 0);
  return shifted.map((weight) => weight / divisor);
}

function greatestCommonDivisor(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
