import type { Text } from "#renderer/text/text.ts";
import type { LocalisedText } from "#shared/i18n/localised-text.ts";
import type { Criterion, RubricDraft, StageWeights, WordBounds } from "#shared/rubric/rubric-pack.ts";
import type { Scale } from "#shared/scoring/hundredths.ts";

/** The name in the app's language; a draft may have one of the two only. */
export function nameOf(name: LocalisedText, text: Text): string {
  return text.pick(name).trim() || name.id.trim() || text.t("rubrics.unnamed");
}

export function sayWeight(weight: number | null, text: Text): string {
  return weight === null ? text.t("rubrics.weightUnknown") : text.weight(weight);
}

/** Points where the source gives them in place of a weight. */
export function sayShare({ weight, points }: Criterion, text: Text): string {
  if (weight === null && points !== undefined) return text.t("rubrics.points", { points: points / 100 });
  return sayWeight(weight, text);
}

export function sayWords({ min, max }: WordBounds, text: Text): string {
  if (min !== undefined && max !== undefined) return text.t("rubrics.wordsBoth", { min, max });
  if (min !== undefined) return text.t("rubrics.wordsMin", { min });
  return max === undefined ? "–" : text.t("rubrics.wordsMax", { max });
}

export function sayScale({ min, max, step }: Scale, text: Text): string {
  return text.t("rubrics.scaleText", { min: min / 100, max: max / 100, step: step / 100 });
}

export function sayPassMark(passMark: number | null, text: Text): string {
  return passMark === null ? text.t("rubrics.noPassMark") : text.mark(passMark);
}

export function sayStageWeights(weights: StageWeights | null, text: Text): string {
  if (!weights) return text.t("rubrics.noPassMark");
  const { proposal, presentation } = weights;
  return text.t("rubrics.stageWeightsText", {
    proposal: text.weight(proposal),
    presentation: text.weight(presentation),
  });
}

export function sayTieOrder({ tieOrder, criteria }: RubricDraft, text: Text): string {
  if (tieOrder.length === 0) return text.t("rubrics.noTieOrder");
  return tieOrder
    .map((id) => {
      const criterion = criteria.find((candidate) => candidate.id === id);
      return criterion ? nameOf(criterion.name, text) : id;
    })
    .join(", ");
}
