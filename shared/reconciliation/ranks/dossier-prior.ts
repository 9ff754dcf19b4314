import type { SeverityFit } from "../severity/fit.ts";

/** What is taken for known of a dossier before its own marks: normal with this mean and variance, in points. */
export interface DossierPrior {
  /** `null` where the level is a fixed effect and drawn with the judges. */
  readonly level: number | null;
  readonly variance: number;
}

/**
 * Crossed: as fitted. Where dossiers are fixed, the spread of the adjusted means less what noise makes of it (empirical
 * Bayes, Efron & Morris 1975; variance never below zero). Judges stay as estimated on shared dossiers alone, so strong and
 * weak pools cannot pass for lenient and severe judges; without it, intervals hold 86 in 100 true ranks instead of 90.
 */
export function dossierPrior({ variance, adjustedMean, readingsOfDossier }: SeverityFit): DossierPrior {
  if (variance.dossier !== null) return { level: null, variance: variance.dossier };
  const count = adjustedMean.length;
  const level = adjustedMean.reduce((sum, value) => sum + value, 0) / Math.max(1, count);
  if (count < 2) return { level, variance: 0 };
  const spread = adjustedMean.reduce((sum, value) => sum + (value - level) ** 2, 0) / (count - 1);
  const noise = readingsOfDossier.reduce((sum, readings) => sum + 1 / Math.max(1, readings), 0) / count;
  return { level, variance: Math.max(0, spread - variance.residual * noise) };
}

/** The weight w of one reading in a dossier's score once judges are known: va / (n va + ve). */
export function readingWeight(readings: number, prior: number, residual: number): number {
  const total = readings * prior + residual;
  return total > 0 ? prior / total : 0;
}
