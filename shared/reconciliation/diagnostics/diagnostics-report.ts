import * as z from "zod";
import { Withheld } from "../withheld.ts";

/** A figure, or the reason why there is none. */
function figure<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.discriminatedUnion("state", [z.object({ state: z.literal("known"), ...shape }), Withheld]);
}

const Probability = z.number().min(0).max(1);
const Count = z.int().nonnegative();

/** Two-sided 95 % interval and test of a figure; `adjustedP` holds the false discovery rate over the judges tested. */
const interval = { low: z.number(), high: z.number(), p: Probability, adjustedP: Probability };

export const DriftFigure = figure({
  readings: Count,
  /** Points per reading; below zero the judge grows stricter. */
  slope: z.number(),
  se: z.number(),
  perTen: z.number(),
  /** Interval of `perTen`, in points per ten dossiers. */
  ...interval,
  isNotable: z.boolean(),
});
export type DriftFigure = z.output<typeof DriftFigure>;

export const HaloFigure = figure({
  forms: Count,
  /** Mean correlation between the criteria over this judge's forms, -1 to 1. */
  meanCorrelation: z.number(),
  /** Mean of `meanCorrelation` over the other judges. */
  panelCorrelation: z.number(),
  ...interval,
  /** Mean standard deviation of the marks within a form, in points. */
  meanWithinSd: z.number(),
  /** Forms with the same mark on every criterion. */
  straightLined: Count,
  isNotable: z.boolean(),
});
export type HaloFigure = z.output<typeof HaloFigure>;

export const PanelHalo = figure({
  forms: Count,
  meanCorrelation: z.number(),
  meanWithinSd: z.number(),
  straightLined: Count,
});

/** Points given per point of merit as colleagues see it; 1 is the panel's use of the scale, below 1 a narrow one. */
export const RangeSlope = figure({ value: z.number(), se: z.number(), ...interval, isNotable: z.boolean() });
export type RangeSlope = z.output<typeof RangeSlope>;

export const RangeUseFigure = figure({
  readings: Count,
  mean: z.number(),
  sd: z.number(),
  /** What the model expects of a judge who uses the scale as the panel does. */
  expectedSd: z.number(),
  sdRatio: z.number(),
  slope: RangeSlope,
  /** Share of marks in the middle category, where all criteria have one; 0 to 1. */
  middleShare: Probability.nullable(),
  panelMiddleShare: Probability.nullable(),
});
export type RangeUseFigure = z.output<typeof RangeUseFigure>;

export const HomeBiasFigure = figure({
  /** Readings of dossiers from the judge's own region, and of all others, that were compared. */
  ownReadings: Count,
  otherReadings: Count,
  /** Points given to the own region beyond what dossier and judge explain. */
  difference: z.number(),
  se: z.number(),
  ...interval,
  isNotable: z.boolean(),
});
export type HomeBiasFigure = z.output<typeof HomeBiasFigure>;

export const RepeatsFigure = figure({
  pairs: Count,
  meanDifference: z.number(),
  meanAbsoluteDifference: z.number(),
  /** Standard deviation of a single mark, the text being the same. */
  markSd: z.number(),
  low: z.number(),
  high: z.number(),
  /** Intraclass correlation (1) of the pairs; null where the texts do not differ. */
  icc: z.number().nullable(),
});
export type RepeatsFigure = z.output<typeof RepeatsFigure>;

export const JudgeDiagnosis = z.object({
  judgeId: z.string(),
  readings: Count,
  /** Readings of this judge among `surprises`. */
  discrepancies: Count,
  drift: DriftFigure,
  halo: HaloFigure,
  rangeUse: RangeUseFigure,
  homeBias: HomeBiasFigure,
  blindRepeats: RepeatsFigure,
});
export type JudgeDiagnosis = z.output<typeof JudgeDiagnosis>;

/** A mark far from what dossier and judge let expect: a reason to look for a slip of the pen, not a verdict. */
export const SurprisingMark = z.object({
  dossierId: z.string(),
  judgeId: z.string(),
  score: z.number(),
  expected: z.number(),
  /** Studentised residual, in standard deviations. */
  value: z.number(),
  p: Probability,
  adjustedP: Probability,
  /** Survives the false discovery rate over all readings. */
  isNotable: z.boolean(),
});
export type SurprisingMark = z.output<typeof SurprisingMark>;

export const DossierFlag = z.object({
  dossierId: z.string(),
  readings: Count,
  /** Highest minus lowest total, in points. */
  range: z.number(),
  /** The same after each judge's severity is taken out. */
  adjustedRange: z.number(),
  /** How often honest noise alone spreads so many readings at least as far as `adjustedRange`. */
  rangeP: Probability,
  isWide: z.boolean(),
  largestResidual: z.object({ judgeId: z.string(), value: z.number() }).nullable(),
  isSurprising: z.boolean(),
  /** Adjusted mean minus the line between places K and K + 1; null without a K or a line. */
  distanceToLine: z.number().nullable(),
  /** The line lies within half the range of the mean: settling the difference may change the outcome. */
  mattersAtLine: z.boolean().nullable(),
});
export type DossierFlag = z.output<typeof DossierFlag>;

export const DiagnosticThresholds = z.object({
  /** Ends of the scale of totals, in points. */
  /** Not said by a rubric but taken from the marks: the usual scale that holds them all. */
  isScaleAssumed: z.boolean(),
  scaleMin: z.number(),
  scaleMax: z.number(),
  /** A range above this many points is wide. */
  range: z.number().positive(),
  /** A studentised residual above this in size is surprising. */
  residual: z.number().positive(),
  falseDiscoveryRate: Probability,
  minReadings: Count,
  minPairs: Count,
  minOwnReadings: Count,
});
export type DiagnosticThresholds = z.output<typeof DiagnosticThresholds>;

/** Signs worth a second look, judge by judge and dossier by dossier. None of them says why, or that anybody did wrong. */
export const DiagnosticsReport = z.object({
  thresholds: DiagnosticThresholds,
  judges: z.array(JudgeDiagnosis),
  /** Only dossiers with a wide range or a surprising mark. */
  dossiers: z.array(DossierFlag),
  surprises: z.array(SurprisingMark),
  counts: z.object({
    /** Dossiers with two readings or more. */
    compared: Count,
    wide: Count,
    surprising: Count,
    /** Null without a K. */
    atLine: Count.nullable(),
  }),
  panelHalo: PanelHalo,
  panelHomeBias: HomeBiasFigure,
  panelRepeats: RepeatsFigure,
});
export type DiagnosticsReport = z.output<typeof DiagnosticsReport>;
