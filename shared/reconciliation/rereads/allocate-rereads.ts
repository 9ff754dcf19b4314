import type { ReportProgress } from "../../analysis/report-progress.ts";
import { adjustedErrors } from "../ranks/adjusted-errors.ts";
import { expectedTopShare } from "../ranks/line-band.ts";
import type { RankUncertainty } from "../ranks/rank-uncertainty.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { findConnections } from "../severity/connections.ts";
import type { SeverityFit } from "../severity/fit.ts";
import { withheld } from "../withheld.ts";
import { isLink, type Placement, placeRereads } from "./place-rereads.ts";
import { planReaders } from "./planning-table.ts";
import { type RankKnowledge, rankKnowledge } from "./rank-knowledge.ts";
import { varianceAfter } from "./reading-gain.ts";
import { designRereads, pairKey, type RereadDesign, type RereadLimits } from "./reread-design.ts";
import type {
  LeftOverReason,
  RereadComparison,
  RereadPlan,
  RereadRow,
  RereadRule,
  UnplacedReread,
} from "./reread-plan.ts";
import { lineGains, naivePriority, type Priority } from "./reread-priority.ts";
import { simulateRereads } from "./simulate-rereads.ts";

export interface RereadRequest extends RereadLimits {
  readonly ratings: Ratings;
  readonly fit: SeverityFit;
  /** Ranks by draws from the same fit; its k and seed are those of the plan. */
  readonly uncertainty: RankUncertainty;
  /** Further readings to give out. */
  readonly budget: number;
  /** Most further readings of one dossier in this plan. */
  readonly maxExtra: number;
  /** The budget is spent in this many parts; after each the plan is made anew with the marks that came in. */
  readonly rounds: number;
  /** Simulated truths for the comparison of rules; 0 leaves it out. */
  readonly simulations: number;
}

const NAIVE_RULES = ["adjusted-difference", "raw-difference", "random"] as const;

/**
 * Where further readings raise the expected number of right dossiers in the Top k most: one after the other where the next
 * one gains most ({@link lineGains}), with judges by capacity, conflicts, severity uncertainty and load. Beside it, what
 * naive rules would bring with the same budget. The same input gives the same plan. Withheld without noise or differences
 * between dossiers, for then there is nothing to gain.
 */
export function allocateRereads(request: RereadRequest, progress?: ReportProgress): RereadPlan {
  const { ratings, fit, uncertainty, budget, maxExtra } = request;
  const known = rankKnowledge(fit, uncertainty.seed);
  if (fit.variance.dossier === 0 || !known.dossier.some((variance) => variance > 0))
    return withheld("dossiers-alike");
  const panel = { ratings, fit, known };
  const design = designRereads(panel, request);
  const inputs = {
    ...panel,
    uncertainty,
    readingVariance: usualVariance(design),
    seed: uncertainty.seed,
  };
  const gains = lineGains(inputs);
  const place = (priorityOf: Priority): Placement => placeRereads(design, { budget, maxExtra, priorityOf });
  const proposed = place(gains);
  const rules: readonly RuledPlacement[] = [
    { rule: "line", placement: proposed },
    ...(request.simulations > 0 ? NAIVE_RULES : []).map((rule) => ({
      rule,
      placement: place(naivePriority(rule, inputs)),
    })),
  ];
  const rows = describeRows(request, { design, proposed, gains });
  return {
    state: "known",
    seed: uncertainty.seed,
    k: uncertainty.k,
    budget,
    rounds: request.rounds,
    perRound: Array.from(
      { length: request.rounds },
      (_, round) => rows.filter((row) => row.round === round + 1).length,
    ),
    rows,
    unused: budget - rows.length,
    leftOver: whyLeftOver(request, proposed, gains),
    components: fit.components,
    unplaced: proposed.refused.map((dossier) => describeUnplaced(request, design, dossier)),
    expectedShareNow: expectedTopShare(uncertainty),
    simulations: request.simulations,
    comparison: request.simulations > 0 ? compareRules(request, { known, design, rules }, progress) : [],
    planning: [...planReaders(fit, uncertainty.k)],
  };
}

