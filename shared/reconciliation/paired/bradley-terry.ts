import { climb, type Slope } from "./climb.ts";
import { findOffending, findStrongParts, type Win } from "./win-graph.ts";
import { addPseudoResults, anchorAbilities, type NoMaximum, type Worth, worthOf } from "./worth.ts";

/** Results of comparing two items, by their places. Counts may be fractions (half a win each for a tie). */
export interface Contest {
  readonly first: number;
  readonly second: number;
  readonly firstWins: number;
  readonly secondWins: number;
  readonly ties: number;
  /** 1 where `first` had the advantage asked about (at home, shown first), -1 where `second` had it, 0 where neither. */
  readonly advantage: -1 | 0 | 1;
}

export interface PairedFit extends Worth {
  /** Log odds that the advantage adds, where contests name one. */
  readonly advantage: Estimate | null;
  /** Davidson's log nu, where there are ties. */
  readonly logTie: Estimate | null;
  /** Against the model that gives every contest its own probabilities. */
  readonly deviance: number;
  readonly residualFreedom: number;
}

export interface Estimate {
  readonly value: number;
  readonly se: number;
}

export type PairedOutcome =
  | { readonly ok: true; readonly fit: PairedFit }
  | ({ readonly ok: false } & NoMaximum<PairedFit>);

/**
 * Maximum likelihood abilities from paired comparisons by Newton's method: Bradley & Terry (1952), P(i beats j) =
 * p_i / (p_i + p_j); with ties as in Davidson (1970), P(tie) proportional to nu sqrt(p_i p_j); the advantage multiplies the
 * ability of who has it (Davidson & Beaver 1977). Whether a maximum exists is tested before, on the graph of wins.
 */
export function fitPairs(items: number, contests: readonly Contest[]): PairedOutcome {
  const held = contests.filter((contest) => contest.first !== contest.second && playedIn(contest) > 0);
  const shape = shapeOf(items, held);
  const parts = findStrongParts(items, held.flatMap(winsOrTiesOf));
  const missing = (reason: NoMaximum<PairedFit>["reason"], apart = parts): PairedOutcome => ({
    ok: false,
    reason,
    offending: findOffending(apart),
    parts: apart,
    penalised: held.length === 0 ? null : fitShape(shape, held, true),
  });
  if (held.length === 0) return missing("no_comparisons");
  if (parts.length > 1) return missing("not_strongly_connected");
  if (held.every((contest) => contest.firstWins + contest.secondWins === 0)) return missing("only_ties");
  const fit = fitShape(shape, held, false);
  if (fit) return { ok: true, fit };
  // Ties join two items only as far as somebody's wins bound the share of ties.
  const byWins = findStrongParts(items, held.flatMap(winsOf));
  return byWins.length > 1 ? missing("not_strongly_connected", byWins) : missing("no_finite_maximum");
}

interface Shape {
  readonly items: number;
  readonly size: number;
  /** Places of the parameters behind the abilities; -1 where there is none. */
  readonly advantageAt: number;
  readonly tieAt: number;
}

function shapeOf(items: number, contests: readonly Contest[]): Shape {
  const hasAdvantage = contests.some((contest) => contest.advantage !== 0);
  const hasTies = contests.some((contest) => contest.ties > 0);
  const tieAt = items + (hasAdvantage ? 1 : 0);
  return {
    items,
    size: tieAt + (hasTies ? 1 : 0),
    advantageAt: hasAdvantage ? items : -1,
    tieAt: hasTies ? tieAt : -1,
  };
}

function playedIn(contest: Contest): number {
  return contest.firstWins + contest.secondWins + contest.ties;
}

function winsOf({ first, second, firstWins, secondWins }: Contest): readonly Win[] {
  const wins: Win[] = [];
  if (firstWins > 0) wins.push([first, second]);
  if (secondWins > 0) wins.push([second, first]);
  return wins;
}

function winsOrTiesOf(contest: Contest): readonly Win[] {
  const { first, second, ties } = contest;
  return ties > 0
    ? [
        [first, second],
        [second, first],
      ]
    : winsOf(contest);
}

