import * as fc from "fast-check";
import type { PlanOptions } from "#shared/assignment/assignment-options.ts";
import { planAssignment } from "#shared/assignment/plan-assignment.ts";
import type { PlanDossier, PlanJudge, PlanReading, PlanRequest } from "#shared/assignment/plan-request.ts";

export const USUAL_OPTIONS: PlanOptions = {
  readers: 2,
  capacity: null,
  seed: 7,
  expertise: false,
  teams: "any",
  shadowReadings: 0,
};

export function buildDossier(index: number, rest: Partial<PlanDossier> = {}): PlanDossier {
  return { id: `d-${index}`, agency: "Instansi", category: "Umum", group: "umum", region: "35", ...rest };
}

export function buildJudge(index: number, rest: Partial<PlanJudge> = {}): PlanJudge {
  return {
    id: `m-${index}`,
    capacity: null,
    expertise: [],
    team: null,
    agencies: [],
    isShadow: false,
    ...rest,
  };
}

export function buildRequest(
  dossiers: number,
  judges: number,
  {
    options,
    ...rest
  }: Partial<Omit<PlanRequest, "options">> & { readonly options?: Partial<PlanOptions> } = {},
): PlanRequest {
  return {
    dossiers: Array.from({ length: dossiers }, (_, index) => buildDossier(index)),
    judges: Array.from({ length: judges }, (_, index) => buildJudge(index)),
    blocked: [],
    kept: [],
    present: [],
    ...rest,
    options: { ...USUAL_OPTIONS, ...options },
  };
}

export function plan(request: PlanRequest) {
  return planAssignment(request, () => {});
}

export function requireDealt(request: PlanRequest): readonly PlanReading[] {
  const planned = plan(request);
  if (!planned.feasible) throw new Error(`infeasible: ${JSON.stringify(planned.reasons)}`);
  return planned.assignments;
}

export function loads(assignments: readonly PlanReading[], judges: readonly { id: string }[]): number[] {
  return judges.map(({ id }) => assignments.filter(({ memberId }) => memberId === id).length);
}

export function readersOf(assignments: readonly PlanReading[], dossierId: string): string[] {
  return assignments.flatMap((reading) => (reading.dossierId === dossierId ? [reading.memberId] : []));
}

export const keyOf = ({ dossierId, memberId }: PlanReading): string => `${dossierId}/${memberId}`;

/** Small requests with conflicts, limits and finished work, feasible or not. */
export const smallRequests: fc.Arbitrary<PlanRequest> = fc
  .record({
    dossiers: fc.integer({ min: 1, max: 5 }),
    capacities: fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 4 }),
    readers: fc.integer({ min: 1, max: 3 }),
    blocked: fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { maxLength: 10 }),
    seed: fc.nat(),
  })
  .map(({ dossiers, capacities, readers, blocked, seed }) =>
    buildRequest(dossiers, 0, {
      judges: capacities.map((capacity, index) => buildJudge(index, { capacity })),
      blocked: blocked.map(([dossier, judge]) => ({ dossierId: `d-${dossier}`, memberId: `m-${judge}` })),
      options: { readers, seed },
    }),
  );

/** Readings of the dossiers and judges that small requests may have, twice the same among them. */
export const readingLists: fc.Arbitrary<readonly PlanReading[]> = fc.array(
  fc
    .tuple(fc.nat(4), fc.nat(3))
    .map(([dossier, judge]) => ({ dossierId: `d-${dossier}`, memberId: `m-${judge}` })),
  { maxLength: 8 },
);

/** Whether any assignment exists at all, found by trying every one. */
export function existsByTrying({ dossiers, judges, blocked, options }: PlanRequest): boolean {
  const no = new Set(blocked.map(keyOf));
  const left = judges.map(({ capacity }) => capacity ?? options.capacity ?? Infinity);
  const place = (dossier: number, from: number, open: number): boolean => {
    const card = dossiers[dossier];
    if (!card) return true;
    if (open === 0) return place(dossier + 1, 0, dossiers[dossier + 1]?.readers ?? options.readers);
    for (let judge = from; judge < judges.length; judge += 1) {
      const id = judges[judge]?.id ?? "";
      const limit = left[judge] ?? 0;
      if (limit <= 0 || no.has(keyOf({ dossierId: card.id, memberId: id }))) continue;
      left[judge] = limit - 1;
      if (place(dossier, judge + 1, open - 1)) return true;
      left[judge] = limit;
    }
    return false;
  };
  return place(0, 0, dossiers[0]?.readers ?? options.readers);
}
