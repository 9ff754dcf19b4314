import type { RubricPack } from "../rubric/rubric-pack.ts";
import { CATALOGUE_TABLE_FIELDS, PROPOSAL_FIELDS } from "./fields.ts";
import { plainHeader } from "./plain-text.ts";

/** How sure a header stands for a field: 3 by name, 2 with a typing error, 1 by the words it contains. */
export interface HeaderMatch {
  readonly field: string;
  readonly sureness: 1 | 2 | 3;
  /** Place of the name in the field's list; the most telling name is 0. */
  readonly rank: number;
}

export interface HeaderMatcher {
  /** The fields a header may stand for, the surest first. */
  readonly match: (header: string) => readonly HeaderMatch[];
}

type Criteria = Pick<RubricPack, "criteria">["criteria"];

/** Shortest name in which one and in which two typing errors are overlooked. */
const ONE_ERROR_FROM = 5;
const TWO_ERRORS_FROM = 10;

/** A name hidden in a longer header counts when it makes up this share of its words. */
const CONTAINED_SHARE = 0.6;

export function createHeaderMatcher(
  purpose: "proposals" | "catalogue",
  criteria: Criteria = [],
): HeaderMatcher {
  const names = knownNames(purpose, criteria);
  const seen = new Map<string, readonly HeaderMatch[]>();
  return {
    match: (header) => {
      const plain = plainHeader(header.slice(0, 300));
      const known = seen.get(plain);
      if (known) return known;
      const matches = plain === "" ? [] : findMatches(plain, names);
      seen.set(plain, matches);
      return matches;
    },
  };
}

interface KnownName {
  readonly field: string;
  readonly name: string;
  readonly rank: number;
}

function knownNames(purpose: "proposals" | "catalogue", criteria: Criteria): readonly KnownName[] {
  const fields = purpose === "proposals" ? PROPOSAL_FIELDS : CATALOGUE_TABLE_FIELDS;
  const answers = purpose === "proposals" ? criteria : [];
  return [
    ...answers.flatMap(({ id, name }) =>
      [...new Set([name.id, name.en, id].map(plainHeader))].map((plain, rank) => ({
        field: `criterion/${id}`,
        name: plain,
        rank,
      })),
    ),
    ...[...fields].flatMap(([field, { names }]) => names.map((name, rank) => ({ field, name, rank }))),
  ];
}

function findMatches(plain: string, names: readonly KnownName[]): readonly HeaderMatch[] {
  const best = new Map<string, HeaderMatch>();
  for (const { field, name, rank } of names) {
    const sureness = compare(plain, name);
    if (sureness === 0) continue;
    const known = best.get(field);
    if (!known || known.sureness < sureness || (known.sureness === sureness && known.rank > rank))
      best.set(field, { field, sureness, rank });
  }
  return [...best.values()].toSorted(bySureness);
}

export function bySureness(a: HeaderMatch, b: HeaderMatch): number {
  return b.sureness - a.sureness || a.rank - b.rank;
}

function compare(plain: string, name: string): 0 | 1 | 2 | 3 {
  if (plain === name) return 3;
  if (isMistyped(plain, name)) return 2;
  return isContained(plain, name) ? 1 : 0;
}

function isMistyped(plain: string, name: string): boolean {
  if (name.length < ONE_ERROR_FROM || plain[0] !== name[0]) return false;
  const limit = name.length >= TWO_ERRORS_FROM ? 2 : 1;
  return Math.abs(plain.length - name.length) <= limit && editDistance(plain, name) <= limit;
}

function isContained(plain: string, name: string): boolean {
  if (name.length < ONE_ERROR_FROM || !` ${plain} `.includes(` ${name} `)) return false;
  return name.split(" ").length >= CONTAINED_SHARE * plain.split(" ").length;
}

/** Insertions, omissions, replacements and swapped neighbours between two short texts (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(last, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
          at(last, column) + 1,
          at(current, column - 1) + 1,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
