import type { ReportProgress } from "../../analysis/report-progress.ts";
import { stage } from "../../analysis/stages.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { chooseEstimator } from "../severity/choose-estimator.ts";
import type { SeverityFit } from "../severity/fit.ts";
import { fitCrossed } from "../severity/fit-crossed.ts";
import { fitIntraBlock } from "../severity/fit-intra-block.ts";
import { totalMarks } from "../totals/total-marks.ts";
import { whatIf, whatIfAll } from "../what-if/what-if.ts";
import type { AdjustedMeans, WhatIfBase, WhatIfOutcome, WhatIfScenario } from "../what-if/what-if-outcome.ts";
import type { PanelBasis } from "./panel-basis.ts";

export interface WhatIfQuestion {
  readonly basis: PanelBasis;
  /** `null` asks for every usual scenario. */
  readonly scenarios: readonly WhatIfScenario[] | null;
  /** The ranking that scenarios change: the official one by raw means, or the one by adjusted means. */
  readonly rankBy?: "raw" | "adjusted";
}

/** What other decisions would change in the Top k; a new fit keeps to the estimator that the panel's own marks call for. */
export function answerWhatIf(
  { basis, scenarios, rankBy = "raw" }: WhatIfQuestion,
  progress: ReportProgress,
): readonly WhatIfOutcome[] {
  const { table, k, tieOrder, isDealtAtRandom } = basis;
  const { ratings } = totalMarks(table);
  const { used, isCommonRanking } = chooseEstimator({ ratings, isDealtAtRandom }, stage(progress, 0, 0.3));
  const base: WhatIfBase =
    used && isCommonRanking
      ? {
          k,
          tieOrder,
          rankBy,
          adjusted: adjustedMeans(ratings, used),
          adjust: (changed) => refit(changed, used.model),
        }
      : { k, tieOrder, rankBy };
  const answering = stage(progress, 0.3, 1);
  if (scenarios === null) return whatIfAll(table, base, answering);
  return scenarios.map((scenario, index) => {
    answering(index, scenarios.length);
    return whatIf(table, base, scenario);
  });
}

/** `null` also where the changed panel falls into parts, for which adjusted means have no common scale. */
function refit(ratings: Ratings, model: SeverityFit["model"]): AdjustedMeans | null {
  const fit = model === "crossed" ? fitCrossed(ratings) : fitIntraBlock(ratings);
  return "model" in fit && fit.components === 1 ? adjustedMeans(ratings, fit) : null;
}

function adjustedMeans({ dossierIds }: Ratings, { adjustedMean }: SeverityFit): AdjustedMeans {
  return { dossierIds, mean: adjustedMean };
}
