import * as z from "zod";
import { LocalisedText } from "../i18n/localised-text.ts";
import { CriterionId, type Sha256, type Sha256Hex } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { Hundredths, Scale } from "../scoring/hundredths.ts";

/** All weights of a usable rubric together: 100 % in basis points. */
export const FULL_WEIGHT = 10_000;

/** Bounds on the number of words of an answer; forms have stated maxima (2023) and minima (2025). */
export const WordBounds = z
  .object({ min: z.int().nonnegative().optional(), max: z.int().positive().optional() })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, "min exceeds max");
export type WordBounds = z.output<typeof WordBounds>;

/** What a mark from `from` hundredths upwards means in words. */
export const Level = z.object({ from: Hundredths, label: LocalisedText, description: LocalisedText });
export type Level = z.output<typeof Level>;

export const Criterion = z.object({
  id: CriterionId,
  name: LocalisedText,
  question: LocalisedText,
  /** Basis points (1/100 %), `null` while unknown; 0 means the heading is read but takes no mark. */
  weight: z.int().min(0).max(FULL_WEIGHT).nullable(),
  words: WordBounds,
  /** What the source gives in place of a percentage, a multiplier or a maximum: shown, never counted. */
  points: Hundredths.exactOptional(),
  /** Levels of this criterion alone, where it has other ones than the whole rubric. */
  levels: z.array(Level).max(50).exactOptional(),
});
export type Criterion = z.output<typeof Criterion>;

/** How far the weights can be trusted; shown wherever the rubric is. `own` is set by whoever runs the contest. */
export const RubricStatus = z.enum(["official", "provincial-copy", "as-quoted", "weights-unknown", "own"]);
export type RubricStatus = z.output<typeof RubricStatus>;

/** What a rubric is for. Only the first two are scored by weight; the others are kept to be read and copied from. */
export const RubricStage = z.enum(["proposal-scoring", "presentation", "maturity", "eligibility"]);
export type RubricStage = z.output<typeof RubricStage>;

/** How much each stage counts in the end, in basis points. */
export const StageWeights = z.object({
  proposal: z.int().min(0).max(FULL_WEIGHT),
  presentation: z.int().min(0).max(FULL_WEIGHT),
});
export type StageWeights = z.output<typeof StageWeights>;

/** Versioned rubric data of one year, group and stage. Data may be incomplete; see {@link findRubricProblems}. */
export const RubricPack = z.object({
  id: z.string().min(1).max(80),
  version: z.int().min(1),
  name: LocalisedText,
  /** `null` where the source names none. */
  year: z.int().min(2014).max(2100).nullable(),
  group: z.string(),
  stage: RubricStage,
  provenance: z.object({
    status: RubricStatus,
    sources: z.array(z.string()).min(1),
    note: LocalisedText,
  }),
  scale: Scale,
  passMark: Hundredths.nullable(),
  levels: z.array(Level),
  criteria: z.array(Criterion).min(1).max(60),
  /** Criteria by which an exact tie is broken, first the most important; an unresolved tie stays a tie. */
  tieOrder: z.array(CriterionId),
  stageWeights: StageWeights.exactOptional(),
});
export type RubricPack = z.output<typeof RubricPack>;

/** What marks are counted with; everything else of a rubric is there to be read. */
export interface CountingRubric extends Pick<RubricPack, "scale" | "passMark" | "tieOrder" | "stageWeights"> {
  readonly stage: string;
  readonly criteria: readonly Pick<Criterion, "id" | "weight">[];
}

/** A rubric in the making: it may still lack criteria and sources. */
export const RubricDraft = RubricPack.extend({
  provenance: RubricPack.shape.provenance.extend({ sources: z.array(z.string()).max(100) }),
  criteria: z.array(Criterion).max(60),
});
export type RubricDraft = z.output<typeof RubricDraft>;

export type RubricProblem =
  | { readonly type: "weight-unknown"; readonly criterionId: CriterionId }
  | { readonly type: "weights-do-not-sum"; readonly sum: number; readonly needed: number }
  | { readonly type: "criterion-twice"; readonly criterionId: CriterionId }
  | { readonly type: "tie-order-unknown-criterion"; readonly criterionId: CriterionId }
  | { readonly type: "pass-mark-off-scale" }
  | { readonly type: "stage-not-scored" }
  | { readonly type: "stage-weights-do-not-sum"; readonly sum: number; readonly needed: number };

/**
 * Everything that keeps a rubric from being counted with; empty when it is usable. Rules of form only, which seasons and
 * results of earlier years may lack, are in `findPublishingProblems`.
 */
export function findRubricProblems(rubric: CountingRubric): readonly RubricProblem[] {
  const ids = rubric.criteria.map(({ id }) => id);
  const { passMark, scale, stage } = rubric;
  return [
    ...findWeightProblems(rubric),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((criterionId) => ({ type: "criterion-twice" as const, criterionId })),
    ...rubric.tieOrder
      .filter((id) => !ids.includes(id))
      .map((criterionId) => ({ type: "tie-order-unknown-criterion" as const, criterionId })),
    ...(passMark !== null && (passMark < scale.min || passMark > scale.max)
      ? [{ type: "pass-mark-off-scale" as const }]
      : []),
    ...(stage === "proposal-scoring" || stage === "presentation"
      ? []
      : [{ type: "stage-not-scored" as const }]),
  ];
}

function findWeightProblems({ criteria, stageWeights }: CountingRubric): readonly RubricProblem[] {
  const unknown = criteria.filter(({ weight }) => weight === null);
  const sum = weightSum(criteria);
  const stages = stageWeights ? stageWeights.proposal + stageWeights.presentation : FULL_WEIGHT;
  return [
    ...unknown.map(({ id }) => ({ type: "weight-unknown" as const, criterionId: id })),
    ...(unknown.length === 0 && sum !== FULL_WEIGHT
      ? [{ type: "weights-do-not-sum" as const, sum, needed: FULL_WEIGHT }]
      : []),
    ...(stages === FULL_WEIGHT
      ? []
      : [{ type: "stage-weights-do-not-sum" as const, sum: stages, needed: FULL_WEIGHT }]),
  ];
}

/** The known weights together, in basis points. */
export function weightSum(criteria: readonly Pick<Criterion, "weight">[]): number {
  return criteria.reduce((total, { weight }) => total + (weight ?? 0), 0);
}

/** Names a rubric's exact content, weights included; every released sheet is signed over it. */
export function rubricDigest(rubric: RubricPack, sha256: Sha256): Sha256Hex {
  return sha256(canonicalJson(rubric));
}

/** The criteria that take a mark: those whose weight is known and above zero, in the rubric's order. */
export function scoredCriteria<Scored extends Pick<Criterion, "id" | "weight">>(rubric: {
  readonly criteria: readonly Scored[];
}): readonly (Scored & { readonly weight: number })[] {
  return rubric.criteria.flatMap((criterion) =>
    criterion.weight === null || criterion.weight === 0 ? [] : [{ ...criterion, weight: criterion.weight }],
  );
}

/** The level description a mark falls under: the one with the highest `from` not above the mark. */
export function levelOf(mark: Hundredths, levels: readonly Level[]): Level | undefined {
  return levels
    .filter(({ from }) => from <= mark)
    .reduce<Level | undefined>((best, level) => (best && best.from >= level.from ? best : level), undefined);
}
