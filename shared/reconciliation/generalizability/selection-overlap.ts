import { normalPoint, normalProbability } from "../numeric/distributions.ts";
import { errorsOfOneReading, type JudgeComponents, reliabilityOfMean } from "./d-study.ts";

/** Even; the integrand is smooth, and this many pieces leave less than 1e-12. */
const PIECES = 256;

/**
 * Share of the truly best that a ranking picks: P(X > t, Y > t) / `share` for standard normals with correlation
 * sqrt(`reliability`) and P(X > t) = `share`. `null` outside 0..1 or for an empty selection. The joint probability is
 * Phi(-t)^2 + integral over 0..asin(r) of exp(-t^2 / (1 + sin a)) da / 2 pi (Sheppard 1899; Owen 1956, Ann. Math. Stat. 27:1075),
 * by Simpson's rule.
 */
export function selectionOverlap(reliability: number, share: number): number | null {
  if (!(reliability >= 0 && reliability <= 1 && share > 0 && share <= 1)) return null;
  if (share === 1) return 1;
  const t = normalPoint(1 - share);
  const end = Math.asin(Math.sqrt(reliability));
  const density = (angle: number) => Math.exp((-t * t) / (1 + Math.sin(angle)));
  let sum = density(0) + density(end);
  for (let piece = 1; piece < PIECES; piece += 1)
    sum += (piece % 2 === 0 ? 2 : 4) * density((end * piece) / PIECES);
  const joint = normalProbability(-t) ** 2 + (sum * end) / PIECES / 3 / (2 * Math.PI);
  return Math.min(1, joint / share);
}

export interface PlannedReadings {
  readonly readings: number;
  readonly rawReliability: number | null;
  readonly adjustedReliability: number | null;
  /** Expected share of the truly best among those selected by raw means, and by means adjusted for severity. */
  readonly rawOverlap: number | null;
  readonly adjustedOverlap: number | null;
}

/** What every number of readings a dossier would bring, with other judges for every dossier. */
export function planReadings(
  components: JudgeComponents,
  readings: readonly number[],
  share: number,
): readonly PlannedReadings[] {
  const { relative, absolute } = errorsOfOneReading(components);
  const overlapOf = (reliability: number | null) =>
    reliability === null ? null : selectionOverlap(reliability, share);
  return readings.map((number) => {
    const rawReliability = reliabilityOfMean(components.dossier, absolute, number);
    const adjustedReliability = reliabilityOfMean(components.dossier, relative, number);
    return {
      readings: number,
      rawReliability,
      adjustedReliability,
      rawOverlap: overlapOf(rawReliability),
      adjustedOverlap: overlapOf(adjustedReliability),
    };
  });
}
