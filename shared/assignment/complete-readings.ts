import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { findPlace } from "./find-place.ts";
import { addReading, canJoin, handOver, hasPlace, loadOf, type ReadingTable } from "./reading-table.ts";
import { shuffled } from "./shuffle.ts";

export interface Completion {
  /** Dossiers that stay without some of their readers, and how many each lacks. */
  readonly lacking: ReadonlyMap<number, number>;
  /** Judges from whom no chain of exchanges leads to a free place. With the dossiers that lack readers, the minimum cut. */
  readonly saturated: ReadonlySet<number>;
}

interface Wanted {
  /** Readers by dossier. */
  readonly readers: readonly number[];
  /** Readings that should rather stay, as {@link pairKey}. */
  readonly preferred: ReadonlySet<number>;
}

/**
 * Gives every dossier its readers: first at random to the least loaded, then along shortest augmenting chains that
 * change as few preferred readings as possible (minimum-cost flow by successive shortest paths). What is lacking
 * afterwards no assignment can give (max-flow min-cut).
 */
export function completeReadings(table: ReadingTable, wanted: Wanted, random: RandomGenerator): Completion {
  const order = shuffled([...table.free.keys()], random);
  for (const dossier of order) addLeastLoaded(table, dossier, wanted.readers[dossier] ?? 0, random);
  const saturated = new Set<number>();
  const lacking = new Map<number, number>();
  for (const dossier of order) {
    const readers = wanted.readers[dossier] ?? 0;
    while (readersOf(table, dossier) < readers) {
      const place = findPlace(table, dossier, wanted.preferred, saturated);
      if (!place) {
        lacking.set(dossier, readers - readersOf(table, dossier));
        break;
      }
      for (const handover of place.chain) handOver(table, handover);
      addReading(table, { dossier, judge: place.joins });
    }
  }
  return { lacking, saturated };
}

function readersOf(table: ReadingTable, dossier: number): number {
  return table.readersOf[dossier]?.size ?? 0;
}

function addLeastLoaded(
  table: ReadingTable,
  dossier: number,
  readers: number,
  random: RandomGenerator,
): void {
  if (readersOf(table, dossier) >= readers) return;
  const drawn = shuffled([...(table.free[dossier] ?? [])], random);
  for (const judge of drawn.toSorted((a, b) => loadOf(table, a) - loadOf(table, b))) {
    if (readersOf(table, dossier) >= readers) return;
    if (hasPlace(table, judge) && canJoin(table, { dossier, judge })) addReading(table, { dossier, judge });
  }
}