function fitShape(shape: Shape, contests: readonly Contest[], isPenalised: boolean): PairedFit | null {
  const summit = climb(new Float64Array(shape.size), (at) => slopeAt(at, shape, contests, isPenalised));
  if (!summit) return null;
  const estimate = (place: number): Estimate | null =>
    place < 0
      ? null
      : {
          value: summit.at[place] ?? 0,
          se: Math.sqrt(Math.max(0, summit.covariance[place * shape.size + place] ?? 0)),
        };
  const categories = shape.tieAt < 0 ? 1 : 2;
  return {
    ...worthOf(summit, shape.items),
    logLikelihood: likelihoodAt(summit.at, shape, contests),
    advantage: estimate(shape.advantageAt),
    logTie: estimate(shape.tieAt),
    deviance: devianceAt(summit.at, shape, contests),
    residualFreedom: contests.length * categories - (shape.size - 1),
  };
}

/** The ways a contest can end: how often it did, with which probability, and which parameters speak for it. */
interface Ending {
  readonly count: number;
  readonly chance: number;
  readonly parts: readonly (readonly [place: number, factor: number])[];
}

function endingsOf(at: Float64Array, shape: Shape, contest: Contest): readonly Ending[] {
  const { first, second, advantage } = contest;
  const favour = (sign: number): readonly (readonly [number, number])[] =>
    advantage === sign ? [[shape.advantageAt, 1]] : [];
  const ways: { count: number; parts: (readonly [number, number])[] }[] = [
    { count: contest.firstWins, parts: [[first, 1], ...favour(1)] },
    { count: contest.secondWins, parts: [[second, 1], ...favour(-1)] },
  ];
  if (shape.tieAt >= 0)
    ways.push({
      count: contest.ties,
      parts: [
        [first, 0.5],
        [second, 0.5],
        [shape.tieAt, 1],
        ...(advantage === 0 ? [] : ([[shape.advantageAt, 0.5]] as const)),
      ],
    });
  const logs = ways.map((way) =>
    way.parts.reduce((sum, [place, factor]) => sum + factor * (at[place] ?? 0), 0),
  );
  const top = Math.max(...logs);
  const total = logs.reduce((sum, log) => sum + Math.exp(log - top), 0);
  return ways.map((way, index) => ({ ...way, chance: Math.exp((logs[index] ?? 0) - top) / total }));
}

function slopeAt(at: Float64Array, shape: Shape, contests: readonly Contest[], isPenalised: boolean): Slope {
  const gradient = new Float64Array(shape.size);
  const information = new Float64Array(shape.size * shape.size);
  let value = 0;
  for (const contest of contests) {
    const endings = endingsOf(at, shape, contest);
    const played = playedIn(contest);
    const expected = new Map<number, number>();
    for (const { count, chance, parts } of endings) {
      if (count > 0) value += count * Math.log(chance);
      for (const [place, factor] of parts) {
        gradient[place] = (gradient[place] ?? 0) + (count - played * chance) * factor;
        expected.set(place, (expected.get(place) ?? 0) + chance * factor);
      }
    }
    for (const { chance, parts } of endings) addProduct(information, shape.size, parts, played * chance);
    addProduct(information, shape.size, [...expected], -played);
  }
  if (isPenalised) value += addPseudoResults(at, gradient, information);
  else anchorAbilities(information, shape.items, shape.size);
  return { value, gradient, information };
}

function addProduct(
  target: Float64Array,
  size: number,
  parts: readonly (readonly [place: number, factor: number])[],
  weight: number,
): void {
  for (const [row, rowFactor] of parts)
    for (const [column, factor] of parts) {
      const cell = row * size + column;
      target[cell] = (target[cell] ?? 0) + weight * rowFactor * factor;
    }
}

function likelihoodAt(at: Float64Array, shape: Shape, contests: readonly Contest[]): number {
  let value = 0;
  for (const contest of contests)
    for (const { count, chance } of endingsOf(at, shape, contest))
      if (count > 0) value += count * Math.log(chance);
  return value;
}

function devianceAt(at: Float64Array, shape: Shape, contests: readonly Contest[]): number {
  let sum = 0;
  for (const contest of contests)
    for (const { count, chance } of endingsOf(at, shape, contest))
      if (count > 0) sum += count * Math.log(count / (playedIn(contest) * chance));
  return 2 * sum;
}
