import type { ReportProgress } from "../../analysis/report-progress.ts";
import { expectedTopShare } from "../ranks/line-band.ts";
import { createPlacer } from "../ranks/place-scores.ts";
import type { RankUncertainty } from "../ranks/rank-uncertainty.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { SeverityFit } from "../severity/fit.ts";
import { withheld } from "../withheld.ts";
import { describeRows, describeUnplaced } from "./describe-rereads.ts";
import { type Placement, placeRereads } from "./place-rereads.ts";
import { planReaders } from "./planning-table.ts";
import { type RankKnowledge, rankKnowledge } from "./rank-knowledge.ts";
import { designRereads, type RereadDesign, type RereadLimits } from "./reread-design.ts";
import type {
  LeftOverReason,
  RereadComparison,
  RereadFigures,
  RereadPlan,
  RereadRule,
} from "./reread-plan.ts";
import { knownScores, lineGains, naivePriority, type Priority } from "./reread-priority.ts";
import { type SimulatedOutcome, simulateRereads } from "./simulate-rereads.ts";

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
 * naive rules would bring with as many readings. The same input gives the same plan. Withheld without noise or differences
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
  const proposed = placeRereads(design, { budget, maxExtra, priorityOf: gains });
  // Rules are compared at the same effort: more readings always bring more.
  const place = (priorityOf: Priority): Placement =>
    placeRereads(design, { budget: proposed.placed.length, maxExtra, priorityOf });
  const rules: readonly RuledPlacement[] = [
    { rule: "line", placement: proposed },
    ...(request.simulations > 0 ? NAIVE_RULES : []).map((rule) => ({
      rule,
      placement: place(naivePriority(rule, inputs)),
    })),
  ];
  const rows = describeRows(request, {
    design,
    placed: proposed.placed,
    gains,
    scores: knownScores(known, uncertainty),
    readingVariance: inputs.readingVariance,
  });
  const shares = { expected: expectedTopShare(uncertainty), raw: rawTopShare(fit, uncertainty) };
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
    room: roomOf(design),
    expectedShareNow: shares.expected,
    rawShareNow: shares.raw,
    simulations: request.simulations,
    comparison:
      request.simulations > 0 ? compareRules(request, { known, design, rules, shares }, progress) : [],
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

interface Compared {
  readonly known: RankKnowledge;
  readonly design: RereadDesign;
  readonly rules: readonly RuledPlacement[];
  /** Shares of right dossiers as things stand, from the draws of ranks. */
  readonly shares: { readonly expected: number; readonly raw: number };
}

function compareRules(
  { ratings, fit, uncertainty, simulations }: RereadRequest,
  { known, design, rules, shares }: Compared,
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
        ...sharesAfter(shares, now, outcome),
        qualityGain: outcome.quality - now.quality,
      },
    ];
  });
}

/** The simulation tells the change; the draws of ranks, which are more, tell where it begins. */
function sharesAfter(
  { expected, raw }: Compared["shares"],
  now: SimulatedOutcome,
  then: SimulatedOutcome,
): Pick<RereadComparison, "expectedShare" | "gain" | "rawShare" | "rawGain"> {
  const gain = then.share - now.share;
  const rawGain = then.rawShare - now.rawShare;
  return { expectedShare: asShare(expected + gain), gain, rawShare: asShare(raw + rawGain), rawGain };
}

function asShare(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** The share of right dossiers to expect among the k with the greatest raw mean. */
function rawTopShare({ rawMean }: SeverityFit, { topProbability, k }: RankUncertainty): number {
  const listed = createPlacer(rawMean.length)(rawMean).order.subarray(0, k);
  return Math.min(1, listed.reduce((sum, dossier) => sum + (topProbability[dossier] ?? 0), 0) / k);
}

function roomOf({ capacity }: RereadDesign): RereadFigures["room"] {
  return {
    judges: capacity.filter((free) => free > 0).length,
    readings: capacity.reduce((sum, free) => sum + free, 0),
  };
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
