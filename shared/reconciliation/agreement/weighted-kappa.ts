import type { CodedCategories } from "./categories.ts";
import { type CategoryWeighting, categoryWeights } from "./category-weights.ts";
import { dot } from "./chance-corrected.ts";

export interface WeightedKappa {
  /** `null` where chance alone would always agree. */
  readonly value: number | null;
  /** Large-sample standard error. */
  readonly se: number | null;
  /** Weighted share of dossiers on which the two agree. */
  readonly agreement: number | null;
  readonly dossiers: number;
}

/** Rounding leaves less than this of zero. */
const DUST = 1e-12;

/**
 * Cohen's kappa of two judges from their table of counts (rows: the one, columns: the other), with weights (Cohen 1968,
 * Psychological Bulletin 70:213) and the standard error of Fleiss, Cohen & Everitt (1969, Psychological Bulletin 72:323). `values`
 * are the categories of the rubric as numbers, 1, 2, 3 and so on unless given.
 */
export function weightedKappa(
  table: readonly (readonly number[])[],
  weighting: CategoryWeighting,
  values: readonly number[] = table.map((_, place) => place + 1),
): WeightedKappa {
  const dossiers = table.flat().reduce((sum, count) => sum + count, 0);
  if (dossiers === 0) return { value: null, se: null, agreement: null, dossiers };
  const weights = categoryWeights(values, weighting);
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0) / dossiers);
  const cols = values.map((_, col) => table.reduce((sum, row) => sum + (row[col] ?? 0), 0) / dossiers);
  const cells = table.flatMap((row, i) =>
    row.map((count, j) => ({ i, j, share: count / dossiers, weight: weights[i]?.[j] ?? 0 })),
  );
  const agreement = cells.reduce((sum, { share, weight }) => sum + share * weight, 0);
  const chance = cells.reduce((sum, { i, j, weight }) => sum + (rows[i] ?? 0) * (cols[j] ?? 0) * weight, 0);
  if (chance > 1 - DUST) return { value: null, se: null, agreement, dossiers };
  const value = (agreement - chance) / (1 - chance);
  const ofRow = weights.map((row) => dot(row, cols));
  const ofCol = values.map((_, j) => rows.reduce((sum, share, i) => sum + share * (weights[i]?.[j] ?? 0), 0));
  const squares = cells.reduce(
    (sum, { i, j, share, weight }) =>
      sum + share * (weight - ((ofRow[i] ?? 0) + (ofCol[j] ?? 0)) * (1 - value)) ** 2,
    0,
  );
  const variance = (squares - (value - chance * (1 - value)) ** 2) / ((1 - chance) ** 2 * dossiers);
  return { value, se: Math.sqrt(Math.max(0, variance)), agreement, dossiers };
}

export interface JudgePair {
  /** Columns of the two judges, from 1. */
  readonly i: number;
  readonly j: number;
  readonly table: readonly (readonly number[])[];
}

/** Table of counts of every two judges, over the dossiers both read and the categories of the whole scale. */
export function judgePairs(coded: CodedCategories): readonly JudgePair[] {
  const { judges, labels } = coded;
  const columns = Array.from({ length: judges }, () => new Map<number, number>());
  for (let row = 0; row < coded.code.length; row += 1)
    columns[coded.judge[row] ?? 0]?.set(coded.dossier[row] ?? 0, coded.code[row] ?? 0);
  return columns.flatMap((left, i) =>
    columns.slice(i + 1).map((right, after) => {
      const table = labels.map(() => labels.map(() => 0));
      for (const [dossier, code] of left) countPair(table, code, right.get(dossier));
      return { i: i + 1, j: i + after + 2, table };
    }),
  );
}

function countPair(table: readonly number[][], left: number, right: number | undefined): void {
  const row = table[left];
  if (row && right !== undefined) row[right] = (row[right] ?? 0) + 1;
}
