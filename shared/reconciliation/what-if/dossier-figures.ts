import { rowsByGroup } from "../ratings/group-rows.ts";
import type { MarkTable } from "../ratings/mark-table.ts";
import { sheetUnits } from "../totals/total-marks.ts";

/**
 * What a dossier is ranked by: the exact fraction `sum / count`, then per tie criterion `tieSums / tieCount`, higher being
 * better. By place in `dossierIds`; a count of 0 has no rank.
 */
export interface DossierFigures {
  readonly sum: Float64Array;
  readonly count: Int32Array;
  readonly tieSums: readonly Float64Array[];
  readonly tieCount: Int32Array;
  /** The figure as a decimal, for people; NaN without a rank. */
  readonly mean: Float64Array;
}

export type PanelStatistic = "mean" | "trimmed-mean" | "median";

/** Fewest readings from which the highest and the lowest are left out. */
export const MIN_TRIMMED = 4;

/** Figures of the raw totals; only complete sheets count. */
export function figuresOfTotals(
  table: MarkTable,
  tiePlaces: readonly number[],
  statistic: PanelStatistic,
): DossierFigures {
  const totals = totalsOfSheets(table);
  const ties = tieFigures(table, totals, tiePlaces);
  const { sum, count } =
    statistic === "mean"
      ? sumsOf(table, totals)
      : middleSums(table, totals, statistic === "median" ? medianOf : trimmedSum);
  const weights = table.criteria.reduce((all, { weight }) => all + weight, 0);
  const unitsPerPoint = weights * table.marksPerPoint;
  const mean = sum.map((units, place) => units / ((count[place] || Number.NaN) * unitsPerPoint));
  return { sum, count, ...ties, mean };
}

/**
 * Figures of means that are not exact (NaN: no rank): values that differ by no more than `dust` from the next one are
 * equal, so that rounding in the last binary places decides nothing. Ties go by the same criteria as the totals'.
 */
export function figuresOfMeans(
  mean: Float64Array,
  dust: number,
  ties: Pick<DossierFigures, "tieSums" | "tieCount">,
): DossierFigures {
  const sum = new Float64Array(mean.length);
  const count = new Int32Array(mean.length);
  const ascending = [...mean.keys()]
    .filter((place) => !Number.isNaN(mean[place]))
    .toSorted((a, b) => (mean[a] ?? 0) - (mean[b] ?? 0));
  let level = 0;
  let previous = Number.NEGATIVE_INFINITY;
  for (const place of ascending) {
    const value = mean[place] ?? 0;
    if (value - previous > dust) level += 1;
    previous = value;
    sum[place] = level;
    count[place] = 1;
  }
  return { sum, count, tieSums: ties.tieSums, tieCount: ties.tieCount, mean };
}

/** NaN where a sheet is incomplete. */
function totalsOfSheets(table: MarkTable): Float64Array {
  const weights = table.criteria.map(({ weight }) => weight);
  const totals = new Float64Array(table.dossier.length);
  for (let sheet = 0; sheet < totals.length; sheet += 1)
    totals[sheet] = sheetUnits(table, sheet, weights) ?? Number.NaN;
  return totals;
}

function tieFigures(
  table: MarkTable,
  totals: Float64Array,
  tiePlaces: readonly number[],
): Pick<DossierFigures, "tieSums" | "tieCount"> {
  const width = table.criteria.length;
  const tieSums = tiePlaces.map((criterion) => {
    const sums = new Float64Array(table.dossierIds.length);
    for (let sheet = 0; sheet < totals.length; sheet += 1) {
      const mark = table.marks[sheet * width + criterion] ?? Number.NaN;
      if (Number.isNaN(totals[sheet]) || Number.isNaN(mark)) continue;
      const dossier = table.dossier[sheet] ?? 0;
      sums[dossier] = (sums[dossier] ?? 0) + mark;
    }
    return sums;
  });
  return { tieSums, tieCount: sumsOf(table, totals).count };
}

interface Sums {
  readonly sum: Float64Array;
  readonly count: Int32Array;
}

function sumsOf(table: MarkTable, totals: Float64Array): Sums {
  const sum = new Float64Array(table.dossierIds.length);
  const count = new Int32Array(table.dossierIds.length);
  for (let sheet = 0; sheet < totals.length; sheet += 1) {
    const total = totals[sheet] ?? Number.NaN;
    if (Number.isNaN(total)) continue;
    const dossier = table.dossier[sheet] ?? 0;
    sum[dossier] = (sum[dossier] ?? 0) + total;
    count[dossier] = (count[dossier] ?? 0) + 1;
  }
  return { sum, count };
}

interface ExactMiddle {
  readonly sum: number;
  readonly count: number;
}

function middleSums(
  table: MarkTable,
  totals: Float64Array,
  middleOf: (ascending: Float64Array) => ExactMiddle,
): Sums {
  const sum = new Float64Array(table.dossierIds.length);
  const count = new Int32Array(table.dossierIds.length);
  const sheets = rowsByGroup(table.dossier, table.dossierIds.length);
  for (let dossier = 0; dossier < count.length; dossier += 1) {
    const own = Float64Array.from(sheets[dossier] ?? [], (sheet) => totals[sheet] ?? Number.NaN);
    const middle = middleOf(own.filter((total) => !Number.isNaN(total)).toSorted());
    sum[dossier] = middle.sum;
    count[dossier] = middle.count;
  }
  return { sum, count };
}

function trimmedSum(ascending: Float64Array): ExactMiddle {
  const kept = ascending.length < MIN_TRIMMED ? ascending : ascending.subarray(1, -1);
  return { sum: kept.reduce((sum, total) => sum + total, 0), count: kept.length };
}

/** Median as an exact fraction: the middle total, or the two middle ones over 2. */
function medianOf(ascending: Float64Array): ExactMiddle {
  if (ascending.length === 0) return { sum: 0, count: 0 };
  const upper = ascending.length >> 1;
  const middle =
    ascending.length % 2 === 1
      ? ascending.subarray(upper, upper + 1)
      : ascending.subarray(upper - 1, upper + 1);
  return { sum: middle.reduce((sum, total) => sum + total, 0), count: middle.length };
}
