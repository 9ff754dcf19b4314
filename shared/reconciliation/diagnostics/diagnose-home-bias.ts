import { studentReach, studentTwoSided } from "../numeric/distributions.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { withheld } from "../withheld.ts";
import type { HomeBiasFigure } from "./diagnostics-report.ts";
import { withDiscoveries } from "./discoveries.ts";
import { type HomeEffect, homeEffects, type Regions } from "./home-bias.ts";

interface Limits {
  readonly minReadings: number;
  /** Least readings of the own region, and of all others. */
  readonly minOwnReadings: number;
  readonly rate: number;
}

/**
 * {@link homeEffects} as figures with a 95 % interval, for each judge whose region is known and for the panel. Notable
 * where the false discovery rate over the judges holds, in either direction: some are harder on their own.
 */
export function diagnoseHomeBias(
  ratings: Ratings,
  regions: Regions | undefined,
  limits: Limits,
): { readonly perJudge: readonly HomeBiasFigure[]; readonly panel: HomeBiasFigure } {
  if (!regions)
    return { perJudge: ratings.judgeIds.map(() => withheld("not-known")), panel: withheld("not-known") };
  const { perJudge, pooled } = homeEffects(ratings, regions);
  const figures = perJudge.map((effect, judge) =>
    regions.ofJudge.has(ratings.judgeIds[judge] ?? "") ? toFigure(effect, limits) : withheld("not-known"),
  );
  const [panel = withheld("not-estimable")] = withDiscoveries([toFigure(pooled, limits)], limits.rate);
  return { perJudge: withDiscoveries(figures, limits.rate), panel };
}

function toFigure(effect: HomeEffect, { minReadings, minOwnReadings }: Limits) {
  const { difference, se, freedom, ownReadings, otherReadings } = effect;
  const readings = ownReadings + otherReadings;
  if (readings < minReadings) return withheld("too-few-dossiers", readings, minReadings);
  const fewer = Math.min(ownReadings, otherReadings);
  if (fewer < minOwnReadings) return withheld("too-few-readings", fewer, minOwnReadings);
  if (difference === null || se === null || se <= 0) return withheld("not-estimable");
  const reach = studentReach(0.95, freedom) * se;
  return {
    state: "known",
    ownReadings,
    otherReadings,
    difference,
    se,
    low: difference - reach,
    high: difference + reach,
    p: studentTwoSided(difference / se, freedom),
  } as const;
}
