import * as z from "zod";
import { Withheld } from "../withheld.ts";

const Probability = z.number().min(0).max(1);

/** How the dossiers for further readings are chosen. */
export const RereadRule = z.enum(["line", "adjusted-difference", "raw-difference", "random"]);
export type RereadRule = z.output<typeof RereadRule>;

/** Why this judge. */
export const JudgeReason = z.enum([
  /** Ties panels together that share no dossier. */
  "links-panels",
  /** The severity of others who could is clearly less certain. */
  "most-certain",
  /** Among equals, the smallest part of the free readings was given out. */
  "least-loaded",
  /** Nobody else who may read it had room. */
  "only-judge",
]);
export type JudgeReason = z.output<typeof JudgeReason>;

/** One further reading and the figures it rests on. */
export const RereadRow = z.object({
  dossierId: z.string(),
  judgeId: z.string(),
  /** From 1; what belongs to a later round is provisional until round 1 is in and planned again. */
  round: z.int().positive(),
  /** The how-manieth further reading of its dossier in this plan. */
  nth: z.int().positive(),
  judgeReason: JudgeReason,
  topProbability: Probability,
  rankLow: z.int().min(1),
  rankHigh: z.int().min(1),
  /** Adjusted mean less the line (halfway between the last inside by adjusted means and the first outside), in points. */
  margin: z.number(),
  /** Chance that the dossier stands on the other side of the line once this reading, and those of the plan before it, are in. */
  turnProbability: Probability,
  /** Readings before this one, those of this plan included. */
  readings: z.int().nonnegative(),
  /** SD of the dossier's score against the average dossier in points, before and after this reading. */
  scoreSd: z.number().nonnegative(),
  scoreSdAfter: z.number().nonnegative(),
  /** Expected rise of the share of right dossiers in the Top k, in dossiers, of this reading alone (normal approximation). */
  expectedGain: z.number().nonnegative(),
});
export type RereadRow = z.output<typeof RereadRow>;

/** What a rule would bring, by simulation from what the marks now say. */
export const RereadComparison = z.object({
  rule: RereadRule,
  /** Readings the rule could place, of as many as the proposed plan places. */
  placed: z.int().nonnegative(),
  /** Expected share of the right dossiers in a Top k chosen by the model's scores after its readings. */
  expectedShare: Probability,
  /** `expectedShare` minus `expectedShareNow`; may be below zero by chance of the simulation. */
  gain: z.number(),
  /** The same two of the list by raw means. */
  rawShare: Probability,
  rawGain: z.number(),
  /** Expected mean quality of the Top k after its readings, minus the same without, in points. */
  qualityGain: z.number(),
});
export type RereadComparison = z.output<typeof RereadComparison>;

/** Dossiers that should have had a further reading and no judge was left for. */
export const UnplacedReread = z.object({
  dossierId: z.string(),
  topProbability: Probability,
  /** No free judge at all; free judges exist but each is barred; every judge has read it already. */
  reason: z.enum(["no-capacity", "conflict", "read-by-all"]),
});
export type UnplacedReread = z.output<typeof UnplacedReread>;

/** Why budget was left over. */
export const LeftOverReason = z.enum([
  /** Dossiers that should have had a reading found no judge; `unplaced` says why of each. */
  "no-judge",
  /** Dossiers near the line have as many further readings as one may get. */
  "most-per-dossier",
  /** No further reading would change the expected list noticeably. */
  "little-gain",
]);
export type LeftOverReason = z.output<typeof LeftOverReason>;

/** What every dossier having this many readers would give. */
export const PlanningRow = z.object({
  readers: z.int().positive(),
  /** Reliability of the raw mean (severity counts as error) and of the adjusted mean. */
  reliabilityRaw: Probability,
  reliabilityAdjusted: Probability,
  /** Expected share of the right Top k. */
  shareRaw: Probability,
  shareAdjusted: Probability,
});
export type PlanningRow = z.output<typeof PlanningRow>;

export const RereadFigures = z.object({
  state: z.literal("known"),
  seed: z.int(),
  k: z.int().positive(),
  budget: z.int().nonnegative(),
  rounds: z.int().positive(),
  /** Readings placed in each round. */
  perRound: z.array(z.int().nonnegative()),
  rows: z.array(RereadRow),
  /** Budget that was not placed: no dossier is close enough to the line, or no judge is left. */
  unused: z.int().nonnegative(),
  leftOver: z.array(LeftOverReason),
  /**
   * Parts of the design without a common dossier. Above 1 nothing says how parts compare: chances and ranks then hold only if
   * all parts are equally strong, and readings that tie parts together go first.
   */
  components: z.int().positive(),
  unplaced: z.array(UnplacedReread),
  /** Judges with room and the further readings they have room for together. */
  room: z.object({ judges: z.int().nonnegative(), readings: z.int().nonnegative() }),
  /** Expected share of the right dossiers among the k with the greatest chance as things stand. */
  expectedShareNow: Probability,
  /** The same of the k with the greatest raw mean, as the official list has them. */
  rawShareNow: Probability,
  simulations: z.int().nonnegative(),
  comparison: z.array(RereadComparison),
  planning: z.array(PlanningRow),
});
export type RereadFigures = z.output<typeof RereadFigures>;

export const RereadPlan = z.discriminatedUnion("state", [RereadFigures, Withheld]);
export type RereadPlan = z.output<typeof RereadPlan>;
