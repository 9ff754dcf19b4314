import { planReadings } from "../generalizability/selection-overlap.ts";
import { dossierPrior } from "../ranks/dossier-prior.ts";
import type { SeverityFit } from "../severity/fit.ts";
import type { PlanningRow } from "./reread-plan.ts";

const MOST_READERS = 8;

/**
 * What 1 to 8 readers for every dossier would give, and as many as there are now (in the mean, whole) where that is more: reliability of raw and adjusted means, and the expected share of the
 * right Top k. Empty where dossiers were not found to differ, for then no number of readers tells them apart.
 */
export function planReaders(fit: SeverityFit, k: number): readonly PlanningRow[] {
  const dossiers = fit.adjustedMean.length;
  const components = { ...fit.variance, dossier: dossierPrior(fit).variance };
  const now = Math.round(meanReaders(fit.readingsOfDossier));
  const readers = [
    ...Array.from({ length: MOST_READERS }, (_, index) => index + 1),
    ...(now > MOST_READERS ? [now] : []),
  ];
  return planReadings(components, readers, Math.min(1, k / dossiers)).flatMap((planned) => {
    const { rawReliability, adjustedReliability, rawOverlap, adjustedOverlap } = planned;
    if (components.dossier <= 0 || rawReliability === null || adjustedReliability === null) return [];
    if (rawOverlap === null || adjustedOverlap === null) return [];
    return [
      {
        readers: planned.readings,
        reliabilityRaw: rawReliability,
        reliabilityAdjusted: adjustedReliability,
        shareRaw: rawOverlap,
        shareAdjusted: adjustedOverlap,
      },
    ];
  });
}

/** Harmonic, as for the reliability of dossiers with unequally many readers. */
function meanReaders(readingsOfDossier: Int32Array): number {
  const read = readingsOfDossier.filter((readings) => readings > 0);
  return read.length / read.reduce((sum, readings) => sum + 1 / readings, 0);
}
