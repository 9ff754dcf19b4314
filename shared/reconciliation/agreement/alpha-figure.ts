import type { AgreementFigure } from "./agreement-figures.ts";
import { alphaInterval, krippendorffAlpha } from "./krippendorff.ts";
import { AGREEMENT_CONFIDENCE, type AgreementSubject, figureOf, gradeAlpha } from "./subject.ts";

/** Krippendorff's alpha of the points, over dossiers read twice or more. */
export function alphaFigure({ marks, hindrance, pairable }: AgreementSubject): AgreementFigure {
  const alpha = krippendorffAlpha(marks, "interval");
  const found = hindrance ?? {
    value: alpha.status === "ok" ? alpha.value : null,
    ...alphaInterval(marks, AGREEMENT_CONFIDENCE),
  };
  return figureOf("alpha", found, { sample: pairable, grade: gradeAlpha });
}
