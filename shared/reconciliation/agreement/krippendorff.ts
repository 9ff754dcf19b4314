import { studentReach } from "../numeric/distributions.ts";
import { midRanks } from "./mid-ranks.ts";

export type AlphaMetric = "nominal" | "ordinal" | "interval" | "ratio";

/** Marks by dossier; only dossiers with two or more marks can be compared. */
export type MarksByDossier = readonly (readonly number[])[];

export interface Alpha {
  readonly status: "ok";
  readonly value: number;
  /** Dossiers with two or more marks, and their marks. */
  readonly dossiers: number;
  readonly readings: number;
}

export interface AlphaProblem {
  readonly status: "undefined_no_variation" | "undefined_no_pairable_units" | "undefined_not_a_ratio_scale";
  readonly dossiers: number;
  readonly readings: number;
}

/**
 * Krippendorff's alpha = 1 - Do / De (Krippendorff 2011, Computing Krippendorff's alpha-reliability): coincidences within a
 * dossier weigh 1/(m - 1); dossiers with fewer than two marks are dropped, missing marks need nothing else. Takes time
 * proportional to the marks, but for the ratio metric, which compares every two distinct marks.
 */
export function krippendorffAlpha(marks: MarksByDossier, metric: AlphaMetric): Alpha | AlphaProblem {
  const pairable = marks.filter((values) => values.length > 1);
  const counts = { dossiers: pairable.length, readings: pairable.reduce((sum, row) => sum + row.length, 0) };
  if (pairable.length === 0) return { status: "undefined_no_pairable_units", ...counts };
  const disagreement = DISAGREEMENT[metric](pairable);
  if (disagreement === null) return { status: "undefined_not_a_ratio_scale", ...counts };
  if (disagreement.expected <= 0) return { status: "undefined_no_variation", ...counts };
  return {
    status: "ok",
    value: 1 - ((counts.readings - 1) * disagreement.observed) / disagreement.expected,
    ...counts,
  };
}

/**
 * 95 % (`confidence`) interval of the interval alpha by the jackknife over dossiers: the judges stand as they are, the
 * dossiers are a sample. `null` with fewer than three dossiers, or where leaving one out leaves no variation.
 */
export function alphaInterval(
  marks: MarksByDossier,
  confidence: number,
): { readonly low: number; readonly high: number } | null {
  const pairable = marks.filter((values) => values.length > 1);
  const units = centred(pairable).map(unitSums);
  if (units.length < 3) return null;
  const all = units.reduce(addSums, NO_SUMS);
  const value = alphaOfSums(all);
  const left = units.map((unit) => alphaOfSums(subtractSums(all, unit)));
  if (value === null || left.includes(null)) return null;
  const rest = left.map((alpha) => alpha ?? 0);
  const mean = rest.reduce((sum, alpha) => sum + alpha, 0) / rest.length;
  const squares = rest.reduce((sum, alpha) => sum + (alpha - mean) ** 2, 0);
  const error = Math.sqrt(((rest.length - 1) / rest.length) * squares);
  const reach = studentReach(confidence, rest.length - 1) * error;
  return { low: value - reach, high: Math.min(1, value + reach) };
}

/**
 * `observed`: per dossier the sum of squared differences of all ordered pairs over m - 1. `expected`: the same sum over all
 * pairable marks. alpha = 1 - (N - 1) observed / expected.
 */
interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

const DISAGREEMENT: Readonly<Record<AlphaMetric, (marks: MarksByDossier) => Disagreement | null>> = {
  nominal: nominalDisagreement,
  // The cumulated marginals between two marks are the distance of their mid-ranks.
  ordinal: (marks) => intervalDisagreement(rankedMarks(marks)),
  interval: intervalDisagreement,
  ratio: ratioDisagreement,
};

