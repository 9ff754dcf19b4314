import * as z from "zod";
import { Withheld } from "../withheld.ts";

/** How many dossiers, judges and readings a figure rests on. */
export const AgreementSample = z.object({
  dossiers: z.int().nonnegative(),
  judges: z.int().nonnegative(),
  readings: z.int().nonnegative(),
});
export type AgreementSample = z.output<typeof AgreementSample>;

export const AgreementFigureId = z.enum([
  /** ICC(A,1): one judge's mark as the same mark another judge would give. */
  "agreement-single",
  /** ICC(C,1): one judge's order; differences of level do not count. */
  "consistency-single",
  /** ICC(C,k): the order by the mean of all judges. */
  "consistency-mean",
  /** ICC(A,k): the level of the mean of all judges. */
  "agreement-mean",
  /** ICC(Q,k): the order by raw means where judges read different dossiers. */
  "raw-mean",
  /** The order by adjusted means: what is left when severity is taken out. */
  "adjusted-mean",
  /** Krippendorff's alpha for intervals. */
  "alpha",
  /** Kendall's W. */
  "concordance",
  /** Share of pairs of readings of a dossier that gave the very same category. */
  "same-category",
  /** Fleiss' kappa. */
  "kappa",
  /** Kappa with quadratic weights, each judge's own use of the scale taken as chance (Cohen for two, Conger for more). */
  "weighted-kappa",
  /** Gwet's AC2 with quadratic weights. */
  "gwet",
]);
export type AgreementFigureId = z.output<typeof AgreementFigureId>;

/**
 * Koo & Li (2016) for reliabilities: poor < .5 <= moderate < .75 <= good <= .9 < excellent. Krippendorff's rule for alpha:
 * unreliable < .667 <= tentative < .8 <= firm.
 */
export const AgreementGrade = z.enum([
  "poor",
  "moderate",
  "good",
  "excellent",
  "unreliable",
  "tentative",
  "firm",
]);
export type AgreementGrade = z.output<typeof AgreementGrade>;

/** Grades of both ends of the interval; the same twice where they agree or there is no interval. */
const AgreementVerdict = z.object({ from: AgreementGrade, to: AgreementGrade });
export type AgreementVerdict = z.output<typeof AgreementVerdict>;

const KnownFigure = z.object({
  state: z.literal("known"),
  id: AgreementFigureId,
  /** May be below zero (worse than chance) and is never cut off there. */
  value: z.number(),
  /** Ends of the 95 % interval; both or none. */
  low: z.number().exactOptional(),
  high: z.number().exactOptional(),
  verdict: AgreementVerdict.exactOptional(),
  sample: AgreementSample,
});
export type KnownFigure = z.output<typeof KnownFigure>;

const WithheldFigure = Withheld.extend({ id: AgreementFigureId, sample: AgreementSample });
export type WithheldFigure = z.output<typeof WithheldFigure>;

export const AgreementFigure = z.discriminatedUnion("state", [KnownFigure, WithheldFigure]);
export type AgreementFigure = z.output<typeof AgreementFigure>;

const KnownReaders = z.object({
  state: z.literal("known"),
  /** Readers per dossier at which the order reaches the target. */
  number: z.int().positive(),
});

/** How many readers per dossier would reach the target reliability. */
export const ReadersNeeded = z.object({
  target: z.number(),
  /** Harmonic mean of the readers a dossier has now. */
  now: z.number(),
  /** With severity taken out of the marks. */
  adjusted: z.discriminatedUnion("state", [KnownReaders, Withheld]),
  /** With raw means and other readers for every dossier. */
  raw: z.discriminatedUnion("state", [KnownReaders, Withheld]),
});
export type ReadersNeeded = z.output<typeof ReadersNeeded>;

export const AgreementOf = z.object({
  /** `null` for the total. */
  criterion: z.string().nullable(),
  /** Complete: every judge read every dossier, once. */
  design: z.enum(["complete", "incomplete"]),
  sample: AgreementSample,
  figures: z.array(AgreementFigure).readonly(),
  readers: z.union([ReadersNeeded, Withheld]),
});
export type AgreementOf = z.output<typeof AgreementOf>;

/** How far the judges of a panel agree: on the total and on every criterion. */
export const AgreementReport = z.object({
  /** Probability mass of the intervals. */
  confidence: z.number(),
  minimum: z.object({ dossiersReadTwice: z.int(), judges: z.int() }),
  total: AgreementOf,
  criteria: z.array(AgreementOf).readonly(),
});
export type AgreementReport = z.output<typeof AgreementReport>;
