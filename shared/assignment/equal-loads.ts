import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { canReplace, type Handover, handOver, hasPlace, loadOf, type ReadingTable } from "./reading-table.ts";
import { shuffled } from "./shuffle.ts";

/**
 * Passes readings on along chains of judges while somebody has two more than somebody at the chain's end.
 * When no such chain is left the loads are as equal as conflicts and limits allow (convex flow without a
 * negative cycle).
 */
export function equaliseLoads(table: ReadingTable, random: RandomGenerator): void {
  const judges = shuffled([...table.dossiersOf.keys()], random);
  for (let moved = true; moved; ) {
    moved = false;
    for (const judge of judges.toSorted((a, b) => loadOf(table, b) - loadOf(table, a))) {
      for (let chain = chainFrom(table, judge); chain; chain = chainFrom(table, judge)) {
        for (const handover of chain) handOver(table, handover);
        moved = true;
      }
    }
  }
}

function chainFrom(table: ReadingTable, start: number): readonly Handover[] | null {
  const reachedBy = new Map<number, Handover | null>([[start, null]]);
  const wanted = loadOf(table, start) - 2;
  if (table.dossiersOf.every(({ size }) => size > wanted)) return null;
  for (const from of reachedBy.keys()) {
    for (const dossier of table.dossiersOf[from] ?? []) {
      for (const to of table.free[dossier] ?? []) {
        if (reachedBy.has(to) || !canReplace(table, { dossier, from, to })) continue;
        reachedBy.set(to, { dossier, from, to });
        if (loadOf(table, to) <= wanted && hasPlace(table, to)) return chainTo(to, reachedBy);
      }
    }
  }
  return null;
}

function chainTo(end: number, reachedBy: ReadonlyMap<number, Handover | null>): readonly Handover[] {
  const chain: Handover[] = [];
  for (let step = reachedBy.get(end); step; step = reachedBy.get(step.from)) chain.push(step);
  return chain.toReversed();
}
