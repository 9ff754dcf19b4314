import type { Text } from "#renderer/text/text.ts";
import { type RubricPack } from "#shared/rubric/rubric-pack.ts";
import type { Scale } from "#shared/scoring/hundredths.ts";
import type { WrongMark, WrongText } from "./wrong-marks.ts";

const WHOLE_STEP = 100;

/** Why the text is no mark, and what counts until it is put right. */
export function wrongMarkText(text: Text, { error, stands }: WrongText, { min, max, step }: Scale): string {
  const why =
    error.type === "between-steps" && step === WHOLE_STEP
      ? text.t("sheet.wholeMark", { min: min / 100, max: max / 100 })
      : text.error(error);
  return stands === null ? why : `${why} ${text.t("sheet.oldMarkStands", { mark: text.mark(stands) })}`;
}

/** The same with the criterion's name, for where the field itself is not in view. */
export function namedWrongMark(text: Text, wrong: WrongMark, { criteria, scale }: RubricPack): string {
  const criterion = criteria.find(({ id }) => id === wrong.criterionId);
  return `${criterion ? text.pick(criterion.name) : wrong.criterionId}: ${wrongMarkText(text, wrong, scale)}`;
}
