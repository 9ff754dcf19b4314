import { CriterionId } from "#shared/identifiers.ts";
import type { Criterion, Level, RubricDraft, StageWeights } from "#shared/rubric/rubric-pack.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";

/** What is to be different; stage weights of `null` are taken away. */
export type DraftChanges = Omit<Partial<RubricDraft>, "stageWeights"> & {
  readonly stageWeights?: StageWeights | null;
};

export function applyChanges(draft: RubricDraft, { stageWeights, ...changes }: DraftChanges): RubricDraft {
  const { stageWeights: known, ...others } = draft;
  const weights = stageWeights === undefined ? known : stageWeights;
  return { ...others, ...changes, ...(weights ? { stageWeights: weights } : {}) };
}

/** The items with one of them a place up (-1) or down (1); as they are when it is at the end already. */
export function moveItem<T>(items: readonly T[], index: number, by: -1 | 1): T[] {
  const target = index + by;
  if (target < 0 || target >= items.length) return [...items];
  return items.map((item, place) => {
    if (place === index) return items[target] ?? item;
    return place === target ? (items[index] ?? item) : item;
  });
}

export function withItem<T>(items: readonly T[], index: number, changes: Partial<T>): T[] {
  return items.map((item, place) => (place === index ? { ...item, ...changes } : item));
}

/** A new last criterion whose id no other has had in this draft. */
export function addCriterion(criteria: readonly Criterion[]): Criterion[] {
  const taken = new Set<string>(criteria.map(({ id }) => id));
  let number = criteria.length + 1;
  while (taken.has(`kriteria_${number}`)) number += 1;
  const blank = { id: "", en: "" };
  return [
    ...criteria,
    { id: CriterionId.parse(`kriteria_${number}`), name: blank, question: blank, weight: null, words: {} },
  ];
}

/** Without the criterion, and without it in the tie order. */
export function removeCriterion(
  { criteria, tieOrder }: RubricDraft,
  id: CriterionId,
): Pick<RubricDraft, "criteria" | "tieOrder"> {
  return {
    criteria: criteria.filter((criterion) => criterion.id !== id),
    tieOrder: tieOrder.filter((name) => name !== id),
  };
}

/** A new highest level, half way from the last one to the top of the scale. */
export function addLevel({ levels, scale }: RubricDraft): Level[] {
  const last = levels.at(-1)?.from;
  const middle = last === undefined ? scale.min : last + Math.ceil((scale.max - last) / 2);
  const stepped = scale.min + Math.ceil((middle - scale.min) / scale.step) * scale.step;
  const blank = { id: "", en: "" };
  const from = hundredths(Math.min(stepped, scale.max));
  return [...levels, { from, label: blank, description: blank }];
}
