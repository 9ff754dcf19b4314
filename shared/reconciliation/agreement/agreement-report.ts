import type { ReportProgress } from "../../analysis/report-progress.ts";
import type { JudgeComponents } from "../generalizability/d-study.ts";
import { judgeComponents } from "../generalizability/g-study.ts";
import type { MarkTable } from "../ratings/mark-table.ts";
import type { Ratings } from "../ratings/ratings.ts";
import { scaleEnds } from "../ratings/scale-steps.ts";
import type { SeverityFit } from "../severity/fit.ts";
import { criterionRatings } from "../totals/total-marks.ts";
import { withheld } from "../withheld.ts";
import type { AgreementFigure, AgreementOf, AgreementReport } from "./agreement-figures.ts";
import { alphaFigure } from "./alpha-figure.ts";
import { categoryFigures } from "./category-figures.ts";
import { completeFigures, completeMarks } from "./complete-figures.ts";
import { criterionCategories, oneReadingEach } from "./criterion-readings.ts";
import { fittedVariance, incompleteFigures } from "./incomplete-figures.ts";
import { readersNeeded } from "./readers-needed.ts";
import {
  AGREEMENT_CONFIDENCE,
  type AgreementSubject,
  MIN_DOSSIERS_READ_TWICE,
  MIN_JUDGES,
  subjectOf,
} from "./subject.ts";

export interface AgreementRequest {
  readonly table: MarkTable;
  /** Weighted totals in points. */
  readonly totals: Ratings;
  /** The crossed fit of `totals`, where there is one already; otherwise it is made where it is needed. */
  readonly fit?: SeverityFit | null;
}

/**
 * How far the judges agree on the total and on every criterion. A complete table gets intraclass correlations and Kendall's W,
 * an incomplete one the reliabilities of raw and adjusted means; both get alpha, and a criterion of at most seven steps
 * kappa and AC2. Of several readings of a dossier by one judge the last stands. Below 5 dossiers read twice or 2 judges every
 * figure is withheld.
 */
export function agreementReport(
  { table, totals, fit = null }: AgreementRequest,
  progress: ReportProgress = () => {},
): AgreementReport {
  const steps = table.criteria.length + 1;
  progress(0, steps);
  const ratings = oneReadingEach(totals);
  const isSame = ratings?.score.length === totals.score.length;
  const total = agreementOf({ criterion: null, ratings, fit: isSame ? fit : null, categories: null });
  progress(1, steps);
  const ends = scaleEnds(table);
  const criteria = table.criteria.map((criterion, place) => {
    const marks = oneReadingEach(criterionRatings(table, place));
    const scale = ends[place];
    const categories = marks && scale ? criterionCategories(marks, scale, table.marksPerPoint) : null;
    const found = agreementOf({ criterion: criterion.id, ratings: marks, fit: null, categories });
    progress(place + 2, steps);
    return found;
  });
  return {
    confidence: AGREEMENT_CONFIDENCE,
    minimum: { dossiersReadTwice: MIN_DOSSIERS_READ_TWICE, judges: MIN_JUDGES },
    total,
    criteria,
  };
}

function agreementOf(
  input: Pick<AgreementSubject, "ratings" | "fit" | "categories"> & { readonly criterion: string | null },
): AgreementOf {
  const subject = subjectOf(input);
  const found = subject.isComplete ? completeFindings(subject) : incompleteFindings(subject);
  return {
    criterion: input.criterion,
    design: subject.isComplete ? "complete" : "incomplete",
    sample: subject.sample,
    figures: [...found.figures, alphaFigure(subject), ...categoryFigures(subject)],
    readers: subject.hindrance ?? readersNeeded(subject, found.components) ?? withheld("not-estimable"),
  };
}

interface Findings {
  readonly figures: readonly AgreementFigure[];
  readonly components: JudgeComponents | null;
}

function completeFindings(subject: AgreementSubject): Findings {
  return {
    figures: completeFigures(subject),
    components: subject.hindrance ? null : judgeComponents(completeMarks(subject)),
  };
}

function incompleteFindings(subject: AgreementSubject): Findings {
  const variance = fittedVariance(subject);
  return {
    figures: incompleteFigures(subject, variance),
    components: "state" in variance ? null : variance,
  };
}
