import { studentReach } from "../numeric/distributions.ts";
import type { AgreementFigure } from "./agreement-figures.ts";
import { countCategories } from "./categories.ts";
import { type CorrectedFigure, chanceCorrected } from "./chance-corrected.ts";
import { AGREEMENT_CONFIDENCE, type AgreementSubject, type FoundFigure, figureOf } from "./subject.ts";

/** Kappas and AC2 of a criterion with few steps, always beside the plain share of equal categories; nothing without steps. */
export function categoryFigures({
  categories,
  hindrance,
  pairable,
}: AgreementSubject): readonly AgreementFigure[] {
  if (!categories) return [];
  const shown = { sample: pairable };
  const plain = chanceCorrected(categories, "unweighted");
  const weighted = chanceCorrected(categories, "quadratic");
  if (hindrance || !("gwet" in plain) || !("gwet" in weighted)) {
    const reason = hindrance ?? { value: null };
    return (["same-category", "kappa", "weighted-kappa", "gwet"] as const).map((id) =>
      figureOf(id, reason, shown),
    );
  }
  const dossiers = countCategories(categories).length;
  return [
    figureOf("same-category", { value: plain.agreement }, shown),
    figureOf("kappa", withReach(plain.fleiss, dossiers), shown),
    figureOf("weighted-kappa", { value: weighted.conger }, shown),
    figureOf("gwet", withReach(weighted.gwet, dossiers), shown),
  ];
}

/** Student's interval over dossiers (Gwet 2014), cut at 1. */
function withReach({ value, se }: CorrectedFigure, dossiers: number): FoundFigure {
  if (value === null || se === null) return { value };
  const reach = studentReach(AGREEMENT_CONFIDENCE, dossiers - 1) * se;
  return { value, low: value - reach, high: Math.min(1, value + reach) };
}
