import { chiSquareTail } from "../numeric/distributions.ts";
import { midRanks } from "./mid-ranks.ts";

export interface Concordance {
  readonly status: "ok";
  readonly dossiers: number;
  readonly judges: number;
  /** 0: no common order; 1: the same order by all. */
  readonly W: number;
  readonly chisq: number;
  readonly df: number;
  readonly p: number;
  /** Per dossier, smallest mark ranked 1. */
  readonly rankSums: readonly number[];
  /** Spearman's correlation of each judge with the mean rank of the others; `null` where either has no order. */
  readonly judgeAgainstOthers: readonly (number | null)[];
}

export interface ConcordanceProblem {
  readonly status: "too_few_judges" | "too_few_dossiers" | "undefined_no_variation";
  readonly dossiers: number;
  readonly judges: number;
}

/**
 * Kendall's coefficient of concordance with mid-ranks and the correction for ties, W = 12 S / (m^2 (n^3 - n) - m sum(t^3 - t)),
 * and its chi-square m (n - 1) W (Kendall & Babington Smith 1939; Siegel & Castellan 1988). One row per dossier, one column per
 * judge; rows that lack a mark are left out, since a rank needs all of them.
 */
export function kendallConcordance(
  marks: readonly (readonly (number | null)[])[],
): Concordance | ConcordanceProblem {
  const complete = marks.filter((row): row is readonly number[] => row.every((mark) => mark !== null));
  const dossiers = complete.length;
  const judges = marks[0]?.length ?? 0;
  if (judges < 2) return { status: "too_few_judges", dossiers, judges };
  if (dossiers < 2) return { status: "too_few_dossiers", dossiers, judges };
  const ranks = Array.from({ length: judges }, (_, judge) =>
    midRanks(complete.map((row) => row[judge] ?? 0)),
  );
  const sums = complete.map((_, row) => ranks.reduce((sum, column) => sum + (column[row] ?? 0), 0));
  const ties = ranks.reduce((sum, column) => sum + tieTerm(column), 0);
  const divisor = judges ** 2 * (dossiers ** 3 - dossiers) - judges * ties;
  if (divisor <= 0) return { status: "undefined_no_variation", dossiers, judges };
  const middle = (judges * (dossiers + 1)) / 2;
  const W = (12 * sums.reduce((sum, value) => sum + (value - middle) ** 2, 0)) / divisor;
  const chisq = judges * (dossiers - 1) * W;
  return {
    status: "ok",
    dossiers,
    judges,
    W,
    chisq,
    df: dossiers - 1,
    p: chiSquareTail(chisq, dossiers - 1),
    rankSums: sums,
    judgeAgainstOthers: ranks.map((own) =>
      correlation(own, midRanks(sums.map((sum, row) => sum - (own[row] ?? 0)))),
    ),
  };
}

/** Sum of t^3 - t over groups of equal ranks. */
function tieTerm(ranks: Float64Array): number {
  const counts = new Map<number, number>();
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + count ** 3 - count, 0);
}

/** Pearson's correlation of two lists of ranks, whose mean is known. */
function correlation(left: Float64Array, right: Float64Array): number | null {
  const middle = (left.length + 1) / 2;
  let product = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  left.forEach((rank, place) => {
    const other = (right[place] ?? 0) - middle;
    product += (rank - middle) * other;
    leftSquares += (rank - middle) ** 2;
    rightSquares += other ** 2;
  });
  const scale = Math.sqrt(leftSquares * rightSquares);
  return scale > 0 ? product / scale : null;
}
