import { fPoint, fTail } from "../numeric/distributions.ts";

/** Mean squares of a complete table without replication: rows are dossiers, columns judges. */
export interface MeanSquares {
  readonly rows: number;
  readonly cols: number;
  readonly error: number;
  /** Of columns and error together: the one-way table. */
  readonly within: number;
}

/** One form of the coefficient; below zero where marks of a dossier differ more than marks of different dossiers. */
export interface IntraclassForm {
  readonly value: number | null;
  /** Ends of the interval, `null` where there is no residual or nothing to divide. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly F?: number | null;
  readonly df1?: number;
  readonly df2?: number | null;
}

export interface IntraclassTable {
  /** `interval_undefined`: (A,k) has a value, but no interval; the other forms have both. */
  readonly status: "ok" | "interval_undefined" | "degenerate_no_residual" | "undefined_no_variation";
  readonly n: number;
  readonly k: number;
  readonly meanSquares: MeanSquares;
  readonly single: IntraclassForm;
  readonly mean: IntraclassForm;
  readonly consistencySingle: IntraclassForm;
  readonly consistencyMean: IntraclassForm;
  readonly agreementSingle: IntraclassForm;
  readonly agreementMean: IntraclassForm;
  readonly anova: {
    readonly rowsF: number | null;
    readonly rowsP: number | null;
    readonly colsF: number | null;
    readonly colsP: number | null;
    readonly residualSd: number;
  };
}

export interface IntraclassProblem {
  readonly status: "too_few_judges" | "too_few_dossiers" | "incomplete_design";
  readonly n: number;
  readonly k: number;
}

const UNDEFINED: IntraclassForm = { value: null, lower: null, upper: null };
/** Squares below this share of the total are what rounding leaves of zero. */
const DUST = 1e-24;

/**
 * The six intraclass correlations of McGraw & Wong (1996, Psychological Methods 1:30-46) with intervals at 1 - `alpha`.
 * `marks`: one row per dossier, one column per judge. The interval of (A,k) is the Spearman-Brown step of the one of (A,1),
 * as in the paper; a known statistics package differs there. Below
 * -1 / (k - 1) that step turns the order over, so an interval that reaches there has no counterpart for (A,k).
 */
export function intraclassCorrelations(
  marks: readonly (readonly (number | null)[])[],
  alpha = 0.05,
): IntraclassTable | IntraclassProblem {
  const n = marks.length;
  const k = marks[0]?.length ?? 0;
  if (k < 2) return { status: "too_few_judges", n, k };
  if (n < 2) return { status: "too_few_dossiers", n, k };
  const cells = marks.flat();
  const known = cells.filter((mark) => mark !== null);
  if (cells.length !== n * k || known.length !== cells.length) return { status: "incomplete_design", n, k };
  return intraclassOf(meanSquaresOf(known, n, k), n, k, alpha);
}

function intraclassOf(meanSquares: MeanSquares, n: number, k: number, alpha: number): IntraclassTable {
  const { rows, cols, error, within } = meanSquares;
  const oneWay = fForms(rows, within, { df1: n - 1, df2: n * (k - 1), k, alpha });
  const twoWay = fForms(rows, error, { df1: n - 1, df2: (n - 1) * (k - 1), k, alpha });
  const agreement = agreementForms(meanSquares, n, k, alpha);
  const colsF = error > 0 ? cols / error : null;
  return {
    status: statusOf(meanSquares, agreement),
    n,
    k,
    meanSquares,
    single: oneWay.single,
    mean: oneWay.mean,
    consistencySingle: twoWay.single,
    consistencyMean: twoWay.mean,
    ...agreement,
    anova: {
      rowsF: twoWay.single.F ?? null,
      rowsP: tailOf(twoWay.single.F ?? null, n - 1, (n - 1) * (k - 1)),
      colsF,
      colsP: tailOf(colsF, k - 1, (n - 1) * (k - 1)),
      residualSd: Math.sqrt(error),
    },
  };
}

type AgreementForms = Pick<IntraclassTable, "agreementSingle" | "agreementMean">;

function statusOf({ rows, cols, error }: MeanSquares, agreement: AgreementForms): IntraclassTable["status"] {
  const { agreementSingle, agreementMean } = agreement;
  const isStepUndefined = agreementSingle.lower !== null && agreementMean.lower === null;
  if (error > 0) return isStepUndefined ? "interval_undefined" : "ok";
  return rows > 0 || cols > 0 ? "degenerate_no_residual" : "undefined_no_variation";
}

function tailOf(F: number | null, df1: number, df2: number): number | null {
  return F === null ? null : fTail(F, df1, df2);
}

