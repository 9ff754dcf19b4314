import { indexLabels } from "../ratings/build-ratings.ts";
import { READING_NAMES } from "./names.ts";
import { type Mark, numberOf } from "./readings-input.ts";

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

/** The names, usual and other, under which readings have their object and their score. */
const namesOf = (usual: "dossier" | "score"): ReadonlySet<string> =>
  new Set([
    usual,
    ...Object.entries(READING_NAMES).flatMap(([other, name]) => (name === usual ? [other] : [])),
  ]);
const SCORES = namesOf("score");
const OBJECTS = namesOf("dossier");

/**
 * Finds the columns by their names, which stay as they are; `null` unless there are scores, an object and a facet of one
 * length. Rows without a score are left out.
 */
export function readFacetColumns(input: Readonly<Record<string, unknown>>): FacetColumns | null {
  const [marks] = Object.entries(input).flatMap(([name, column]) =>
    SCORES.has(name) && isLabels(column) ? [column.map(numberOf)] : [],
  );
  const rows = [...(marks ?? []).keys()].filter((row) => marks?.[row] !== null);
  const scores = rows.map((row) => marks?.[row] ?? 0);
  if (scores.length === 0 || !scores.every(Number.isFinite)) return null;
  const columns = Object.entries(input).flatMap(([name, column]) =>
    !SCORES.has(name) && isLabels(column) && column.length === marks?.length && !column.includes(null)
      ? [{ name, ...indexLabels(rows.map((row) => column[row] ?? "")) }]
      : [],
  );
  const object = columns.find(({ name }) => OBJECTS.has(name)) ?? columns[0];
  const facets = columns.filter((column) => column !== object);
  return object && facets.length > 0 ? { object, facets, scores } : null;
}

function isLabels(column: unknown): column is readonly Mark[] {
  return (
    Array.isArray(column) &&
    column.every((value) => value === null || typeof value === "number" || typeof value === "string")
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
