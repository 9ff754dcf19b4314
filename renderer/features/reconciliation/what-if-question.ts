import type { WhatIfScenario } from "#shared/reconciliation/what-if/what-if-outcome.ts";

export const QUESTION_KINDS = [
  "drop-judge",
  "drop-criterion",
  "change-weight",
  "tie-order",
  "trimmed-mean",
  "median",
  "adjusted",
] as const;

/** A question as it stands in the form; what its kind does not ask for is kept for another kind. */
export interface Question {
  readonly kind: (typeof QUESTION_KINDS)[number];
  readonly judgeId: string | null;
  readonly criterionId: string | null;
  /** Percentage points. */
  readonly points: number | null;
  /** Criteria that break ties, the first the most important. */
  readonly first: string | null;
  readonly second: string | null;
}

export const NO_QUESTION: Question = {
  kind: "drop-judge",
  judgeId: null,
  criterionId: null,
  points: 5,
  first: null,
  second: null,
};

/** The scenario a question asks for; `null` while something is missing in it. */
export function toScenario(question: Question): WhatIfScenario | null {
  const { kind, judgeId, criterionId, points, first, second } = question;
  switch (kind) {
    case "drop-judge":
      return judgeId === null ? null : { type: kind, judgeId };
    case "drop-criterion":
      return criterionId === null ? null : { type: kind, criterionId };
    case "change-weight":
      return criterionId === null || points === null || points === 0
        ? null
        : { type: kind, criterionId, percentagePoints: points };
    case "tie-order":
      return { type: kind, criterionIds: [...new Set([first, second].filter((id) => id !== null))] };
    default:
      return { type: kind };
  }
}