function meanSquaresOf(cells: readonly number[], n: number, k: number): MeanSquares {
  const grand = cells.reduce((sum, mark) => sum + mark, 0) / cells.length;
  const rowMean = new Float64Array(n);
  const colMean = new Float64Array(k);
  cells.forEach((mark, place) => {
    const row = Math.floor(place / k);
    rowMean[row] = (rowMean[row] ?? 0) + (mark - grand) / k;
    colMean[place % k] = (colMean[place % k] ?? 0) + (mark - grand) / n;
  });
  let error = 0;
  let total = 0;
  cells.forEach((mark, place) => {
    const deviation = mark - grand;
    total += deviation ** 2;
    error += (deviation - (rowMean[Math.floor(place / k)] ?? 0) - (colMean[place % k] ?? 0)) ** 2;
  });
  const scale = total + cells.length * grand ** 2;
  const clean = (squares: number) => (squares <= DUST * scale ? 0 : squares);
  const rows = clean(k * sumOfSquares(rowMean));
  const cols = clean(n * sumOfSquares(colMean));
  const residual = clean(error);
  return {
    rows: rows / (n - 1),
    cols: cols / (k - 1),
    error: residual / ((n - 1) * (k - 1)),
    within: (cols + residual) / (n * (k - 1)),
  };
}

function sumOfSquares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

interface Freedom {
  readonly df1: number;
  readonly df2: number;
  readonly k: number;
  readonly alpha: number;
}

/** Single and mean form from F = `rows` / `noise`, with its limits F / F(1 - a/2; df1, df2) and F * F(1 - a/2; df2, df1). */
function fForms(
  rows: number,
  noise: number,
  { df1, df2, k, alpha }: Freedom,
): { readonly single: IntraclassForm; readonly mean: IntraclassForm } {
  if (noise === 0) return withoutNoise(rows);
  const F = rows / noise;
  const low = F / fPoint(1 - alpha / 2, df1, df2);
  const high = F * fPoint(1 - alpha / 2, df2, df1);
  const single = (ratio: number) => (ratio - 1) / (ratio + k - 1);
  return {
    single: { value: single(F), lower: single(low), upper: single(high), F, df1, df2 },
    mean: { value: ofMean(F), lower: ofMean(low), upper: ofMean(high), F, df1, df2 },
  };
}

function ofMean(ratio: number): number | null {
  return ratio > 0 ? 1 - 1 / ratio : null;
}

function withoutNoise(rows: number): { readonly single: IntraclassForm; readonly mean: IntraclassForm } {
  const form = rows > 0 ? { ...UNDEFINED, value: 1, F: null } : { ...UNDEFINED, F: null };
  return { single: form, mean: form };
}

/** Forms of absolute agreement, whose interval takes Satterthwaite's degrees of freedom. */
function agreementForms({ rows, cols, error }: MeanSquares, n: number, k: number, alpha: number) {
  const divisor = rows + (k - 1) * error + (k * (cols - error)) / n;
  if (!(divisor > 0)) return { agreementSingle: UNDEFINED, agreementMean: UNDEFINED };
  const value = (rows - error) / divisor;
  const meanDivisor = rows + (cols - error) / n;
  const limits = agreementLimits({ rows, cols, error, n, k, value, alpha });
  const isOrdered = limits.lower !== null && limits.lower > -1 / (k - 1);
  const step = (limit: number | null) => (limit === null || !isOrdered ? null : spearmanBrown(limit, k));
  return {
    agreementSingle: { value, ...limits },
    agreementMean: {
      value: meanDivisor > 0 ? (rows - error) / meanDivisor : null,
      lower: step(limits.lower),
      upper: step(limits.upper),
      df2: limits.df2,
    },
  };
}

interface AgreementCase {
  readonly rows: number;
  readonly cols: number;
  readonly error: number;
  readonly n: number;
  readonly k: number;
  readonly value: number;
  readonly alpha: number;
}

function agreementLimits({ rows, cols, error, n, k, value, alpha }: AgreementCase) {
  if (value >= 1) return { lower: null, upper: null, df2: null };
  const a = (k * value) / (n * (1 - value));
  const b = 1 + (k * value * (n - 1)) / (n * (1 - value));
  const spread = (a * cols) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1));
  if (!(spread > 0) || rows === 0) return { lower: null, upper: null, df2: null };
  const df2 = (a * cols + b * error) ** 2 / spread;
  if (!(df2 > 0)) return { lower: null, upper: null, df2: null };
  const above = fPoint(1 - alpha / 2, n - 1, df2);
  const below = fPoint(1 - alpha / 2, df2, n - 1);
  const noise = k * cols + (k * n - k - n) * error;
  return {
    lower: finiteOrNull((n * (rows - above * error)) / (above * noise + n * rows)),
    upper: finiteOrNull((n * (below * rows - error)) / (noise + n * below * rows)),
    df2,
  };
}

function spearmanBrown(single: number, k: number): number | null {
  return finiteOrNull((k * single) / (1 + (k - 1) * single));
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
