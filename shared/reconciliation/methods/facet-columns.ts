import { indexLabels } from "../ratings/build-ratings.ts";

/** Columns of a study: what is measured, the facets it is measured over, the scores. */
export interface FacetColumns {
  readonly object: FacetColumn;
  readonly facets: readonly FacetColumn[];
  readonly scores: readonly number[];
}

export interface FacetColumn {
  readonly name: string;
  readonly labels: readonly string[];
  readonly places: Int32Array;
}

const SCORE_NAMES = ["score", "mark", "value", "y", "rating"];
const OBJECT_NAMES = ["person", "dossier", "p", "skater", "candidate", "subject", "proposal", "target"];

/** Finds the columns by their names; `null` unless there are scores, an object and a facet of one length. */
export function readFacetColumns(input: Readonly<Record<string, unknown>>): FacetColumns | null {
  const scores = SCORE_NAMES.map((name) => input[name]).find(isNumbers);
  if (!scores || scores.length === 0) return null;
  const columns = Object.entries(input)
    .filter(([name, column]) => !SCORE_NAMES.includes(name) && isLabels(column, scores.length))
    .map(([name, column]) => ({ name, ...indexLabels(isLabels(column, scores.length) ? column : []) }));
  const object = columns.find(({ name }) => OBJECT_NAMES.includes(name)) ?? columns[0];
  const facets = columns.filter((column) => column !== object);
  return object && facets.length > 0 ? { object, facets, scores } : null;
}

function isNumbers(column: unknown): column is readonly number[] {
  return (
    Array.isArray(column) && column.every((value) => typeof value === "number" && Number.isFinite(value))
  );
}

function isLabels(column: unknown, length: number): column is readonly (string | number)[] {
  return (
    Array.isArray(column) &&
    column.length === length &&
    column.every((value) => typeof value === "number" || typeof value === "string")
  );
}

/** Where each label of `inner` occurs under one label of `outer` only: its place there; otherwise `null`. */
export function placesWithin(inner: FacetColumn, outer: FacetColumn): Int32Array | null {
  const outerOf = new Map<number, number>();
  for (const [row, place] of inner.places.entries()) {
    const above = outer.places[row] ?? 0;
    if ((outerOf.get(place) ?? above) !== above) return null;
    outerOf.set(place, above);
  }
  const met = new Map<number, number>();
  const within = new Map<number, number>();
  for (const [place, above] of [...outerOf].toSorted(([left], [right]) => left - right)) {
    within.set(place, met.get(above) ?? 0);
    met.set(above, (met.get(above) ?? 0) + 1);
  }
  return inner.places.map((place) => within.get(place) ?? 0);
}
