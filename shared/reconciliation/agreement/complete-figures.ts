import type { AgreementFigure, AgreementFigureId } from "./agreement-figures.ts";
import { type IntraclassForm, type IntraclassTable, intraclassCorrelations } from "./icc.ts";
import { kendallConcordance } from "./kendall.ts";
import { AGREEMENT_CONFIDENCE, type AgreementSubject, figureOf, gradeReliability } from "./subject.ts";

const FORMS: readonly (readonly [AgreementFigureId, (table: IntraclassTable) => IntraclassForm])[] = [
  ["agreement-single", (table) => table.agreementSingle],
  ["consistency-single", (table) => table.consistencySingle],
  ["agreement-mean", (table) => table.agreementMean],
  ["consistency-mean", (table) => table.consistencyMean],
];
const NO_FORM: IntraclassForm = { value: null, lower: null, upper: null };

/** Where every judge read every dossier: intraclass correlations with their intervals, and Kendall's W. */
export function completeFigures(subject: AgreementSubject): readonly AgreementFigure[] {
  const { hindrance, sample } = subject;
  const marks = hindrance ? [] : completeMarks(subject);
  const table = intraclassCorrelations(marks, 1 - AGREEMENT_CONFIDENCE);
  const forms = FORMS.map(([id, pick]) => {
    const { value, lower, upper } = "meanSquares" in table ? pick(table) : NO_FORM;
    const found = hindrance ?? { value, low: lower, high: upper };
    return figureOf(id, found, { sample, grade: gradeReliability });
  });
  const order = kendallConcordance(marks);
  const concordance = hindrance ?? { value: order.status === "ok" ? order.W : null };
  return [...forms, figureOf("concordance", concordance, { sample })];
}

/** Points with the judges in order: the rows of a complete design hold them in any order. */
export function completeMarks({ ratings }: AgreementSubject): readonly (readonly number[])[] {
  const marks: number[][] = ratings?.dossierIds.map(() => []) ?? [];
  ratings?.dossier.forEach((dossier, row) => {
    const values = marks[dossier];
    if (values) values[ratings.judge[row] ?? 0] = ratings.score[row] ?? 0;
  });
  return marks;
}
