import type { Completion } from "./complete-readings.ts";
import type { PlanDossier, PlanJudge } from "./plan-request.ts";
import { canJoin, type ReadingTable } from "./reading-table.ts";
import type { ShortageReason } from "./shortage.ts";

export interface ShortPlan {
  readonly table: ReadingTable;
  readonly dossiers: readonly PlanDossier[];
  readonly judges: readonly PlanJudge[];
  /** Readers by dossier as asked for. */
  readonly wanted: readonly number[];
  /** Free judges by dossier, before a team was chosen. */
  readonly free: readonly (readonly number[])[];
  /** Dossiers no small team can read whole. */
  readonly withoutTeam: readonly number[];
  readonly completion: Completion;
}

/** Why the readings cannot be dealt, largest causes first. */
export function explainShortage(
  plan: ShortPlan,
  rule: "any" | "same" | "different",
): readonly ShortageReason[] {
  const { wanted, table } = plan;
  const needed = total(wanted);
  const places = total(table.capacity);
  const isShort = places < needed;
  const parts = cutParts(plan);
  const cutShort = total(parts.map(({ short }) => short));
  return [
    ...(isShort ? [{ type: "capacity-short" as const, needed, places, short: needed - places }] : []),
    ...panelSmall(plan),
    ...tooFewFree(plan),
    ...teamsShort(plan, rule),
    // The whole panel is one group: the total has already said it.
    ...(isShort && parts.length === 1 && cutShort === needed - places ? [] : parts),
  ];
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function panelSmall({ dossiers, judges, wanted }: ShortPlan): readonly ShortageReason[] {
  const active = activeOf(judges);
  const short = dossiers.flatMap(({ id }, index) => ((wanted[index] ?? 0) > active ? [id] : []));
  const needed = Math.max(...wanted);
  return short.length > 0 ? [{ type: "panel-small", dossierIds: short, needed, judges: active }] : [];
}

/** Judges who may get something new. */
function activeOf(judges: readonly PlanJudge[]): number {
  return judges.filter(({ capacity }) => capacity !== 0).length;
}

function tooFewFree({ dossiers, judges, wanted, free }: ShortPlan): readonly ShortageReason[] {
  const short = dossiers.flatMap((dossier, index) => {
    const [readers, judgesFree] = [wanted[index] ?? 0, free[index] ?? []];
    // Where all judges together are too few, no conflict is to blame.
    const isBlocked = judgesFree.length < readers && judgesFree.length < activeOf(judges);
    return isBlocked ? [{ dossier, index, readers, judgesFree }] : [];
  });
  const groups = new Map<string, typeof short>();
  for (const row of short) {
    const key = JSON.stringify([row.dossier.agency, row.readers, row.judgesFree.length]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const { agency } = first.dossier;
    const ofAgency = dossiers.flatMap((dossier, index) => (dossier.agency === agency ? [index] : []));
    const blocked = judges.flatMap(({ id: memberId, capacity }, judge) => {
      if (capacity === 0 || !rows.some(({ judgesFree }) => !judgesFree.includes(judge))) return [];
      const count = ofAgency.filter((index) => free[index]?.includes(judge) !== true).length;
      return [{ memberId, dossiers: count, of: ofAgency.length }];
    });
    const dossierIds = rows.map(({ dossier }) => dossier.id);
    const reason = { agency, dossierIds, needed: first.readers, free: first.judgesFree.length, blocked };
    return [{ type: "too-few-free" as const, ...reason }];
  });
}

function teamsShort(plan: ShortPlan, rule: "any" | "same" | "different"): readonly ShortageReason[] {
  const { dossiers, judges, wanted, free, withoutTeam } = plan;
  if (rule === "any") return [];
  const short =
    rule === "same"
      ? withoutTeam
      : dossiers.flatMap((_, index) =>
          teamsAmong(free[index] ?? [], judges) < (wanted[index] ?? 0) ? [index] : [],
        );
  const own = short.filter((index) => (free[index]?.length ?? 0) >= (wanted[index] ?? 0));
  const dossierIds = own.flatMap((index) => dossiers[index]?.id ?? []);
  const needed = Math.max(0, ...own.map((index) => wanted[index] ?? 0));
  return own.length > 0 ? [{ type: "teams-short", rule, dossierIds, needed }] : [];
}

/** Readers of different teams that a dossier could have; somebody without a team is a team of one. */
export function teamsAmong(free: readonly number[], judges: readonly PlanJudge[]): number {
  return new Set(free.map((judge) => judges[judge]?.team ?? `\u0000${judge}`)).size;
}

type CutPart = Extract<ShortageReason, { type: "places-short" }>;

/** The minimum cut, taken apart into groups of dossiers and judges that have nothing to do with each other. */
function cutParts({ table, dossiers, judges, completion }: ShortPlan): readonly CutPart[] {
  const { lacking } = completion;
  const seen = new Set<number>();
  const parts: CutPart[] = [];
  for (const start of lacking.keys()) {
    if (seen.has(start)) continue;
    const { inDossiers, inJudges } = reach(table, start, completion);
    for (const dossier of inDossiers) seen.add(dossier);
    const short = total([...inDossiers].map((dossier) => lacking.get(dossier) ?? 0));
    const needed = total([...inDossiers].map((dossier) => table.readersOf[dossier]?.size ?? 0)) + short;
    if (inJudges.size === 0) continue;
    parts.push({
      type: "places-short",
      dossierIds: idsOf(inDossiers, dossiers),
      memberIds: idsOf(inJudges, judges),
      needed,
      places: needed - short,
      short,
    });
  }
  return parts;
}

function idsOf(indices: ReadonlySet<number>, rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.flatMap(({ id }, index) => (indices.has(index) ? [id] : []));
}

/** Everything that hangs together with a dossier by readings that could pass on, and the other dossiers short of them. */
function reach(table: ReadingTable, start: number, { lacking, saturated }: Completion) {
  const inDossiers = new Set([start]);
  const inJudges = new Set<number>();
  for (const dossier of inDossiers) {
    for (const judge of table.free[dossier] ?? []) {
      if (inJudges.has(judge) || !saturated.has(judge) || !isAtStake(table, dossier, judge)) continue;
      inJudges.add(judge);
      const others = [...lacking.keys(), ...(table.dossiersOf[judge] ?? [])];
      for (const other of others) if (isAtStake(table, other, judge)) inDossiers.add(other);
    }
  }
  return { inDossiers, inJudges };
}

/** A reading that could pass on, or one that could be. */
function isAtStake(table: ReadingTable, dossier: number, judge: number): boolean {
  return canJoin(table, { dossier, judge }) || isLoose(table, dossier, judge);
}

function isLoose(table: ReadingTable, dossier: number, judge: number): boolean {
  return table.readersOf[dossier]?.has(judge) === true && table.fixed[dossier]?.has(judge) !== true;
}
