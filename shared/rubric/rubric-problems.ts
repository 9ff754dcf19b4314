import type { LocalisedText } from "../i18n/localised-text.ts";
import type { CriterionId } from "../identifiers.ts";
import { checkMark } from "../scoring/hundredths.ts";
import { findRubricProblems, type Level, type RubricDraft, type RubricProblem } from "./rubric-pack.ts";

/** What keeps a draft from being published: what cannot be counted with, and what a reader would trip over. */
export type PublishingProblem =
  | RubricProblem
  | { readonly type: "name-missing" }
  | { readonly type: "source-missing" }
  | { readonly type: "nothing-scored" }
  | { readonly type: "criterion-unnamed" | "criterion-name-twice"; readonly criterionId: CriterionId }
  | { readonly type: "tie-order-twice"; readonly criterionId: CriterionId }
  | { readonly type: "scale-uneven" }
  | { readonly type: "pass-mark-between-steps" }
  | LevelProblem;

interface LevelProblem {
  readonly type: "level-unnamed" | "level-off-scale" | "level-not-rising";
  /** Counts the levels as they are listed. */
  readonly index: number;
  /** There for levels of one criterion. */
  readonly criterionId?: CriterionId;
}

export function findPublishingProblems(draft: RubricDraft): readonly PublishingProblem[] {
  return [
    ...(isBlank(draft.name.id) ? [{ type: "name-missing" as const }] : []),
    ...(draft.provenance.sources.every(isBlank) ? [{ type: "source-missing" as const }] : []),
    ...(draft.criteria.every(({ weight }) => weight === 0) ? [{ type: "nothing-scored" as const }] : []),
    ...findRubricProblems(draft).filter(
      ({ type }) => type !== "weights-do-not-sum" || draft.criteria.some(({ weight }) => weight !== 0),
    ),
    ...findNameProblems(draft),
    ...repeated(draft.tieOrder).map((criterionId) => ({ type: "tie-order-twice" as const, criterionId })),
    ...findScaleProblems(draft),
    ...findLevelProblems(draft.levels, draft),
    ...draft.criteria.flatMap(({ id, levels = [] }) =>
      findLevelProblems(levels, draft).map((problem) => ({ ...problem, criterionId: id })),
    ),
  ];
}

/** A draft as it is published: what was left empty in English says the same as in Indonesian, empty sources go. */
export function completeDraft(draft: RubricDraft): RubricDraft {
  const { note, sources, status } = draft.provenance;
  return {
    ...draft,
    name: both(draft.name),
    provenance: { status, sources: sources.filter((source) => !isBlank(source)), note: both(note) },
    levels: draft.levels.map(completeLevel),
    criteria: draft.criteria.map((criterion) => ({
      ...criterion,
      name: both(criterion.name),
      question: both(criterion.question),
      ...(criterion.levels ? { levels: criterion.levels.map(completeLevel) } : {}),
    })),
  };
}

function completeLevel(level: Level): Level {
  return { ...level, label: both(level.label), description: both(level.description) };
}

function both({ id, en }: LocalisedText): LocalisedText {
  return { id, en: isBlank(en) ? id : en };
}

function findNameProblems({ criteria }: RubricDraft): readonly PublishingProblem[] {
  const names = criteria.map(({ name }) => name.id.trim().toLowerCase());
  return criteria.flatMap(({ id }, index): readonly PublishingProblem[] => {
    const name = names[index] ?? "";
    if (name === "") return [{ type: "criterion-unnamed", criterionId: id }];
    return names.indexOf(name) === index ? [] : [{ type: "criterion-name-twice", criterionId: id }];
  });
}

function findScaleProblems({ passMark, scale }: RubricDraft): readonly PublishingProblem[] {
  const isBetween = passMark !== null && checkMark(passMark, scale)?.type === "between-steps";
  return [
    ...((scale.max - scale.min) % scale.step === 0 ? [] : [{ type: "scale-uneven" as const }]),
    ...(isBetween ? [{ type: "pass-mark-between-steps" as const }] : []),
  ];
}

function findLevelProblems(
  levels: readonly Level[],
  { scale }: Pick<RubricDraft, "scale">,
): readonly LevelProblem[] {
  return levels.flatMap(({ from, label }, index) => {
    const before = levels[index - 1];
    return [
      ...(isBlank(label.id) ? [{ type: "level-unnamed" as const, index }] : []),
      ...(from < scale.min || from > scale.max ? [{ type: "level-off-scale" as const, index }] : []),
      ...(before && before.from >= from ? [{ type: "level-not-rising" as const, index }] : []),
    ];
  });
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function repeated<T>(items: readonly T[]): readonly T[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}
