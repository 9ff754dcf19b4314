import { useText } from "#renderer/text/text.ts";
import { type RubricPack, scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import type { Marks } from "#shared/scoring/score-sheet.ts";
import { runningTotal } from "#shared/scoring/sheet-total.ts";

interface SheetTotalProps {
  readonly marks: Marks;
  readonly rubric: RubricPack;
  readonly isFinal: boolean;
}

/** The weighted total so far, scaled to the criteria that have a mark. */
export function SheetTotal({ marks, rubric, isFinal }: SheetTotalProps) {
  const text = useText();
  const total = runningTotal(marks, rubric);
  const scored = scoredCriteria(rubric);
  const marked = scored.filter(({ id }) => marks[id] !== undefined).length;
  return (
    <p className="sheet-total">
      <span>{text.t(isFinal ? "sheet.totalFinal" : "sheet.total")}</span>{" "}
      <output>{total ? text.mean(total) : "–"}</output>{" "}
      {marked < scored.length && (
        <span className="soft">
          {marked === 0
            ? text.t("sheet.totalNone")
            : text.t("sheet.totalPartial", { marked, all: scored.length })}
        </span>
      )}
    </p>
  );
}
