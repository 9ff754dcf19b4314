import type { ReportProgress } from "../../analysis/report-progress.ts";
import { stage } from "../../analysis/stages.ts";
import { agreementReport } from "../agreement/agreement-report.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { DiagnosticsReport } from "../diagnostics/diagnostics-report.ts";
import { facetsReport } from "../facets/facets-report.ts";
import { DEFAULT_DRAWS, DEFAULT_INTERVAL, drawRanks, leastDraws } from "../ranks/draw-ranks.ts";
import { reportLine } from "../ranks/line-band.ts";
import type { LineReport } from "../ranks/line-report.ts";
import { type CanonicalRatings, inCanonicalOrder } from "../ratings/canonical-order.ts";
import type { MarkTable } from "../ratings/mark-table.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { type ChosenEstimator, chooseEstimator } from "../severity/choose-estimator.ts";
import type { SeverityFit } from "../severity/fit.ts";
import { describeSeverity } from "../severity/severity-report.ts";
import { totalMarks } from "../totals/total-marks.ts";
import { type Withheld, withheld } from "../withheld.ts";
import { chosenInLabelOrder, ranksInLabelOrder } from "./label-order.ts";
import type { PanelBasis } from "./panel-basis.ts";
import type { PanelReport } from "./panel-report.ts";
import { rankingRows } from "./ranking-rows.ts";

export interface PanelQuestion {
  readonly basis: PanelBasis;
  /** Of the draws; the same seed gives the same figures to the last digit. */
  readonly seed: number;
  readonly draws?: number;
  /** Probability mass of the rank intervals. */
  readonly interval?: number;
}

/** Everything the marks of a panel say beside the official mean; what they cannot say is withheld with its reason. */
export function reconcilePanel(question: PanelQuestion, progress: ReportProgress): PanelReport {
  const { basis, seed } = question;
  const { table, k } = basis;
  const totals = totalMarks(table);
  const { ratings } = totals;
  const canonical = inCanonicalOrder(ratings);
  const { isDealtAtRandom } = basis;
  const found = chooseEstimator({ ratings: canonical.ratings, isDealtAtRandom }, stage(progress, 0, 0.2));
  const chosen = chosenInLabelOrder(found, ratings, canonical);
  const line = drawLine(question, { ratings, canonical, used: found.used }, stage(progress, 0.2, 0.7));
  const agreement = agreementReport(
    { table, totals: ratings, fit: crossedFit(chosen) },
    stage(progress, 0.7, 0.8),
  );
  const facets = facetsReport(table, stage(progress, 0.8, 0.95));
  const report: PanelReport = {
    k,
    seed,
    sample: {
      dossiers: ratings.dossierIds.length,
      judges: ratings.judgeIds.length,
      readings: ratings.score.length,
      incompleteSheets: totals.incompleteSheets,
      unrankedDossiers: countDossiers(table) - ratings.dossierIds.length,
    },
    ranking: rankingRows(basis, ratings, { chosen, seed }),
    severity: describeSeverity(ratings, chosen, k),
    line,
    agreement,
    facets,
    diagnostics: diagnosePanel(basis, ratings, chosen),
  };
  stage(progress, 0.95, 1)(1, 1);
  return report;
}

/** Those with a sheet, complete or not. */
function countDossiers({ dossier }: MarkTable): number {
  return new Set(dossier).size;
}

function crossedFit({ used, other }: ChosenEstimator): SeverityFit | null {
  return [used, other].find((fit) => fit?.model === "crossed") ?? null;
}

interface Drawn {
  readonly ratings: Ratings;
  readonly canonical: CanonicalRatings;
  /** The fit of the canonical ratings. */
  readonly used: SeverityFit | null;
}

function drawLine(
  { basis, seed, draws = DEFAULT_DRAWS, interval = DEFAULT_INTERVAL }: PanelQuestion,
  { ratings, canonical, used }: Drawn,
  progress: ReportProgress,
): LineReport {
  const { k, isDealtAtRandom } = basis;
  if (!used) return withheld("not-estimable");
  if (k >= ratings.dossierIds.length) return withheld("everybody-listed", ratings.dossierIds.length, k + 1);
  const least = leastDraws(interval);
  if (draws < least) return withheld("too-few-draws", draws, least);
  const drawn = drawRanks(canonical.ratings, used, { k, seed, draws, interval }, progress);
  return reportLine(ratings, used, { uncertainty: ranksInLabelOrder(drawn, canonical), isDealtAtRandom });
}

function diagnosePanel(
  { table, k, regions, textOf }: PanelBasis,
  ratings: Ratings,
  { used }: ChosenEstimator,
): DiagnosticsReport | Withheld {
  return used ? diagnose({ table, ratings, fit: used, regions, textOf, k }) : withheld("not-estimable");
}
