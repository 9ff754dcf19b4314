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
import { unbalancedComponents } from "../generalizability/unbalanced-components.ts";
import { type FacetColumn, type FacetColumns, placesWithin } from "./facet-columns.ts";

const INCOMPLETE = { components: null, D: null, status: "incomplete_design" };

/**
 * Components and decisions under the initials of the columns, as `p`, `t`, `r:t`, `pt`, `pr:t`: by mean squares where every
 * combination has its one score, else by REML.
 */
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
    const parts = cube ? nestedComponents(cube) : nestedByReml({ object, outer, inner, scores });
    const sizes = [outer.labels.length, size] as const;
    return parts ? nestedFields(parts, sizes, { object, outer, inner }) : INCOMPLETE;
  }
  const cube = cubeOf(object, left, { places: right.places, size: right.labels.length }, scores);
  const parts = cube ? crossedComponents(cube) : crossedByReml({ object, left, right, scores });
  const sizes = [left.labels.length, right.labels.length] as const;
  return parts ? crossedFields(parts, sizes, { object, left, right }) : INCOMPLETE;
}

interface Nested {
  readonly object: FacetColumn;
  readonly outer: FacetColumn;
  readonly inner: FacetColumn;
}

interface Crossed {
  readonly object: FacetColumn;
  readonly left: FacetColumn;
  readonly right: FacetColumn;
}

interface Scored {
  readonly scores: readonly number[];
}

function nestedByReml({ object, outer, inner, scores }: Nested & Scored): NestedComponents | null {
  // Labels of the inner facet are of one level of the outer each, or they would not be nested.
  const found = unbalancedComponents({
    scores,
    object: object.places,
    within: [outer.places],
    across: [outer.places, inner.places],
  });
  if (!found) return null;
  const [dossierFirst = 0] = found.within;
  const [first = 0, secondInFirst = 0] = found.across;
  return { dossier: found.object, first, secondInFirst, dossierFirst, residual: found.residual };
}

function crossedByReml({ object, left, right, scores }: Crossed & Scored): CrossedComponents | null {
  const both = left.places.map((place, row) => place * right.labels.length + (right.places[row] ?? 0));
  const found = unbalancedComponents({
    scores,
    object: object.places,
    within: [left.places, right.places],
    across: [left.places, right.places, both],
  });
  if (!found) return null;
  const [dossierFirst = 0, dossierSecond = 0] = found.within;
  const [first = 0, second = 0, firstSecond = 0] = found.across;
  const { object: dossier, residual } = found;
  return { dossier, first, second, dossierFirst, dossierSecond, firstSecond, residual };
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
  sizes: readonly [number, number],
  { object, outer, inner }: Nested,
) {
  const [p, t, r] = [initialsOf(object, "p"), initialsOf(outer), initialsOf(inner)];
  const numbers = planned(sizes[0], sizes[1]);
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
    ...decisionFields(decideNested(parts, sizes[0], sizes[1])),
    design: "nested",
    status: "ok",
  };
}

function crossedFields(
  parts: CrossedComponents,
  sizes: readonly [number, number],
  { object, left, right }: Crossed,
) {
  const [p, a, b] = [initialsOf(object, "p"), initialsOf(left), initialsOf(right)];
  const numbers = planned(sizes[0], sizes[1]);
  return {
    components: named([
      [[p], parts.dossier],
      [[a], parts.first],
      [[b], parts.second],
      [[p, a], parts.dossierFirst],
      [[p, b], parts.dossierSecond],
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
    ...decisionFields(decideCrossed(parts, sizes[0], sizes[1])),
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
