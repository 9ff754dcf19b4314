import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import type { ReportProgress } from "../analysis/report-progress.ts";
import { byId, compareIds } from "../text/compare-ids.ts";
import { chooseTeams } from "./choose-teams.ts";
import { openClosedPanels } from "./closed-panels.ts";
import { completeReadings } from "./complete-readings.ts";
import { dealShadows } from "./deal-shadows.ts";
import { equaliseLoads } from "./equal-loads.ts";
import { explainShortage, type ShortPlan, teamsAmong } from "./explain-shortage.ts";
import { findRemedies } from "./find-remedies.ts";
import { type MixTraits, mixPanels } from "./mix-panels.ts";
import type { PlanDossier, PlanJudge, PlanReading, PlanRequest } from "./plan-request.ts";
import {
  addReading,
  createReadingTable,
  hasPlace,
  pairKey,
  type ReadingTable,
  toReadings,
} from "./reading-table.ts";
import type { Shortage } from "./shortage.ts";
import { findMissing, spreadMissing } from "./spread-missing.ts";

export type AssignmentPlan =
  | {
      readonly feasible: true;
      /** By dossier, then by judge; readings of shadow judges are among them. */
      readonly assignments: readonly PlanReading[];
      /** Kept readings among them that are blocked. */
      readonly keptInConflict: readonly PlanReading[];
    }
  | ({ readonly feasible: false } & Shortage);

/**
 * Deals dossiers to judges, or proves that it cannot be done. Hard: kept readings stay, blocked or not; of the
 * rest, so many different readers, no blocked pair, no judge over the limit. Then, in this order: as few present readings change as possible, loads as equal as
 * the rest allows, one connected panel, and by exchanges well mixed pairs of judges, expertise, spread over categories,
 * groups and regions, no two readers of one home agency. Depends on the seed and never on the order of the lists.
 */
export function planAssignment(request: PlanRequest, progress: ReportProgress): AssignmentPlan {
  const { options } = request;
  const dossiers = request.dossiers.toSorted(byId);
  const judges = request.judges.filter(({ isShadow }) => !isShadow).toSorted(byId);
  const random = xoroshiro128plus(options.seed | 0);
  const setting = prepare({ ...request, dossiers, judges }, random);
  const { table, wanted, possible, preferred } = setting;
  const completion = completeReadings(table, { readers: possible, preferred }, random);
  const shortfall = missing(wanted, table);
  if (shortfall > 0) {
    spreadMissing(table, wanted);
    const lacking = findMissing(table, possible);
    const plan: ShortPlan = { ...setting, dossiers, judges, completion: { ...completion, lacking } };
    const reasons = explainShortage(plan, options.teams);
    return { feasible: false, shortfall, reasons, changes: findRemedies(plan, shortfall) };
  }
  keepPresent(table, preferred);
  equaliseLoads(table, random);
  openClosedPanels(table, random);
  mixPanels(table, traitsOf({ ...request, dossiers, judges }), random, progress);
  openClosedPanels(table, random);
  const shadows = dealToShadows({ ...request, dossiers }, random);
  const assignments = [...toReadings(table, dossiers, judges), ...shadows];
  const no = new Set(request.blocked.map(keyOf));
  const kept = new Set(request.kept.map(keyOf));
  const sorted = assignments.toSorted(byReading);
  const keptInConflict = sorted.filter((reading) => kept.has(keyOf(reading)) && no.has(keyOf(reading)));
  return { feasible: true, assignments: sorted, keptInConflict };
}

function byReading(a: PlanReading, b: PlanReading): number {
  return compareIds(a.dossierId, b.dossierId) || compareIds(a.memberId, b.memberId);
}

function missing(wanted: readonly number[], table: ReadingTable): number {
  return wanted.reduce(
    (sum, readers, at) => sum + Math.max(0, readers - (table.readersOf[at]?.size ?? 0)),
    0,
  );
}

interface Setting {
  readonly table: ReadingTable;
  readonly wanted: readonly number[];
  /** No more than there are free judges (or teams), so that one dossier out of reach hides no other cause. */
  readonly possible: readonly number[];
  readonly free: readonly (readonly number[])[];
  readonly withoutTeam: readonly number[];
  readonly preferred: ReadonlySet<number>;
}

