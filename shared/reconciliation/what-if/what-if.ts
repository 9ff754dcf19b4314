import type { ReportProgress } from "../../analysis/report-progress.ts";
import type { MarkTable } from "../ratings/mark-table.ts";
import { findHarms } from "../totals/normalisation-harm.ts";
import { compareRankings } from "./compare-rankings.ts";
import { basisOf, changeBasis, rankBasis } from "./scenario-ranking.ts";
import { standardScenarios } from "./standard-scenarios.ts";
import type { WhatIfBase, WhatIfOutcome, WhatIfScenario } from "./what-if-outcome.ts";

/** What one other decision would change in the Top k. The ranking as things stand equals the rule book's. */
export function whatIf(table: MarkTable, base: WhatIfBase, scenario: WhatIfScenario): WhatIfOutcome {
  return prepareWhatIf(table, base)(scenario);
}

/** Every standard scenario in turn: see {@link standardScenarios}. */
export function whatIfAll(
  table: MarkTable,
  base: WhatIfBase,
  progress?: ReportProgress,
): readonly WhatIfOutcome[] {
  const ask = prepareWhatIf(table, base);
  const scenarios = standardScenarios(table, base);
  return scenarios.map((scenario, index) => {
    progress?.(index, scenarios.length);
    return ask(scenario);
  });
}

function prepareWhatIf(table: MarkTable, base: WhatIfBase): (scenario: WhatIfScenario) => WhatIfOutcome {
  const basis = basisOf(table, base);
  const before = rankBasis(basis, base);
  return (scenario) => {
    if (before === null) return { state: "impossible", scenario, reason: "not-adjusted" };
    if (before.order.length === 0) return { state: "impossible", scenario, reason: "nothing-ranked" };
    const changed = changeBasis(basis, scenario);
    if (typeof changed === "string") return { state: "impossible", scenario, reason: changed };
    const after = rankBasis(changed, base, before);
    if (after === null) return { state: "impossible", scenario, reason: "not-adjusted" };
    if (after.order.length === 0) return { state: "impossible", scenario, reason: "nothing-ranked" };
    const harms = scenario.type === "normalised" ? findHarms(table, scenario.normalisation) : [];
    return { scenario, harms, ...compareRankings(before, after, { ids: table.dossierIds, k: base.k }) };
  };
}
