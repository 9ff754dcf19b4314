import type { Ratings } from "./ratings.ts";

/** Ratings whose dossiers, judges and rows stand in an order that the marks alone decide. */
export interface CanonicalRatings {
  readonly ratings: Ratings;
  /** Where the dossier at a place of the ratings given stands now, and so for judges. */
  readonly placeOfDossier: Int32Array;
  readonly placeOfJudge: Int32Array;
}

/**
 * Whatever dossiers and judges are called and however rows are sorted, the same marks give the same columns, so that random
 * draws belong to marks and not to names. By number and sum of the marks first (a small correction then moves little),
 * by who stands behind equal ones next, until nothing more is told apart (colour refinement; Weisfeiler & Leman 1968).
 * Only those that no mark tells apart keep the order they came in.
 */
export function inCanonicalOrder(ratings: Ratings): CanonicalRatings {
  const { dossierIds, judgeIds, score, order } = ratings;
  const colours = refine(ratings);
  const dossiers = sortedPlaces(colours.dossier);
  const judges = sortedPlaces(colours.judge);
  const placeOfDossier = invert(dossiers);
  const placeOfJudge = invert(judges);
  const dossier = ratings.dossier.map((place) => placeOfDossier[place] ?? 0);
  const judge = ratings.judge.map((place) => placeOfJudge[place] ?? 0);
  const rows = sortRows(order ? [dossier, judge, score, order] : [dossier, judge, score]);
  return {
    ratings: {
      dossierIds: Array.from(dossiers, (place) => dossierIds[place] ?? ""),
      judgeIds: Array.from(judges, (place) => judgeIds[place] ?? ""),
      dossier: Int32Array.from(rows, (row) => dossier[row] ?? 0),
      judge: Int32Array.from(rows, (row) => judge[row] ?? 0),
      score: Float64Array.from(rows, (row) => score[row] ?? 0),
      ...(order ? { order: Float64Array.from(rows, (row) => order[row] ?? 0) } : {}),
    },
    placeOfDossier,
    placeOfJudge,
  };
}

/** By the first column, then the second and so on. */
function sortRows(columns: readonly (Int32Array | Float64Array)[]): Int32Array {
  return Int32Array.from(columns[0]?.keys() ?? []).toSorted((a, b) => {
    for (const column of columns) {
      const difference = (column[a] ?? 0) - (column[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

interface Colours {
  readonly dossier: Int32Array;
  readonly judge: Int32Array;
}

function refine(ratings: Ratings): Colours {
  const marks = hashMarks(ratings);
  const units = wholeUnits(ratings.score);
  let colours: Colours = {
    dossier: firstColours(ratings.dossier, units, ratings.dossierIds.length),
    judge: firstColours(ratings.judge, units, ratings.judgeIds.length),
  };
  for (let told = 0, before = -1; told > before; ) {
    before = told;
    const { dossier, judge } = colours;
    colours = {
      dossier: nextColours(dossier, { own: ratings.dossier, other: ratings.judge, seen: judge, marks }),
      judge: nextColours(judge, { own: ratings.judge, other: ratings.dossier, seen: dossier, marks }),
    };
    told = countColours(colours.dossier) + countColours(colours.judge);
    if (told === dossier.length + judge.length) break;
  }
  return colours;
}

/** Scores as whole numbers whose sums are exact in any order. */
function wholeUnits(score: Float64Array): Float64Array {
  const most = score.reduce((found, value) => Math.max(found, Math.abs(value)), 0);
  const scale = most > 0 ? 2 ** Math.floor(Math.log2(2 ** 51 / (most * score.length))) : 1;
  return score.map((value) => Math.round(value * scale));
}

/** By number of readings, then sum. */
function firstColours(column: Int32Array, units: Float64Array, levels: number): Int32Array {
  const count = new Int32Array(levels);
  const sum = new Float64Array(levels);
  for (let row = 0; row < column.length; row += 1) {
    const level = column[row] ?? 0;
    count[level] = (count[level] ?? 0) + 1;
    sum[level] = (sum[level] ?? 0) + (units[row] ?? 0);
  }
  return colour(levels, (a, b) => (count[a] ?? 0) - (count[b] ?? 0) || (sum[a] ?? 0) - (sum[b] ?? 0));
}

interface Neighbours {
  readonly own: Int32Array;
  readonly other: Int32Array;
  /** Colours of the other side. */
  readonly seen: Int32Array;
  readonly marks: Uint32Array;
}

/** By colour so far, then by marks and colours of the neighbours: two sums of hashes, which no order of rows changes. */
function nextColours(colours: Int32Array, { own, other, seen, marks }: Neighbours): Int32Array {
  const first = new Uint32Array(colours.length);
  const second = new Uint32Array(colours.length);
  for (let row = 0; row < own.length; row += 1) {
    const level = own[row] ?? 0;
    const hash = mix((marks[row] ?? 0) ^ mix((seen[other[row] ?? 0] ?? 0) + 1));
    first[level] = (first[level] ?? 0) + hash;
    second[level] = (second[level] ?? 0) + mix(hash ^ SECOND);
  }
  return colour(
    colours.length,
    (a, b) =>
      (colours[a] ?? 0) - (colours[b] ?? 0) ||
      (first[a] ?? 0) - (first[b] ?? 0) ||
      (second[a] ?? 0) - (second[b] ?? 0),
  );
}

const SECOND = 0x9e3779b9;

function hashMarks({ score, order }: Ratings): Uint32Array {
  const value = new Float64Array(1);
  const [low, high] = [new Uint32Array(value.buffer, 0, 1), new Uint32Array(value.buffer, 4, 1)];
  const hashOf = (number: number): number => {
    // Minus zero is zero.
    value[0] = number + 0;
    return mix((low[0] ?? 0) ^ mix(high[0] ?? 0));
  };
  return Uint32Array.from(score, (points, row) => mix(hashOf(points) ^ (hashOf(order?.[row] ?? 0) >>> 1)));
}

/** One-to-one on 32 bits; every bit of the result hangs on every bit given (the finaliser of MurmurHash3, Appleby 2011). */
function mix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** How many stand before the first of its equals, by level. */
function colour(levels: number, compare: (a: number, b: number) => number): Int32Array {
  const sorted = Int32Array.from({ length: levels }, (_, level) => level).toSorted(compare);
  const colours = new Int32Array(levels);
  for (let at = 0; at < levels; at += 1) {
    const level = sorted[at] ?? 0;
    const previous = sorted[at - 1];
    const isEqual = previous !== undefined && compare(previous, level) === 0;
    colours[level] = isEqual ? (colours[previous] ?? 0) : at;
  }
  return colours;
}

function countColours(colours: Int32Array): number {
  return new Set(colours).size;
}

function sortedPlaces(colours: Int32Array): Int32Array {
  return Int32Array.from(colours.keys()).toSorted((a, b) => (colours[a] ?? 0) - (colours[b] ?? 0) || a - b);
}

function invert(places: Int32Array): Int32Array {
  const at = new Int32Array(places.length);
  for (const [index, place] of places.entries()) at[place] = index;
  return at;
}
