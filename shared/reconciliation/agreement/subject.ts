import type { Ratings } from "../ratings/ratings.ts";
import type { SeverityFit } from "../severity/fit.ts";
import { type Withheld, withheld } from "../withheld.ts";
import type {
  AgreementFigure,
  AgreementFigureId,
  AgreementGrade,
  AgreementSample,
} from "./agreement-figures.ts";
import type { CodedCategories } from "./categories.ts";

export const AGREEMENT_CONFIDENCE = 0.95;
/** Fewer dossiers with two readings, or fewer judges, and nothing is said about agreement. */
export const MIN_DOSSIERS_READ_TWICE = 5;
export const MIN_JUDGES = 2;

/** What the figures of a total or criterion are computed from. */
export interface AgreementSubject {
  readonly ratings: Ratings | null;
  readonly fit: SeverityFit | null;
  /** `null` where the scale has too many steps. */
  readonly categories: CodedCategories | null;
  readonly sample: AgreementSample;
  /** Sample of what compares judges: dossiers with two readings or more. */
  readonly pairable: AgreementSample;
  readonly isComplete: boolean;
  /** Points by dossier. */
  readonly marks: readonly (readonly number[])[];
  /** Why nothing can be said at all. */
  readonly hindrance: Withheld | null;
}

export function subjectOf(input: Pick<AgreementSubject, "ratings" | "fit" | "categories">): AgreementSubject {
  const { ratings } = input;
  if (!ratings)
    return {
      ...input,
      sample: NOBODY,
      pairable: NOBODY,
      isComplete: false,
      marks: [],
      hindrance: withheld("too-few-readings", 0, 2 * MIN_DOSSIERS_READ_TWICE),
    };
  const marks: number[][] = ratings.dossierIds.map(() => []);
  ratings.dossier.forEach((dossier, row) => marks[dossier]?.push(ratings.score[row] ?? 0));
  const sample = {
    dossiers: ratings.dossierIds.length,
    judges: ratings.judgeIds.length,
    readings: ratings.score.length,
  };
  const pairable = pairableSample(ratings, marks);
  return {
    ...input,
    sample,
    pairable,
    isComplete: sample.readings === sample.dossiers * sample.judges,
    marks,
    hindrance: hindranceOf(sample, pairable, ratings),
  };
}

const NOBODY: AgreementSample = { dossiers: 0, judges: 0, readings: 0 };

function pairableSample(ratings: Ratings, marks: readonly (readonly number[])[]): AgreementSample {
  const isPairable = (dossier: number) => (marks[dossier]?.length ?? 0) > 1;
  const rows = Array.from(ratings.dossier.keys()).filter((row) => isPairable(ratings.dossier[row] ?? 0));
  return {
    dossiers: marks.filter((values) => values.length > 1).length,
    judges: new Set(rows.map((row) => ratings.judge[row])).size,
    readings: rows.length,
  };
}

function hindranceOf(
  sample: AgreementSample,
  pairable: AgreementSample,
  { score }: Ratings,
): Withheld | null {
  if (sample.judges < MIN_JUDGES) return withheld("too-few-judges", sample.judges, MIN_JUDGES);
  if (sample.dossiers < MIN_DOSSIERS_READ_TWICE)
    return withheld("too-few-dossiers", sample.dossiers, MIN_DOSSIERS_READ_TWICE);
  if (pairable.dossiers === 0) return withheld("no-shared-dossier", 0, MIN_DOSSIERS_READ_TWICE);
  if (pairable.dossiers < MIN_DOSSIERS_READ_TWICE)
    return withheld("too-few-read-twice", pairable.dossiers, MIN_DOSSIERS_READ_TWICE);
  return score.every((points) => points === score[0]) ? withheld("no-variation") : null;
}

/** What a computation found: a value, perhaps with the ends of its interval, or the reason for having none. */
export interface FoundFigure {
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** The figure as it is reported; a value that is not there is withheld. */
export function figureOf(
  id: AgreementFigureId,
  found: FoundFigure | Withheld,
  { sample, grade }: { readonly sample: AgreementSample; readonly grade?: (value: number) => AgreementGrade },
): AgreementFigure {
  if ("state" in found) return { ...found, id, sample };
  const { value, low = null, high = null } = found;
  if (value === null || !Number.isFinite(value)) return { ...withheld("not-estimable"), id, sample };
  const limits = low === null || high === null ? {} : { low, high };
  const verdict = grade ? { verdict: { from: grade(low ?? value), to: grade(high ?? value) } } : {};
  return { state: "known", id, value, ...limits, ...verdict, sample };
}

/** Koo & Li 2016, J. Chiropr. Med. 15:155. */
export function gradeReliability(value: number): AgreementGrade {
  if (value < 0.5) return "poor";
  if (value < 0.75) return "moderate";
  return value <= 0.9 ? "good" : "excellent";
}

/** Krippendorff 2004, Content Analysis, ch. 11. */
export function gradeAlpha(value: number): AgreementGrade {
  if (value < 2 / 3) return "unreliable";
  return value < 0.8 ? "tentative" : "firm";
}
