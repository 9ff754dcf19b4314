import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { detectConflict } from "../conflict/conflict.ts";
import type { DossierCard } from "../dossier/dossier.ts";
import type { DossierId, MemberId } from "../identifiers.ts";
import type { PanelMember } from "../panel/panel-member.ts";
import { err, ok, type Result } from "../result.ts";
import type { Assignment } from "./assignment.ts";

/** Names the procedure in a season's `assignmentMethod`; a change of the outcome for a seed needs a new name. */
export const DEALING_METHOD = "pleno-random-balanced-1";

export interface DealError {
  readonly type: "too-few-judges";
  readonly dossierId: DossierId;
  /** Judges free of a code conflict with the dossier. */
  readonly free: number;
  readonly needed: number;
}

interface Dealing {
  readonly dossiers: readonly Pick<DossierCard, "id" | "agency" | "region">[];
  /** Whole panel; only its judges are dealt to. */
  readonly members: readonly Pick<PanelMember, "id" | "role" | "homeAgencyCodes" | "homeRegionCodes">[];
  /** Different judges per dossier, at least 1. */
  readonly readers: number;
  /** Non-negative integer; its low 32 bits count. */
  readonly seed: number;
}

/**
 * Deals every dossier to `readers` judges at random. No judge gets a dossier that codes show in conflict;
 * loads are as equal as conflicts allow (within 1 without any); no closed panels form where an exchange of
 * readings can avoid them, so that every judge can be compared with every other. The result depends on the
 * seed and on who and what is dealt, never on the order in which dossiers or members are listed.
 */
export function dealReaders({ dossiers, members, readers, seed }: Dealing): Result<Assignment[], DealError> {
  const cards = dossiers.toSorted(byId);
  const judges = members.filter(({ role }) => role === "judge").toSorted(byId);
  const free = cards.map((card) =>
    judges.flatMap((judge, index) => (detectConflict(judge, card) === null ? [index] : [])),
  );
  const short = free.findIndex((indices) => indices.length < readers);
  const stuck = cards[short];
  if (stuck)
    return err({
      type: "too-few-judges",
      dossierId: stuck.id,
      free: free[short]?.length ?? 0,
      needed: readers,
    });
  const random = xoroshiro128plus(seed | 0);
  const table = createReadingTable(free, judges.length);
  dealAtRandom(table, readers, random);
  equaliseLoads(table, random);
  openClosedPanels(table, random);
  return ok(toAssignments(table, cards, judges));
}

/** Who reads what, by index; belongs to one dealing. */
interface ReadingTable {
  /** Judges without a conflict, by dossier. */
  readonly free: readonly ReadonlySet<number>[];
  readonly readersOf: readonly Set<number>[];
  readonly dossiersOf: readonly Set<number>[];
}

function createReadingTable(free: readonly (readonly number[])[], judgeCount: number): ReadingTable {
  return {
    free: free.map((indices) => new Set(indices)),
    readersOf: free.map(() => new Set()),
    dossiersOf: Array.from({ length: judgeCount }, () => new Set()),
  };
}

function loadOf(table: ReadingTable, judge: number): number {
  return table.dossiersOf[judge]?.size ?? 0;
}

function canTake(table: ReadingTable, judge: number, dossier: number): boolean {
  return table.free[dossier]?.has(judge) === true && table.readersOf[dossier]?.has(judge) === false;
}

function addReading(table: ReadingTable, { dossier, judge }: IndexPair): void {
  table.readersOf[dossier]?.add(judge);
  table.dossiersOf[judge]?.add(dossier);
}

function handOver(table: ReadingTable, { dossier, from, to }: Handover): void {
  table.readersOf[dossier]?.delete(from);
  table.dossiersOf[from]?.delete(dossier);
  addReading(table, { dossier, judge: to });
}

function readingsOf(table: ReadingTable): IndexPair[] {
  return table.readersOf.flatMap((judges, dossier) => [...judges].map((judge) => ({ dossier, judge })));
}

function toAssignments(
  table: ReadingTable,
  dossiers: readonly { id: DossierId }[],
  judges: readonly { id: MemberId }[],
): Assignment[] {
  return dossiers.flatMap(({ id: dossierId }, dossier) =>
    judges.flatMap(({ id: memberId }, judge) =>
      table.readersOf[dossier]?.has(judge) ? [{ dossierId, memberId }] : [],
    ),
  );
}

interface IndexPair {
  readonly dossier: number;
  readonly judge: number;
}

interface Handover {
  readonly dossier: number;
  readonly from: number;
  readonly to: number;
}

/** Dossiers in random order, each to its least loaded free judges, equals drawn at random. */
function dealAtRandom(table: ReadingTable, readers: number, random: RandomGenerator): void {
  for (const dossier of shuffled([...table.free.keys()], random)) {
    const drawn = shuffled([...(table.free[dossier] ?? [])], random);
    const leastLoaded = drawn.toSorted((a, b) => loadOf(table, a) - loadOf(table, b));
    for (const judge of leastLoaded.slice(0, readers)) addReading(table, { dossier, judge });
  }
}

/**
 * Passes readings on along chains of judges while somebody has two more than somebody at the chain's end.
 * When no such chain is left the loads are as equal as the conflicts allow (convex flow without a
 * negative cycle).
 */
function equaliseLoads(table: ReadingTable, random: RandomGenerator): void {
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
        if (reachedBy.has(to) || !canTake(table, to, dossier)) continue;
        reachedBy.set(to, { dossier, from, to });
        if (loadOf(table, to) <= wanted) return chainTo(to, reachedBy);
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

/** Random orders tried before panels that conflicts keep apart are accepted. */
const FAILED_ROUNDS = 3;

/**
 * Joins groups of judges that share no dossier, by exchanging two readings, which leaves loads as they are;
 * where conflicts forbid every exchange, by handing one reading over.
 */
function openClosedPanels(table: ReadingTable, random: RandomGenerator): void {
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
      const taken = [...(table.dossiersOf[other] ?? [])].find((theirs) => canTake(table, judge, theirs));
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
      if (relief <= bestRelief) continue;
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
    (other) => loadOf(table, other) > 0 && panelOf(other) !== panel,
  );
}

/** Fisher-Yates on a copy. */
function shuffled<T>(items: readonly T[], random: RandomGenerator): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    const [a, b] = [result[last], result[other]];
    if (a !== undefined && b !== undefined) [result[last], result[other]] = [b, a];
  }
  return result;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
