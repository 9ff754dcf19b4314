import type { LocalisedText } from "../i18n/localised-text.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import type { Criterion, RubricDraft, WordBounds } from "./rubric-pack.ts";

export type CriterionChange =
  | {
      readonly type: "criterion-added" | "criterion-removed";
      readonly name: LocalisedText;
      readonly weight: number | null;
    }
  | { readonly type: "criterion-renamed"; readonly before: LocalisedText; readonly after: LocalisedText }
  | {
      readonly type: "weight-changed";
      readonly name: LocalisedText;
      readonly before: number | null;
      readonly after: number | null;
    }
  | {
      readonly type: "words-changed";
      readonly name: LocalisedText;
      readonly before: WordBounds;
      readonly after: WordBounds;
    }
  | {
      readonly type: "question-changed" | "points-changed" | "criterion-levels-changed";
      readonly name: LocalisedText;
    }
  | { readonly type: "criteria-reordered"; readonly after: readonly LocalisedText[] };

/** Criteria removed, then each of the later rubric with what is new about it, then the order of those both have. */
export function describeCriteria(before: RubricDraft, after: RubricDraft): readonly CriterionChange[] {
  const earlier = new Map(before.criteria.map((criterion) => [criterion.id, criterion]));
  const later = new Set(after.criteria.map(({ id }) => id));
  const kept = after.criteria.filter(({ id }) => earlier.has(id));
  const order = before.criteria.filter(({ id }) => later.has(id));
  return [
    ...before.criteria
      .filter(({ id }) => !later.has(id))
      .map(({ name, weight }) => ({ type: "criterion-removed" as const, name, weight })),
    ...after.criteria.flatMap((criterion) => {
      const known = earlier.get(criterion.id);
      if (known) return describeCriterion(known, criterion);
      return [{ type: "criterion-added" as const, name: criterion.name, weight: criterion.weight }];
    }),
    ...(kept.some(({ id }, index) => order[index]?.id !== id)
      ? [{ type: "criteria-reordered" as const, after: after.criteria.map(({ name }) => name) }]
      : []),
  ];
}

function describeCriterion(before: Criterion, after: Criterion): readonly CriterionChange[] {
  const { name } = after;
  return [
    ...(isSame(before.name, name)
      ? []
      : [{ type: "criterion-renamed" as const, before: before.name, after: name }]),
    ...(isSame(before.question, after.question) ? [] : [{ type: "question-changed" as const, name }]),
    ...(before.weight === after.weight
      ? []
      : [{ type: "weight-changed" as const, name, before: before.weight, after: after.weight }]),
    ...(isSame(before.words, after.words)
      ? []
      : [{ type: "words-changed" as const, name, before: before.words, after: after.words }]),
    ...(before.points === after.points ? [] : [{ type: "points-changed" as const, name }]),
    ...(isSame(before.levels ?? null, after.levels ?? null)
      ? []
      : [{ type: "criterion-levels-changed" as const, name }]),
  ];
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
