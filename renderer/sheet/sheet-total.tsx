import { memo } from "react";
import { type Text, useText } from "#renderer/text/text.ts";
import { Popover } from "#renderer/ui/popover.tsx";
import { formatNumber } from "#shared/i18n/format.ts";
import type { CriterionId } from "#shared/identifiers.ts";
import { type RubricPack, scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import type { Marks } from "#shared/scoring/score-sheet.ts";
import { formulaOf, type TotalFormula } from "./total-formula.ts";

interface SheetTotalProps {
  readonly marks: Marks;
  readonly rubric: RubricPack;
  readonly isFinal: boolean;
}

/** The weighted total so far, scaled to the criteria that have a mark, and how it is reckoned. */
export const SheetTotal = memo(function SheetTotal({ marks, rubric, isFinal }: SheetTotalProps) {
  const text = useText();
  const formula = formulaOf(marks, rubric);
  const all = scoredCriteria(rubric).length;
  const marked = formula.terms.length;
  return (
    <div className="sheet-total">
      <p>
        <span>{text.t(isFinal ? "sheet.totalFinal" : "sheet.total")}</span>{" "}
        <output>{formula.total ? text.mean(formula.total) : "–"}</output>{" "}
        {marked < all && (
          <span className="soft">
            {marked === 0 ? text.t("sheet.totalNone") : text.t("sheet.totalPartial", { marked, all })}
          </span>
        )}
      </p>
      <Popover small look="quiet" label={text.t("marking.formula")}>
        <FormulaText formula={formula} rubric={rubric} />
      </Popover>
    </div>
  );
});

interface FormulaTextProps {
  readonly formula: TotalFormula;
  readonly rubric: RubricPack;
}

function FormulaText({ formula, rubric }: FormulaTextProps) {
  const text = useText();
  const nameOf = (id: CriterionId): string => {
    const criterion = rubric.criteria.find((other) => other.id === id);
    return criterion ? text.pick(criterion.name) : id;
  };
  return (
    <div className="formula stack">
      <p>{text.t("marking.formulaRule")}</p>
      {formula.total && <p className="formula-line number">{formulaLine(text, formula)}</p>}
      {formula.missing.length > 0 && (
        <p>
          {text.t("marking.formulaMissing", { criteria: formula.missing.map(nameOf).join(", ") })}{" "}
          {text.t("marking.formulaNeverZero")}
        </p>
      )}
    </div>
  );
}

function formulaLine(text: Text, { terms, divisor, total, missing }: TotalFormula): string {
  const weight = (share: number): string => formatNumber(share, text.language, 2);
  const sum = terms.map((term) => `${weight(term.weight)} × ${text.mark(term.mark)}`).join(" + ");
  const result = total ? text.mean(total) : "–";
  return missing.length === 0 ? `${sum} = ${result}` : `(${sum}) ÷ ${weight(divisor)} = ${result}`;
}
