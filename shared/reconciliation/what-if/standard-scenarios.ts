import type { MarkTable } from "../ratings/mark-table.ts";
import { shiftWeight, weightedCriteria } from "./changed-table.ts";
import { fewestReadings, largestPanel } from "./scenario-ranking.ts";
import type { WhatIfBase, WhatIfScenario } from "./what-if-outcome.ts";

const WEIGHT_SHIFTS = [-5, 5] as const;

/**
 * What is asked of every ranking, as far as it can be: each judge left out, each criterion left out, each weight 5 points
 * less and more, trimmed mean, median, each other criterion first in the tie order and none at all, and the adjusted means in
 * place of the raw ones or the other way round.
 */
export function standardScenarios(table: MarkTable, base: WhatIfBase): readonly WhatIfScenario[] {
  return [
    ...table.judgeIds.map((judgeId) => ({ type: "drop-judge" as const, judgeId })),
    ...criterionScenarios(table),
    ...statisticScenarios(table, base),
    ...tieOrders(table, base).map((criterionIds) => ({ type: "tie-order" as const, criterionIds })),
    ...(base.rankBy === "adjusted" ? [{ type: "raw" as const }] : []),
    ...(base.rankBy !== "adjusted" && base.adjusted ? [{ type: "adjusted" as const }] : []),
  ];
}

function criterionScenarios(table: MarkTable): readonly WhatIfScenario[] {
  if (weightedCriteria(table) < 2) return [];
  const weights = table.criteria.map(({ weight }) => weight);
  const weighted = [...table.criteria.entries()].filter(([, { weight }]) => weight > 0);
  return [
    ...weighted.map(([, { id }]) => ({ type: "drop-criterion" as const, criterionId: id })),
    ...weighted.flatMap(([place, { id }]) =>
      WEIGHT_SHIFTS.filter((points) => shiftWeight(weights, place, points)).map((percentagePoints) => ({
        type: "change-weight" as const,
        criterionId: id,
        percentagePoints,
      })),
    ),
  ];
}

/** Of raw totals only: the adjusted mean has no trimmed form. */
function statisticScenarios(table: MarkTable, { rankBy }: WhatIfBase): readonly WhatIfScenario[] {
  if (rankBy === "adjusted") return [];
  return (["trimmed-mean", "median"] as const)
    .filter((type) => largestPanel(table) >= fewestReadings(type))
    .map((type) => ({ type }));
}

function tieOrders(table: MarkTable, { tieOrder }: WhatIfBase): readonly (readonly string[])[] {
  const isOnly = weightedCriteria(table) < 2;
  // The only criterion with weight is the total, which is equal already where ties are broken.
  const useful = table.criteria.filter(({ weight }) => !(isOnly && weight > 0)).map(({ id }) => id);
  const known = tieOrder.filter((id) => useful.includes(id));
  const firsts = table.criteria
    .filter(({ id, weight }) => weight > 0 && !isOnly && id !== known[0])
    .map(({ id }) => [id, ...known.filter((other) => other !== id)]);
  return known.length === 0 ? firsts : [...firsts, []];
}
