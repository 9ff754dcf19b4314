import type { WhatIfOutcome } from "#shared/reconciliation/what-if/what-if-outcome.ts";

/** Whether somebody in the list would be another. */
export function changesList(outcome: WhatIfOutcome): boolean {
  return outcome.state === "computed" && outcome.changed > 0;
}

/** The greatest change of the list first, then the most moved ranks; what does not apply comes last. */
export function byChange(left: WhatIfOutcome, right: WhatIfOutcome): number {
  return (
    weightOf(right, "changed") - weightOf(left, "changed") ||
    weightOf(right, "moved") - weightOf(left, "moved")
  );
}

function weightOf(outcome: WhatIfOutcome, figure: "changed" | "moved"): number {
  return outcome.state === "computed" ? outcome[figure] : -1;
}
