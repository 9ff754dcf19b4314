import { type CodedCategories, countCategories, countUse } from "./categories.ts";
import { type CategoryWeighting, categoryWeights } from "./category-weights.ts";

export interface CorrectedFigure {
  /** `null` where chance alone would always agree. */
  readonly value: number | null;
  /** Standard error over dossiers, conditional on these judges; `null` with fewer than two dossiers. */
  readonly se: number | null;
  /** Agreement expected by chance. */
  readonly chance: number;
}

export interface ChanceCorrected {
  readonly status: "ok" | "undefined_no_variation";
  /** Weighted share of pairs of readings of a dossier that agree. */
  readonly agreement: number;
  readonly gwet: CorrectedFigure;
  readonly fleiss: CorrectedFigure;
  readonly krippendorff: number | null;
  readonly conger: number | null;
  /** Dossiers read twice or more. */
  readonly dossiers: number;
}

export interface ChanceCorrectedProblem {
  readonly status: "undefined_no_pairable_units";
  readonly dossiers: number;
}

/**
 * Agreement corrected for chance with any number of judges and missing readings: Gwet's AC1/AC2 (2008, BJMSP 61:29), Fleiss' kappa
 * generalised, Krippendorff's alpha and Conger's kappa, all with the same weights (Gwet 2014). A dossier read once counts
 * towards how often categories are used, not towards agreement; Krippendorff leaves it out.
 */
export function chanceCorrected(
  coded: CodedCategories,
  weighting: CategoryWeighting,
): ChanceCorrected | ChanceCorrectedProblem {
  const weights = categoryWeights(coded.values, weighting);
  const units = countCategories(coded).map((counts) => unitOf(counts, weights));
  const pairable = units.filter((unit) => unit.readings > 1);
  if (pairable.length === 0) return { status: "undefined_no_pairable_units", dossiers: 0 };
  const agreement = pairable.reduce((sum, unit) => sum + unit.agreement, 0) / pairable.length;
  const shares = meanShares(units, coded.labels.length);
  const gwet = gwetChance(units, shares, weights);
  const fleiss = fleissChance(units, shares, weights);
  if (shares.some((share) => share > 1 - DUST))
    return { ...WITHOUT_VARIATION, agreement, dossiers: pairable.length };
  return {
    status: "ok",
    agreement,
    gwet: correct(units, agreement, gwet),
    fleiss: correct(units, agreement, fleiss),
    krippendorff: krippendorffOf(pairable, weights),
    conger: valueOf(agreement, congerChance(coded, weights)),
    dossiers: pairable.length,
  };
}

/** Everything in one category: neither 0 nor 1. */
const NO_FIGURE: CorrectedFigure = { value: null, se: null, chance: 1 };
const WITHOUT_VARIATION = {
  status: "undefined_no_variation",
  gwet: NO_FIGURE,
  fleiss: NO_FIGURE,
  krippendorff: null,
  conger: null,
} as const;

type Weights = readonly (readonly number[])[];

interface Unit {
  readonly counts: Float64Array;
  readonly readings: number;
  /** Share of its pairs of readings that agree; 0 with one reading. */
  readonly agreement: number;
}

/** Rounding leaves less than this of zero. */
const DUST = 1e-12;

function unitOf(counts: Float64Array, weights: Weights): Unit {
  const readings = counts.reduce((sum, count) => sum + count, 0);
  let pairs = 0;
  counts.forEach((count, place) => {
    if (count > 0) pairs += count * (dot(weights[place] ?? [], counts) - 1);
  });
  return { counts, readings, agreement: readings > 1 ? pairs / (readings * (readings - 1)) : 0 };
}

export function dot(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < left.length; place += 1) sum += (left[place] ?? 0) * (right[place] ?? 0);
  return sum;
}

/** How much of all dossiers each category has, every dossier counting alike. */
function meanShares(units: readonly Unit[], categories: number): Float64Array {
  const shares = new Float64Array(categories);
  for (const { counts, readings } of units)
    counts.forEach((count, place) => {
      shares[place] = (shares[place] ?? 0) + count / readings / units.length;
    });
  return shares;
}

interface Chance {
  readonly chance: number;
  /** What each dossier contributes to `chance`: its linearisation. */
  readonly ofUnit: readonly number[];
}

function gwetChance(units: readonly Unit[], shares: Float64Array, weights: Weights): Chance {
  const categories = shares.length;
  const total = weights.reduce((sum, row) => sum + row.reduce((all, weight) => all + weight, 0), 0);
  const scale = categories > 1 ? total / (categories * (categories - 1)) : 0;
  const rest = shares.map((share) => 1 - share);
  return {
    chance: scale * dot(shares, rest),
    ofUnit: units.map(({ counts, readings }) => (scale * dot(counts, rest)) / readings),
  };
}

function fleissChance(units: readonly Unit[], shares: Float64Array, weights: Weights): Chance {
  const weighted = weights.map((row) => dot(row, shares));
  return {
    chance: dot(shares, weighted),
    ofUnit: units.map(({ counts, readings }) => dot(counts, weighted) / readings),
  };
}

function valueOf(agreement: number, chance: number): number | null {
  return chance < 1 - DUST ? (agreement - chance) / (1 - chance) : null;
}

/** The figure and its linearised standard error (Gwet 2008, section 4), without finite population correction. */
function correct(units: readonly Unit[], agreement: number, { chance, ofUnit }: Chance): CorrectedFigure {
  const value = valueOf(agreement, chance);
  const n = units.length;
  if (value === null || n < 2) return { value, se: null, chance };
  const ratio = n / units.reduce((count, unit) => count + (unit.readings > 1 ? 1 : 0), 0);
  const squares = units.reduce((sum, unit, place) => {
    const own = unit.readings > 1 ? (ratio * (unit.agreement - chance)) / (1 - chance) : 0;
    const shift = (2 * (1 - value) * ((ofUnit[place] ?? 0) - chance)) / (1 - chance);
    return sum + (own - shift - value) ** 2;
  }, 0);
  return { value, se: Math.sqrt(squares / (n * (n - 1))), chance };
}

function krippendorffOf(units: readonly Unit[], weights: Weights): number | null {
  const readings = units.reduce((sum, unit) => sum + unit.readings, 0);
  const shares = new Float64Array(weights.length);
  let agreement = 0;
  for (const unit of units) {
    agreement += (unit.readings * unit.agreement) / readings;
    unit.counts.forEach((count, place) => {
      shares[place] = (shares[place] ?? 0) + count / readings;
    });
  }
  const chance = fleissChance([], shares, weights).chance;
  return valueOf((1 - 1 / readings) * agreement + 1 / readings, chance);
}

/** Two different judges, drawn at random, each by the categories it uses. */
function congerChance(coded: CodedCategories, weights: Weights): number {
  const usage = countUse(coded).map(toShares);
  const judges = usage.length;
  if (judges < 2) return 1;
  const mean = new Float64Array(coded.labels.length);
  let same = 0;
  for (const shares of usage) {
    shares.forEach((share, place) => {
      mean[place] = (mean[place] ?? 0) + share / judges;
    });
    same += quadraticForm(shares, weights);
  }
  return (judges * quadraticForm(mean, weights) - same / judges) / (judges - 1);
}

function toShares(counts: Float64Array): Float64Array {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / all);
}

function quadraticForm(shares: Float64Array, weights: Weights): number {
  return dot(
    shares,
    weights.map((row) => dot(row, shares)),
  );
}
