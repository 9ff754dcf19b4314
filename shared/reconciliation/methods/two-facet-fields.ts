import {
  type CrossedComponents,
  crossedComponents,
  decideCrossed,
  decideNested,
  type NestedComponents,
  nestedComponents,
  type ScoreCube,
  type TwoFacetDecision,
} from "../generalizability/g-study.ts";
import { type FacetColumn, type FacetColumns, placesWithin } from "./facet-columns.ts";

const INCOMPLETE = { components: null, D: null, status: "incomplete_design" };

/** Components and decisions under the initials of the columns, as `p`, `t`, `r:t`, `pt`, `pr:t`. */
export function twoFacetFields({ object, facets, scores }: FacetColumns) {
  const [left, right] = facets;
  if (!left || !right || facets.length > 2) return INCOMPLETE;
  for (const [outer, inner] of [
    [left, right],
    [right, left],
  ] as const) {
    const places = placesWithin(inner, outer);
    const size = places ? Math.max(...places) + 1 : 0;
    if (!places || size < 2) continue;
    const cube = cubeOf(object, outer, { places, size }, scores);
    return cube ? nestedFields(nestedComponents(cube), cube, { object, outer, inner }) : INCOMPLETE;
  }
  const cube = cubeOf(object, left, { places: right.places, size: right.labels.length }, scores);
  return cube ? crossedFields(crossedComponents(cube), cube, { object, left, right }) : INCOMPLETE;
}

interface CodedFacet {
  readonly places: Int32Array;
  readonly size: number;
}

/** `null` unless there is exactly one score in every cell and two levels of everything. */
function cubeOf(
  object: FacetColumn,
  first: FacetColumn,
  second: CodedFacet,
  scores: readonly number[],
): ScoreCube | null {
  const sizes = [object.labels.length, first.labels.length, second.size] as const;
  if (Math.min(...sizes) < 2 || sizes[0] * sizes[1] * sizes[2] !== scores.length) return null;
  const cells = new Float64Array(scores.length).fill(Number.NaN);
  scores.forEach((score, row) => {
    const outer = (object.places[row] ?? 0) * sizes[1] + (first.places[row] ?? 0);
    cells[outer * sizes[2] + (second.places[row] ?? 0)] = score;
  });
  return cells.some(Number.isNaN) ? null : { sizes, scores: cells };
}

function nestedFields(
  parts: NestedComponents,
  { sizes }: ScoreCube,
  { object, outer, inner }: { object: FacetColumn; outer: FacetColumn; inner: FacetColumn },
) {
  const [p, t, r] = [initialsOf(object, "p"), initialsOf(outer), initialsOf(inner)];
  const numbers = planned(sizes[1], sizes[2]);
  return {
    components: named([
      [[p], parts.dossier],
      [[t], parts.first],
      [[r, [":"], t], parts.secondInFirst],
      [[p, t], parts.dossierFirst],
      [[p, r, [":"], t], parts.residual],
    ]),
    D: numbers.map(([first, second]) => ({
      [countName(outer)]: first,
      [countName(inner)]: second,
      ...decisionFields(decideNested(parts, first, second)),
    })),
    design: "nested",
    status: "ok",
  };
}

function crossedFields(
  parts: CrossedComponents,
  { sizes }: ScoreCube,
  { object, left, right }: { object: FacetColumn; left: FacetColumn; right: FacetColumn },
) {
  const [p, a, b] = [initialsOf(object, "p"), initialsOf(left), initialsOf(right)];
  const numbers = planned(sizes[1], sizes[2]);
  return {
    components: named([
      [[p], parts.dossier],
      [[a], parts.first],
      [[b], parts.second],
      [[p, a], parts.dossierFirst],
      [[a, p], parts.dossierFirst],
      [[p, b], parts.dossierSecond],
      [[b, p], parts.dossierSecond],
      [[a, b], parts.firstSecond],
      [[b, a], parts.firstSecond],
      [[p, a, b], parts.residual],
      [[p, b, a], parts.residual],
      [[p, a, b, ["_e"]], parts.residual],
      [[p, b, a, ["_e"]], parts.residual],
      [[["e"]], parts.residual],
      [[["residual"]], parts.residual],
    ]),
    D: numbers.map(([first, second]) => ({
      [countName(left)]: first,
      [countName(right)]: second,
      ...decisionFields(decideCrossed(parts, first, second)),
    })),
    design: "crossed",
    status: "ok",
  };
}

/** The design as it was, with half and with fewer levels, and one of each. */
function planned(first: number, second: number): readonly (readonly [number, number])[] {
  return [
    [first, second],
    [first, Math.max(1, Math.round(second / 2))],
    [Math.max(1, first - 1), second],
    [1, 1],
  ];
}

function decisionFields(decision: TwoFacetDecision) {
  return {
    rel_error: decision.relativeError,
    abs_error: decision.absoluteError,
    Erho2: decision.generalizability,
    Phi: decision.dependability,
  };
}

/** A component under every name its parts may go by. */
function named(parts: readonly (readonly [readonly (readonly string[])[], number])[]) {
  const entries = parts.flatMap(([letters, value]) => namesOf(letters).map((name) => [name, value] as const));
  return Object.fromEntries(entries);
}

function namesOf(letters: readonly (readonly string[])[]): readonly string[] {
  return letters.reduce<readonly string[]>(
    (names, choices) => names.flatMap((name) => choices.map((choice) => name + choice)),
    [""],
  );
}

const OTHER_INITIAL: Readonly<Record<string, string>> = {
  judge: "r",
  rater: "j",
  component: "i",
  criterion: "i",
};

function initialsOf({ name }: FacetColumn, also = OTHER_INITIAL[name]): readonly string[] {
  const initial = name.slice(0, 1);
  return also === undefined || also === initial ? [initial] : [initial, also];
}

function countName({ name }: FacetColumn): string {
  return name === "criterion" ? "n_criteria" : `n_${name}s`;
}
