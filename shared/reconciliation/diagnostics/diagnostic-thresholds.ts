import type { MarkTable } from "../ratings/mark-table.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { DiagnosticThresholds } from "./diagnostics-report.ts";

/** Share of the scale, and least number of points: 15 of 0-100, 2 of 1-5. */
const WIDE_SHARE = 0.15;
const WIDE_POINTS = 2;
/** Scales that are taken where the rubric says none: the first that holds all marks. */
const USUAL_SCALES = [
  { scaleMin: 1, scaleMax: 5 },
  { scaleMin: 0, scaleMax: 3 },
  { scaleMin: 0, scaleMax: 5 },
  { scaleMin: 1, scaleMax: 6 },
  { scaleMin: 1, scaleMax: 7 },
  { scaleMin: 0, scaleMax: 10 },
  { scaleMin: 0, scaleMax: 20 },
  { scaleMin: 0, scaleMax: 100 },
] as const;

export type DiagnosticLimits = Partial<
  Omit<DiagnosticThresholds, "scaleMin" | "scaleMax" | "isScaleAssumed">
>;

/** Defaults for the scale at hand; what `limits` says goes before. */
export function diagnosticThresholds(
  table: MarkTable,
  ratings: Ratings,
  limits: DiagnosticLimits = {},
): DiagnosticThresholds {
  const scale = scaleOfTotals(table, ratings.score);
  return {
    ...scale,
    range: wideRange(scale.scaleMax - scale.scaleMin),
    residual: 3,
    falseDiscoveryRate: 0.05,
    minReadings: 10,
    minPairs: 5,
    minOwnReadings: 5,
    ...limits,
  };
}

/** 15 % of the scale, but no less than two points and no more than half the scale. */
function wideRange(width: number): number {
  return Math.min(Math.max(WIDE_SHARE * width, WIDE_POINTS), width / 2);
}

interface Scale {
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly isScaleAssumed: boolean;
}

function scaleOfTotals(table: MarkTable, scores: Float64Array): Scale {
  let scaleMin = 0;
  let scaleMax = 0;
  let weights = 0;
  for (const { weight, min, max } of table.criteria) {
    scaleMin += weight * (min ?? Number.NaN);
    scaleMax += weight * (max ?? Number.NaN);
    weights += weight;
  }
  return scaleMax > scaleMin
    ? { scaleMin: scaleMin / weights, scaleMax: scaleMax / weights, isScaleAssumed: false }
    : { ...usualScale(table, scores), isScaleAssumed: true };
}

/** By the marks themselves: totals lie nearer the middle. */
function usualScale(
  { marks, marksPerPoint }: MarkTable,
  scores: Float64Array,
): Omit<Scale, "isScaleAssumed"> {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const widen = (points: number): void => {
    if (points < low) low = points;
    if (points > high) high = points;
  };
  for (const mark of marks) widen(mark / marksPerPoint);
  for (const score of scores) widen(score);
  const usual = USUAL_SCALES.find(({ scaleMin, scaleMax }) => low >= scaleMin && high <= scaleMax);
  return usual ?? { scaleMin: low, scaleMax: high > low ? high : low + 1 };
}