/** The table with everything that stays. */
function prepare(
  { dossiers, judges, blocked, kept, present, options }: PlanRequest,
  random: RandomGenerator,
): Setting {
  const judgeAt = new Map(judges.map(({ id }, index) => [id, index]));
  const dossierAt = new Map(dossiers.map(({ id }, index) => [id, index]));
  const toIndices = (readings: readonly PlanReading[]): readonly Set<number>[] => {
    const sets = dossiers.map(() => new Set<number>());
    for (const { dossierId, memberId } of readings.toSorted(byReading)) {
      const judge = judgeAt.get(memberId);
      if (judge !== undefined) sets[dossierAt.get(dossierId) ?? -1]?.add(judge);
    }
    return sets;
  };
  const [no, stays, had] = [toIndices(blocked), toIndices(kept), toIndices(present)];
  const wanted = dossiers.map(({ readers }, at) =>
    Math.max(readers ?? options.readers, stays[at]?.size ?? 0),
  );
  const limits = judges.map(({ capacity }) => capacity ?? options.capacity ?? Infinity);
  const capacity = limits.map((limit, judge) =>
    Math.max(limit, stays.filter((set) => set.has(judge)).length),
  );
  const free = dossiers.map((_, dossier) =>
    judges.flatMap((_judge, judge) => {
      const isOut = no[dossier]?.has(judge) === true || limits[judge] === 0;
      return isOut && stays[dossier]?.has(judge) !== true ? [] : [judge];
    }),
  );
  const teamOf = judges.map(({ team }) => team);
  const begun = options.teams === "same" ? stays : [];
  const choice =
    options.teams === "same"
      ? chooseTeams({ free, readers: wanted, teamOf, capacity, begun }, random)
      : { free, without: [] };
  const isApart = options.teams === "different";
  const table = createReadingTable(choice.free, judges.length, { capacity, teamOf: isApart ? teamOf : null });
  for (const [dossier, set] of stays.entries())
    for (const judge of set) {
      addReading(table, { dossier, judge });
      table.fixed[dossier]?.add(judge);
    }
  return {
    table,
    wanted,
    possible: wanted.map((readers, at) =>
      Math.min(readers, reachable(choice.free[at] ?? [], judges, isApart)),
    ),
    free,
    withoutTeam: choice.without,
    preferred: addPresent(table, had, wanted),
  };
}

function reachable(free: readonly number[], judges: readonly PlanJudge[], isApart: boolean): number {
  return isApart ? teamsAmong(free, judges) : free.length;
}

/** Puts present readings back where nothing forbids them; returns which. */
function addPresent(
  table: ReadingTable,
  had: readonly ReadonlySet<number>[],
  wanted: readonly number[],
): ReadonlySet<number> {
  const preferred = new Set<number>();
  for (const [dossier, set] of had.entries()) {
    for (const judge of set) {
      const readers = table.readersOf[dossier];
      if (!readers || readers.has(judge) || readers.size >= (wanted[dossier] ?? 0)) continue;
      if (table.free[dossier]?.has(judge) !== true || !hasPlace(table, judge)) continue;
      addReading(table, { dossier, judge });
      preferred.add(pairKey(table, dossier, judge));
    }
  }
  return preferred;
}

/** Equal loads and good pairs are no reason to take a present reading from a judge. */
function keepPresent(table: ReadingTable, preferred: ReadonlySet<number>): void {
  for (const [dossier, readers] of table.readersOf.entries())
    for (const judge of readers)
      if (preferred.has(pairKey(table, dossier, judge))) table.fixed[dossier]?.add(judge);
}

function traitsOf({ dossiers, judges, options }: PlanRequest): MixTraits {
  const stratum = (read: (dossier: PlanDossier) => string): readonly number[] => {
    const known = new Map<string, number>();
    return dossiers.map((dossier) => {
      const value = read(dossier);
      const at = known.get(value) ?? known.size;
      known.set(value, at);
      return at;
    });
  };
  const expertise = judges.map((judge) => new Set(judge.expertise.map(foldCategory)));
  const categories = dossiers.map(({ category }) => foldCategory(category));
  return {
    strata: [
      stratum(({ category }) => category),
      stratum(({ group }) => group),
      stratum(({ region }) => region),
    ],
    knows: options.expertise
      ? (judge, dossier) => expertise[judge]?.has(categories[dossier] ?? "") === true
      : null,
    isSameHome: (a, b) => judges[a]?.agencies.some((code) => judges[b]?.agencies.includes(code)) === true,
  };
}

/** Categories match whatever their case and spaces. */
export function foldCategory(category: string): string {
  return category.trim().toLowerCase().replaceAll(/\s+/gu, " ");
}

function dealToShadows(
  { dossiers, judges, blocked, kept, present, options }: PlanRequest,
  random: RandomGenerator,
): readonly PlanReading[] {
  const shadows = judges
    .filter(({ isShadow }) => isShadow)
    .toSorted(byId)
    .map(({ id, capacity }) => ({ id, readings: Math.min(options.shadowReadings, capacity ?? Infinity) }));
  const ids = new Set(shadows.map(({ id }) => id));
  const known = new Set(dossiers.map(({ id }) => id));
  const no = new Set(blocked.map(keyOf));
  const ownOf = (readings: readonly PlanReading[]): readonly PlanReading[] =>
    [...new Map(readings.map((reading) => [keyOf(reading), reading])).values()]
      .filter(({ dossierId, memberId }) => ids.has(memberId) && known.has(dossierId))
      .toSorted(byReading);
  return dealShadows(
    {
      dossiers,
      shadows,
      isBlocked: (reading) => no.has(keyOf(reading)),
      kept: ownOf(kept),
      present: ownOf(present),
    },
    random,
  );
}

function keyOf({ dossierId, memberId }: PlanReading): string {
  return `${dossierId}\u0000${memberId}`;
}
