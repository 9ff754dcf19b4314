import { buildRatings } from "#shared/reconciliation/ratings/build-ratings.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import { createRandom } from "#shared/rehearsal/random.ts";

export interface Reading {
  readonly dossier: string;
  readonly judge: string;
  readonly score: number;
}

export interface SimulatedReadings {
  readonly readings: readonly Reading[];
  readonly ratings: Ratings;
  /** True quality in points, by place in `ratings.dossierIds`. */
  readonly quality: readonly number[];
  /** One more mark by somebody, with noise of its own. */
  readonly markAgain: (dossier: string, judge: string) => Reading;
}

export interface SimulationSize {
  readonly dossiers: number;
  readonly judges: number;
  readonly readers: number;
  readonly seed: number;
}

const DOSSIER_SD = 6;
const SEVERITY_SD = 5;
const NOISE_SD = 6;

/** Readings whose truth is known: SD 6 between dossiers, 5 between judges, 6 of noise; readers drawn at random. */
export function simulateReadings({ dossiers, judges, readers, seed }: SimulationSize): SimulatedReadings {
  const random = createRandom(seed, "simulated-readings");
  const quality = Array.from({ length: dossiers }, () => 65 + DOSSIER_SD * random.normal());
  const severity = Array.from({ length: judges }, () => SEVERITY_SD * random.normal());
  const everybody = severity.map((_, judge) => judge);
  const markAgain = (dossier: string, judge: string): Reading => {
    const level = (quality[Number(dossier) - 1] ?? 0) + (severity[Number(judge) - 1] ?? 0);
    return { dossier, judge, score: Math.round(level + NOISE_SD * random.normal()) };
  };
  const readings = quality.flatMap((_, dossier) =>
    random.sample(everybody, readers).map((judge) => markAgain(String(dossier + 1), String(judge + 1))),
  );
  return { readings, quality, markAgain, ratings: ratingsOf(readings) };
}

export function ratingsOf(readings: readonly Reading[]): Ratings {
  const built = buildRatings({
    dossier: readings.map(({ dossier }) => dossier),
    judge: readings.map(({ judge }) => judge),
    score: readings.map(({ score }) => score),
  });
  if (!built.ok) throw new Error(`test readings are wrong: ${built.error.type}`);
  return built.value;
}
