import { studentReach, studentTwoSided } from "../numeric/distributions.ts";
import { type Withheld, withheld } from "../withheld.ts";
import type { HaloFigure } from "./diagnostics-report.ts";
import { withDiscoveries } from "./discoveries.ts";
import type { JudgeHalo } from "./halo.ts";

interface Limits {
  readonly minReadings: number;
  readonly rate: number;
}

/** A judge whose correlation and standard error are there. */
interface Measured {
  readonly judge: number;
  readonly signs: JudgeHalo;
  readonly mean: number;
  readonly se: number;
  readonly meanWithinSd: number;
}

/**
 * Each judge's mean correlation between criteria beside that of the other judges on the panel: criteria go together in good
 * and bad proposals anyway, so only more than colleagues is a sign. Student's test of the difference, the standard errors
 * by jackknife; notable only upwards.
 */
export function diagnoseHalo(
  perJudge: readonly JudgeHalo[],
  criteria: number,
  { minReadings, rate }: Limits,
): readonly HaloFigure[] {
  const measured = perJudge.map((signs, judge) => measure(signs, judge, { criteria, minReadings }));
  const known = measured.filter((one) => "signs" in one);
  const figures = measured.map((one) => ("signs" in one ? besideOthers(one, known) : one));
  return withDiscoveries(figures, rate, (figure) => figure.meanCorrelation > figure.panelCorrelation);
}

function measure(
  signs: JudgeHalo,
  judge: number,
  { criteria, minReadings }: { readonly criteria: number; readonly minReadings: number },
): Measured | Withheld {
  if (criteria < 2) return withheld("too-few-criteria", criteria, 2);
  if (signs.forms < minReadings) return withheld("too-few-dossiers", signs.forms, minReadings);
  const { meanCorrelation: mean, se, meanWithinSd } = signs;
  if (mean === null || se === null || meanWithinSd === null) return withheld("no-variation");
  return { judge, signs, mean, se, meanWithinSd };
}

function besideOthers(one: Measured, known: readonly Measured[]) {
  const others = known.filter(({ judge }) => judge !== one.judge);
  if (others.length === 0) return withheld("too-few-judges", 1, 2);
  const { forms, straightLined } = one.signs;
  const panelCorrelation = others.reduce((sum, { mean }) => sum + mean, 0) / others.length;
  const panelVariance = others.reduce((sum, { se }) => sum + se ** 2, 0) / others.length ** 2;
  const reach = studentReach(0.95, forms - 1) * one.se;
  return {
    state: "known",
    forms,
    meanCorrelation: one.mean,
    panelCorrelation,
    low: Math.max(-1, one.mean - reach),
    high: Math.min(1, one.mean + reach),
    p: probabilityOf(one.mean - panelCorrelation, Math.sqrt(one.se ** 2 + panelVariance), forms - 1),
    meanWithinSd: one.meanWithinSd,
    straightLined,
  } as const;
}

/** A difference without any standard error (every form straight-lined) is certain. */
function probabilityOf(difference: number, se: number, freedom: number): number {
  if (se < NO_SE) return Math.abs(difference) < NO_SE ? 1 : 0;
  return studentTwoSided(difference / se, freedom);
}

const NO_SE = 1e-12;