/** A capped dossier is one that a further reading would serve, were the limit per dossier higher. */
function whyLeftOver(
  { budget, maxExtra }: RereadRequest,
  { placed, refused }: Placement,
  gains: Priority,
): LeftOverReason[] {
  const unused = budget - placed.length;
  if (unused <= 0) return [];
  const capped = placed.filter(({ dossier, nth }) => nth === maxExtra && gains(dossier, nth + 1) > 0).length;
  return [
    ...(refused.length > 0 ? (["no-judge"] as const) : []),
    ...(capped > 0 ? (["most-per-dossier"] as const) : []),
    ...(unused > refused.length + capped ? (["little-gain"] as const) : []),
  ];
}

interface RuledPlacement {
  readonly rule: RereadRule;
  readonly placement: Placement;
}

interface Proposal {
  readonly known: RankKnowledge;
  readonly design: RereadDesign;
  readonly proposed: Placement;
  readonly gains: Priority;
}

function describeRows(
  { ratings, fit, uncertainty, budget, rounds }: RereadRequest,
  { design, proposed, gains }: Pick<Proposal, "design" | "proposed" | "gains">,
): RereadRow[] {
  const { seed } = uncertainty;
  const { ofComparison } = adjustedErrors(ratings, fit, { connections: findConnections(ratings), seed });
  const variance = ofComparison.map((error) => error ** 2);
  const perRound = Math.max(1, Math.ceil(budget / rounds));
  return proposed.placed.map(({ dossier, judge, nth }, index) => {
    const before = variance[dossier] ?? 0;
    const after = varianceAfter(before, 1, design.readingVariance[judge] ?? 0);
    variance[dossier] = after;
    return {
      dossierId: ratings.dossierIds[dossier] ?? "",
      judgeId: design.judgeIds[judge] ?? "",
      round: Math.floor(index / perRound) + 1,
      reason: isLink(design, dossier, judge) ? "links-panels" : "around-line",
      topProbability: uncertainty.topProbability[dossier] ?? 0,
      rankLow: uncertainty.rankLow[dossier] ?? 1,
      rankHigh: uncertainty.rankHigh[dossier] ?? 1,
      readings: (fit.readingsOfDossier[dossier] ?? 0) + nth - 1,
      scoreSd: Math.sqrt(before),
      scoreSdAfter: Math.sqrt(after),
      expectedGain: gains(dossier, nth),
    };
  });
}

function describeUnplaced(
  { ratings, uncertainty }: RereadRequest,
  design: RereadDesign,
  dossier: number,
): UnplacedReread {
  const unread = design.judgeIds
    .map((_, judge) => judge)
    .filter((judge) => !design.read.has(pairKey(design, dossier, judge)));
  const able = unread.filter((judge) => (design.capacity[judge] ?? 0) > 0);
  const isBarred =
    able.length > 0 && able.every((judge) => design.barred.has(pairKey(design, dossier, judge)));
  const openReason = isBarred ? "conflict" : "no-capacity";
  return {
    dossierId: ratings.dossierIds[dossier] ?? "",
    topProbability: uncertainty.topProbability[dossier] ?? 0,
    reason: unread.length === 0 ? "read-by-all" : openReason,
  };
}

function compareRules(
  { ratings, fit, uncertainty, simulations }: RereadRequest,
  {
    known,
    design,
    rules,
  }: Pick<Proposal, "known" | "design"> & { readonly rules: readonly RuledPlacement[] },
  progress?: ReportProgress,
): RereadComparison[] {
  const { k, seed } = uncertainty;
  const [now, ...after] = simulateRereads(
    { ratings, fit, known, design, k, seed, simulations },
    [[], ...rules.map(({ placement }) => placement.placed)],
    progress,
  );
  return rules.flatMap(({ rule, placement }, index) => {
    const outcome = after[index];
    if (!now || !outcome) return [];
    return [
      {
        rule,
        placed: placement.placed.length,
        expectedShare: outcome.share,
        gain: outcome.share - now.share,
        qualityGain: outcome.quality - now.quality,
      },
    ];
  });
}

/** Variance of a reading by those who can take one, in the mean. */
function usualVariance({ capacity, readingVariance }: RereadDesign): number {
  let sum = 0;
  let judges = 0;
  for (const [judge, variance] of readingVariance.entries())
    if ((capacity[judge] ?? 0) > 0) {
      sum += variance;
      judges += 1;
    }
  return judges > 0 ? sum / judges : (readingVariance[0] ?? 0);
}
