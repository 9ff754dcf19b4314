import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { completeReadings } from "./complete-readings.ts";
import { equaliseLoads } from "./equal-loads.ts";
import { createReadingTable } from "./reading-table.ts";

interface TeamChoice {
  /** Free judges by dossier, now of one team only. */
  readonly free: readonly (readonly number[])[];
  /** Dossiers no team can read whole. */
  readonly without: readonly number[];
}

interface TeamRequest {
  readonly free: readonly (readonly number[])[];
  readonly readers: readonly number[];
  readonly teamOf: readonly (string | null)[];
  readonly capacity: readonly number[];
  /** Judges who read a dossier already, by dossier: their team goes on with it. */
  readonly begun: readonly ReadonlySet<number>[];
}

/**
 * Chooses one small team for every dossier, in proportion to the teams' sizes. To choose the best possible teams is
 * NP-hard, so an infeasible plan of this kind is no proof that there is none.
 */
export function chooseTeams(request: TeamRequest, random: RandomGenerator): TeamChoice {
  const { free, readers, teamOf, begun } = request;
  const teams = [...new Set(teamOf.flatMap((team) => team ?? []))].toSorted();
  const eligible = free.map((judges, dossier) => {
    const own = [...(begun[dossier] ?? [])].map((judge) => teamOf[judge]);
    return teams.flatMap((team, index) => {
      const members = judges.filter((judge) => teamOf[judge] === team).length;
      const isOwn = own.every((name) => name === team);
      return isOwn && members >= (readers[dossier] ?? 0) ? [index] : [];
    });
  });
  const needed = eligible.map((indices) => Math.min(1, indices.length));
  const limits = teams.map((team) => teamLimit(request, team, Math.max(...readers, 1)));
  const sizes = teams.map((team) => teamOf.filter((name) => name === team).length);
  const shares = sizes.map((size) => Math.ceil((free.length * size) / Math.max(1, sum(sizes))));
  const fair = limits.map((limit, index) => Math.min(limit, shares[index] ?? limit));
  const chosen = [fair, limits, limits.map(() => Infinity)]
    .map((capacity) => createReadingTable(eligible, teams.length, { capacity }))
    .find((table, attempt) => {
      const { lacking } = completeReadings(table, { readers: needed, preferred: new Set() }, random);
      if (lacking.size === 0 && attempt > 0) equaliseLoads(table, random);
      return lacking.size === 0;
    });
  return {
    free: free.map((judges, dossier) => {
      const [index] = chosen?.readersOf[dossier] ?? [];
      return index === undefined ? [] : judges.filter((judge) => teamOf[judge] === teams[index]);
    }),
    without: eligible.flatMap((indices, dossier) =>
      indices.length === 0 && (readers[dossier] ?? 0) > 0 ? [dossier] : [],
    ),
  };
}

/** Most dossiers a team can read with so many different readers each: the largest k with k·readers ≤ Σ min(limit, k). */
function teamLimit({ teamOf, capacity, free }: TeamRequest, team: string, readers: number): number {
  const own = capacity.filter((_, judge) => teamOf[judge] === team);
  let [low, high] = [0, free.length];
  while (low < high) {
    const k = Math.ceil((low + high) / 2);
    if (sum(own.map((limit) => Math.min(limit, k))) >= k * readers) low = k;
    else high = k - 1;
  }
  return low;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
