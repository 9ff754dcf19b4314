import { buildRatings } from "#shared/reconciliation/ratings/build-ratings.ts";
import type { Ratings } from "#shared/reconciliation/ratings/ratings.ts";
import { createRandom } from "#shared/rehearsal/random.ts";

interface PanelSize {
  readonly dossiers: number;
  readonly readers: number;
  readonly judges: number;
}

/** Whole points from 0 to 100 with standard deviations 6 (dossiers), 5 (judges) and 6 (noise), readers drawn by lot. */
export function simulatePanel({ dossiers, readers, judges }: PanelSize, seed = 7): Ratings {
  const random = createRandom(seed, "panel");
  const severities = Array.from({ length: judges }, () => 5 * random.normal());
  const columns = { dossier: [] as string[], judge: [] as string[], score: [] as number[] };
  const places = severities.map((_, judge) => judge);
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    const merit = 65 + 6 * random.normal();
    for (const judge of random.sample(places, readers)) {
      columns.dossier.push(`d-${dossier}`);
      columns.judge.push(`j-${judge}`);
      const score = Math.round(merit + (severities[judge] ?? 0) + 6 * random.normal());
      columns.score.push(Math.max(0, Math.min(100, score)));
    }
  }
  const ratings = buildRatings(columns);
  if (!ratings.ok) throw new Error(ratings.error.type);
  return ratings.value;
}