function nominalDisagreement(marks: MarksByDossier): Disagreement {
  const placeOf = new Map<number, number>();
  for (const values of marks)
    for (const value of values) if (!placeOf.has(value)) placeOf.set(value, placeOf.size);
  const counts = new Int32Array(placeOf.size);
  const observed = marks.reduce((sum, values) => {
    const places = values.map((value) => placeOf.get(value) ?? 0);
    const unequal = unequalPairs(places, counts);
    for (const place of places) counts[place] = 0;
    return sum + unequal / (values.length - 1);
  }, 0);
  const all = marks.flatMap((values) => values.map((value) => placeOf.get(value) ?? 0));
  return { observed, expected: unequalPairs(all, counts) };
}

/** Ordered pairs in different places; `counts` begins empty. */
function unequalPairs(places: readonly number[], counts: Int32Array): number {
  let equal = 0;
  for (const place of places) {
    const before = counts[place] ?? 0;
    equal += 2 * before + 1;
    counts[place] = before + 1;
  }
  return places.length ** 2 - equal;
}

function rankedMarks(marks: MarksByDossier): MarksByDossier {
  const ranks = midRanks(marks.flat());
  let place = 0;
  return marks.map((values) => values.map(() => ranks[place++] ?? 0));
}

function intervalDisagreement(marks: MarksByDossier): Disagreement {
  const sums = centred(marks).map(unitSums).reduce(addSums, NO_SUMS);
  return { observed: sums.observed, expected: expectedOf(sums) };
}

/** Sums of a dossier's marks; those of the whole are their sums. */
interface UnitSums {
  readonly marks: number;
  readonly sum: number;
  readonly squares: number;
  readonly observed: number;
}
const NO_SUMS: UnitSums = { marks: 0, sum: 0, squares: 0, observed: 0 };

function unitSums(values: readonly number[]): UnitSums {
  const marks = values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  const mean = sum / marks;
  const squares = values.reduce((total, value) => total + value * value, 0);
  const spread = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return { marks, sum, squares, observed: (2 * marks * spread) / (marks - 1) };
}

function addSums(left: UnitSums, right: UnitSums): UnitSums {
  return combineSums(left, right, 1);
}

function subtractSums(left: UnitSums, right: UnitSums): UnitSums {
  return combineSums(left, right, -1);
}

function combineSums(left: UnitSums, right: UnitSums, sign: number): UnitSums {
  return {
    marks: left.marks + sign * right.marks,
    sum: left.sum + sign * right.sum,
    squares: left.squares + sign * right.squares,
    observed: left.observed + sign * right.observed,
  };
}

/** What rounding leaves of zero, as a share of the squares it is the difference of. */
const DUST = 1e-12;

function expectedOf({ marks, sum, squares }: UnitSums): number {
  const expected = 2 * (marks * squares - sum ** 2);
  return expected <= DUST * marks * squares ? 0 : expected;
}

function alphaOfSums(sums: UnitSums): number | null {
  const expected = expectedOf(sums);
  return expected > 0 ? 1 - ((sums.marks - 1) * sums.observed) / expected : null;
}

/** Marks less their mean, so that squares do not drown the differences. */
function centred(marks: MarksByDossier): MarksByDossier {
  const all = marks.flat();
  const first = all[0] ?? 0;
  const mean = first + all.reduce((sum, value) => sum + (value - first), 0) / Math.max(1, all.length);
  return marks.map((values) => values.map((value) => value - mean));
}

/** Squared ((a - b) / (a + b)); `null` where two different marks sum to zero. */
function ratioDisagreement(marks: MarksByDossier): Disagreement | null {
  const observed = marks.reduce((sum, values) => sum + ratioPairs(values) / (values.length - 1), 0);
  const expected = ratioPairs(marks.flat());
  return Number.isFinite(observed) && Number.isFinite(expected) ? { observed, expected } : null;
}

function ratioPairs(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const distinct = Float64Array.from(counts.keys());
  const times = Float64Array.from(counts.values());
  let pairs = 0;
  for (let i = 0; i < distinct.length; i += 1) {
    const left = distinct[i] ?? 0;
    let row = 0;
    for (let j = i + 1; j < distinct.length; j += 1) {
      const right = distinct[j] ?? 0;
      const ratio = (left - right) / (left + right);
      row += (times[j] ?? 0) * ratio * ratio;
    }
    pairs += 2 * (times[i] ?? 0) * row;
  }
  return pairs;
}
