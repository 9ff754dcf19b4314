import { normalProbability } from "../numeric/distributions.ts";

/** Ranks of dossiers whose scores are independent normal variables; rank 1 is the greatest score. */
export interface IndependentRanks {
  readonly expectedRank: Float64Array;
  /** Per dossier the probability of rank 1, 2, ... n; rows and columns sum to 1. */
  readonly rankProbability: readonly Float64Array[];
}

/** Standard normal mass beyond this is below 1e-15. */
const REACH = 8;
const PANEL_WIDTH = 0.5;
/** Another dossier this much surer than the own one makes steps too steep for the panels: they are cut at its knots, in its SDs. */
const SMOOTH_RATIO = 0.5;
const KNOTS = [-8, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 8];

/** Nodes and weights of Gauss-Legendre quadrature with 10 points on -1..1 (Abramowitz & Stegun 1972, table 25.4). */
const NODES = [
  [0.1488743389816312, 0.2955242247147529],
  [0.4333953941292472, 0.2692667193099963],
  [0.6794095682990244, 0.219086362515982],
  [0.8650633666889845, 0.1494513491505806],
  [0.9739065285171717, 0.0666713443086881],
] as const;

/**
 * Exact by quadrature: given its own value, the number of dossiers above is a sum of independent yes-no variables
 * (Poisson-binomial), averaged over that value. An SD of 0 is a known score; equal known scores share their places, as by lot.
 * Work goes with n³ x pieces: for up to some hundred dossiers.
 */
export function independentRanks(mean: readonly number[], sd: readonly number[]): IndependentRanks {
  const rankProbability = mean.map((_, own) => rankDistribution(own, mean, sd));
  return {
    rankProbability,
    expectedRank: Float64Array.from(rankProbability, (masses) =>
      masses.reduce((sum, mass, place) => sum + mass * (place + 1), 0),
    ),
  };
}

/** 1 + the sum of the chances that each other one is above: exact for any number of dossiers; equal known scores by lot. */
export function expectedRank(own: number, mean: readonly number[], sd: readonly number[]): number {
  return mean.reduce((rank, level, other) => {
    if (other === own) return rank;
    const lead = level - (mean[own] ?? 0);
    const spread = Math.hypot(sd[other] ?? 0, sd[own] ?? 0);
    return rank + (spread > 0 ? normalProbability(lead / spread) : (Math.sign(lead) + 1) / 2);
  }, 1);
}

/** P(in the Top k) from a rank distribution. */
export function topMass(masses: Float64Array, k: number): number {
  let sum = 0;
  for (const mass of masses.subarray(0, Math.max(0, k))) sum += mass;
  return Math.min(1, sum);
}

/** The least rank with at least `probability` at or before it. */
export function rankPoint(masses: Float64Array, probability: number): number {
  let sum = 0;
  for (const [place, mass] of masses.entries()) {
    sum += mass;
    if (sum >= probability - 1e-12) return place + 1;
  }
  return masses.length;
}

function rankDistribution(own: number, mean: readonly number[], sd: readonly number[]): Float64Array {
  const masses = new Float64Array(mean.length);
  const level = mean[own] ?? 0;
  const spread = sd[own] ?? 0;
  if (spread <= 0) {
    addRanks(masses, { own, value: level, weight: 1 }, { mean, sd });
    return masses;
  }
  const edges = panelEdges(own, mean, sd);
  for (let panel = 0; panel + 1 < edges.length; panel += 1) {
    const middle = ((edges[panel] ?? 0) + (edges[panel + 1] ?? 0)) / 2;
    const half = ((edges[panel + 1] ?? 0) - (edges[panel] ?? 0)) / 2;
    for (const [node, weight] of NODES)
      for (const z of [middle - half * node, middle + half * node])
        addRanks(
          masses,
          { own, value: level + spread * z, weight: weight * half * standardDensity(z) },
          { mean, sd },
        );
  }
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / total);
}

/** Cuts the range of the dossier's own deviation where others' probabilities jump or turn, and into pieces in between. */
function panelEdges(own: number, mean: readonly number[], sd: readonly number[]): number[] {
  const edges = new Set<number>();
  for (let edge = -REACH; edge <= REACH; edge += PANEL_WIDTH) edges.add(edge);
  const spread = sd[own] ?? 1;
  for (const [other, level] of mean.entries()) {
    if (other === own) continue;
    const deviation = sd[other] ?? 0;
    if (deviation >= spread * SMOOTH_RATIO) continue;
    for (const knot of deviation > 0 ? KNOTS : [0]) {
      const edge = (level + knot * deviation - (mean[own] ?? 0)) / spread;
      if (Math.abs(edge) < REACH) edges.add(edge);
    }
  }
  return [...edges].toSorted((left, right) => left - right);
}

interface Value {
  readonly own: number;
  readonly value: number;
  readonly weight: number;
}

/** Adds the distribution of the rank of `own`, given its value, with a weight; known scores that tie with it share. */
function addRanks(
  masses: Float64Array,
  { own, value, weight }: Value,
  { mean, sd }: { readonly mean: readonly number[]; readonly sd: readonly number[] },
): void {
  const above = new Float64Array(mean.length);
  above[0] = 1;
  let ties = 0;
  let tried = 0;
  for (let other = 0; other < mean.length; other += 1) {
    if (other === own) continue;
    const level = mean[other] ?? 0;
    const spread = sd[other] ?? 0;
    if (spread <= 0 && level === value) {
      ties += 1;
      continue;
    }
    tried += 1;
    addChance(above, tried, spread > 0 ? normalProbability((level - value) / spread) : Number(level > value));
  }
  for (let count = 0; count + ties < mean.length; count += 1) {
    const share = (weight * (above[count] ?? 0)) / (ties + 1);
    for (let place = count; place <= count + ties; place += 1) masses[place] = (masses[place] ?? 0) + share;
  }
}

/** The distribution of the number of successes in `tried` yes-no variables, the last of which is new. */
function addChance(successes: Float64Array, tried: number, probability: number): void {
  if (probability === 0) return;
  for (let count = tried; count > 0; count -= 1)
    successes[count] =
      (successes[count] ?? 0) * (1 - probability) + (successes[count - 1] ?? 0) * probability;
  successes[0] = (successes[0] ?? 0) * (1 - probability);
}

function standardDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}
