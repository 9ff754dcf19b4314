import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import {
  canReplace,
  type Handover,
  handOver,
  hasPlace,
  type IndexPair,
  loadOf,
  type ReadingTable,
  readingsOf,
} from "./reading-table.ts";
import { shuffled } from "./shuffle.ts";

/** Random orders tried before panels that conflicts keep apart are accepted. */
const FAILED_ROUNDS = 3;

/**
 * Joins groups of judges that share no dossier, by exchanging two readings, which leaves loads as they are;
 * where conflicts forbid every exchange, by handing one reading over.
 */
export function openClosedPanels(table: ReadingTable, random: RandomGenerator): void {
  for (let failures = 0; failures < FAILED_ROUNDS; ) {
    const { panelOf, spare, panels } = findPanels(shuffled(readingsOf(table), random), table);
    if (panels < 2 || spare.length === 0) return;
    const handovers = findExchange(table, spare, panelOf) ?? findHandover(table, spare, panelOf);
    for (const handover of handovers) handOver(table, handover);
    if (handovers.length === 0) failures += 1;
  }
}

interface Panels {
  /** Panel by judge. */
  readonly panelOf: (judge: number) => number;
  /** Readings whose loss would not divide their panel. */
  readonly spare: readonly IndexPair[];
  readonly panels: number;
}

function findPanels(readings: readonly IndexPair[], table: ReadingTable): Panels {
  const judgeCount = table.dossiersOf.length;
  const parents = Array.from({ length: judgeCount + table.free.length }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    for (let parent = parents[root]; parent !== undefined && parent !== root; parent = parents[root]) {
      parents[root] = parents[parent] ?? parent;
      root = parent;
    }
    return root;
  };
  const spare = readings.filter(({ dossier, judge }) => {
    const [a, b] = [rootOf(judge), rootOf(judgeCount + dossier)];
    parents[a] = b;
    return a === b;
  });
  const panels = new Set(readings.map(({ judge }) => rootOf(judge))).size;
  return { panelOf: rootOf, spare, panels };
}

function findExchange(
  table: ReadingTable,
  spare: readonly IndexPair[],
  panelOf: Panels["panelOf"],
): readonly Handover[] | null {
  const hopeless = new Set<string>();
  for (const { dossier, judge } of spare) {
    for (const other of judgesElsewhere(table, { dossier, judge }, panelOf)) {
      const pair = `${judge}/${other}`;
      if (hopeless.has(pair)) continue;
      const taken = [...(table.dossiersOf[other] ?? [])].find((theirs) =>
        canReplace(table, { dossier: theirs, from: other, to: judge }),
      );
      if (taken !== undefined)
        return [
          { dossier, from: judge, to: other },
          { dossier: taken, from: other, to: judge },
        ];
      hopeless.add(pair);
    }
  }
  return null;
}

/** The handover to another panel that does least harm to equal loads; none when conflicts forbid all. */
function findHandover(
  table: ReadingTable,
  spare: readonly IndexPair[],
  panelOf: Panels["panelOf"],
): readonly Handover[] {
  let best: Handover | null = null;
  let bestRelief = -Infinity;
  for (const reading of spare) {
    for (const to of judgesElsewhere(table, reading, panelOf)) {
      const relief = loadOf(table, reading.judge) - loadOf(table, to);
      if (relief <= bestRelief || !hasPlace(table, to)) continue;
      best = { dossier: reading.dossier, from: reading.judge, to };
      bestRelief = relief;
    }
  }
  return best ? [best] : [];
}

/** Judges of other panels who could read the dossier. */
function judgesElsewhere(
  table: ReadingTable,
  { dossier, judge }: IndexPair,
  panelOf: Panels["panelOf"],
): readonly number[] {
  const panel = panelOf(judge);
  return [...(table.free[dossier] ?? [])].filter(
    (other) =>
      loadOf(table, other) > 0 &&
      panelOf(other) !== panel &&
      canReplace(table, { dossier, from: judge, to: other }),
  );
}
