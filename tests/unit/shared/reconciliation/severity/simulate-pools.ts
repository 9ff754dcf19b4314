import { createRandom } from "#shared/rehearsal/random.ts";
import { ratingsOf } from "#tests/support/simulated-readings.ts";

const PANELS = 6;
const JUDGES_OF_PANEL = 3;

/**
 * Fixed panels of three whose dossiers differ in strength from panel to panel (SD 3, dossiers 6, severity 5, noise 6); of
 * every panel's dossiers one in `bridgeEvery` has a reader from the next panel.
 */
export function simulatePools(dossiers: number, bridgeEvery: number, seed: number) {
  const random = createRandom(seed, "simulated-pools");
  const pools = Array.from({ length: PANELS }, () => 3 * random.normal());
  const severity = Array.from({ length: PANELS * JUDGES_OF_PANEL }, () => 5 * random.normal());
  const quality = Array.from(
    { length: dossiers },
    (_, at) => 62 + (pools[at % PANELS] ?? 0) + 6 * random.normal(),
  );
  const readings = quality.flatMap((level, dossier) =>
    Array.from({ length: JUDGES_OF_PANEL }, (_, seat) => {
      const isBridge = seat === 0 && Math.floor(dossier / PANELS) % bridgeEvery === bridgeEvery - 1;
      const panel = (dossier + Number(isBridge)) % PANELS;
      const judge = panel * JUDGES_OF_PANEL + seat;
      const score = Math.round(level + (severity[judge] ?? 0) + 6 * random.normal());
      return { dossier: String(dossier + 1), judge: String(judge + 1), score };
    }),
  );
  return { readings, ratings: ratingsOf(readings), quality };
}

/** How many of the best `k` of one list are among the best `k` of the other. */
export function overlapOfBest(first: ArrayLike<number>, second: ArrayLike<number>, k: number): number {
  const best = (values: ArrayLike<number>): readonly number[] =>
    Array.from({ length: values.length }, (_, at) => at)
      .toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
      .slice(0, k);
  const wanted = new Set(best(first));
  return best(second).filter((at) => wanted.has(at)).length;
}
