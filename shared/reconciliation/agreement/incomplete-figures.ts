import type { NotEstimable } from "../severity/fit.ts";
import { fitCrossed } from "../severity/fit-crossed.ts";
import { type Withheld, type WithheldReason, withheld } from "../withheld.ts";
import type { AgreementFigure } from "./agreement-figures.ts";
import { type CrossedVariance, incompleteReliability } from "./icc-incomplete.ts";
import { judgeSharing } from "./judge-sharing.ts";
import { reliabilityIntervals } from "./reliability-interval.ts";
import {
  AGREEMENT_CONFIDENCE,
  type AgreementSubject,
  type FoundFigure,
  figureOf,
  gradeReliability,
} from "./subject.ts";

/** Where judges read different dossiers: how far the order by raw means and by adjusted ones can be relied on. */
export function incompleteFigures(
  subject: AgreementSubject,
  variance: FittedVariance | Withheld,
): readonly AgreementFigure[] {
  const { raw, adjusted } = reliabilities(subject, subject.hindrance ?? variance);
  const shown = { sample: subject.sample, grade: gradeReliability };
  return [figureOf("raw-mean", raw, shown), figureOf("adjusted-mean", adjusted, shown)];
}

interface Reliabilities {
  readonly raw: FoundFigure | Withheld;
  readonly adjusted: FoundFigure | Withheld;
}

function reliabilities({ ratings }: AgreementSubject, variance: FittedVariance | Withheld): Reliabilities {
  if ("state" in variance) return { raw: variance, adjusted: variance };
  if (!ratings) return { raw: { value: null }, adjusted: { value: null } };
  const sharing = judgeSharing(ratings);
  const values = incompleteReliability(variance, sharing);
  const intervals = reliabilityIntervals(ratings, variance, sharing, AGREEMENT_CONFIDENCE);
  return {
    raw: { value: values.rawMean, ...intervals?.rawMean },
    adjusted:
      variance.components > 1
        ? withheld("disconnected", variance.components, 1)
        : { value: values.adjustedMean, ...intervals?.adjustedMean },
  };
}

export interface FittedVariance extends CrossedVariance {
  /** Parts of the panel that share no dossier. */
  readonly components: number;
}

/** Variances of the crossed model: of the fit at hand, or of a new one. */
export function fittedVariance({
  ratings,
  fit: known,
  hindrance,
}: AgreementSubject): FittedVariance | Withheld {
  if (!ratings || hindrance) return hindrance ?? withheld("too-few-readings");
  const fit = known?.model === "crossed" ? known : fitCrossed(ratings);
  if ("reason" in fit) return withheld(REASON[fit.reason]);
  const { dossier, judge, residual } = fit.variance;
  return { dossier: dossier ?? 0, judge, residual, components: fit.components };
}

const REASON: Readonly<Record<NotEstimable["reason"], WithheldReason>> = {
  single_judge: "too-few-judges",
  single_dossier: "too-few-dossiers",
  no_variation: "no-variation",
  no_replication: "too-few-readings",
  too_large: "not-estimable",
};
