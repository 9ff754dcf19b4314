import { rangeByDossier, withoutSeverity } from "../diagnostics/discrepancy.ts";
import { normalPoint } from "../numeric/distributions.ts";
import { createNormals } from "../ranks/normal-stream.ts";
import type { RankUncertainty } from "../ranks/rank-uncertainty.ts";
import { STREAMS } from "../ranks/streams.ts";
import type { RankKnowledge } from "./rank-knowledge.ts";
import { gainOfReadings, type KnownScore } from "./reading-gain.ts";
import type { PanelKnown } from "./reread-design.ts";
import type { RereadRule } from "./reread-plan.ts";

export interface PriorityInputs extends PanelKnown {
  readonly uncertainty: RankUncertainty;
  /** Variance of a reading by a judge as they usually are, in points squared. */
  readonly readingVariance: number;
  readonly seed: number;
}

export type Priority = (dossier: number, nth: number) => number;

/** Gains below this many dossiers are not worth anybody's time. */
const LEAST_GAIN = 1e-4;

/**
 * The rule Pleno proposes: the expected gain in right dossiers of the Top k by the `nth` further reading, which is greatest
 * where P(in the Top k) is about one half and the score little known.
 */
export function lineGains({ known, uncertainty, readingVariance }: PriorityInputs): Priority {
  const scores = knownScores(known, uncertainty);
  const gains = new Map<number, number[]>();
  const totalGain = (dossier: number, readings: number): number => {
    const score = scores[dossier];
    if (!score || readings === 0) return 0;
    const sofar = gains.get(dossier) ?? [0];
    gains.set(dossier, sofar);
    return (sofar[readings] ??= gainOfReadings(score, readings, readingVariance));
  };
  return (dossier, nth) => {
    const gain = totalGain(dossier, nth) - totalGain(dossier, nth - 1);
    return gain >= LEAST_GAIN ? gain : 0;
  };
}

/** Distance from the line from P(in the Top k) itself: it counts in how the others move, which the score alone does not. */
export function knownScores(
  known: RankKnowledge,
  { topProbability, draws }: RankUncertainty,
): readonly KnownScore[] {
  const least = 0.25 / draws;
  return Array.from(topProbability, (probability, dossier) => {
    const variance = known.dossier[dossier] ?? 0;
    const point = normalPoint(Math.min(1 - least, Math.max(least, probability)));
    return { margin: point * Math.sqrt(variance), variance };
  });
}

/** What people do without a model: everybody's turn comes once before anybody's comes twice. */
export function naivePriority(rule: Exclude<RereadRule, "line">, inputs: PriorityInputs): Priority {
  const wanted = rule === "random" ? lots(inputs) : differences(rule, inputs);
  const top = wanted.reduce((greatest, value) => Math.max(greatest, value), 0) + 1;
  // Positive, and always less for a second turn than for anybody's first.
  return (dossier, nth) => ((wanted[dossier] ?? 0) + 1) / (top + 1) + 1 / nth;
}

function lots({ uncertainty, seed }: PriorityInputs): Float64Array {
  const normal = createNormals(seed, STREAMS.randomRule);
  return uncertainty.topProbability.map(() => Math.abs(normal()));
}

/** Greatest mark of a dossier less its least, raw or less the judge's severity. */
function differences(
  rule: "raw-difference" | "adjusted-difference",
  { ratings, fit }: PriorityInputs,
): Float64Array {
  return rule === "raw-difference"
    ? rangeByDossier(ratings)
    : rangeByDossier(ratings, withoutSeverity(ratings, fit));
}
