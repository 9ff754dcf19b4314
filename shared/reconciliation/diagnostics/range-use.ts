import { studentReach, studentTwoSided } from "../numeric/distributions.ts";
import { dossierPrior } from "../ranks/dossier-prior.ts";
import { rowsByGroup } from "../ratings/group-rows.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { SeverityFit } from "../severity/fit.ts";
import { withheld } from "../withheld.ts";
import type { RangeSlope, RangeUseFigure } from "./diagnostics-report.ts";
import { withDiscoveries } from "./discoveries.ts";
import { withoutSeverity } from "./discrepancy.ts";
import { centredProducts, fitLine, type LineFit, meanOfNumbers, pick, sdOf } from "./line-fit.ts";
import type { MiddleShares } from "./middle-share.ts";

export interface JudgeSpread {
  readonly readings: number;
  readonly mean: number;
  /** n - 1; `null` with one reading. */
  readonly sd: number | null;
}

/** Mean and spread of each judge's scores, by place in `judgeIds`. */
export function spreadByJudge(ratings: Ratings): readonly JudgeSpread[] {
  return rowsByGroup(ratings.judge, ratings.judgeIds.length).map((rows) => {
    const scores = pick(ratings.score, rows);
    return {
      readings: rows.length,
      mean: meanOfNumbers(scores),
      sd: rows.length > 1 ? sdOf(scores) : null,
    };
  });
}

export interface RangeUse {
  /** Least squares of the judge's scores on what colleagues gave; too flat, as colleagues' means are noisy. */
  readonly rawSlope: number | null;
  /** The same with its standard error, where it has one. */
  readonly line: LineFit | null;
  /** Of colleagues' means of the dossiers this judge read: fewer colleagues, less sure. */
  readonly reliability: number;
  /** The same divided by the reliability of colleagues' means: 1 is the panel's use of the scale. */
  readonly slope: number | null;
}

/**
 * How wide each judge spreads the scale, by place in `judgeIds`: scores on the adjusted mean of the other readers of the same
 * dossier, leaving the judge out, the slope corrected for the error in that mean by its reliability
 * va / (va + ve mean(1 / readers)) (Fuller 1987, errors in variables).
 */
export function rangeUse(
  ratings: Ratings,
  fit: SeverityFit,
): { readonly expectedSd: number; readonly reliability: number; readonly perJudge: readonly RangeUse[] } {
  const adjusted = withoutSeverity(ratings, fit);
  const dossierVariance = dossierPrior(fit).variance;
  const { others, inverse } = meanOfOthers(ratings, adjusted);
  const reliabilityOf = (rows: Int32Array): number => {
    const noise = rows.length > 0 ? fit.variance.residual * meanOfNumbers(pick(inverse, rows)) : 0;
    return dossierVariance > 0 ? dossierVariance / (dossierVariance + noise) : 0;
  };
  const perJudge = rowsByGroup(ratings.judge, ratings.judgeIds.length).map((rows) => {
    const compared = rows.filter((row) => !Number.isNaN(others[row]));
    const [x, y] = [pick(others, compared), pick(ratings.score, compared)];
    const line = fitLine(x, y);
    const { xx, xy } = centredProducts(x, y);
    const rawSlope = xx > 0 ? xy / xx : null;
    const reliability = reliabilityOf(compared);
    return {
      rawSlope,
      line,
      reliability,
      slope: rawSlope !== null && reliability > 0 ? rawSlope / reliability : null,
    };
  });
  const linked = Int32Array.from([...others.keys()].filter((row) => !Number.isNaN(others[row])));
  return {
    expectedSd: Math.sqrt(dossierVariance + fit.variance.residual),
    reliability: reliabilityOf(linked),
    perJudge,
  };
}

/** Per row the mean of the other readings of its dossier (NaN where it has none), and 1 / their number. */
function meanOfOthers(ratings: Ratings, adjusted: Float64Array) {
  const sums = new Float64Array(ratings.dossierIds.length);
  const counts = new Float64Array(ratings.dossierIds.length);
  for (const [row, dossier] of ratings.dossier.entries()) {
    sums[dossier] = (sums[dossier] ?? 0) + (adjusted[row] ?? 0);
    counts[dossier] = (counts[dossier] ?? 0) + 1;
  }
  const inverse = new Float64Array(adjusted.length);
  const others = adjusted.map((value, row) => {
    const dossier = ratings.dossier[row] ?? 0;
    const readers = (counts[dossier] ?? 0) - 1;
    if (readers < 1) return Number.NaN;
    inverse[row] = 1 / readers;
    return ((sums[dossier] ?? 0) - value) / readers;
  });
  return { others, inverse };
}

/** {@link rangeUse} as figures; the slope with a 95 % interval and a test of its being 1. */
export function diagnoseRangeUse(
  ratings: Ratings,
  fit: SeverityFit,
  options: { readonly minReadings: number; readonly rate: number; readonly middle: MiddleShares | null },
): readonly RangeUseFigure[] {
  const { minReadings, rate, middle } = options;
  const { expectedSd, perJudge } = rangeUse(ratings, fit);
  const spreads = spreadByJudge(ratings);
  const slopes: readonly RangeSlope[] = withDiscoveries(
    perJudge.map(({ line, reliability }, judge) => {
      const { readings = 0 } = spreads[judge] ?? {};
      if (readings < minReadings) return withheld("too-few-dossiers", readings, minReadings);
      if (!line || reliability <= 0) return withheld("not-estimable");
      const value = line.slope / reliability;
      const se = line.se / reliability;
      const reach = studentReach(0.95, line.freedom) * se;
      const p = studentTwoSided((value - 1) / se, line.freedom);
      return { state: "known", value, se, low: value - reach, high: value + reach, p } as const;
    }),
    rate,
  );
  return spreads.map(({ readings, mean, sd }, judge) => {
    if (readings < minReadings || sd === null) return withheld("too-few-dossiers", readings, minReadings);
    if (expectedSd <= 0) return withheld("no-variation");
    return {
      state: "known",
      readings,
      mean,
      sd,
      expectedSd,
      sdRatio: sd / expectedSd,
      slope: slopes[judge] ?? withheld("not-estimable"),
      middleShare: middle?.ofJudge.get(ratings.judgeIds[judge] ?? "") ?? null,
      panelMiddleShare: middle?.pooled ?? null,
    };
  });
}
