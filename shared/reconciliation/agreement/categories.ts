import { compareLabels } from "../ratings/compare-labels.ts";

/** A category as it is written: 3 and "3" are the same one. */
export type CategoryLabel = number | string;

/** Who put which dossier into which category: one row per dossier, one column per judge, `null` where not read. */
export type CategoryTable = readonly (readonly (CategoryLabel | null)[])[];

/** The same in columns, one row per reading. */
export interface CodedCategories {
  /** In order: the scale as given, or the categories met in label order. */
  readonly labels: readonly string[];
  /** The labels as numbers where all are, else 1, 2, 3 and so on: what distances are measured on. */
  readonly values: readonly number[];
  readonly dossiers: number;
  readonly judges: number;
  readonly dossier: ArrayLike<number>;
  readonly judge: ArrayLike<number>;
  /** Place among the categories. */
  readonly code: ArrayLike<number>;
}

/** Puts categories in order. A category that is not on the scale given is added behind it, never dropped. */
export function codeCategories(table: CategoryTable, scale: readonly CategoryLabel[] = []): CodedCategories {
  const met = new Set(
    table
      .flat()
      .filter((label) => label !== null)
      .map(String),
  );
  const given = [...new Set(scale.map(String))];
  const added = [...met].filter((label) => !given.includes(label)).toSorted(compareLabels);
  const labels = [...given, ...added];
  const placeOf = new Map(labels.map((label, place) => [label, place]));
  const cells = table.flatMap((row, dossier) =>
    row.flatMap((label, judge) =>
      label === null ? [] : [{ dossier, judge, code: placeOf.get(String(label)) ?? 0 }],
    ),
  );
  return {
    labels,
    values: valuesOf(labels),
    dossiers: table.length,
    judges: table.reduce((most, row) => Math.max(most, row.length), 0),
    dossier: cells.map((cell) => cell.dossier),
    judge: cells.map((cell) => cell.judge),
    code: cells.map((cell) => cell.code),
  };
}

function valuesOf(labels: readonly string[]): readonly number[] {
  const numbers = labels.map((label) => (label.trim() === "" ? Number.NaN : Number(label)));
  return numbers.every(Number.isFinite) ? numbers : labels.map((_, place) => place + 1);
}

/** How often each category was given to each dossier, row by row; dossiers nobody read are left out. */
export function countCategories(coded: CodedCategories): readonly Float64Array[] {
  return countBy(coded, coded.dossier, coded.dossiers);
}

/** How often each judge gave each category; judges who read nothing are left out. */
export function countUse(coded: CodedCategories): readonly Float64Array[] {
  return countBy(coded, coded.judge, coded.judges);
}

function countBy({ code, labels }: CodedCategories, places: ArrayLike<number>, size: number) {
  const table = Array.from({ length: size }, () => new Float64Array(labels.length));
  for (let row = 0; row < code.length; row += 1) {
    const counts = table[places[row] ?? 0];
    const category = code[row] ?? 0;
    if (counts) counts[category] = (counts[category] ?? 0) + 1;
  }
  return table.filter((counts) => counts.some((count) => count > 0));
}
