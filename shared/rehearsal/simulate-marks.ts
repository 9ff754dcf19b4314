import { type ReadingKey, readingKey } from "../identifiers.ts";
import { scoredCriteria } from "../rubric/rubric-pack.ts";
import { type Hundredths, hundredths, type Scale } from "../scoring/hundredths.ts";
import type { Marks } from "../scoring/score-sheet.ts";
import type { Season } from "../season/season.ts";
import { createRandom } from "./random.ts";

/** How simulated judges mark, in points of a scale of 0 to 100. */
interface ScoreModel {
  readonly mean: number;
  /** Differences between dossiers, between judges' severity, and what is left, of the weighted total. */
  readonly dossierSd: number;
  readonly judgeSd: number;
  readonly noiseSd: number;
  /** Strengths and weaknesses of a dossier per criterion, and of a single mark; they leave the total alone. */
  readonly profileSd: number;
  readonly markSd: number;
}

/** Dossier 6, severity 5, noise 6: the model of the published simulations in this product's statistics. */
export const SCORE_MODEL: ScoreModel = {
  mean: 74,
  dossierSd: 6,
  judgeSd: 5,
  noiseSd: 6,
  profileSd: 3,
  markSd: 3,
};

/**
 * Invented marks for every assigned reading. A reading's marks depend on the seed, the dossier and the judge
 * alone, not on what else is assigned or in which order.
 */
export function simulateMarks(
  { assignments, rubric }: Pick<Season, "assignments" | "rubric">,
  seed: number,
  model: ScoreModel = SCORE_MODEL,
): ReadonlyMap<ReadingKey, Marks> {
  const criteria = scoredCriteria(rubric);
  const deviate = (...labels: string[]): number => createRandom(seed, ...labels).normal();
  const profileOf = (sd: number, ...labels: string[]): number[] => {
    const random = createRandom(seed, ...labels);
    return centred(criteria.map(({ weight }) => ({ weight, value: sd * random.normal() })));
  };
  const dossierProfile = remembered((id) => profileOf(model.profileSd, "profile", id));
  const quality = remembered((id) => model.dossierSd * deviate("quality", id));
  const severity = remembered((id) => model.judgeSd * deviate("severity", id));
  return new Map(
    assignments.map((assignment) => {
      const { dossierId, memberId } = assignment;
      const noise = model.noiseSd * deviate("noise", dossierId, memberId);
      const total = model.mean + quality(dossierId) + severity(memberId) + noise;
      const profile = dossierProfile(dossierId);
      const reading = profileOf(model.markSd, "marks", dossierId, memberId);
      const marks: Marks = {};
      for (const [index, { id }] of criteria.entries())
        marks[id] = toMark(total + (profile[index] ?? 0) + (reading[index] ?? 0), rubric.scale);
      return [readingKey(assignment), marks];
    }),
  );
}

/** The values less their weighted mean. */
function centred(values: readonly { weight: number; value: number }[]): number[] {
  const weights = values.reduce((sum, { weight }) => sum + weight, 0);
  const mean = values.reduce((sum, { weight, value }) => sum + weight * value, 0) / weights;
  return values.map(({ value }) => value - mean);
}

function remembered<T>(compute: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const value = known.get(id) ?? compute(id);
    known.set(id, value);
    return value;
  };
}

/** The scale's nearest mark to a figure on 0 to 100, cut off at the ends. */
function toMark(points: number, { min, max, step }: Scale): Hundredths {
  const steps = Math.round(((points / 100) * (max - min)) / step);
  const last = Math.floor((max - min) / step);
  return hundredths(min + Math.min(Math.max(steps, 0), last) * step);
}
