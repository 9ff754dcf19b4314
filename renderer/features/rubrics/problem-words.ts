import type { Text } from "#renderer/text/text.ts";
import type { MessageValues } from "#shared/i18n/catalog.ts";
import type { RubricDraft } from "#shared/rubric/rubric-pack.ts";
import type { PublishingProblem } from "#shared/rubric/rubric-problems.ts";
import { nameOf } from "./rubric-words.ts";

/** A problem, and the `data-field` of the place where it is put right. */
export interface SaidProblem {
  readonly field: string;
  readonly sentence: string;
}

export function sayProblem(problem: PublishingProblem, draft: RubricDraft, text: Text): SaidProblem {
  return {
    field: fieldOf(problem, draft),
    sentence: text.t(`rubrics.problem.${problem.type}`, gapsOf(problem, draft, text)),
  };
}

/** Problems of no single criterion or level, by the field that puts them right. */
const FIELDS: Readonly<Partial<Record<PublishingProblem["type"], string>>> = {
  "name-missing": "name",
  "source-missing": "sources",
  "stage-not-scored": "stage",
  "nothing-scored": "criteria",
  "stage-weights-do-not-sum": "stage-weights",
  "scale-uneven": "scale",
  "pass-mark-off-scale": "pass-mark",
  "pass-mark-between-steps": "pass-mark",
  "tie-order-unknown-criterion": "tie-order",
  "tie-order-twice": "tie-order",
};

function fieldOf(problem: PublishingProblem, { criteria }: RubricDraft): string {
  const known = FIELDS[problem.type];
  if (known !== undefined) return known;
  if (problem.type === "weights-do-not-sum") return criteria[0] ? `${criteria[0].id}.weight` : "criteria";
  if (problem.type === "weight-unknown") return `${problem.criterionId}.weight`;
  if ("criterionId" in problem && problem.criterionId !== undefined) return `${problem.criterionId}.name`;
  return "index" in problem ? `level.${problem.index}` : "name";
}

function gapsOf(problem: PublishingProblem, { criteria }: RubricDraft, text: Text): MessageValues {
  if ("sum" in problem) return { sum: text.weight(problem.sum), needed: text.weight(problem.needed) };
  if ("index" in problem) return { number: problem.index + 1 };
  if (!("criterionId" in problem)) return {};
  const index = criteria.findIndex(({ id }) => id === problem.criterionId);
  const criterion = criteria[index];
  const number = index + 1;
  const isNamed = criterion !== undefined && criterion.name.id.trim() !== "";
  return { number, name: isNamed ? nameOf(criterion.name, text) : text.t("rubrics.criterion", { number }) };
}

/** Takes the person to where a problem is put right. */
export function goToField(field: string): void {
  const place = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
  const control = place?.querySelector<HTMLElement>("input, textarea, button");
  control?.scrollIntoView({ block: "center" });
  control?.focus({ preventScroll: true });
}
