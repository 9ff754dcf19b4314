import { err, ok, type Result } from "../../result.ts";
import { climb, type Slope } from "./climb.ts";
import { findOffending, findStrongParts, type Win } from "./win-graph.ts";
import { addPseudoResults, anchorAbilities, type NoMaximum, type Worth, worthOf } from "./worth.ts";

/** Places of items, best first; a ranking may hold only some of the items. */
export type Ranking = readonly number[];

export type RankingsProblem =
  | { readonly type: "ranking-unknown-item"; readonly ranking: number; readonly text: string }
  | { readonly type: "ranking-repeats-item"; readonly ranking: number; readonly text: string };

export type RankingsOutcome =
  | { readonly ok: true; readonly fit: Worth }
  | ({ readonly ok: false } & NoMaximum<Worth>);

/** Says which ranking (counted from 1) names a place that is none of `items`, or one twice. */
export function checkRankings(
  items: number,
  rankings: readonly Ranking[],
): Result<readonly Ranking[], RankingsProblem> {
  for (const [at, ranking] of rankings.entries()) {
    const unknown = ranking.find((place) => !Number.isInteger(place) || place < 0 || place >= items);
    if (unknown !== undefined)
      return err({ type: "ranking-unknown-item", ranking: at + 1, text: String(unknown) });
    const repeated = ranking.find((place, index) => ranking.indexOf(place) !== index);
    if (repeated !== undefined)
      return err({ type: "ranking-repeats-item", ranking: at + 1, text: String(repeated) });
  }
  return ok(rankings);
}

/**
 * Maximum likelihood worths from rankings: the next best of those still in is chosen with probability proportional to its
 * worth (Plackett 1975; Luce 1959), by Newton's method; rankings of two are Bradley-Terry. `rankings` have been checked.
 */
export function fitRankings(items: number, rankings: readonly Ranking[]): RankingsOutcome {
  const held = rankings.filter((ranking) => ranking.length > 1);
  // Each beat all behind; neighbours are enough to know who is reached.
  const wins = held.flatMap((ranking) => ranking.slice(1).map((loser, at): Win => [ranking[at] ?? 0, loser]));
  const parts = findStrongParts(items, wins);
  const missing = (reason: NoMaximum<Worth>["reason"]): RankingsOutcome => ({
    ok: false,
    reason,
    offending: findOffending(parts),
    parts,
    penalised: held.length === 0 ? null : fitWorth(items, held, true),
  });
  if (held.length === 0) return missing("no_comparisons");
  if (parts.length > 1) return missing("not_strongly_connected");
  const fit = fitWorth(items, held, false);
  return fit ? { ok: true, fit } : missing("no_finite_maximum");
}

function fitWorth(items: number, rankings: readonly Ranking[], isPenalised: boolean): Worth | null {
  const summit = climb(new Float64Array(items), (at) => {
    const gradient = new Float64Array(items);
    const information = new Float64Array(items * items);
    let value = 0;
    for (const ranking of rankings) value += addRanking(at, ranking, gradient, information);
    if (isPenalised) value += addPseudoResults(at, gradient, information);
    else anchorAbilities(information, items, items);
    return { value, gradient, information } satisfies Slope;
  });
  if (!summit) return null;
  const worth = worthOf(summit, items);
  const none = new Float64Array(items);
  const square = new Float64Array(items * items);
  const likelihood = rankings.reduce(
    (sum, ranking) => sum + addRanking(worth.logAbility, ranking, none, square),
    0,
  );
  return { ...worth, logLikelihood: likelihood };
}

/**
 * Adds the derivatives of one ranking and returns its log likelihood. With S_s the worth still in at stage s, who stands at
 * place p was at risk in stages up to p: gradient 1 - w_p sum 1/S_s, information w_p sum 1/S_s on the diagonal minus
 * w_p w_q sum 1/S_s^2 over the stages both were in; sums are carried along, so a ranking of m costs m^2.
 */
function addRanking(
  at: Float64Array,
  ranking: Ranking,
  gradient: Float64Array,
  information: Float64Array,
): number {
  const { worths, inverse, inverseSquare, value } = sumStages(at, ranking);
  ranking.forEach((item, place) => {
    const worth = worths[place] ?? 0;
    const hasChoice = place < ranking.length - 1;
    add(gradient, item, (hasChoice ? 1 : 0) - worth * (inverse[place] ?? 0));
    add(information, item * at.length + item, worth * (inverse[place] ?? 0));
    for (let before = 0; before <= place; before += 1) {
      const other = ranking[before] ?? 0;
      const product = worth * (worths[before] ?? 0) * (inverseSquare[before] ?? 0);
      add(information, item * at.length + other, -product);
      if (before < place) add(information, other * at.length + item, -product);
    }
  });
  return value;
}

interface StageSums {
  /** By place; the best of the ranking's abilities stands for worth one. */
  readonly worths: Float64Array;
  /** Sums of 1/S and of 1/S^2 over the stages up to a place. */
  readonly inverse: Float64Array;
  readonly inverseSquare: Float64Array;
  /** Log likelihood. */
  readonly value: number;
}

function sumStages(at: Float64Array, ranking: Ranking): StageSums {
  const stages = ranking.length - 1;
  const top = ranking.reduce((most, item) => Math.max(most, at[item] ?? 0), -Infinity);
  const worths = Float64Array.from(ranking, (item) => Math.exp((at[item] ?? 0) - top));
  const left = Float64Array.from(worths);
  for (let place = stages - 1; place >= 0; place -= 1) add(left, place, left[place + 1] ?? 0);
  let [value, sum, squares] = [0, 0, 0];
  const inverse = new Float64Array(ranking.length);
  const inverseSquare = new Float64Array(ranking.length);
  ranking.forEach((item, place) => {
    const rest = left[place] ?? 1;
    if (place < stages) {
      sum += 1 / rest;
      squares += 1 / rest ** 2;
      value += (at[item] ?? 0) - top - Math.log(rest);
    }
    inverse[place] = sum;
    inverseSquare[place] = squares;
  });
  return { worths, inverse, inverseSquare, value };
}

function add(cells: Float64Array, at: number, value: number): void {
  cells[at] = (cells[at] ?? 0) + value;
}
