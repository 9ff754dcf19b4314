import type { MarkTable } from "../ratings/mark-table.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { SeverityFit } from "../severity/fit.ts";

import { withheld } from "../withheld.ts";
import { diagnoseRepeats, findRepeatPairs } from "./blind-repeats.ts";
import { diagnoseHalo } from "./diagnose-halo.ts";
import { diagnoseHomeBias } from "./diagnose-home-bias.ts";
import { type DiagnosticLimits, diagnosticThresholds } from "./diagnostic-thresholds.ts";
import type { DiagnosticsReport } from "./diagnostics-report.ts";
import { flagDossiers } from "./dossier-flags.ts";
import { diagnoseDrift } from "./drift.ts";
import { formMarksOf } from "./form-marks.ts";
import { type HaloSigns, haloSigns } from "./halo.ts";
import type { Regions } from "./home-bias.ts";
import { middleShares } from "./middle-share.ts";
import { diagnoseRangeUse } from "./range-use.ts";

export interface DiagnosisInput {
  /** All sheets, complete or not, criterion by criterion. */
  readonly table: MarkTable;
  /** Totals of the complete sheets; `order` in it is the order of reading. */
  readonly ratings: Ratings;
  /** Of `ratings`. */
  readonly fit: SeverityFit;
  readonly regions?: Regions | undefined;
  /** Names the text of a dossier that came twice under different ids. */
  readonly textOf?: ReadonlyMap<string, string> | undefined;
  readonly k?: number | undefined;
  readonly limits?: DiagnosticLimits | undefined;
}

/** Everything worth a second look, by judge and by dossier; judges in the order of `ratings.judgeIds`. */
export function diagnose(input: DiagnosisInput): DiagnosticsReport {
  const { table, ratings, fit } = input;
  const thresholds = diagnosticThresholds(table, ratings, input.limits);
  const { range, residual, falseDiscoveryRate: rate, minReadings, minPairs } = thresholds;
  const flags = flagDossiers(ratings, fit, {
    range,
    residual,
    rate,
    ...(input.k === undefined ? {} : { k: input.k }),
  });
  const halo = haloSigns(formMarksOf(table));
  const haloByJudge = diagnoseHalo(halo.perJudge, table.criteria.length, { minReadings, rate });
  const homeBias = diagnoseHomeBias(ratings, input.regions, { ...thresholds, rate });
  const pairs = findRepeatPairs(ratings, input.textOf);
  const drift = diagnoseDrift(ratings, fit, { minReadings, rate });
  const ranges = diagnoseRangeUse(ratings, fit, { minReadings, rate, middle: middleShares(table) });
  const placeInTable = new Map(table.judgeIds.map((id, place) => [id, place]));
  const missing = withheld("not-known");
  const judges = ratings.judgeIds.map((judgeId, judge) => ({
    judgeId,
    readings: fit.readingsOfJudge[judge] ?? 0,
    discrepancies: flags.surprises.filter((surprise) => surprise.judgeId === judgeId).length,
    drift: drift[judge] ?? missing,
    halo: haloByJudge[placeInTable.get(judgeId) ?? -1] ?? missing,
    rangeUse: ranges[judge] ?? missing,
    homeBias: homeBias.perJudge[judge] ?? missing,
    blindRepeats: diagnoseRepeats(
      pairs.filter((pair) => pair.judge === judge),
      minPairs,
    ),
  }));
  return {
    thresholds,
    judges,
    ...flags,
    panelHalo: panelHalo(halo.pooled, table.criteria.length, minReadings),
    panelHomeBias: homeBias.panel,
    panelRepeats: diagnoseRepeats(pairs, minPairs),
  };
}

function panelHalo(pooled: HaloSigns, criteria: number, minReadings: number): DiagnosticsReport["panelHalo"] {
  const { forms, meanCorrelation, meanWithinSd, straightLined } = pooled;
  if (criteria < 2) return withheld("too-few-criteria", criteria, 2);
  if (forms < minReadings) return withheld("too-few-dossiers", forms, minReadings);
  if (meanCorrelation === null || meanWithinSd === null) return withheld("no-variation");
  return { state: "known", forms, meanCorrelation, meanWithinSd, straightLined };
}
