import * as z from "zod";
import type { Ratings } from "../ratings/ratings.ts";
import { Normalisation } from "../totals/normalisation.ts";
import { NormalisationHarm } from "../totals/normalisation-harm.ts";

/** One thing that could have been decided otherwise, everything else left as it is. */
export const WhatIfScenario = z.discriminatedUnion("type", [
  z.object({ type: z.literal("drop-judge"), judgeId: z.string() }),
  /** The other criteria keep their proportions. */
  z.object({ type: z.literal("drop-criterion"), criterionId: z.string() }),
  /** A weight changed by percentage points; the other criteria share the rest in their proportions. */
  z.object({
    type: z.literal("change-weight"),
    criterionId: z.string(),
    percentagePoints: z.int().min(-100).max(100),
  }),
  /** Ties broken by these criteria, the first the most important; by none where the list is empty. */
  z.object({ type: z.literal("tie-order"), criterionIds: z.array(z.string()).readonly() }),
  /** Highest and lowest total of a dossier left out where it has four readings or more. */
  z.object({ type: z.literal("trimmed-mean") }),
  z.object({ type: z.literal("median") }),
  z.object({ type: z.literal("adjusted") }),
  z.object({ type: z.literal("raw") }),
  /** For comparison only: each judge's totals put on a scale of their own. */
  z.object({ type: z.literal("normalised"), normalisation: Normalisation }),
]);
export type WhatIfScenario = z.output<typeof WhatIfScenario>;

/** Where a dossier stood and would stand; `null` where it has no rank for want of readings. */
export const WhatIfMove = z.object({
  dossierId: z.string(),
  rankBefore: z.int().positive().nullable(),
  rankAfter: z.int().positive().nullable(),
  /** In points; on the scenario's own scale after a normalisation. */
  meanBefore: z.number().nullable(),
  meanAfter: z.number().nullable(),
});
export type WhatIfMove = z.output<typeof WhatIfMove>;

/** Equal dossiers across the line: which, and how many places are left for them. */
export const LineTie = z.object({
  dossierIds: z.array(z.string()).readonly(),
  placesLeft: z.int().nonnegative(),
});
export type LineTie = z.output<typeof LineTie>;

export const WhatIfImpossible = z.enum([
  "unknown-judge",
  "unknown-criterion",
  "weight-out-of-range",
  "too-few-criteria",
  "too-few-readings",
  "not-adjusted",
  "nothing-ranked",
]);
export type WhatIfImpossible = z.output<typeof WhatIfImpossible>;

export const WhatIfOutcome = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("computed"),
    scenario: WhatIfScenario,
    /** Dossiers at or above the line before; more than k where equal ones straddle it. */
    listedCount: z.int().nonnegative(),
    /** Places of the list that change hands: the greater number of those that come in and those that fall out. */
    changed: z.int().nonnegative(),
    /** By rank after, then by label. */
    entering: z.array(WhatIfMove).readonly(),
    /** By rank before, then by label; those that lose their rank are among them. */
    leaving: z.array(WhatIfMove).readonly(),
    /** Dossiers that keep no reading and have no rank any more, in label order. */
    unranked: z.array(z.string()).readonly(),
    /** Dossiers with a rank before and after that is not the same. */
    moved: z.int().nonnegative(),
    /** The one whose rank changes most, above in the list before others; `null` where no rank changes. */
    largestMove: WhatIfMove.nullable(),
    tieBefore: LineTie.nullable(),
    tieAfter: LineTie.nullable(),
    /** After a normalisation: why it must not decide anything. */
    harms: z.array(NormalisationHarm).readonly(),
  }),
  z.object({ state: z.literal("impossible"), scenario: WhatIfScenario, reason: WhatIfImpossible }),
]);
export type WhatIfOutcome = z.output<typeof WhatIfOutcome>;
export type ComputedWhatIf = Extract<WhatIfOutcome, { state: "computed" }>;

/** Adjusted means in points, by place in `dossierIds`; a dossier that is not named has none. */
export interface AdjustedMeans {
  readonly dossierIds: readonly string[];
  readonly mean: ArrayLike<number>;
}

/** What the ranking rests on as things stand. */
export interface WhatIfBase {
  readonly k: number;
  /** Criterion ids, the first the most important; unknown ones are passed over. */
  readonly tieOrder: readonly string[];
  /** By which figure the ranking goes as things stand; without it by the raw mean of the totals. */
  readonly rankBy?: "raw" | "adjusted";
  /** From the fit to all totals; without it nothing adjusted can be said. */
  readonly adjusted?: AdjustedMeans;
  /** Fits again, for rankings by adjusted means under a changed table; `null` where there is no fit. */
  readonly adjust?: (ratings: Ratings) => AdjustedMeans | null;
}
