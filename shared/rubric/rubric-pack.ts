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
});
export type Criterion = z.output<typeof Criterion>;

/** How far the weights can be trusted; shown wherever the rubric is. */
export const RubricStatus = z.enum(["official", "provincial-copy", "as-quoted", "weights-unknown"]);
export type RubricStatus = z.output<typeof RubricStatus>;

/** Versioned rubric data of one year, group and stage. Data may be incomplete; see {@link findRubricProblems}. */
export const RubricPack = z.object({
  id: z.string().min(1).max(80),
  version: z.int().min(1),
  name: LocalisedText,
  year: z.int().min(2014).max(2100),
  group: z.string(),
  stage: z.enum(["proposal-scoring", "presentation"]),
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
});
export type RubricPack = z.output<typeof RubricPack>;

export type RubricProblem =
  | { readonly type: "weight-unknown"; readonly criterionId: CriterionId }
  | { readonly type: "weights-do-not-sum"; readonly sum: number; readonly needed: number }
  | { readonly type: "criterion-twice"; readonly criterionId: CriterionId }
  | { readonly type: "tie-order-unknown-criterion"; readonly criterionId: CriterionId }
  | { readonly type: "pass-mark-off-scale" };

/** Everything that keeps a rubric from being used; empty when it is usable. */
export function findRubricProblems(rubric: RubricPack): readonly RubricProblem[] {
  const ids = rubric.criteria.map(({ id }) => id);
  const unknown = rubric.criteria.filter(({ weight }) => weight === null);
  const sum = rubric.criteria.reduce((total, { weight }) => total + (weight ?? 0), 0);
  const { passMark, scale } = rubric;
  return [
    ...unknown.map(({ id }) => ({ type: "weight-unknown" as const, criterionId: id })),
    ...(unknown.length === 0 && sum !== FULL_WEIGHT
      ? [{ type: "weights-do-not-sum" as const, sum, needed: FULL_WEIGHT }]
      : []),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((criterionId) => ({ type: "criterion-twice" as const, criterionId })),
    ...rubric.tieOrder
      .filter((id) => !ids.includes(id))
      .map((criterionId) => ({ type: "tie-order-unknown-criterion" as const, criterionId })),
    ...(passMark !== null && (passMark < scale.min || passMark > scale.max)
      ? [{ type: "pass-mark-off-scale" as const }]
      : []),
  ];
}

/** Names a rubric's exact content, weights included; every released sheet is signed over it. */
export function rubricDigest(rubric: RubricPack, sha256: Sha256): Sha256Hex {
  return sha256(canonicalJson(rubric));
}

/** The criteria that take a mark: those whose weight is known and above zero, in the rubric's order. */
export function scoredCriteria(rubric: RubricPack): readonly (Criterion & { readonly weight: number })[] {
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
