import { fPoint } from "../numeric/distributions.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { type DossierSums, residualSquares, sumDossiers } from "./dossier-sums.ts";

/** Between which values the variance of the dossiers lies, as a multiple of the residual one. */
export interface RatioInterval {
  readonly low: number;
  readonly high: number;
  /** Degrees of freedom of the residual. */
  readonly freedom: number;
  /** Differences between judges that were estimated: judges less unconnected parts. */
  readonly judgeContrasts: number;
}

/** Above this many judges the search would take seconds. */
const MOST_JUDGES = 300;

/**
 * Exact interval for s_d / s_e in score = dossier (random) + judge (fixed) + residual, whatever the design: the squares that
 * dossiers explain beside the judges, weighed for a ratio r, over the residual mean square, are F-distributed at the true
 * ratio and fall as r grows (Wald 1947, Ann. Math. Stat. 18:586; Seely & El-Bassiouni 1983, Ann. Stat. 11:197). In a complete
 * table it gives the F-limits of ICC(C,1) and (C,k). Low ends below zero are given as zero. `null` without a residual,
 * without replication, or with more than 300 judges.
 */
export function dossierRatioInterval(ratings: Ratings, confidence: number): RatioInterval | null {
  if (ratings.judgeIds.length > MOST_JUDGES) return null;
  const sums = sumDossiers(ratings);
  const within = residualSquares(sums, Number.POSITIVE_INFINITY);
  const freedom = sums.readings - sums.dossiers - within.rank;
  const between = sums.readings - sums.judges - freedom;
  if (freedom < 1 || between < 1 || within.squares <= DUST * sums.squares) return null;
  const ratioAt = (r: number) =>
    (residualSquares(sums, r).squares - within.squares) / between / (within.squares / freedom);
  const tail = (1 - confidence) / 2;
  return {
    low: Math.max(0, solveRatio(sums, ratioAt, fPoint(1 - tail, between, freedom))),
    high: Math.max(0, solveRatio(sums, ratioAt, 1 / fPoint(1 - tail, freedom, between))),
    freedom,
    judgeContrasts: within.rank,
  };
}

/** Rounding leaves less than this of zero. */
const DUST = 1e-12;
const STEPS = 60;
const CLOSE = 1e-10;
/** Ends of the search, as logarithms. */
const [LEAST, MOST] = [-18, 18];

/**
 * The ratio at which the falling `ratioAt` meets `target`; searched from -1 / readings, where it is infinite. Its logarithm is
 * nearly a straight line, so the Illinois rule needs few steps.
 */
function solveRatio(sums: DossierSums, ratioAt: (r: number) => number, target: number): number {
  const least = -1 / sums.mostReadings;
  const excess = (place: number) =>
    Math.log(Math.max(ratioAt(least + Math.exp(place)), Number.MIN_VALUE) / target);
  let low = { place: LEAST, excess: excess(LEAST) };
  let high = { place: MOST, excess: excess(MOST) };
  if (low.excess <= 0) return 0;
  if (high.excess >= 0) return Math.exp(MOST);
  for (let step = 0; step < STEPS && high.place - low.place > CLOSE; step += 1) {
    const slope = (high.excess - low.excess) / (high.place - low.place);
    const place = low.place - low.excess / slope;
    const here = { place, excess: excess(place) };
    if (Math.abs(here.excess) < CLOSE) return least + Math.exp(place);
    if (here.excess > 0) {
      low = here;
      high = { ...high, excess: high.excess / 2 };
    } else {
      high = here;
      low = { ...low, excess: low.excess / 2 };
    }
  }
  return least + Math.exp((low.place + high.place) / 2);
}
