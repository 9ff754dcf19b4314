import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import type { ReportProgress } from "../analysis/report-progress.ts";
import { canReplace, type Handover, handOver, type ReadingTable, readingsOf } from "./reading-table.ts";

/** What an exchange is judged by, beside the pairs of judges; indices of judge and dossier. */
export interface MixTraits {
  /** Strata a judge's dossiers should spread over, as lists of values by dossier (category, group, region). */
  readonly strata: readonly (readonly number[])[];
  /** Whether a judge knows the dossier's category; `null` where nobody asked. */
  readonly knows: ((judge: number, dossier: number) => boolean) | null;
  /** Whether two judges come from one agency. */
  readonly isSameHome: (a: number, b: number) => boolean;
}

/** In units of a pair out of balance by one. A shared home agency weighs most. */
const STRATUM_WEIGHT = 0.25;
const HOME_WEIGHT = 8;
/** Met expertise may unbalance pairs by about half of what a pair shares on average, and no more. */
const EXPERTISE_WEIGHT = 6;
/** Exchanges tried per reading; twice as many change little. */
const TRIES_PER_READING = 24;
const MOST_TRIES = 1_200_000;
const FIRST_TEMPERATURE = 3;
const PROGRESS_EVERY = 16_384;

/**
 * Exchanges readings between two judges as long as that mixes the pairs of judges better, spreads strata, meets more
 * expertise. Simulated annealing with a fixed number of tries; loads, limits and conflicts stay as they are.
 */
export function mixPanels(
  table: ReadingTable,
  traits: MixTraits,
  random: RandomGenerator,
  progress: ReportProgress,
): void {
  const readings = readingsOf(table)
    .filter(({ dossier, judge }) => table.fixed[dossier]?.has(judge) !== true)
    .map(({ dossier, judge }) => ({ dossier, judge }));
  if (readings.length < 2) return;
  const account = createAccount(table, traits);
  const tries = Math.min(MOST_TRIES, readings.length * TRIES_PER_READING);
  const draw = (): number => (random.next() >>> 0) / 2 ** 32;
  for (let round = 0; round < tries; round += 1) {
    if (round % PROGRESS_EVERY === 0) progress(round, tries);
    const first = readings[Math.floor(draw() * readings.length)];
    const second = readings[Math.floor(draw() * readings.length)];
    if (!first || !second || first.judge === second.judge || first.dossier === second.dossier) continue;
    const there = { dossier: first.dossier, from: first.judge, to: second.judge };
    const back = { dossier: second.dossier, from: second.judge, to: first.judge };
    if (!canReplace(table, there) || !canReplace(table, back)) continue;
    const temperature = FIRST_TEMPERATURE * (1 - round / tries) ** 2;
    const change = account.apply(there) + account.apply(back);
    if (change <= 0 || draw() < Math.exp(-change / temperature)) {
      handOver(table, there);
      handOver(table, back);
      [first.judge, second.judge] = [second.judge, first.judge];
    } else {
      account.apply({ ...back, from: back.to, to: back.from });
      account.apply({ ...there, from: there.to, to: there.from });
    }
  }
  progress(tries, tries);
}

interface Account {
  /** Books a handover and tells by how much the whole gets worse. Readers of the table may be those before it. */
  readonly apply: (handover: Handover) => number;
}

/** Counts up or down; by how much the sum of squares grows. */
function add(counter: Int32Array, at: number, step: number): number {
  const value = counter[at] ?? 0;
  counter[at] = value + step;
  return 2 * value * step + 1;
}

/** Dossiers that two judges share on average. */
function meanShared({ readersOf, dossiersOf }: ReadingTable): number {
  const pairs = readersOf.reduce((sum, { size }) => sum + (size * (size - 1)) / 2, 0);
  return pairs / Math.max(1, (dossiersOf.length * (dossiersOf.length - 1)) / 2);
}

/** Sums of squares: with fixed totals they are least where everything is shared out evenly. */
function createAccount(table: ReadingTable, traits: MixTraits): Account {
  const judges = table.dossiersOf.length;
  const pairs = new Int32Array(judges * judges);
  const homes = new Float64Array(judges * judges);
  const counts = traits.strata.map((values) => new Int32Array(judges * (Math.max(0, ...values) + 1)));
  const shared = meanShared(table);
  for (let a = 0; a < judges; a += 1)
    for (let b = a + 1; b < judges; b += 1)
      homes[a * judges + b] = traits.isSameHome(a, b) ? HOME_WEIGHT * (1 + shared) : 0;
  const pairWith = (judge: number, other: number, step: number): number => {
    const at = judge < other ? judge * judges + other : other * judges + judge;
    return add(pairs, at, step) + step * (homes[at] ?? 0);
  };
  const stratumOf = (judge: number, dossier: number, step: number): number => {
    let change = 0;
    for (const [index, values] of traits.strata.entries()) {
      const counter = counts[index];
      if (counter) change += add(counter, (values[dossier] ?? 0) * judges + judge, step);
    }
    return change * STRATUM_WEIGHT;
  };
  for (const [dossier, readers] of table.readersOf.entries()) {
    const list = [...readers];
    for (const [place, judge] of list.entries()) {
      stratumOf(judge, dossier, 1);
      for (const other of list.slice(place + 1)) pairWith(judge, other, 1);
    }
  }
  const weight = EXPERTISE_WEIGHT * (1 + shared);
  const lacksExpertise = (judge: number, dossier: number): number =>
    traits.knows && !traits.knows(judge, dossier) ? weight : 0;
  return {
    apply: ({ dossier, from, to }) => {
      let change = lacksExpertise(to, dossier) - lacksExpertise(from, dossier);
      change += stratumOf(from, dossier, -1) + stratumOf(to, dossier, 1);
      for (const other of table.readersOf[dossier] ?? []) {
        if (other === from || other === to) continue;
        change += pairWith(from, other, -1) + pairWith(to, other, 1);
      }
      return change;
    },
  };
}
