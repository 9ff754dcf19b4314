import type { MarkTable } from "#shared/reconciliation/ratings/mark-table.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import { linkJudges } from "#shared/reconciliation/totals/linked-judges.ts";
import { totalMarks } from "#shared/reconciliation/totals/total-marks.ts";
import { whatIf } from "#shared/reconciliation/what-if/what-if.ts";
import type {
  AdjustedMeans,
  ComputedWhatIf,
  WhatIfBase,
  WhatIfScenario,
} from "#shared/reconciliation/what-if/what-if-outcome.ts";
import { buildTable } from "../build-table.ts";

export function adjust(ratings: Ratings): AdjustedMeans {
  return { dossierIds: ratings.dossierIds, mean: linkJudges(ratings).adjustedMean };
}

export function baseOf(table: MarkTable, overrides: Partial<WhatIfBase> = {}): WhatIfBase {
  return { k: 2, tieOrder: ["c3"], adjusted: adjust(totalMarks(table).ratings), adjust, ...overrides };
}

export function computed(
  table: MarkTable,
  scenario: WhatIfScenario,
  overrides?: Partial<WhatIfBase>,
): ComputedWhatIf {
  const outcome = whatIf(table, baseOf(table, overrides), scenario);
  if (outcome.state !== "computed") throw new Error(outcome.reason);
  return outcome;
}

/** Four dossiers; the last read by one judge who read nothing else. */
export const plain = buildTable(
  [5000, 5000],
  [
    ["d1", "j1", 90, 70],
    ["d1", "j2", 90, 70],
    ["d2", "j1", 60, 90],
    ["d2", "j3", 70, 90],
    ["d3", "j2", 70, 80],
    ["d3", "j3", 70, 80],
    ["d4", "j4", 50, 50],
  ],
);
