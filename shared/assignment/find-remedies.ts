import type { ShortPlan } from "./explain-shortage.ts";
import { canJoin } from "./reading-table.ts";
import type { Remedy } from "./shortage.ts";
import { findMissing } from "./spread-missing.ts";

/**
 * Changes that make a short plan feasible. Each missing reading needs one place more or one reading less, and a maximum
 * flow misses as few as possible: no fewer places or readings are enough. Of newcomers, so many are surely enough.
 */
export function findRemedies(plan: ShortPlan, shortfall: number): readonly Remedy[] {
  const missing = findMissing(plan.table, plan.wanted);
  const dossiers = plan.dossiers.flatMap(({ id: dossierId }, index) => {
    const lack = missing.get(index);
    return lack === undefined ? [] : [{ dossierId, readers: (plan.wanted[index] ?? 0) - lack }];
  });
  const perDossier = Math.max(0, ...missing.values());
  const usual = usualLimit(plan);
  return [
    ...addPlaces(plan, missing),
    { type: "fewer-readers", readings: shortfall, dossiers },
    {
      type: "add-judges",
      judges: Math.max(perDossier, Math.ceil(shortfall / usual)),
      places: shortfall,
      dossierIds: dossiers.map(({ dossierId }) => dossierId),
    },
  ];
}

/** What a newcomer can be expected to read: as much as the judge with the most places. */
function usualLimit({ table, wanted }: ShortPlan): number {
  return Math.max(1, ...table.capacity.map((limit) => Math.min(limit, wanted.length)));
}

/** One place each for judges who may read what lacks readers, shared out evenly; nothing where conflicts are in the way. */
function addPlaces(plan: ShortPlan, missing: ReadonlyMap<number, number>): readonly Remedy[] {
  const { table, judges } = plan;
  const added = new Map<number, number>();
  for (const [dossier, lack] of missing) {
    const able = [...(table.free[dossier] ?? [])]
      .filter((judge) => canJoin(table, { dossier, judge }) && judges[judge]?.capacity !== 0)
      .toSorted((a, b) => (added.get(a) ?? 0) - (added.get(b) ?? 0) || a - b);
    const chosen = firstOfTeams(able, table.teamOf).slice(0, lack);
    if (chosen.length < lack) return [];
    for (const judge of chosen) added.set(judge, (added.get(judge) ?? 0) + 1);
  }
  const places = [...added.values()].reduce((sum, value) => sum + value, 0);
  return [
    {
      type: "add-places",
      places,
      judges: judges.flatMap(({ id: memberId }, judge) => {
        const more = added.get(judge);
        return more === undefined ? [] : [{ memberId, places: more }];
      }),
    },
  ];
}

function firstOfTeams(
  judges: readonly number[],
  teamOf: readonly (string | null)[] | null,
): readonly number[] {
  if (!teamOf) return judges;
  const taken = new Set<string>();
  return judges.filter((judge) => {
    const team = teamOf[judge] ?? null;
    if (team === null) return true;
    return !taken.has(team) && taken.add(team);
  });
}
