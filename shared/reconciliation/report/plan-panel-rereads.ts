import type { ReportProgress } from "../../analysis/report-progress.ts";
import { stage } from "../../analysis/stages.ts";
import { DEFAULT_DRAWS, DEFAULT_INTERVAL, drawRanks } from "../ranks/draw-ranks.ts";
import { inCanonicalOrder } from "../ratings/canonical-order.ts";
import { allocateRereads } from "../rereads/allocate-rereads.ts";
import type { RereadPlan } from "../rereads/reread-plan.ts";
import { chooseEstimator } from "../severity/choose-estimator.ts";
import { totalMarks } from "../totals/total-marks.ts";
import { withheld } from "../withheld.ts";
import type { PanelBasis } from "./panel-basis.ts";

/** What a judge can take on beside the readings dealt so far. */
export interface JudgeRoom {
  readonly judgeId: string;
  /** Further readings. */
  readonly free: number;
  /** Dossiers dealt to the judge, read or not. */
  readonly dealt: readonly string[];
  /** Dossiers closed to the judge by a rule or a declared conflict. */
  readonly barred: readonly string[];
}

export interface RereadQuestion {
  readonly basis: PanelBasis;
  readonly judges: readonly JudgeRoom[];
  readonly seed: number;
  /** Further readings to give out, and most of them for one dossier. */
  readonly budget: number;
  readonly mostPerDossier: number;
  readonly rounds: number;
}

/** Simulated truths for the comparison of rules: the standard error of a share is then about half a point in a hundred. */
const SIMULATIONS = 300;

/** Where further readings would change the Top k of a panel most; withheld where its marks allow no fit or no line. */
export function planPanelRereads(question: RereadQuestion, progress: ReportProgress): RereadPlan {
  const { basis, judges, seed, budget, rounds } = question;
  const { table, k, isDealtAtRandom } = basis;
  const { ratings } = inCanonicalOrder(totalMarks(table).ratings);
  const { used } = chooseEstimator({ ratings, isDealtAtRandom }, stage(progress, 0, 0.1));
  if (!used) return withheld("not-estimable");
  if (k >= ratings.dossierIds.length) return withheld("everybody-listed", ratings.dossierIds.length, k + 1);
  const options = { k, seed, draws: DEFAULT_DRAWS, interval: DEFAULT_INTERVAL };
  const uncertainty = drawRanks(ratings, used, options, stage(progress, 0.1, 0.4));
  return allocateRereads(
    {
      ratings,
      fit: used,
      uncertainty,
      budget,
      rounds,
      capacity: new Map(judges.map(({ judgeId, free }) => [judgeId, free])),
      dealt: judges.flatMap(({ judgeId, dealt }) => dealt.map((dossierId) => ({ dossierId, judgeId }))),
      barred: judges.flatMap(({ judgeId, barred }) => barred.map((dossierId) => ({ dossierId, judgeId }))),
      maxExtra: question.mostPerDossier,
      simulations: SIMULATIONS,
    },
    stage(progress, 0.4, 1),
  );
}
