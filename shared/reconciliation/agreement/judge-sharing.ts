import type { Ratings } from "../ratings/ratings.ts";

/** How much the dossiers of an incomplete design share their judges (Putka, Le, McCloy & Diaz 2008, J. Appl. Psych. 93:959). */
export interface JudgeSharing {
  readonly harmonicReadings: number;
  /**
   * The part of a judge's variance that stands between two dossiers' means: 0 where the same judges read every dossier,
   * 1 / readings where no two dossiers share a judge.
   */
  readonly q: number;
}

/** q = 1/k - sum over i != i' of |J_i and J_i'| / (k_i k_i') / (n (n - 1)), by judges in time proportional to the readings. */
export function judgeSharing(ratings: Ratings): JudgeSharing {
  const readings = countBy(ratings.dossier, ratings.dossierIds.length);
  const n = readings.reduce((count, number) => count + (number > 0 ? 1 : 0), 0);
  const inverse = readings.reduce((sum, number) => sum + (number > 0 ? 1 / number : 0), 0);
  const shareOfJudge = new Float64Array(ratings.judgeIds.length);
  let own = 0;
  for (const [share, judge] of sharesByCell(ratings, readings)) {
    shareOfJudge[judge] = (shareOfJudge[judge] ?? 0) + share;
    own += share * share;
  }
  const shared = shareOfJudge.reduce((sum, share) => sum + share * share, 0) - own;
  const q = inverse / n - (n > 1 ? shared / (n * (n - 1)) : 0);
  return { harmonicReadings: n / inverse, q: Math.abs(q) < 1e-12 ? 0 : q };
}

/** What a judge weighs in a dossier's mean, for every dossier and judge that met. */
function sharesByCell(ratings: Ratings, readings: Int32Array): readonly (readonly [number, number])[] {
  const judges = ratings.judgeIds.length;
  const shares = new Map<number, number>();
  ratings.dossier.forEach((dossier, row) => {
    const cell = dossier * judges + (ratings.judge[row] ?? 0);
    shares.set(cell, (shares.get(cell) ?? 0) + 1 / (readings[dossier] ?? 1));
  });
  return [...shares].map(([cell, share]) => [share, cell % judges]);
}

function countBy(places: Int32Array, length: number): Int32Array {
  const counts = new Int32Array(length);
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}
