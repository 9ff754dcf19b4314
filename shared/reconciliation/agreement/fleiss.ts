import { normalProbability } from "../numeric/distributions.ts";
import { type CodedCategories, countCategories } from "./categories.ts";

export interface FleissKappa {
  readonly status: "ok" | "undefined_no_variation" | "undefined_no_pairable_units";
  readonly value: number | null;
  /** Against no agreement beyond chance; only where every dossier has equally many readings. */
  readonly z: number | null;
  readonly p: number | null;
  /** Kappa of each category against all others; `null` for one nobody or everybody used. */
  readonly perCategory: readonly (number | null)[];
  /** Share of pairs of readings of a dossier in the same category; `null` where there is no pair. */
  readonly sameCategory: number | null;
  readonly dossiers: number;
}

/** Rounding leaves less than this of zero. */
const DUST = 1e-12;

/**
 * Fleiss' kappa (Fleiss 1971, Psychological Bulletin 76:378) and kappa of each category, with the large-sample z of Fleiss, Nee &
 * Landis (1979). With unequal numbers of readings agreement is the mean over dossiers read twice or more and a category's
 * share the mean over all dossiers (Gwet 2014); with equal ones both are the classic figures.
 */
export function fleissKappa(coded: CodedCategories): FleissKappa {
  return fleissKappaOfCounts(countCategories(coded));
}

/** From a table of how often each dossier (row) got each category (column). */
export function fleissKappaOfCounts(table: readonly ArrayLike<number>[]): FleissKappa {
  const rows = table.map((counts) => ({ counts, readings: sumOf(counts) })).filter((row) => row.readings > 0);
  const pairable = rows.filter((row) => row.readings > 1);
  const categories = table.reduce((most, counts) => Math.max(most, counts.length), 0);
  const places = Array.from({ length: categories }, (_, place) => place);
  if (pairable.length === 0)
    return { ...NOTHING, status: "undefined_no_pairable_units", perCategory: places.map(() => null) };
  const shares = places.map((place) => meanOver(rows, (row) => (row.counts[place] ?? 0) / row.readings));
  const sameCategory = meanOver(pairable, samePairs);
  const chance = shares.reduce((sum, share) => sum + share * share, 0);
  const shared = { sameCategory, dossiers: pairable.length };
  if (chance > 1 - DUST) return { ...NOTHING, ...shared, perCategory: places.map(() => null) };
  const value = (sameCategory - chance) / (1 - chance);
  return {
    status: "ok",
    value,
    ...testAgainstChance(value, shares, rows),
    perCategory: places.map((place) => kappaOfCategory(pairable, shares[place] ?? 0, place)),
    ...shared,
  };
}

const NOTHING: FleissKappa = {
  status: "undefined_no_variation",
  value: null,
  z: null,
  p: null,
  perCategory: [],
  sameCategory: null,
  dossiers: 0,
};

interface CountedRow {
  readonly counts: ArrayLike<number>;
  readonly readings: number;
}

function sumOf(counts: ArrayLike<number>): number {
  return Array.from(counts).reduce((sum, count) => sum + count, 0);
}

function meanOver(rows: readonly CountedRow[], figure: (row: CountedRow) => number): number {
  return rows.reduce((sum, row) => sum + figure(row), 0) / rows.length;
}

function samePairs({ counts, readings }: CountedRow): number {
  const pairs = Array.from(counts).reduce((sum, count) => sum + count * (count - 1), 0);
  return pairs / (readings * (readings - 1));
}

function kappaOfCategory(rows: readonly CountedRow[], share: number, place: number): number | null {
  if (share < DUST || share > 1 - DUST) return null;
  const mixed = meanOver(rows, ({ counts, readings }) => {
    const count = counts[place] ?? 0;
    return (count * (readings - count)) / (readings * (readings - 1));
  });
  return 1 - mixed / (share * (1 - share));
}

function testAgainstChance(value: number, shares: readonly number[], rows: readonly CountedRow[]) {
  const readings = rows[0]?.readings ?? 0;
  if (rows.some((row) => row.readings !== readings)) return { z: null, p: null };
  const mixed = shares.reduce((sum, share) => sum + share * (1 - share), 0);
  const skew = shares.reduce((sum, share) => sum + share * (1 - share) * (1 - 2 * share), 0);
  const variance = (2 * (mixed ** 2 - skew)) / (mixed ** 2 * rows.length * readings * (readings - 1));
  if (!(variance > 0)) return { z: null, p: null };
  const z = value / Math.sqrt(variance);
  return { z, p: 2 * normalProbability(-Math.abs(z)) };
}
