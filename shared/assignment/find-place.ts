import {
  canJoin,
  canReplace,
  type Handover,
  hasPlace,
  loadOf,
  pairKey,
  type ReadingTable,
} from "./reading-table.ts";

interface Place {
  /** The judge who becomes a reader of the dossier. */
  readonly joins: number;
  /** What has to pass on first so that this judge stays within the limit, in the order to be done. */
  readonly chain: readonly Handover[];
}

interface Step {
  /** Preferred readings given up less those taken up again. */
  readonly cost: number;
  readonly length: number;
  /** `null` for the judge who joins. */
  readonly by: Handover | null;
}

/**
 * The cheapest chain from a dossier to a judge with a free place. Where there is none, the judges it could reach are
 * added to `saturated` and need not be tried again.
 */
export function findPlace(
  table: ReadingTable,
  dossier: number,
  preferred: ReadonlySet<number>,
  saturated: Set<number>,
): Place | null {
  const steps = reachJudges({ table, dossier, preferred, saturated });
  const end = cheapestPlace(table, steps);
  if (end !== null) return placeAt(end, steps);
  for (const judge of steps.keys()) saturated.add(judge);
  return null;
}

interface Search {
  readonly table: ReadingTable;
  readonly dossier: number;
  readonly preferred: ReadonlySet<number>;
  readonly saturated: ReadonlySet<number>;
}

/** Label-correcting search over judges; there is no cycle of negative cost, so it ends. */
function reachJudges({ table, dossier, preferred, saturated }: Search): ReadonlyMap<number, Step> {
  const weight = (at: number, judge: number): number => (preferred.has(pairKey(table, at, judge)) ? 1 : 0);
  const steps = new Map<number, Step>();
  const queue = new Set<number>();
  const offer = (judge: number, step: Step): void => {
    const known = steps.get(judge);
    if (known && (known.cost < step.cost || (known.cost === step.cost && known.length <= step.length)))
      return;
    steps.set(judge, step);
    queue.add(judge);
  };
  for (const judge of table.free[dossier] ?? [])
    if (!saturated.has(judge) && canJoin(table, { dossier, judge }))
      offer(judge, { cost: -weight(dossier, judge), length: 0, by: null });
  for (const from of queue) {
    queue.delete(from);
    const step = steps.get(from);
    // Without preferences every chain costs nothing, and the first place met is the nearest.
    if (!step || (preferred.size === 0 && hasPlace(table, from))) break;
    for (const by of handoversFrom(table, from))
      if (!saturated.has(by.to)) {
        const cost = step.cost + weight(by.dossier, from) - weight(by.dossier, by.to);
        offer(by.to, { cost, length: step.length + 1, by });
      }
  }
  return steps;
}

function* handoversFrom(table: ReadingTable, from: number): Generator<Handover> {
  for (const dossier of table.dossiersOf[from] ?? []) {
    for (const to of table.free[dossier] ?? []) {
      const handover = { dossier, from, to };
      if (canReplace(table, handover)) yield handover;
    }
  }
}

function cheapestPlace(table: ReadingTable, steps: ReadonlyMap<number, Step>): number | null {
  let best: number | null = null;
  let bestRank: readonly number[] = [];
  for (const [judge, { cost, length }] of steps) {
    if (!hasPlace(table, judge)) continue;
    const rank = [cost, length, loadOf(table, judge), judge];
    if (best === null || isLess(rank, bestRank)) [best, bestRank] = [judge, rank];
  }
  return best;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** The chain runs from its end backwards, so that nobody is over the limit meanwhile. */
function placeAt(end: number, steps: ReadonlyMap<number, Step>): Place {
  const chain: Handover[] = [];
  let judge = end;
  for (let by = steps.get(judge)?.by; by; by = steps.get(judge)?.by) {
    chain.push(by);
    judge = by.from;
  }
  return { joins: judge, chain };
}
