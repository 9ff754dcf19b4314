import type { CriterionId } from "#shared/identifiers.ts";
import { FULL_WEIGHT, type RubricPack, scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import type { Hundredths } from "#shared/scoring/hundredths.ts";
import type { Marks } from "#shared/scoring/score-sheet.ts";
import { type ExactMean, runningTotal } from "#shared/scoring/sheet-total.ts";

export interface FormulaTerm {
  readonly criterionId: CriterionId;
  /** A share of 1. */
  readonly weight: number;
  readonly mark: Hundredths;
}

/** The weighted total as it is reckoned: Σ weight·mark, divided by the weights that have a mark. */
export interface TotalFormula {
  readonly terms: readonly FormulaTerm[];
  readonly missing: readonly CriterionId[];
  /** The marked weights together, a share of 1; 1 when nothing is missing. */
  readonly divisor: number;
  readonly total: ExactMean | null;
}

export function formulaOf(marks: Marks, rubric: RubricPack): TotalFormula {
  const scored = scoredCriteria(rubric);
  const entered = scored.flatMap(({ id, weight }) => {
    const mark = marks[id];
    return mark === undefined ? [] : [{ criterionId: id, basisPoints: weight, mark }];
  });
  return {
    terms: entered.map(({ criterionId, basisPoints, mark }) => ({
      criterionId,
      weight: basisPoints / FULL_WEIGHT,
      mark,
    })),
    missing: scored.filter(({ id }) => marks[id] === undefined).map(({ id }) => id),
    // Summed as integers, so that 0.1 + 0.2 is 0.3.
    divisor: entered.reduce((sum, { basisPoints }) => sum + basisPoints, 0) / FULL_WEIGHT,
    total: runningTotal(marks, rubric),
  };
}
