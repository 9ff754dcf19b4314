import { studentReach } from "../numeric/distributions.ts";
import { rowsByGroup } from "../ratings/group-rows.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { SeverityFit } from "../severity/fit.ts";
import { withheld } from "../withheld.ts";
import type { DriftFigure } from "./diagnostics-report.ts";
import { withDiscoveries } from "./discoveries.ts";
import { fitLine, type LineFit, pick } from "./line-fit.ts";

/**
 * How the marks of each judge move with the order of reading: least squares of (score - level - dossier effect) on order,
 * in points per reading, by place in `judgeIds`. The dossier is taken out, so a run of better dossiers is no drift; as the
 * judge's own mark is part of the dossier's effect, the slope is a little too small, by about the leverage. `null` where the order is not known, is the same throughout, or there are fewer than three readings.
 */
export function driftSlopes(ratings: Ratings, fit: SeverityFit): readonly (LineFit | null)[] {
  const { order } = ratings;
  if (!order) return ratings.judgeIds.map(() => null);
  const beyondDossier = ratings.score.map(
    (score, row) => score - (fit.shrunkScore[ratings.dossier[row] ?? 0] ?? 0),
  );
  return rowsByGroup(ratings.judge, ratings.judgeIds.length).map((rows) =>
    fitLine(pick(order, rows), pick(beyondDossier, rows)),
  );
}

/** {@link driftSlopes} as figures: points per ten dossiers with a 95 % interval, the false discovery rate held. */
export function diagnoseDrift(
  ratings: Ratings,
  fit: SeverityFit,
  { minReadings, rate }: { readonly minReadings: number; readonly rate: number },
): readonly DriftFigure[] {
  const figures = driftSlopes(ratings, fit).map((line, judge) => {
    const readings = fit.readingsOfJudge[judge] ?? 0;
    if (readings < minReadings) return withheld("too-few-dossiers", readings, minReadings);
    if (!ratings.order) return withheld("not-known");
    if (!line) return withheld("no-variation");
    const { slope, se, p, freedom } = line;
    const reach = 10 * studentReach(0.95, freedom) * se;
    const perTen = 10 * slope;
    return {
      state: "known",
      readings,
      slope,
      se,
      perTen,
      low: perTen - reach,
      high: perTen + reach,
      p,
    } as const;
  });
  return withDiscoveries(figures, rate);
}
