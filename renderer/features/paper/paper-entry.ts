import type { CriterionId, DossierId } from "#shared/identifiers.ts";
import { type RubricPack, scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { type MarkError, parseMark } from "#shared/scoring/hundredths.ts";
import type { Marks } from "#shared/scoring/score-sheet.ts";

/** The printed sheet whose marks are typed back. */
export interface PaperTarget {
  readonly dossierId: DossierId;
  readonly code: string;
}

/**
 * How far typing a sheet back has come. The second person types blind: nothing of the first entry is shown
 * before both are complete.
 */
export type PaperEntry =
  | { readonly step: "code" }
  | { readonly step: "first"; readonly sheet: PaperTarget }
  | { readonly step: "second"; readonly sheet: PaperTarget; readonly first: Marks }
  | {
      readonly step: "compare";
      readonly sheet: PaperTarget;
      readonly first: Marks;
      readonly second: Marks;
      readonly by: string;
    }
  | { readonly step: "save"; readonly sheet: PaperTarget; readonly marks: Marks; readonly by: string }
  | { readonly step: "done"; readonly sheet: PaperTarget };

/** What stands in the fields, by criterion. */
export type TypedMarks = Readonly<Partial<Record<CriterionId, string>>>;

export type MarkProblems = Readonly<Partial<Record<CriterionId, MarkError>>>;

type ReadMarks =
  | { readonly state: "read"; readonly marks: Marks }
  | { readonly state: "empty" }
  | { readonly state: "wrong"; readonly problems: MarkProblems };

/** Reads the fields; an empty one stands for a mark that is not on the paper. */
export function readMarks(
  typed: TypedMarks,
  criteria: readonly CriterionId[],
  rubric: RubricPack,
): ReadMarks {
  const marks: Marks = {};
  const problems: Partial<Record<CriterionId, MarkError>> = {};
  for (const id of criteria) {
    const text = typed[id] ?? "";
    if (text.trim() === "") continue;
    const parsed = parseMark(text, rubric.scale);
    if (parsed.ok) marks[id] = parsed.value;
    else problems[id] = parsed.error;
  }
  if (Object.keys(problems).length > 0) return { state: "wrong", problems };
  return Object.keys(marks).length > 0 ? { state: "read", marks } : { state: "empty" };
}

/** Criteria at which two sets of marks differ, in the rubric's order; a missing mark is not zero. */
export function findDifferences(first: Marks, second: Marks, rubric: RubricPack): readonly CriterionId[] {
  return scoredCriteria(rubric)
    .map(({ id }) => id)
    .filter((id) => first[id] !== second[id]);
}

/** What follows the second entry: both agree and it can be saved, or the differences are settled first. */
export function compareEntries(
  entry: { readonly sheet: PaperTarget; readonly first: Marks; readonly second: Marks; readonly by: string },
  rubric: RubricPack,
): PaperEntry {
  const { sheet, first, second, by } = entry;
  return findDifferences(first, second, rubric).length === 0
    ? { step: "save", sheet, marks: first, by }
    : { step: "compare", ...entry };
}

/** The marks both agree on: what was typed alike, and the settled marks where it was not. */
export function settle(first: Marks, second: Marks, agreed: Marks, rubric: RubricPack): Marks {
  const settled: Marks = {};
  for (const { id } of scoredCriteria(rubric)) {
    const mark = first[id] === second[id] ? first[id] : agreed[id];
    if (mark !== undefined) settled[id] = mark;
  }
  return settled;
}

/** Criteria whose mark in the draft would be replaced or cleared. */
export function findOverwritten(draft: Marks, marks: Marks, rubric: RubricPack): readonly CriterionId[] {
  return findDifferences(draft, marks, rubric).filter((id) => draft[id] !== undefined);
}

/** Whether leaving would lose something typed. */
export function isUnderWay(entry: PaperEntry): boolean {
  return entry.step !== "code" && entry.step !== "done";
}
