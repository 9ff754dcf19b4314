import type { Text } from "#renderer/text/text.ts";
import type { MessageValues } from "#shared/i18n/catalog.ts";
import type { LocalisedText } from "#shared/i18n/localised-text.ts";
import type { RubricChange } from "#shared/rubric/rubric-changes.ts";
import { nameOf, sayPassMark, sayScale, sayStageWeights, sayWeight, sayWords } from "./rubric-words.ts";

/** One change between two versions as a sentence. */
export function sayChange(change: RubricChange, text: Text): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- GAPS maps every tag to a filler for that tag
  const fill = GAPS[change.type] as (change: RubricChange, text: Text) => MessageValues;
  return text.t(`rubrics.change.${change.type}`, fill(change, text));
}

type ChangeOf<T> = RubricChange extends infer Change
  ? Change extends { readonly type: infer Tags }
    ? T extends Tags
      ? Change
      : never
    : never
  : never;

/** What goes into the gaps of each sentence. */
const GAPS: { readonly [T in RubricChange["type"]]: (change: ChangeOf<T>, text: Text) => MessageValues } = {
  "name-changed": renamed,
  "criterion-renamed": renamed,
  "year-changed": ({ before, after }, text) => ({
    before: sayYear(before, text),
    after: sayYear(after, text),
  }),
  "group-changed": ({ before, after }) => ({ before, after }),
  "stage-changed": ({ before, after }, text) => ({
    before: text.t(`rubrics.stage.${before}`),
    after: text.t(`rubrics.stage.${after}`),
  }),
  "status-changed": ({ before, after }, text) => ({
    before: text.t(`rubrics.status.${before}`),
    after: text.t(`rubrics.status.${after}`),
  }),
  "sources-changed": ({ added, removed }) => ({ added: added.length, removed: removed.length }),
  "note-changed": () => ({}),
  "scale-changed": ({ before, after }, text) => ({
    before: sayScale(before, text),
    after: sayScale(after, text),
  }),
  "pass-mark-changed": ({ before, after }, text) => ({
    before: sayPassMark(before, text),
    after: sayPassMark(after, text),
  }),
  "tie-order-changed": ({ before, after }, text) => ({
    before: sayNames(before, text),
    after: sayNames(after, text),
  }),
  "stage-weights-changed": ({ before, after }, text) => ({
    before: sayStageWeights(before, text),
    after: sayStageWeights(after, text),
  }),
  "level-added": level,
  "level-removed": level,
  "level-changed": level,
  "levels-reordered": () => ({}),
  "criterion-added": weighted,
  "criterion-removed": weighted,
  "weight-changed": ({ name, before, after }, text) => ({
    name: nameOf(name, text),
    before: sayWeight(before, text),
    after: sayWeight(after, text),
  }),
  "words-changed": ({ name, before, after }, text) => ({
    name: nameOf(name, text),
    before: sayWords(before, text),
    after: sayWords(after, text),
  }),
  "question-changed": named,
  "points-changed": named,
  "criterion-levels-changed": named,
  "criteria-reordered": ({ after }, text) => ({ after: sayNames(after, text) }),
};

function renamed(
  { before, after }: Pick<ChangeOf<"name-changed">, "before" | "after">,
  text: Text,
): MessageValues {
  return { before: nameOf(before, text), after: nameOf(after, text) };
}

function level({ level: { label, from } }: ChangeOf<"level-added">, text: Text): MessageValues {
  return { label: nameOf(label, text), from: text.mark(from) };
}

function weighted({ name, weight }: ChangeOf<"criterion-added">, text: Text): MessageValues {
  return { name: nameOf(name, text), weight: sayWeight(weight, text) };
}

function named({ name }: ChangeOf<"question-changed">, text: Text): MessageValues {
  return { name: nameOf(name, text) };
}

function sayYear(year: number | null, text: Text): string {
  return year === null ? text.t("rubrics.noYear") : String(year);
}

function sayNames(names: readonly LocalisedText[], text: Text): string {
  return names.length === 0 ? "–" : names.map((name) => nameOf(name, text)).join(", ");
}
